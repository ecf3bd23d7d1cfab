/** Profile and Region in the status bar while an experiment file is in front. */
import { type Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window, workspace } from 'vscode';
import { isExperimentFile } from '../experimentFiles.ts';
import { type StatusText, statusOf, statusOfError, untrustedStatus } from '../statusText.ts';
import type { ChosenTarget } from '../target.ts';

export function createStatusBar(target: ChosenTarget): Disposable {
  const item = window.createStatusBarItem('sagemakerExperiments.target', StatusBarAlignment.Right, 100);
  item.name = 'SageMaker Experiments: AWS Profile and Region';
  let latest = 0;

  // The shared files are read each time a file comes to the front; an answer that was overtaken is dropped.
  async function refresh() {
    latest += 1;
    const mine = latest;
    const document = window.activeTextEditor?.document;
    if (!document || !isExperimentFile(document)) return item.hide();
    const status = workspace.isTrusted ? await target.resolve().then(statusOf, statusOfError) : untrustedStatus;
    if (mine === latest) draw(item, status);
  }

  const listeners = [
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidOpenTextDocument((document) => document === window.activeTextEditor?.document && refresh()),
    target.onDidChange(refresh),
    // `aws configure` or a login in another program may have changed the files meanwhile.
    window.onDidChangeWindowState(({ focused }) => focused && refresh()),
  ];
  void refresh();
  return {
    dispose: () => {
      latest += 1;
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
