import { ProgressLocation, window } from 'vscode';
import type { CallOptions } from './aws/types.ts';
import { onExchange } from './exchangeLog.ts';
import { plain } from './plain.ts';

/**
 * Runs calls to AWS under one notification that shows what is being done and cancels it. One for a whole command: VS
 * Code shows three notifications at a time, and an error that comes as the fourth is not seen.
 */
export function callWithProgress<T>(
  title: string,
  call: (signal: AbortSignal, say: (step: string) => void) => Promise<T>,
): Thenable<T> {
  const options = { location: ProgressLocation.Notification, title: plain(title), cancellable: true };
  return window.withProgress(options, (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    return call(controller.signal, (step) => progress.report({ message: plain(step) }));
  });
}

/** Asks for the code of an MFA device when a profile needs one. The code goes to the SDK and nowhere else. */
export const callOptions: CallOptions = {
  onExchange,
  askMfaCode: async (serial) => {
    const code = await window.showInputBox({
      title: 'MFA code',
      prompt: `Current code of ${plain(serial)}`,
      ignoreFocusOut: true,
      validateInput: (text) => (/^\d{6}$/.test(text.trim()) ? undefined : 'A code has six digits.'),
    });
    if (code === undefined) throw Object.assign(new Error('No MFA code was given.'), { name: 'AbortError' });
    return code.trim();
  },
};
