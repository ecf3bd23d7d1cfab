import { type TerminalOptions, window } from 'vscode';
import { showError } from './notify.ts';
import { plain } from './plain.ts';

/**
 * Runs `aws sso login`, or whichever command signs the profile in, in a terminal; true when it succeeded. The program is
 * started by itself, with no shell between, so that a profile's name is never read as a command.
 */
export function signIn(command: readonly string[], profile: string): Promise<boolean> {
  const options: TerminalOptions = {
    name: `AWS sign-in: ${plain(profile, 40)}`,
    shellPath: 'aws',
    // One argument holds the name, whatever it starts with.
    shellArgs: [...command, `--profile=${profile}`],
    isTransient: true,
  };
  const terminal = window.createTerminal(options);
  terminal.show();
  return new Promise((resolve) => {
    const listener = window.onDidCloseTerminal((closed) => {
      if (closed !== terminal) return;
      listener.dispose();
      const code = closed.exitStatus?.code;
      // Undefined: closed by the person, or no `aws` on this machine, of which VS Code tells itself.
      if (code !== undefined && code !== 0)
        void showError(`The sign-in of profile "${profile}" ended with code ${code}.`);
      resolve(code === 0);
    });
  });
}
