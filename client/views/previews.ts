/** What is deployed beside what would be after an update, in VS Code's own diff editor; made anew as one types. */

import { basename } from 'node:path/posix';
import { commands, type Disposable, type TextDocument, Uri, workspace } from 'vscode';
import type { Target } from '../aws/types.ts';
import { previewScheme, yaml } from '../experimentFiles.ts';
import type { Knowledge, Known } from '../knowledge.ts';
import type { LanguageServer } from '../languageClient.ts';
import { targetLine } from '../messages.ts';
import { plain } from '../plain.ts';
import { type Deployed, previewHead } from '../planText.ts';
import { targetKey } from '../targetKey.ts';
import { createVirtualDocuments } from './virtualDocuments.ts';

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
  const latest = new Map<string, number>();
  const last = new Map<string, { readonly deployed: string; readonly result: string }>();
  const documents = createVirtualDocuments(previewScheme, GONE, ({ query }) => {
    shown.delete(query);
    latest.delete(query);
    last.delete(query);
  });

  /** What a half-typed file would do is not known: both sides stay as they were, and the right one says so. */
  async function refresh(document: TextDocument): Promise<void> {
    const id = document.uri.toString();
    const what = shown.get(id);
    if (!what) return;
    const turn = (latest.get(id) ?? 0) + 1;
    latest.set(id, turn);
    const { plan, errors, version } = await server.plan(document, what.deployed);
    const head = previewHead({ ...what, place: targetLine(what.target), plan, errors: errors.length });
    const { deployed, result, heads, ...preview } = await server.preview(document, { ...what.deployed, head });
    // Overtaken by a later keystroke, or closed meanwhile.
    if (latest.get(id) !== turn || !shown.has(id)) return;
    // A change is told to this module and to the language client in any order: the server may not have had it yet.
    if (version < document.version || preview.version < document.version) return refresh(document);
    const [left, right] = sides(document);
    // What is deployed is written in the style of a file that can be read, so it waits for one as well.
    const bodies = result === undefined ? (last.get(id) ?? { deployed, result: '' }) : { deployed, result };
    last.set(id, bodies);
    documents.put(left, heads.deployed + bodies.deployed);
    documents.put(right, heads.result + bodies.result);
  }

  /** What is deployed has been asked again: by an update, or while one is followed. */
  async function bringUpToDate(known: Known): Promise<void> {
    for (const [id, what] of shown) {
      if (what.name !== known.name || targetKey(what.target) !== targetKey(known.target)) continue;
      shown.set(id, { ...what, deployed: known });
      await refresh(await workspace.openTextDocument(Uri.parse(id)));
    }
  }

  const disposables = [
    documents,
    workspace.onDidChangeTextDocument(({ document }) => {
      if (shown.has(document.uri.toString())) void refresh(document).catch(() => undefined);
    }),
    knowledge.onDidLearn((lesson) => {
      if (lesson.what === 'learnt') void bringUpToDate(lesson.known).catch(() => undefined);
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
      latest.clear();
      last.clear();
      documents.forget();
    },
    dispose: () => {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

const GONE = 'No longer at hand. Run Preview Changes again to see it.\n';

const sides = (document: TextDocument) => [sideOf(document, 'deployed'), sideOf(document, 'result')] as const;

/** Named as the file, so that it has its colours; one that is not saved yet has a name without an ending. */
function sideOf({ uri, languageId }: TextDocument, side: Side): Uri {
  const file = basename(uri.path);
  const ending = /\.experiment\.\w+$/.test(file) ? '' : languageId === yaml ? '.experiment.yaml' : '.experiment.json';
  return Uri.from({ scheme: previewScheme, path: `/${side}/${file}${ending}`, query: uri.toString() });
}
