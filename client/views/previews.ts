/** What is deployed beside what would be after an update, in VS Code's own diff editor; made anew as one types. */

import { basename } from 'node:path/posix';
import { commands, type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import type { Target } from '../aws/types.ts';
import { previewScheme, yaml } from '../experimentFiles.ts';
import type { Knowledge, Known } from '../knowledge.ts';
import type { LanguageServer } from '../languageClient.ts';
import { targetLine } from '../messages.ts';
import { plain } from '../plain.ts';
import { type Deployed, previewHead } from '../planText.ts';
import { targetKey } from '../targetKey.ts';
import { closeTabs } from './closeTabs.ts';

export interface Shown {
  /** Of the experiment. */
  readonly name: string;
  readonly target: Target;
  readonly deployed: Deployed;
}

export interface Previews extends Disposable {
  /** Opens the diff, or brings it up to date where it is open. */
  show(document: TextDocument, shown: Shown): Promise<void>;
  /** The document that a preview was made from; any other document is its own source. */
  sourceOf(document: TextDocument | undefined): Promise<TextDocument | undefined>;
  /** Closes all of them: calls go elsewhere now, and what is deployed there is not known. */
  forget(): void;
}

type Side = 'deployed' | 'result';

export function createPreviews(
  server: Pick<LanguageServer, 'preview' | 'plan'>,
  knowledge: Pick<Knowledge, 'onDidLearn'>,
): Previews {
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
    const head = previewHead({ ...what, place: targetLine(what.target), plan, errors: errors.length });
    const { deployed, result } = await server.preview(document, { ...what.deployed, head });
    // Overtaken by a later keystroke, or closed meanwhile.
    if (latest.get(id) !== turn || !shown.has(id)) return;
    const [left, right] = sides(document);
    put(left, deployed);
    if (result !== undefined) put(right, result);
  }

  /** What is deployed has been asked again: by an update, or while one is followed. */
  async function bringUpToDate(known: Known): Promise<void> {
    for (const [id, what] of shown) {
      if (what.name !== known.name || targetKey(what.target) !== targetKey(known.target)) continue;
      shown.set(id, { ...what, deployed: known });
      await refresh(await workspace.openTextDocument(Uri.parse(id)));
    }
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
    knowledge.onDidLearn((lesson) => {
      if (lesson.what === 'learnt') void bringUpToDate(lesson.known);
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
      const [left, right] = sides(document);
      const title = `${plain(what.name, 60)}: deployed \u2194 after the update`;
      await commands.executeCommand('vscode.diff', left, right, title, { preview: true });
    },
    sourceOf: async (document) =>
      document?.uri.scheme === previewScheme ? workspace.openTextDocument(Uri.parse(document.uri.query)) : document,
    forget: () => {
      shown.clear();
      void closeTabs(previewScheme);
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

const sides = (document: TextDocument) => [sideOf(document, 'deployed'), sideOf(document, 'result')] as const;

/** Named as the file, so that it has its colours; one that is not saved yet has a name without an ending. */
function sideOf({ uri, languageId }: TextDocument, side: Side): Uri {
  const file = basename(uri.path);
  const ending = /\.experiment\.\w+$/.test(file) ? '' : languageId === yaml ? '.experiment.yaml' : '.experiment.json';
  return Uri.from({ scheme: previewScheme, path: `/${side}/${file}${ending}`, query: uri.toString() });
}
