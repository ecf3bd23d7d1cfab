/** What the language server says is to be sent for a file; where nothing is, the person is told why. */
import { basename } from 'node:path/posix';
import { commands, type TextDocument } from 'vscode';
import type { ExperimentRequest } from '../server/protocol.ts';
import { goTo } from './goTo.ts';
import type { LanguageServer } from './languageClient.ts';
import { fileErrors } from './messages.ts';
import { showError } from './notify.ts';

export type Input = NonNullable<ExperimentRequest['input']>;
export type Sendable<T extends ExperimentRequest = ExperimentRequest> = T & { readonly input: Input };

/** Why a file is not sent, of which the person has been told. */
export type Refusal = 'errors' | 'no-server';

/** `ask` is the question; `done` what the file is not, as in "was not sent". */
export async function answerFor<T extends ExperimentRequest>(
  server: LanguageServer,
  document: TextDocument,
  ask: () => Promise<T>,
  done = 'sent',
): Promise<Sendable<T> | Refusal> {
  try {
    const request = await ask();
    const { input, errors } = request;
    if (input && errors.length === 0) return { ...request, input };
    tellErrors(document, errors, done);
    return 'errors';
  } catch (error) {
    void showError(`The language server did not say what to send: ${error instanceof Error ? error.message : error}`, {
      title: 'Show Output',
      run: () => server.showLog(),
    });
    return 'no-server';
  }
}

export function tellErrors(document: TextDocument, errors: ExperimentRequest['errors'], done = 'sent') {
  const first = errors[0]?.range;
  void showError(
    fileErrors(basename(document.uri.path), errors, done),
    ...(first ? [{ title: 'Go to First Error', run: () => goTo(document, first) }] : []),
    { title: 'Show Problems', run: () => commands.executeCommand('workbench.actions.view.problems') },
  );
}
