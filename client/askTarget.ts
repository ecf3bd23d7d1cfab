/** Questions about the target: which profile, which Region, and where the answer is kept. Undefined: given up. */
import { ConfigurationTarget, commands, window, workspace } from 'vscode';
import type { Profile } from './aws/types.ts';
import { showWarning } from './notify.ts';
import { plain } from './plain.ts';
import { type RegionItem, regionItems } from './regionItems.ts';
import { section } from './settings.ts';
import type { ChosenTarget } from './target.ts';
import { type TargetChoice, without } from './targetChoice.ts';

/** The name of a profile; an empty text for the one that the AWS CLI would use. */
export async function askProfile(profiles: readonly Profile[], current: string): Promise<string | undefined> {
  const items = [
    { label: 'As the AWS CLI would', description: 'environment, or the default profile', profile: '' },
    ...profiles.map(({ name, region }) => ({
      label: plain(name),
      description: [region && plain(region), name === current && 'in use'].filter(Boolean).join(', '),
      profile: name,
    })),
  ];
  const title = 'AWS profile for SageMaker experiments';
  const placeHolder =
    profiles.length > 0
      ? 'Profiles of the shared AWS files'
      : 'The shared AWS files hold no profile; see `aws configure`';
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.profile;
}

/** The code of a Region; an empty text for the inherited one, which is offered only when there is one. */
export function askRegion(
  inherited: string | undefined,
  title = 'AWS Region of the experiments',
): Promise<string | undefined> {
  const pick = window.createQuickPick<RegionItem>();
  pick.title = title;
  pick.placeholder = 'Choose a Region or type one';
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.items = regionItems('', inherited);
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      pick.items = regionItems(typed, inherited);
    });
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0];
      if (!chosen) return;
      resolve(chosen.region);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

type Place = { readonly label: string; readonly description: string; readonly settings?: ConfigurationTarget };

/**
 * Keeps a choice where the person wants it: for this window alone, or in the settings of the workspace or the user.
 * Settings are written here and nowhere else, and only on that answer. False: given up, nothing is kept.
 */
export async function keepChoice(target: ChosenTarget, choice: TargetChoice): Promise<boolean> {
  const places: Place[] = [
    { label: 'This window', description: 'until it is reloaded; no setting is written' },
    ...(workspace.workspaceFolders
      ? [{ label: 'Workspace settings', description: 'for this folder', settings: ConfigurationTarget.Workspace }]
      : []),
    { label: 'User settings', description: 'for every window', settings: ConfigurationTarget.Global },
  ];
  const title = `Use ${Object.values(choice)
    .map((value) => plain(value) || 'what the AWS CLI would')
    .join(', ')}`;
  const place = await window.showQuickPick(places, { title, placeHolder: 'Where is this kept?', ignoreFocusOut: true });
  if (!place) return false;
  if (place.settings === undefined) {
    target.choose({ ...target.choice(), ...choice });
    return true;
  }
  return store(target, choice, place.settings);
}

async function store(target: ChosenTarget, choice: TargetChoice, place: ConfigurationTarget): Promise<boolean> {
  const configuration = workspace.getConfiguration(section);
  try {
    for (const [name, value] of Object.entries(choice)) await configuration.update(name, value || undefined, place);
  } catch (error) {
    void showWarning(`The settings could not be written, so the choice holds for this window: ${error}`);
    target.choose({ ...target.choice(), ...choice });
    return true;
  }
  target.choose(without(target.choice(), choice));
  warnIfOverruled(choice);
  return true;
}

/** A user setting does not count where the workspace says otherwise. */
function warnIfOverruled(choice: TargetChoice) {
  const configuration = workspace.getConfiguration(section);
  const overruled = Object.entries(choice).filter(([name, value]) => (configuration.get<string>(name) ?? '') !== value);
  if (overruled.length === 0) return;
  const names = overruled.map(([name]) => `${section}.${name}`).join(' and ');
  void showWarning(`Saved, but other settings of this window still decide ${names}.`, {
    title: 'Open Settings',
    run: () => openSettings(names.split(' and ')[0] ?? section),
  });
}

const openSettings = (query: string): Thenable<unknown> =>
  commands.executeCommand('workbench.action.openSettings', query);
