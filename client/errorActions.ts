/** What the buttons of an error's notification do. */
import { commands, env, Uri, window } from 'vscode';
import type { RequestError } from '../server/protocol.ts';
import { aws } from './awsModule.ts';
import { callOptions, callWithProgress } from './callWithProgress.ts';
import type { ErrorAction } from './errorPresentation.ts';
import { goTo } from './goTo.ts';
import { targetLine } from './messages.ts';
import { nearestFirst } from './nearestFirst.ts';
import { showInformation } from './notify.ts';
import { plain } from './plain.ts';
import { minimalPolicy } from './policy.ts';
import type { Attempt, Report, Session } from './session.ts';
import { section } from './settings.ts';
import { showDescription } from './showDescription.ts';
import { signIn } from './signIn.ts';

export interface ActionContext {
  readonly session: Session;
  readonly attempt: Attempt;
  /** The member of the file that the error is about. */
  readonly member: RequestError['range'] | undefined;
  /** Tells of what goes wrong in the action itself. */
  readonly report: Report;
}

const CREDENTIALS_DOCS = 'https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-configure.html';

export async function runAction(action: ErrorAction, context: ActionContext): Promise<void> {
  const { session, attempt, member, report } = context;
  const { target, name, document } = attempt;
  switch (action.does) {
    case 'retry':
      return void attempt.retry();
    case 'go-on-without-account':
      return void attempt.retryWithoutAccount?.();
    case 'select-target':
      if (await commands.executeCommand(`${section}.selectTarget`)) attempt.retry();
      return;
    case 'open-credentials-docs':
      return void env.openExternal(Uri.parse(CREDENTIALS_DOCS));
    case 'sign-in':
      return signInAndRetry(action, context);
    case 'copy-policy':
      await env.clipboard.writeText(
        minimalPolicy({ operation: attempt.operation, name, account: attempt.account, region: target.region?.value }),
      );
      return showInformation(`Copied an IAM policy that allows ${attempt.operation} on this experiment.`);
    case 'pick-name':
      return pickName(context);
    case 'describe':
      if (name !== undefined) await showDescription(session, target, name, report);
      return;
    case 'go-to-member':
      if (document && member) await goTo(document, member);
      return;
    case 'open-setting':
      return void commands.executeCommand('workbench.action.openSettings', `@id:${section}.${action.setting}`);
    case 'show-output':
      return session.output.show();
  }
}

async function signInAndRetry(action: ErrorAction & { does: 'sign-in' }, context: ActionContext): Promise<void> {
  const { session, attempt, report } = context;
  const { target } = attempt;
  try {
    if (await signIn(action.signIn, target)) attempt.retry();
  } catch (error) {
    const retry = () => signInAndRetry(action, context);
    const sso = await aws().ssoSessionOf(target);
    const there = sso ? aws().ssoTarget(target, sso) : target;
    await report(session, error, { target: there, operation: 'CreateToken', retry });
  }
}

/** The experiments that exist where the update went, nearest name first; the chosen one is copied and described. */
async function pickName(context: ActionContext): Promise<void> {
  const { session, attempt, report } = context;
  const { target, name = '', document } = attempt;
  try {
    const names = await callWithProgress('Listing inference experiments', (signal) =>
      aws().experimentNames(target, undefined, signal, callOptions),
    );
    if (names.length === 0)
      return void showInformation(`There is no inference experiment at all at ${targetLine(target)}.`);
    const items = nearestFirst(name, names).map((each) => ({ label: plain(each), name: each }));
    const title = `Inference experiments at ${targetLine(target)}`;
    const chosen = await window.showQuickPick(items, { title, placeHolder: 'Choose one to copy its name' });
    if (!chosen) return;
    await env.clipboard.writeText(chosen.name);
    if (document) await window.showTextDocument(document);
    void showInformation(`Copied "${chosen.name}": paste it as the file's Name.`, {
      title: 'Describe',
      run: () => showDescription(session, target, chosen.name, report),
    });
  } catch (error) {
    const operation = 'ListInferenceExperiments';
    await report(session, error, { target, operation, retry: () => pickName(context) });
  }
}
