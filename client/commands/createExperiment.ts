import { basename } from 'node:path/posix';
import { commands, type TextDocument } from 'vscode';
import type { CreateRequest } from '../../server/protocol.ts';
import { overviewOf } from '../aws/overview.ts';
import { aws } from '../awsModule.ts';
import { type ChangeFacts, creationLines, refusal } from '../changeMessages.ts';
import { type ChangeKind, callerFor, isConfirmed, type Run, runChange, sendChange } from '../changeRun.ts';
import { type Answers, completeRequest } from '../createInput.ts';
import { documentOf, isExperimentFile } from '../experimentFiles.ts';
import { goTo } from '../goTo.ts';
import { fileErrors } from '../messages.ts';
import { showError, showInformation, showWarning } from '../notify.ts';
import { CANCELLED, type Given, type Outcome, refused } from '../outcomes.ts';
import { plain } from '../plain.ts';
import type { Session } from '../session.ts';
import { targetFor } from '../subject.ts';
import { isAllowed } from '../trust.ts';

const kind: ChangeKind = { operation: 'CreateInferenceExperiment', verb: 'Create', done: 'created' };

/**
 * "SageMaker: Create Inference Experiment", from the document given by URI or the one in front. What Create needs and the
 * file does not have is asked for; `asked` are answers by member. Resolves when AWS has answered.
 */
export const createExperiment = (session: Session) => {
  const running = new Set<string>();
  return async (argument?: unknown, asked?: unknown): Promise<Outcome> => {
    if (!isAllowed()) return refused('untrusted');
    const document = await documentOf(argument);
    if (!document || !isExperimentFile(document)) return refuseOther(document);
    const key = document.uri.toString();
    return create(true);

    async function create(asksAccount: boolean): Promise<Outcome> {
      if (!document) return refused('not-an-experiment');
      if (running.has(key)) return refuseSecond(document);
      running.add(key);
      try {
        return await createOnce(session, document, isAnswers(asked) ? asked : {}, asksAccount, create);
      } finally {
        running.delete(key);
      }
    }
  };
};

async function createOnce(
  session: Session,
  document: TextDocument,
  asked: Answers,
  asksAccount: boolean,
  again: (asksAccount: boolean) => unknown,
): Promise<Outcome> {
  const question = 'Create which inference experiment?';
  const intent = { operation: kind.operation, question, retry: () => again(true) };
  const target = await targetFor(session, document, intent);
  if ('outcome' in target) return target;
  const early = await completeRequest(session, document, target, asked);
  if (!early) return CANCELLED;
  const ready = inputOf(document, early.request);
  if ('outcome' in ready) return ready;

  const name = ready.input.Name;
  return runChange(kind, { session, name, target, document, again, asksAccount }, async (run) => {
    const caller = await callerFor(run);
    if ('outcome' in caller) return caller;
    const state = await stateOf(run);
    if (state !== undefined) {
      const why = `An experiment of this name exists already; it is ${plain(state, 40)}. Choose another Name, or update it.`;
      void showWarning(refusal(name, why));
      return refused('exists');
    }
    // The file may have been edited meanwhile: what is confirmed is made from what is on the screen now.
    const isOld = document.version !== early.request.version;
    const request = isOld ? await session.server.createRequest(document, early.answers) : early.request;
    const now = inputOf(document, request);
    if ('outcome' in now) return now;
    const { input } = now;
    if (input.Name !== name) {
      void showWarning(refusal(name, 'The Name in the file has changed meanwhile. Run the command again.'));
      return refused('changed');
    }
    const isUnsaved = document.isDirty || document.isUntitled;
    const effects = [
      ...creationLines(input),
      ...(isUnsaved ? ['The file has unsaved changes. The text on the screen is what is sent.'] : []),
    ];
    const facts: ChangeFacts = { name, target, account: caller.told, principal: caller.principal, effects };
    if (!(await isConfirmed(run, kind, facts, caller.account))) return CANCELLED;
    const send = ({ signal, options }: Run) => aws().createExperiment(target, input, signal, options);
    return sendChange(run, kind, facts, caller, send, input);
  });
}

/** The state of an experiment that has the name already; what can not be looked up is left to AWS to refuse. */
async function stateOf({ session, name, target, signal, say, options }: Run): Promise<string | undefined> {
  say('asking AWS whether the name is free');
  try {
    const description = await aws().describeExperiment(target, name, signal, options);
    session.knowledge.learn(target, name, description);
    return overviewOf(description).status;
  } catch {
    return undefined;
  }
}

type Input = NonNullable<CreateRequest['input']>;

/** The input, or the refusal, of which the person has been told. */
function inputOf(document: TextDocument, { input, errors, missing }: CreateRequest): { readonly input: Input } | Given {
  if (input && errors.length === 0 && missing.length === 0) return { input };
  const file = basename(document.uri.path);
  const first = errors[0]?.range;
  if (errors.length === 0) {
    const members = missing.map(({ member }) => plain(member, 80)).join(', ');
    void showError(`${file} was not sent: Create needs ${members || 'more than it has'}.`);
    return refused('incomplete');
  }
  void showError(
    fileErrors(file, errors),
    ...(first ? [{ title: 'Go to First Error', run: () => goTo(document, first) }] : []),
    { title: 'Show Problems', run: () => commands.executeCommand('workbench.actions.view.problems') },
  );
  return refused('errors');
}

const isAnswers = (asked: unknown): asked is Answers =>
  typeof asked === 'object' &&
  asked !== null &&
  !Array.isArray(asked) &&
  Object.values(asked).every((answer) => typeof answer === 'string');

function refuseOther(document: TextDocument | undefined): Outcome {
  void showWarning(
    document
      ? `${basename(document.uri.path)} is not an experiment file, and an experiment is made from one.`
      : 'Open an experiment file first: the experiment is made from the file in front.',
  );
  return refused('not-an-experiment');
}

function refuseSecond(document: TextDocument): Outcome {
  void showInformation(`Create of ${basename(document.uri.path)} is under way already. Finish or cancel that first.`);
  return refused('running');
}
