/** Read-only documents that are made of a text: one scheme each kind. */

import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { closeTabs } from './closeTabs.ts';

export interface VirtualDocuments extends Disposable {
  /** Gives a document its text; an open one is brought up to date. */
  put(uri: Uri, text: string): void;
  has(uri: Uri): boolean;
  /** Closes every document. */
  forget(): void;
}

/** `gone` stands in a tab that a reloaded window has reopened, for nobody asked AWS again. */
export function createVirtualDocuments(
  scheme: string,
  gone: string,
  closed: (uri: Uri) => void = () => undefined,
): VirtualDocuments {
  const texts = new Map<string, { readonly uri: Uri; readonly text: string }>();
  const changed = new EventEmitter<Uri>();
  const disposables = [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString())?.text ?? gone,
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme !== scheme) return;
      texts.delete(uri.toString());
      closed(uri);
    }),
  ];
  return {
    put: (uri, text) => {
      if (texts.get(uri.toString())?.text === text) return;
      texts.set(uri.toString(), { uri, text });
      changed.fire(uri);
    },
    has: (uri) => texts.has(uri.toString()),
    forget: () => {
      const all = [...texts.values()];
      texts.clear();
      for (const { uri } of all) changed.fire(uri);
      void closeTabs(scheme);
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}
