/** Questions about the target: which profile, which Region, and where the answer is kept. Undefined: given up. */
import { ConfigurationTarget, commands, type Uri, window, workspace } from 'vscode';
import type { Profiles } from './aws/types.ts';
import { placeOf } from './filePlace.ts';
import { showWarning } from './notify.ts';
import { plain } from './plain.ts';
import { profileItems } from './profileItems.ts';
import { type RegionItem, regionItems } from './regionItems.ts';
import { section } from './settings.ts';
import type { ChosenTarget } from './target.ts';
import { type TargetChoice, without } from './targetChoice.ts';

/**
 * The name of a profile; an empty text for the one that the AWS CLI would use. `note` is what is to be known before one
 * chooses.
 */
export async function askProfile(profiles: Profiles, current: string, note?: string): Promise<string | undefined> {
  const title = 'AWS profile for SageMaker experiments';
  const usual =
    profiles.profiles.length > 0
      ? 'Profiles of the shared AWS files'
      : 'The shared AWS files hold no profile; see `aws configure`';
  const items = profileItems(profiles, current);
  const placeHolder = note === undefined ? usual : plain(note, 300);
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
export async function keepChoice(target: ChosenTarget, choice: TargetChoice, file?: Uri): Promise<boolean> {
  const places: Place[] = [
    { label: 'This window', description: 'until it is reloaded; no setting is written' },
    ...folderPlaces(file),
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
  return store(target, choice, place.settings, file);
}

/** The settings of the folder that the file is in are a place of their own where there are several folders. */
function folderPlaces(file: Uri | undefined): readonly Place[] {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return [];
  const isAlone = folders.length === 1;
  const folder = isAlone || !file ? undefined : workspace.getWorkspaceFolder(placeOf(file));
  return [
    ...(folder
      ? [
          {
            label: 'Folder settings',
            description: `for the folder ${plain(folder.name, 80)}`,
            settings: ConfigurationTarget.WorkspaceFolder,
          },
        ]
      : []),
    {
      label: 'Workspace settings',
      description: isAlone ? 'for this folder' : 'for all folders of this window',
      settings: ConfigurationTarget.Workspace,
    },
  ];
}

async function store(
  target: ChosenTarget,
  choice: TargetChoice,
  place: ConfigurationTarget,
  file: Uri | undefined,
): Promise<boolean> {
  const scope = file ? placeOf(file) : null;
  const configuration = workspace.getConfiguration(section, scope);
  try {
    for (const [name, value] of Object.entries(choice)) await configuration.update(name, value || undefined, place);
  } catch (error) {
    void showWarning(`The settings could not be written, so the choice holds for this window: ${error}`);
    target.choose({ ...target.choice(), ...choice });
    return true;
  }
  target.choose(without(target.choice(), choice));
  warnIfOverruled(choice, scope);
  return true;
}

/** A user setting does not count where the workspace says otherwise. */
function warnIfOverruled(choice: TargetChoice, scope: Uri | null) {
  const configuration = workspace.getConfiguration(section, scope);
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
