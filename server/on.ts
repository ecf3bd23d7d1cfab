/** The one wrapper that every handler passes through. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { OpenDocument } from './documents.ts';

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

type Log = { readonly console: Pick<Connection['console'], 'error'> };

/**
 * Makes a handler of a feature: a cancelled request gets no work, and a fault is reported to the client's log and answered
 * with the fallback, so that one bad request ends nothing else.
 */
export function onRequest(connection: Log) {
  return <P, R>(fallback: (params: P) => R, feature: (params: P) => R) =>
    (params: P, token?: CancellationToken): R => {
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      try {
        return feature(params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return fallback(params);
      }
    };
}

interface Documents {
  get(uri: string, params: DocumentParams): OpenDocument | undefined;
}

/** The same for a feature of a document; one that is not there gets the fallback. */
export function onDocument(connection: Log, documents: Documents) {
  const on = onRequest(connection);
  return <R, P extends DocumentParams = DocumentParams>(
    fallback: R,
    feature: (document: OpenDocument, params: P) => R,
  ) =>
    on<P, R>(
      () => fallback,
      (params) => {
        const document = documents.get(uriOf(params), params);
        return document ? feature(document, params) : fallback;
      },
    );
}

/** Commands of `workspace/executeCommand`: each a handler made by the above, its parameters the command's one argument. */
export function onCommand<R>(handlers: Readonly<Record<string, (params: never, token?: CancellationToken) => R>>) {
  return ({ command, arguments: [params] = [] }: ExecuteCommandParams, token?: CancellationToken): R => {
    const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined;
    if (handler) return handler(params as never, token);
    throw new ResponseError(ErrorCodes.InvalidParams, `there is no command ${command}`);
  };
}

/** What comes over the wire has the type it claims only once it is looked at. */
function uriOf(params: Partial<DocumentParams> | null | undefined): string {
  const uri: unknown = params?.textDocument?.uri;
  if (typeof uri === 'string') return uri;
  throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument.uri must be the URI of a document');
}
