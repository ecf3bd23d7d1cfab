/**
 * Where the next call goes: what the file, the team's list, this window and the settings say, and what the shared AWS
 * files make of it.
 */
import {
  type ConfigurationChangeEvent,
  type Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { FileFacts } from '../server/protocol.ts';
import { resolveTarget } from './aws/target.ts';
import type { Target, TargetSettings } from './aws/types.ts';
import { decoded, type ExperimentFile, isExperimentFile, isNamedAsExperiment } from './experimentFiles.ts';
import { matcherOf, placeOf } from './filePlace.ts';
import { type Settings, section } from './settings.ts';
import { ownTarget, type Placement, placed, type TargetChoice, unresolved } from './targetChoice.ts';
import { ruleFor, targetRules } from './targetRules.ts';

export interface ChosenTarget extends Disposable {
  /** Something that may change the target has changed, or what is shown of it. */
  readonly onDidChange: Event<void>;
  /** Another target was chosen or set: what is shown of the one before is of no account any more. */
  readonly onDidSwitch: Event<void>;
  /** What the window and the settings say, those of the folder that the file is in. The file itself is not asked. */
  settings(uri?: Uri): TargetSettings;
  /**
   * Of a file, or of the window when none is given. Reads the shared AWS files anew; calls nobody. Rejects for an unknown
   * profile, an endpoint that is no URL, a list that is not understood, and when the file can not be asked.
   */
  resolve(file?: ExperimentFile | Uri): Promise<Target>;
  /**
   * As `resolve`, for what is shown although nobody has asked for a call: the credentials file is not read, and whether
   * the profile exists is not judged.
   */
  look(file: TextDocument | Uri): Promise<Target>;
  /** Stands in for a target that could not be resolved, so that the error can be explained. */
  unresolved(file?: TextDocument | Uri): Promise<Target>;
  /** What a file or the team's list says of the file's own target, in words; undefined when it is left to the window. */
  ownTarget(file: TextDocument): Promise<string | undefined>;
  /** For this window until it is reloaded; an empty choice gives the settings their say again. */
  choose(choice: TargetChoice): void;
  choice(): TargetChoice;
}

/** Settings that say where calls go; others only say how. */
const SWITCHING = ['profile', 'region', 'endpointUrl', 'targets'] as const;

export function createChosenTarget(
  settings: (uri?: Uri) => Settings,
  fileFacts: (file: ExperimentFile) => Promise<FileFacts>,
  /** VS Code's own. */
  proxy: () => string = () => '',
): ChosenTarget {
  const changed = new EventEmitter<void>();
  const switched = new EventEmitter<void>();
  let choice: TargetChoice = {};
  const configured = (event: ConfigurationChangeEvent) => {
    if (SWITCHING.some((name) => event.affectsConfiguration(`${section}.${name}`))) switched.fire();
    if (event.affectsConfiguration(section)) changed.fire();
  };
  const listeners = [
    changed,
    switched,
    workspace.onDidChangeConfiguration(configured),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  ];
  async function placement(file: ExperimentFile | Uri | undefined): Promise<Placement> {
    const uri = uriOf(file);
    const own = { ...settings(uri), proxy: proxy() };
    // What a folder says that is not trusted is not asked for; its settings VS Code leaves out by itself.
    const asked = file && workspace.isTrusted ? await experimentOf(file) : undefined;
    return placed(own, {
      comment: asked && (await fileFacts(asked)).target,
      listed: uri && ruleFor(targetRules(own.targets), matcherOf(uri)),
      choice,
    });
  }

  async function resolve(file: ExperimentFile | Uri | undefined, reading: 'all' | 'config'): Promise<Target> {
    const { settings: all, sources } = await placement(file);
    return resolveTarget(all, process.env, sources, reading);
  }

  return {
    onDidChange: changed.event,
    onDidSwitch: switched.event,
    settings: (uri) => placed({ ...settings(uriOf(uri)), proxy: proxy() }, { choice }).settings,
    resolve: (file) => resolve(file, 'all'),
    look: (file) => resolve(file, 'config'),
    unresolved: async (file) => {
      const fallback = () => placed({ ...settings(uriOf(file)), proxy: proxy() }, { choice });
      return unresolved(await placement(file).catch(fallback));
    },
    ownTarget: async (file) => ownTarget(await placement(file)),
    choose: (next) => {
      choice = next;
      switched.fire();
      changed.fire();
    },
    choice: () => choice,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

const uriOf = (file: ExperimentFile | Uri | undefined): Uri | undefined =>
  file && placeOf('uri' in file ? file.uri : file);

/**
 * A file as it is open, or as it is on the disk: opened for a question it would be checked as if it were shown. Undefined
 * for what is no experiment, such as a folder. Rejects when it can not be read.
 */
async function experimentOf(file: ExperimentFile | Uri): Promise<ExperimentFile | undefined> {
  if ('text' in file) return file;
  if ('languageId' in file) return isExperimentFile(file) ? file : undefined;
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return experimentOf(open);
  return isNamedAsExperiment(file) ? { uri: file, text: decoded(await workspace.fs.readFile(file)) } : undefined;
}
