/** What is used of VS Code's language client: a bundle of its own (dist/lsp.js), larger than all the rest of the client. */
import { LanguageClient } from 'vscode-languageclient/node';

export { CloseAction, ErrorAction, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';

/** Leaves it to us to tell of errors: the base class has notifications of its own, with nothing to do about them. */
export class QuietClient extends LanguageClient {
  /**
   * Without the server's commands, whose work our requests do: VS Code has each command once, and those of a client whose
   * server dies while it starts would stay, and keep the next one from starting.
   */
  override registerFeature(feature: Parameters<LanguageClient['registerFeature']>[0]): void {
    const isOfCommands =
      'registrationType' in feature && feature.registrationType.method === 'workspace/executeCommand';
    if (!isOfCommands) super.registerFeature(feature);
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
