import { Range, type TextDocument, window } from 'vscode';
import type { RequestError } from '../server/protocol.ts';

/** Brings the document to the front with the range selected. */
export const goTo = (document: TextDocument, range: RequestError['range']): Thenable<unknown> =>
  window.showTextDocument(document, { selection: rangeOf(range) });

/** A range of the protocol as VS Code has them. */
export const rangeOf = ({ start, end }: RequestError['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);
