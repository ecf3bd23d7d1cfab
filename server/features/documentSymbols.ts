/** What does the document consist of? */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { ExperimentDocument } from '../documents.ts';
import { titleOf } from '../experiment/outline.ts';
import { type Node, type Path, type Span, shown } from '../syntax/tree.ts';

/** As a tree, or as a list for clients that know no tree. */
export function documentSymbols(
  document: ExperimentDocument,
  { capabilities }: Client,
): DocumentSymbol[] | SymbolInformation[] {
  const symbols = childrenOf(document, document.tree.root, []);
  const isTree = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
  return isTree ? symbols : flat(symbols, document.uri);
}

function childrenOf(document: ExperimentDocument, node: Node | undefined, path: Path): DocumentSymbol[] {
  // What an alias repeats is listed where it is written.
  if (!node || node.mention) return [];
  if (node.kind === 'array') {
    return node.items.map((item, index) => {
      const title = titleOf([...path, index], item);
      const name = title?.name ?? ('value' in item ? String(item.value) : String(index));
      return symbol(document, name, title?.detail, item, [...path, index], shown(item), shown(item));
    });
  }
  if (node.kind !== 'object') return [];
  return node.properties
    .filter(({ merged }) => !merged)
    .map(({ name, key, value }) =>
      symbol(document, name, detailOf(value), value, [...path, name], key, value ? around(key, shown(value)) : key),
    );
}

function symbol(
  document: ExperimentDocument,
  name: string,
  detail: string | undefined,
  node: Node | undefined,
  path: Path,
  selection: Span,
  whole: Span,
): DocumentSymbol {
  const children = childrenOf(document, node, path);
  return {
    // A symbol without a name is an error of the protocol.
    name: name.trim() === '' ? '(no name)' : name,
    kind: node ? kinds[node.kind] : SymbolKind.Null,
    range: document.rangeOf(whole),
    selectionRange: document.rangeOf(selection),
    ...(detail !== undefined && { detail }),
    ...(children.length > 0 && { children }),
  };
}

const kinds: Readonly<Record<Node['kind'], SymbolKind>> = {
  object: SymbolKind.Object,
  array: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

const longest = 80;

function detailOf(value: Node | undefined): string | undefined {
  if (!value || !('value' in value) || value.value === null) return undefined;
  const words = String(value.value).replaceAll(/\s+/g, ' ');
  return words.length > longest ? `${words.slice(0, longest - 1)}\u2026` : words;
}

const around = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

const flat = (symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flat(children, uri, name),
  ]);
