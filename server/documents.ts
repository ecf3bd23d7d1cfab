/** An open file as every feature sees it: text, positions, and one tree a version, made when first asked for. */
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type PositionEncoding, utf16 } from './positionEncoding.ts';
import { type Before, type Edit, type Format, formatOf } from './syntax/format.ts';
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

/**
 * For TextDocuments of vscode-languageserver: a document is replaced on each change, so that nothing old is ever read.
 * `encoding` is asked when a document is opened: how the client counts is known only then.
 */
export const experimentDocuments = (encoding: () => PositionEncoding = () => utf16) => ({
  create: (uri: string, languageId: string, version: number, text: string) =>
    experimentDocument(TextDocument.create(uri, languageId, version, text), encoding()),
  update: (document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number) => {
    const { source, encoding } = document;
    const [only] = changes;
    const edit = only && changes.length === 1 ? editOf(source, encoding.utf16(source, only)) : undefined;
    const before = edit && document.known();
    // Each change counts in the text that the one before it made.
    for (const change of changes) TextDocument.update(source, [encoding.utf16(source, change)], version);
    return experimentDocument(TextDocument.update(source, [], version), encoding, before && { before, edit });
  },
});

export interface OpenDocument extends ExperimentDocument {
  readonly source: TextDocument;
  readonly encoding: PositionEncoding;
  /** Its text and its tree, if somebody has asked for the tree. */
  known(): Before | undefined;
}

function editOf(source: TextDocument, change: TextDocumentContentChangeEvent): Edit | undefined {
  if (!('range' in change)) return undefined;
  const [a, b] = [source.offsetAt(change.range.start), source.offsetAt(change.range.end)];
  const start = Math.min(a, b);
  return { start, oldEnd: Math.max(a, b), newEnd: start + change.text.length };
}

/** The same document if its text were another. */
export const withText = ({ source, encoding }: OpenDocument, text: string): OpenDocument =>
  experimentDocument(TextDocument.create(source.uri, source.languageId, source.version, text), encoding);

/** Some editors start the server for every JSON or YAML file; a file is ours by its language id or by its name. */
export const isExperiment = ({ uri, source }: OpenDocument): boolean =>
  source.languageId.startsWith('sagemaker-experiment-') || /\.experiment\.(?:jsonc?|ya?ml)$/i.test(uri);

/** `from`: the document before its last edit, which saves reading all of it again. */
export function experimentDocument(
  source: TextDocument,
  encoding: PositionEncoding,
  from?: { readonly before: Before; readonly edit: Edit },
): OpenDocument {
  const { uri, version } = source;
  const text = source.getText();
  const format = formatOf(source.languageId, uri);
  let tree: Tree | undefined;
  let origin = from;
  return {
    known: () => tree && { text, tree },
    source,
    encoding,
    uri,
    version,
    text,
    format,
    get tree() {
      if (tree) return tree;
      tree = (origin && format.reparse(origin.before, origin.edit, text)) ?? format.parse(text);
      origin = undefined;
      return tree;
    },
    offsetAt: (position) => encoding.offsetAt(source, position),
    rangeOf: ({ start, end }) => ({
      start: encoding.positionAt(source, start),
      end: encoding.positionAt(source, end),
    }),
  };
}
