/** The one wrapper that every handler of a document passes through. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
  type TextDocuments,
} from 'vscode-languageserver';
import type { OpenDocument } from './documents.ts';

/**
 * Makes a handler of a feature: a document that is not open gets the fallback, a cancelled request gets no work, and a
 * fault is reported to the client's log and answered with the fallback, so that one bad request ends nothing else.
 */
export function onDocument(connection: Connection, documents: TextDocuments<OpenDocument>) {
  return <R, P extends { readonly textDocument: TextDocumentIdentifier } = { readonly textDocument: TextDocumentIdentifier }>(
    fallback: R,
    feature: (document: OpenDocument, params: P) => R,
  ) =>
    (params: P, token?: CancellationToken): R => {
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const document = documents.get(params.textDocument.uri);
      if (!document) return fallback;
      try {
        return feature(document, params);
      } catch (error) {
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return fallback;
      }
    };
}
