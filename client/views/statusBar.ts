/** Profile, Region, account and the experiment's state in the status bar while an experiment file is in front. */
import {
  type Disposable,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { isExperimentFile } from '../experimentFiles.ts';
import type { Session } from '../session.ts';
import { type StatusText, statusOf, statusOfError, untrustedStatus, withExperiment } from '../statusText.ts';
import { targetKey } from '../targetKey.ts';

/** Milliseconds without a keystroke before the file is asked again where it goes. */
const TYPED = 300;
/** Milliseconds in which what is learnt is waited for: many experiments may be asked for at once. */
const LEARNT = 100;

export function createStatusBar({
  target,
  identities,
  settings,
  knowledge,
  server,
}: Pick<Session, 'target' | 'identities' | 'settings' | 'knowledge' | 'server'>): Disposable {
  const item = window.createStatusBarItem('sagemakerExperiments.target', StatusBarAlignment.Right, 100);
  item.name = 'SageMaker Experiments: AWS Profile and Region';
  let latest = 0;
  let typed: NodeJS.Timeout | undefined;
  let learnt: NodeJS.Timeout | undefined;

  // The shared config file is read each time a file comes to the front; an answer that was overtaken is dropped.
  async function refresh() {
    latest += 1;
    const mine = latest;
    clearTimeout(typed);
    const document = window.activeTextEditor?.document;
    if (!document || !isExperimentFile(document)) return item.hide();
    const status = workspace.isTrusted ? await statusFor(document) : untrustedStatus;
    if (mine === latest) draw(item, status);
  }

  async function statusFor(document: TextDocument): Promise<StatusText> {
    try {
      const resolved = await target.look(document);
      const { productionAccounts } = settings(document.uri);
      const status = statusOf(resolved, { account: identities.accountOf(resolved), productionAccounts });
      const { name = '' } = knowledge.all().length > 0 ? await server.fileFacts(document) : {};
      const known = knowledge.of(targetKey(resolved), name);
      return known ? withExperiment(status, known, Date.now()) : status;
    } catch (error) {
      return statusOfError(error);
    }
  }

  const isInFront = (document: TextDocument) => document === window.activeTextEditor?.document;
  const listeners = [
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidOpenTextDocument((document) => isInFront(document) && refresh()),
    // Its comment may name another target now.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isInFront(document)) return;
      clearTimeout(typed);
      typed = setTimeout(refresh, TYPED);
    }),
    target.onDidChange(refresh),
    identities.onDidChange(refresh),
    knowledge.onDidLearn(() => {
      learnt ??= setTimeout(() => {
        learnt = undefined;
        void refresh();
      }, LEARNT);
    }),
    // `aws configure` or a login in another program may have changed the files meanwhile.
    window.onDidChangeWindowState(({ focused }) => focused && refresh()),
  ];
  void refresh();
  return {
    dispose: () => {
      latest += 1;
      clearTimeout(typed);
      clearTimeout(learnt);
      item.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

function draw(item: StatusBarItem, { text, tooltip, command, warns }: StatusText) {
  item.text = text;
  item.tooltip = tooltip;
  item.command = command;
  item.accessibilityInformation = { label: tooltip, role: 'button' };
  item.backgroundColor = warns ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}
