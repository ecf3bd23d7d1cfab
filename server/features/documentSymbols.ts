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
  const symbols = childrenOf({ document, left: most }, document.tree.root, []);
  const isTree = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
  return isTree ? symbols : flat(symbols, document.uri);
}

/** Symbols of a file. An experiment has some hundreds; no editor shows more than these. */
const most = 5_000;

interface Listing {
  readonly document: ExperimentDocument;
  /** Symbols that may still come. */
  left: number;
}

function childrenOf(listing: Listing, node: Node | undefined, path: Path): DocumentSymbol[] {
  // What an alias repeats is listed where it is written.
  if (!node || node.mention) return [];
  if (node.kind === 'array') {
    return taken(listing, node.items).map((item, index) => {
      const title = titleOf([...path, index], item);
      const name = title?.name ?? ('value' in item ? String(item.value) : String(index));
      return symbol(listing, name, title?.detail, item, [...path, index], shown(item), shown(item));
    });
  }
  if (node.kind !== 'object') return [];
  return taken(
    listing,
    node.properties.filter(({ merged }) => !merged),
  ).map(({ name, key, value }) =>
    symbol(listing, name, detailOf(value), value, [...path, name], key, value ? around(key, shown(value)) : key),
  );
}

function taken<T>(listing: Listing, all: readonly T[]): readonly T[] {
  const some = all.slice(0, listing.left);
  listing.left -= some.length;
  return some;
}

function symbol(
  listing: Listing,
  name: string,
  detail: string | undefined,
  node: Node | undefined,
  path: Path,
  selection: Span,
  whole: Span,
): DocumentSymbol {
  const { document } = listing;
  const children = childrenOf(listing, node, path);
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
