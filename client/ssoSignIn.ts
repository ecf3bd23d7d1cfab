/** The sign-in to IAM Identity Center without the AWS CLI: a code on the screen, a page in the browser, and patience. */
import { setTimeout as wait } from 'node:timers/promises';
import { env, Uri } from 'vscode';
import type { SsoSession, Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callWithProgress } from './callWithProgress.ts';
import { askModally } from './notify.ts';
import { plain } from './plain.ts';

/** True when the session has begun; false when the person gave up. Rejects as the call does. */
export async function ssoSignIn(target: Target, session: SsoSession): Promise<boolean> {
  return callWithProgress(`Sign-in of profile "${session.profile}"`, async (signal, say) => {
    const person = {
      show: async ({ code, page }: { readonly code: string; readonly page: string }) => {
        if (!(await isWanted(session, code, page))) return false;
        say(`waiting for the browser, code ${code}`);
        return env.openExternal(Uri.parse(page));
      },
      wait: (ms: number, aborted: AbortSignal) => wait(ms, undefined, { signal: aborted }),
      now: Date.now,
    };
    try {
      return await aws().ssoSignIn(target, session, person, signal);
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  });
}

const isWanted = ({ profile, startUrl }: SsoSession, code: string, page: string): Promise<boolean> =>
  askModally(
    `Sign in with the code ${plain(code, 40)}?`,
    [
      `Profile: ${plain(profile)}`,
      `Session: ${plain(startUrl)}`,
      `Page: ${plain(new URL(page).host)}`,
      '',
      'The page shows a code too. Go on there only when it is this one.',
    ].join('\n'),
    'Open Browser',
  );
