/** What is deployed beside what would be after an update, in VS Code's own diff editor; made anew as one types. */

import { basename } from 'node:path/posix';
import { commands, type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import { previewScheme } from '../experimentFiles.ts';
import type { LanguageServer } from '../languageClient.ts';
import { plain } from '../plain.ts';
import { type Deployed, previewHead } from '../planText.ts';

export interface Shown {
  /** Of the experiment. */
  readonly name: string;
  /** Where it is deployed, in a line. */
  readonly place: string;
  readonly deployed: Deployed;
}

export interface Previews extends Disposable {
  /** Opens the diff, or brings it up to date where it is open. */
  show(document: TextDocument, shown: Shown): Promise<void>;
  /** The document that a preview was made from; any other document is its own source. */
  sourceOf(document: TextDocument | undefined): Promise<TextDocument | undefined>;
}

type Side = 'deployed' | 'result';

export function createPreviews(server: Pick<LanguageServer, 'preview' | 'plan'>): Previews {
  const shown = new Map<string, Shown>();
  const texts = new Map<string, string>();
  const latest = new Map<string, number>();
  const changed = new EventEmitter<Uri>();

  /** What a half-typed file would do is not known: the side stays as it was, and says so. */
  async function refresh(document: TextDocument): Promise<void> {
    const id = document.uri.toString();
    const what = shown.get(id);
    if (!what) return;
    const turn = (latest.get(id) ?? 0) + 1;
    latest.set(id, turn);
    const { plan, errors } = await server.plan(document, what.deployed);
    const head = previewHead({ ...what, plan, errors: errors.length });
    const { deployed, result } = await server.preview(document, { ...what.deployed, head });
    // Overtaken by a later keystroke, or closed meanwhile.
    if (latest.get(id) !== turn || !shown.has(id)) return;
    put(sideOf(document.uri, 'deployed'), deployed);
    if (result !== undefined) put(sideOf(document.uri, 'result'), result);
  }

  function put(uri: Uri, text: string) {
    if (texts.get(uri.toString()) === text) return;
    texts.set(uri.toString(), text);
    changed.fire(uri);
  }

  const disposables = [
    changed,
    workspace.registerTextDocumentContentProvider(previewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (shown.has(document.uri.toString())) void refresh(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme !== previewScheme) return;
      texts.delete(uri.toString());
      shown.delete(uri.query);
      latest.delete(uri.query);
    }),
  ];

  return {
    show: async (document, what) => {
      shown.set(document.uri.toString(), what);
      await refresh(document);
      const [left, right] = [sideOf(document.uri, 'deployed'), sideOf(document.uri, 'result')];
      const title = `${plain(what.name, 60)}: deployed \u2194 after the update`;
      await commands.executeCommand('vscode.diff', left, right, title, { preview: true });
    },
    sourceOf: async (document) =>
      document?.uri.scheme === previewScheme ? workspace.openTextDocument(Uri.parse(document.uri.query)) : document,
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

/** Named as the file, so that it has its colours. */
const sideOf = (source: Uri, side: Side): Uri =>
  Uri.from({ scheme: previewScheme, path: `/${side}/${basename(source.path)}`, query: source.toString() });
