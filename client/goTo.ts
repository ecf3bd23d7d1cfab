import { Range, type TextDocument, window } from 'vscode';
import type { RequestError } from '../server/protocol.ts';

/** Brings the document to the front with the range selected. */
export const goTo = (document: TextDocument, { start, end }: RequestError['range']): Thenable<unknown> =>
  window.showTextDocument(document, {
    selection: new Range(start.line, start.character, end.line, end.character),
  });
