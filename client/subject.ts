/** Which experiment a command is about, and where that is. */
import { basename } from 'node:path/posix';
import type { TextDocument } from 'vscode';
import { askRegion, keepChoice } from './askTarget.ts';
import type { Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callOptions } from './callWithProgress.ts';
import { documentOf, isExperimentFile } from './experimentFiles.ts';
import { targetLine } from './messages.ts';
import { showWarning } from './notify.ts';
import { CANCELLED, failed, type Given, refused } from './outcomes.ts';
import { pickOrType } from './pickOrType.ts';
import { plain } from './plain.ts';
import { reportError } from './reportError.ts';
import type { Session } from './session.ts';
import { targetKey } from './targetKey.ts';

export interface Subject {
  readonly name: string;
  readonly target: Target;
  /** The file that names it, where the command was run for one. */
  readonly document?: TextDocument | undefined;
}

/** What a command was going to do, for errors on the way to it. */
export interface Intent {
  /** API name. */
  readonly operation: string;
  /** What is asked when nothing says which experiment is meant: "Start which inference experiment?" */
  readonly question: string;
  readonly retry: () => unknown;
}

/** A row of the view, or what a program gives that knows the name. */
export interface Named {
  readonly experiment: string;
  /** Where it was seen, as targetKey says it. */
  readonly targetKey?: string | undefined;
}

export const isNamed = (argument: unknown): argument is Named =>
  typeof argument === 'object' &&
  argument !== null &&
  'experiment' in argument &&
  typeof argument.experiment === 'string';

/** The row's experiment, else that of the file, else one that the person chooses. Of a refusal the person has been told. */
export async function subjectOf(session: Session, argument: unknown, intent: Intent): Promise<Subject | Given> {
  if (isNamed(argument)) return ofRow(session, argument, intent);
  const document = await documentOf(argument);
  if (document && isExperimentFile(document)) return ofFile(session, document, intent);
  const target = await targetFor(session, undefined, intent);
  if ('outcome' in target) return target;
  const name = await pickExperiment(session, target, intent.question);
  return name === undefined ? CANCELLED : { name, target };
}

async function ofRow(session: Session, { experiment: name, targetKey: seen }: Named, intent: Intent) {
  const target = await targetFor(session, undefined, intent, name);
  if ('outcome' in target || seen === undefined || seen === targetKey(target)) {
    return 'outcome' in target ? target : { name, target };
  }
  void showWarning(
    `Nothing was sent: "${plain(name, 120)}" was listed at another place than calls go to now (${targetLine(target)}). Refresh the view.`,
  );
  return refused('target-changed');
}

async function ofFile(session: Session, document: TextDocument, intent: Intent): Promise<Subject | Given> {
  const { name } = await session.server.fileFacts(document);
  if (!name) {
    void showWarning(`${basename(document.uri.path)} has no Name, so it is not known which experiment is meant.`);
    return refused('no-name');
  }
  const target = await targetFor(session, document, intent, name);
  return 'outcome' in target ? target : { name, target, document };
}

/** Where calls go for a file, or for the window. Without a Region anywhere the person is asked for one. */
export async function targetFor(
  session: Session,
  document: TextDocument | undefined,
  { operation, retry }: Intent,
  name?: string,
): Promise<Target | Given> {
  const chosen = session.target;
  try {
    const target = await chosen.resolve(document);
    if (target.region) return target;
    const region = await askRegion(undefined, 'No Region is set: in which one is the experiment?');
    if (!region || !(await keepChoice(chosen, { region }, document?.uri))) return CANCELLED;
    return await chosen.resolve(document);
  } catch (error) {
    const target = await chosen.unresolved(document);
    const attempt = { target, operation, name, retry };
    const { kind } = await reportError(session, error, attempt);
    return failed(kind);
  }
}

/** One of the account's experiments, the newest first, or the name of another one. */
function pickExperiment(session: Session, target: Target, title: string): Promise<string | undefined> {
  const listed = aws().listExperiments(target, {}, new AbortController().signal, callOptions);
  const items = listed.then(
    ({ experiments }) =>
      experiments.map(({ name, status }) => ({ value: name, description: plain(status, 40).toLowerCase() })),
    (error: unknown) => {
      const { what } = aws().explainError(error, { target, operation: 'ListInferenceExperiments' });
      session.output.write(`ListInferenceExperiments failed: ${plain(what)}`);
      throw error;
    },
  );
  return pickOrType({ title, placeholder: `At ${targetLine(target)}; a name can be typed`, items });
}
