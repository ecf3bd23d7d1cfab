/** Which member of the file does a message of the service name? */
import type { Range } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { schemaAt } from '../schema/lookup.ts';
import { type Node, type Path, shown, type Visited, values } from '../syntax/tree.ts';

/** Characters of a message that are looked at. */
const longest = 4000;

/** The path that it writes, or else the value that it quotes, or else the member that it speaks of. */
export function memberNamed(document: ExperimentDocument, message: string): Range | null {
  const { root } = document.tree;
  const text = message.slice(0, longest);
  return atPath(document, root, text) ?? quoted(document, root, text) ?? inWords(document, root, text);
}

/**
 * The service writes paths as "shadowModeConfig.shadowModelVariants.1.member.samplingPercentage": lower first letters,
 * list positions from 1. A member that is not in the file gives the nearest object around it that is.
 */
function atPath(document: ExperimentDocument, root: Node | undefined, message: string): Range | null {
  for (const [, written = ''] of message.matchAll(/\bat '([A-Za-z0-9.]{1,400})'/g)) {
    const range = rangeOf(document, root, segmentsOf(written));
    if (range) return range;
  }
  return null;
}

/** "Source variant 'canary' is not ...": of the places where a quoted value stands, the one whose name fits best. */
function quoted(document: ExperimentDocument, root: Node | undefined, message: string): Range | null {
  const texts = new Set(Array.from(message.matchAll(/(['"`])([^'"`]{1,200})\1/g), ([, , text = '']) => text));
  if (texts.size === 0) return null;
  const said = new Set(wordsOf(message));
  let best: { readonly node: Node; readonly fits: number } | undefined;
  for (const { node, property } of values(root)) {
    if (node.kind !== 'string' || !texts.has(String(node.value))) continue;
    const fits = wordsOf(property?.name ?? '').reduce((sum, word) => sum + (said.has(word) ? 1 : -1), 0);
    if (!best || fits > best.fits) best = { node, fits };
  }
  return best ? document.rangeOf(shown(best.node)) : null;
}

/**
 * "The start time cannot be changed": a member of the file whose name the message says, as words or as it is written. One
 * word alone, such as Name or Type, may mean anything.
 */
function inWords(document: ExperimentDocument, root: Node | undefined, message: string): Range | null {
  const isSaid = new Map<string, boolean>();
  const says = (name: string) => {
    const words = wordsOf(name);
    const said = isSaid.get(name) ?? (words.length > 1 && new RegExp(`\\b${words.join(' ?')}\\b`, 'i').test(message));
    isSaid.set(name, said);
    return said;
  };
  let best: Visited | undefined;
  for (const visited of values(root)) {
    const { property, path } = visited;
    if (!property || !schemaAt(path) || !says(property.name)) continue;
    if (property.name.length > (best?.property?.name.length ?? 0)) best = visited;
  }
  return best?.property ? document.rangeOf('value' in best.node ? shown(best.node) : best.property.key) : null;
}

/** SourceModelVariantName: source, model, variant, name. */
const wordsOf = (text: string): readonly string[] =>
  (text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());

function segmentsOf(written: string): Path {
  return written
    .split('.')
    .filter((segment) => segment !== 'member')
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) - 1 : segment));
}

function rangeOf(document: ExperimentDocument, root: Node | undefined, path: Path): Range | null {
  let node = root;
  let range: Range | null = null;
  for (const segment of path) {
    const isLast = segment === path.at(-1);
    if (typeof segment === 'number') {
      node = node?.kind === 'array' ? node.items[segment] : undefined;
      if (node) range = document.rangeOf(shown(node));
    } else {
      const wanted = segment.toLowerCase();
      const property =
        node?.kind === 'object' ? node.properties.find(({ name }) => name.toLowerCase() === wanted) : undefined;
      node = property?.value;
      if (property) range = document.rangeOf(isLast && node ? shown(node) : property.key);
    }
    if (!node) return range;
  }
  return range;
}
