/** Columns as the client counts them -> UTF-16 code units, as everything else here counts, and back. */
import { type ClientCapabilities, type Position, PositionEncodingKind } from 'vscode-languageserver';
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

export interface PositionEncoding {
  readonly kind: PositionEncodingKind;
  offsetAt(document: TextDocument, position: Position): number;
  positionAt(document: TextDocument, offset: number): Position;
  /** A change with its range in UTF-16. */
  utf16(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent;
}

export const utf16: PositionEncoding = {
  kind: PositionEncodingKind.UTF16,
  offsetAt: (document, position) => document.offsetAt(position),
  positionAt: (document, offset) => document.positionAt(offset),
  utf16: (_, change) => change,
};

/** UTF-16 wherever the client can, as it costs nothing; what the client prefers among the others if not. */
export function positionEncodingFor({ general }: ClientCapabilities): PositionEncoding {
  const offered = general?.positionEncodings ?? [];
  if (offered.length === 0 || offered.includes(PositionEncodingKind.UTF16)) return utf16;
  const kind = offered.find((each) => widths[each]);
  const width = kind && widths[kind];
  return width ? counting(kind, width) : utf16;
}

/** Units that a code point takes. */
const widths: Readonly<Record<PositionEncodingKind, ((codePoint: number) => number) | undefined>> = {
  [PositionEncodingKind.UTF8]: (codePoint) =>
    codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4,
  [PositionEncodingKind.UTF32]: () => 1,
};

function counting(kind: PositionEncodingKind, width: (codePoint: number) => number): PositionEncoding {
  const offsetAt = (document: TextDocument, { line, character }: Position) => {
    const start = document.offsetAt({ line, character: 0 });
    const end = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    let offset = start;
    let units = 0;
    for (const each of document.getText().slice(start, end)) {
      units += width(each.codePointAt(0) ?? 0);
      if (units > character) break;
      offset += each.length;
    }
    return offset;
  };
  return {
    kind,
    offsetAt,
    positionAt: (document, offset) => {
      // Within a line's end it is the end of the line.
      const at = document.positionAt(offset);
      const { line } = at;
      const before = document.getText().slice(document.offsetAt({ line, character: 0 }), document.offsetAt(at));
      let character = 0;
      for (const each of before) character += width(each.codePointAt(0) ?? 0);
      return { line, character };
    },
    utf16: (document, change) => {
      if (!('range' in change)) return change;
      const at = (position: Position) => document.positionAt(offsetAt(document, position));
      return { text: change.text, range: { start: at(change.range.start), end: at(change.range.end) } };
    },
  };
}
