/** Read-only documents of ours: the history of updates, the summary of many. Plain text: nothing in it is a link or a command. */
import { type Disposable, Uri, window, workspace } from 'vscode';
import { createVirtualDocuments } from './virtualDocuments.ts';

const SCHEME = 'sagemaker-reading';

export interface Readings extends Disposable {
  /** Shows the text under a title; an open one is brought up to date. */
  show(title: string, text: string): Promise<void>;
  /** Brings one up to date where it is open. */
  refresh(title: string, text: string): void;
}

export function createReadings(): Readings {
  const documents = createVirtualDocuments(SCHEME, GONE);
  const uriOf = (title: string) => Uri.from({ scheme: SCHEME, path: `/${title}.txt` });
  return {
    show: async (title, text) => {
      documents.put(uriOf(title), text);
      await window.showTextDocument(await workspace.openTextDocument(uriOf(title)), { preview: true });
    },
    refresh: (title, text) => {
      if (documents.has(uriOf(title))) documents.put(uriOf(title), text);
    },
    dispose: () => documents.dispose(),
  };
}

const GONE = 'No longer at hand. Run the command again to see it.\n';
