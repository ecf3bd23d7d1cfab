/** Which experiments are there, in all files? */
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { NamedFile } from '../diagnostics/rules/rule.ts';

/** Those whose names have the characters of the query in its order; the client sorts them. */
export const workspaceSymbols = (files: readonly NamedFile[], query: string): WorkspaceSymbol[] =>
  files
    .filter(({ name }) => hasInOrder(name.toLowerCase(), query.toLowerCase()))
    .map(({ name, uri, path, range }) => ({
      name,
      kind: SymbolKind.Object,
      location: { uri, range },
      containerName: path,
    }));

function hasInOrder(name: string, query: string): boolean {
  let at = 0;
  for (const character of query) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
