/** Where is the variant under the caret defined, and where else is it called by its name? */
import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { mentionsAt } from '../experiment/variantNames.ts';
import { locate, type Span, shown } from '../syntax/tree.ts';

/** The variant in ModelVariants; for a YAML alias what it repeats. */
export function definition(document: ExperimentDocument, offset: number): Location[] {
  const { root } = document.tree;
  const found = mentionsAt(root, offset);
  const defined = found?.all.filter(({ isDefinition }) => isDefinition) ?? [];
  if (found && !found.here.node.mention && defined.length > 0)
    return places(
      document,
      defined.map(({ node }) => shown(node)),
    );
  const node = locate(root, offset)?.node;
  return node?.mention ? places(document, [{ start: node.start, end: node.end }]) : [];
}

export function references(document: ExperimentDocument, offset: number, withDefinition: boolean): Location[] {
  const all = mentionsAt(document.tree.root, offset)?.all ?? [];
  const wanted = all.filter(({ isDefinition }) => withDefinition || !isDefinition);
  return places(
    document,
    wanted.map(({ node }) => shown(node)),
  );
}

/** Null where the editor's own way of marking words is better. */
export function highlights(document: ExperimentDocument, offset: number): DocumentHighlight[] | null {
  const found = mentionsAt(document.tree.root, offset);
  if (!found) return null;
  return found.all.map(({ node, isDefinition }) => ({
    range: document.rangeOf(shown(node)),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

const places = (document: ExperimentDocument, spans: readonly Span[]): Location[] =>
  spans.map((span) => ({ uri: document.uri, range: document.rangeOf(span) }));
