/** An open file as every feature sees it: text, positions, and one tree a version, made when first asked for. */
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Format, formatOf } from './syntax/format.ts';
import type { Span, Tree } from './syntax/tree.ts';

export interface ExperimentDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly format: Format;
  readonly tree: Tree;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** For TextDocuments of vscode-languageserver: a document is replaced on each change, so that nothing old is ever read. */
export const experimentDocuments = {
  create: (uri: string, languageId: string, version: number, text: string) =>
    experimentDocument(TextDocument.create(uri, languageId, version, text)),
  update: (document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number) =>
    experimentDocument(TextDocument.update(document.source, changes, version)),
};

export interface OpenDocument extends ExperimentDocument {
  readonly source: TextDocument;
}

export function experimentDocument(source: TextDocument): OpenDocument {
  const { uri, version } = source;
  const text = source.getText();
  const format = formatOf(source.languageId, uri);
  let tree: Tree | undefined;
  return {
    source,
    uri,
    version,
    text,
    format,
    get tree() {
      tree ??= format.parse(text);
      return tree;
    },
    offsetAt: (position) => source.offsetAt(position),
    rangeOf: ({ start, end }) => ({ start: source.positionAt(start), end: source.positionAt(end) }),
  };
}
