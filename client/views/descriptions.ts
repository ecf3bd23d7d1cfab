/** Deployed experiments as read-only JSON documents. */
import { type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';

const SCHEME = 'sagemaker-experiment-description';

export interface Descriptions extends Disposable {
  /** Shows what Describe gave, in the document of that experiment and place; an open one is brought up to date. */
  show(place: string, name: string, description: Record<string, unknown>): Promise<void>;
}

export function createDescriptions(): Descriptions {
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
  return {
    show: async (place, name, description) => {
      const uri = Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(place)}/${encodeURIComponent(name)}.json` });
      texts.set(uri.toString(), `${JSON.stringify(description, null, 2)}\n`);
      changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

/** A reloaded window reopens its tabs, but nobody asked AWS again. */
const GONE = `${JSON.stringify({ description: 'No longer at hand. Describe the experiment again to see it.' })}\n`;
