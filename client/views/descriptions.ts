/** Answers of AWS as read-only documents: deployed experiments, and what a query gives. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { Printed } from '../formats/index.ts';
import { formats } from '../formatsModule.ts';
import { showWarning } from '../notify.ts';
import { type Settings, section } from '../settings.ts';
import { createVirtualDocuments } from './virtualDocuments.ts';

const SCHEME = 'sagemaker-experiment-description';

export interface Descriptions extends Disposable {
  /**
   * Shows what Describe gave, in the chosen format and through the chosen query, as the document of that experiment and
   * place; an open one is brought up to date.
   */
  show(place: string, name: string, description: Record<string, unknown>): Promise<void>;
  /** Shows what a query gave, as the document of that operation and place. `keepsFocus`: where one types goes on having it. */
  showResult(place: string, operation: string, result: Printed, keepsFocus: boolean): Promise<void>;
  /** Closes all of them: what is shown of one account is not shown beside another. */
  forget(): void;
}

export function createDescriptions(settings: () => Settings): Descriptions {
  const documents = createVirtualDocuments(SCHEME, GONE);
  const open = async (names: readonly string[], { text, extension }: Printed, preserveFocus: boolean) => {
    const path = names.map((name) => `/${encodeURIComponent(name)}`).join('');
    const uri = Uri.from({ scheme: SCHEME, path: `${path}.${extension}` });
    documents.put(uri, text);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, preserveFocus });
  };
  return {
    show: async (place, name, description) => {
      const result = formats().printed(description, { ...settings(), operation: 'DescribeInferenceExperiment' });
      await open([place, name], result, false);
      if (result.problem) tell(result.problem.message);
    },
    showResult: (place, operation, result, keepsFocus) => open([place, operation], result, keepsFocus),
    forget: () => documents.forget(),
    dispose: () => documents.dispose(),
  };
}

const tell = (problem: string): void =>
  void showWarning(
    `The settings for answers could not be followed. ${problem}`,
    { title: 'Query Last Response', run: () => commands.executeCommand(`${section}.queryLastResponse`) },
    { title: 'Open Settings', run: () => commands.executeCommand('workbench.action.openSettings', `${section}.query`) },
  );

const GONE = `${JSON.stringify({ description: 'No longer at hand. Describe the experiment again to see it.' })}\n`;
