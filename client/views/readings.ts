/** Read-only documents of ours: the history of updates, the summary of many. Plain text: nothing in it is a link or a command. */
import { type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';

const SCHEME = 'sagemaker-reading';

export interface Readings extends Disposable {
  /** Shows the text under a title; an open one is brought up to date. */
  show(title: string, text: string): Promise<void>;
  /** Brings one up to date where it is open. */
  refresh(title: string, text: string): void;
}

export function createReadings(): Readings {
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
  const uriOf = (title: string) => Uri.from({ scheme: SCHEME, path: `/${title}.txt` });
  const put = (uri: Uri, text: string) => {
    texts.set(uri.toString(), text);
    changed.fire(uri);
  };
  return {
    show: async (title, text) => {
      put(uriOf(title), text);
      await window.showTextDocument(await workspace.openTextDocument(uriOf(title)), { preview: true });
    },
    refresh: (title, text) => {
      if (texts.has(uriOf(title).toString())) put(uriOf(title), text);
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

/** A reloaded window reopens its tabs. */
const GONE = 'No longer at hand. Run the command again to see it.\n';
