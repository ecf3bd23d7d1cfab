/** Renews the session of a profile: with the AWS CLI where it is on this machine, else by a code in the browser. */
import { homedir } from 'node:os';
import { type TerminalOptions, window } from 'vscode';
import type { Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { showError } from './notify.ts';
import { onPath } from './onPath.ts';
import { plain } from './plain.ts';
import { ssoSignIn } from './ssoSignIn.ts';

/** `command` is what follows `aws`. True when a session has begun. Rejects with what AWS says against it. */
export async function signIn(command: readonly string[], target: Target): Promise<boolean> {
  // A role's profile is not the one that signs in: that is the one whose credentials it is assumed with.
  const session = command[0] === 'sso' ? await aws().ssoSessionOf(target) : undefined;
  const profile = session?.profile ?? target.profile.value;
  const cli = await onPath('aws');
  if (cli) return signInByTerminal(cli, command, profile);
  if (session) return ssoSignIn(target, session);
  void showError(
    `Profile "${profile}" is signed in with \`aws ${command.join(' ')}\`, and the AWS CLI is not on this machine.`,
  );
  return false;
}

/**
 * Runs `aws sso login`, or whichever command signs the profile in, in a terminal; true when it succeeded. The program is
 * started by itself, with no shell between, so that a profile's name is never read as a command, and by its whole path and
 * at home, so that none of the folder is started in its place.
 */
function signInByTerminal(cli: string, command: readonly string[], profile: string): Promise<boolean> {
  const options: TerminalOptions = {
    name: `AWS sign-in: ${plain(profile, 40)}`,
    shellPath: cli,
    cwd: homedir(),
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
      // Undefined: closed by the person.
      if (code !== undefined && code !== 0)
        void showError(`The sign-in of profile "${profile}" ended with code ${code}.`);
      resolve(code === 0);
    });
  });
}
