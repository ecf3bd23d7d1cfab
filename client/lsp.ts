/** What is used of VS Code's language client: a bundle of its own (dist/lsp.js), larger than all the rest of the client. */
import { LanguageClient } from 'vscode-languageclient/node';

export { CloseAction, ErrorAction, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';

/** Leaves it to us to tell of errors: the base class has notifications of its own, with nothing to do about them. */
export class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
