/** A file that an action makes beside the one that it is asked for. */
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import type { Client } from '../client.ts';

/** Whether there is a file already, as far as the server knows. */
export type IsTaken = (uri: string) => boolean;

export const canCreate = ({ capabilities }: Client): boolean => {
  const { documentChanges, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes('create') === true;
};

/** One that is there all the same is not touched: the edit as a whole is refused then. */
export function created(uri: string, text: string): readonly [CreateFile, TextDocumentEdit] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

const mostTried = 1_000;

/** `stem` with the suffix, or with the first number from 2 that makes it the name of no file. */
export function freeUri(stem: string, suffix: string, isTaken: IsTaken, first = ''): string {
  let uri = stem + first + suffix;
  for (let count = first === '' ? 2 : 3; count < mostTried && isTaken(uri); count += 1)
    uri = `${stem}-${count}${suffix}`;
  return uri;
}
