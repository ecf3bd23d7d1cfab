import { window } from 'vscode';
import { aws } from '../awsModule.ts';
import { changeExperiment } from '../changeExperiment.ts';
import { type ChangeFacts, deletePrompt } from '../changeMessages.ts';
import { type ChangeKind, isConfirmed, type Run } from '../changeRun.ts';
import { plain } from '../plain.ts';
import { whyProduction } from '../production.ts';
import type { Session } from '../session.ts';

const kind: ChangeKind = { operation: 'DeleteInferenceExperiment', verb: 'Delete', done: 'deleted' };

/** "SageMaker: Delete Inference Experiment": its name has to be typed. `{ typed: name }` spares the question. */
export const deleteExperiment = (session: Session) =>
  changeExperiment(session, {
    ...kind,
    action: 'delete',
    intend: async (_, asked) => ({
      effects: ['Its record is deleted at AWS. This can not be undone.'],
      send: ({ target, name, signal, options }) => aws().deleteExperiment(target, name, signal, options),
      confirm: (run, facts, account) => isMeant(run, facts, account, asked),
    }),
  });

async function isMeant(run: Run, facts: ChangeFacts, account: string | undefined, asked: unknown): Promise<boolean> {
  const { session, name, document } = run;
  // The question for production asks for the name too, and once is enough.
  const { productionAccounts } = session.settings(document?.uri);
  if (whyProduction(account, productionAccounts)) return isConfirmed(run, kind, facts, account);
  if (isTyped(asked)) return asked.typed === name;
  run.say('waiting for your confirmation');
  const typed = await window.showInputBox({
    title: `Delete inference experiment "${plain(name, 120)}"`,
    prompt: deletePrompt(facts),
    placeHolder: plain(name, 120),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === name ? undefined : `Type ${plain(name, 120)} to delete it.`),
  });
  return typed?.trim() === name;
}

const isTyped = (asked: unknown): asked is { readonly typed: string } =>
  typeof asked === 'object' && asked !== null && 'typed' in asked;
