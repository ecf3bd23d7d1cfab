/** Where the next call goes: settings, what was chosen for this window, and what the shared AWS files make of both. */
import { type Disposable, type Event, EventEmitter, workspace } from 'vscode';
import { resolveTarget } from './aws/target.ts';
import type { Target, TargetSettings } from './aws/types.ts';
import { readProxy, type Settings, section } from './settings.ts';
import { type TargetChoice, withChoice, withChosenSources } from './targetChoice.ts';

export interface ChosenTarget extends Disposable {
  /** Something that may change the target has changed. */
  readonly onDidChange: Event<void>;
  settings(): TargetSettings;
  /** Reads the shared AWS files anew; calls nobody. Rejects for an unknown profile and an endpoint that is no URL. */
  resolve(): Promise<Target>;
  /** For this window until it is reloaded; an empty choice gives the settings their say again. */
  choose(choice: TargetChoice): void;
  choice(): TargetChoice;
}

export function createChosenTarget(settings: () => Settings): ChosenTarget {
  const changed = new EventEmitter<void>();
  let choice: TargetChoice = {};
  const listeners = [
    changed,
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && changed.fire()),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  ];
  const proxy = () => readProxy(workspace.getConfiguration('http'));
  const targetSettings = () => withChoice({ ...settings(), proxy: proxy() }, choice);
  return {
    onDidChange: changed.event,
    settings: targetSettings,
    resolve: async () => {
      const chosen = choice;
      return withChosenSources(await resolveTarget(targetSettings(), process.env), chosen);
    },
    choose: (next) => {
      choice = next;
      changed.fire();
    },
    choice: () => choice,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** Stands in for a target that could not be resolved, so that the error can be explained. */
export const unresolvedTarget = (settings: TargetSettings): Target => ({
  profile: { value: settings.profile || process.env.AWS_PROFILE || 'default', source: 'as set' },
  region: settings.region ? { value: settings.region, source: 'as set' } : undefined,
  endpointUrl: undefined,
  settings,
});
