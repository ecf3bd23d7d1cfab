import { window } from 'vscode';
import { overviewOf, type VariantOverview } from '../aws/overview.ts';
import { effectsOf, type StopChoice, stopChoices, stopInput } from '../aws/stopChoices.ts';
import type { Description, VariantAction, VariantActions } from '../aws/types.ts';
import { aws } from '../awsModule.ts';
import { changeExperiment } from '../changeExperiment.ts';
import { reasonProblem } from '../changeMessages.ts';
import { plain } from '../plain.ts';
import type { Session } from '../session.ts';

/** What spares the questions. */
interface Asked {
  readonly choice: StopChoice['id'];
  /** By variant name, for `by-hand`. */
  readonly actions?: VariantActions;
  readonly reason?: string;
}

/** "SageMaker: Stop Inference Experiment": what becomes of each variant, and a reason for the record. */
export const stopExperiment = (session: Session) =>
  changeExperiment(session, {
    action: 'stop',
    operation: 'StopInferenceExperiment',
    verb: 'Stop',
    done: 'stopped',
    intend: async (description, given) => {
      const asked = isAsked(given) ? given : await ask(description);
      const actions = asked && actionsOf(description, asked);
      if (!actions) return undefined;
      const input = stopInput(description, actions, { reason: asked.reason });
      return {
        effects: [...effectsOf(description, actions), ...(asked.reason ? [`Reason: ${asked.reason}`] : [])],
        input,
        send: ({ target, signal, options }) => aws().stopExperiment(target, input, signal, options),
      };
    },
  });

const isAsked = (given: unknown): given is Asked =>
  typeof given === 'object' && given !== null && 'choice' in given && !Array.isArray(given);

const actionsOf = (description: Description, { choice, actions }: Asked): VariantActions | undefined =>
  choice === 'by-hand' ? actions : stopChoices(description).find(({ id }) => id === choice)?.actions;

async function ask(description: Description): Promise<Asked | undefined> {
  const { name, variants } = overviewOf(description);
  const title = `Stop "${plain(name, 120)}"`;
  const items = stopChoices(description).map(({ id, label, detail, effects }) => ({
    label,
    detail: plain(effects.length > 0 ? effects.join(' ') : detail, 400),
    id,
  }));
  const placeHolder = 'What becomes of the variants?';
  const picked = await window.showQuickPick(items, { title, placeHolder, matchOnDetail: true, ignoreFocusOut: true });
  if (!picked) return undefined;
  const actions = picked.id === 'by-hand' ? await askEach(title, variants) : {};
  if (!actions) return undefined;
  const reason = await window.showInputBox({
    title,
    prompt: 'Why is it stopped? Kept by AWS with the experiment; may be left empty.',
    ignoreFocusOut: true,
    validateInput: reasonProblem,
  });
  if (reason === undefined) return undefined;
  return { choice: picked.id, actions, ...(reason.trim() ? { reason: reason.trim() } : {}) };
}

/** One pick for each variant. Only a shadow can be promoted. */
async function askEach(title: string, variants: readonly VariantOverview[]): Promise<VariantActions | undefined> {
  const actions: Record<string, VariantAction> = {};
  for (const { name, part } of variants) {
    const items: readonly { readonly label: VariantAction; readonly detail: string }[] = [
      { label: 'Retain', detail: 'It goes on as it is.' },
      { label: 'Remove', detail: 'It is deleted.' },
      ...(part === 'production' ? [] : [{ label: 'Promote' as const, detail: 'It becomes the production variant.' }]),
    ];
    const placeHolder = `What becomes of ${part ? `the ${part} ` : ''}variant ${plain(name, 120)}?`;
    const picked = await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
    if (!picked) return undefined;
    actions[name] = picked.label;
  }
  return actions;
}
