/** Answers of AWS as read-only documents: deployed experiments, and what a query gives. */
import { commands, type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import { type Printed, printed } from '../formats/index.ts';
import { showWarning } from '../notify.ts';
import { type Settings, section } from '../settings.ts';
import { closeTabs } from './closeTabs.ts';

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
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const disposables = [
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? GONE,
    }),
    workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  ];
  const open = async (names: readonly string[], { text, extension }: Printed, preserveFocus: boolean) => {
    const path = names.map((name) => `/${encodeURIComponent(name)}`).join('');
    const uri = Uri.from({ scheme: SCHEME, path: `${path}.${extension}` });
    texts.set(uri.toString(), text);
    changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, preserveFocus });
  };
  return {
    show: async (place, name, description) => {
      const result = printed(description, { ...settings(), operation: 'DescribeInferenceExperiment' });
      await open([place, name], result, false);
      if (result.problem) tell(result.problem.message);
    },
    showResult: (place, operation, result, keepsFocus) => open([place, operation], result, keepsFocus),
    forget: () => {
      const uris = [...texts.keys()];
      texts.clear();
      for (const uri of uris) changed.fire(Uri.parse(uri));
      void closeTabs(SCHEME);
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

const tell = (problem: string): void =>
  void showWarning(
    `The settings for answers could not be followed. ${problem}`,
    { title: 'Query Last Response', run: () => commands.executeCommand(`${section}.queryLastResponse`) },
    { title: 'Open Settings', run: () => commands.executeCommand('workbench.action.openSettings', `${section}.query`) },
  );

/** A reloaded window reopens its tabs, but nobody asked AWS again. */
const GONE = `${JSON.stringify({ description: 'No longer at hand. Describe the experiment again to see it.' })}\n`;
