/** SageMaker: Show Rules. */
import { commands, type ExtensionContext, Uri, window } from 'vscode';

export const showRules =
  ({ extensionUri }: ExtensionContext) =>
  async (): Promise<void> => {
    const page = Uri.joinPath(extensionUri, 'dist/rules.md');
    try {
      await commands.executeCommand('markdown.showPreview', page);
    } catch {
      // VS Code's Markdown extension can be switched off.
      await window.showTextDocument(page);
    }
  };
