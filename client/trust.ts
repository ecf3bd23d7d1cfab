import { commands, workspace } from 'vscode';
import { showWarning } from './notify.ts';

/** Whether commands may run here. In an untrusted window it says why not, and how to change that. */
export function isAllowed(): boolean {
  if (workspace.isTrusted) return true;
  void showWarning(
    'This window is in Restricted Mode: nothing is sent to AWS from a folder that you do not trust, as its files and settings could choose what is changed and where.',
    { title: 'Manage Workspace Trust', run: () => commands.executeCommand('workbench.trust.manage') },
  );
  return false;
}
