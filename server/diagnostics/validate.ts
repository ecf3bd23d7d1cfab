/** All that is to be said of a document: syntax, then structure, then the rules that hold across members. */
import type { ExperimentDocument } from '../documents.ts';
import { span } from '../experiment/members.ts';
import { parseTimestamp } from '../experiment/timestamps.ts';
import { schemaAt } from '../schema/lookup.ts';
import { type Node, type Path, type ScalarNode, type Span, toValue } from '../syntax/tree.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules/index.ts';
import { schemaFindings, short } from './schemaErrors.ts';
import { unreadObjects } from './unreadObjects.ts';
import { validate as isValid } from './validator.generated.js';

const syntaxHref = {
  json: 'https://www.json.org/json-en.html',
  yaml: 'https://yaml.org/spec/1.2.2/',
} as const;

/** In the order of the text. An empty file has nothing wrong with it yet. */
export function findings(document: ExperimentDocument): readonly Finding[] {
  const { root, problems } = document.tree;
  const syntax = problems.map(
    (problem): Finding => ({ ...problem, severity: 'error', href: syntaxHref[document.format.name] }),
  );
  if (!root) return syntax;
  const rest = [...structure(root, unreadObjects(root, problems)), ...timestamps(root), ...acrossMembers(root)];
  // What stands where the text could not be read is the syntax's fault, and is said once.
  const unread = (found: Finding) =>
    syntax.some((problem) => overlaps(problem, found) || overlaps(problem, found.about ?? found));
  return once([...syntax, ...rest.filter((found) => !unread(found))]).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

function structure(root: Node, unread: ReadonlySet<Node>): readonly Finding[] {
  return isValid(toValue(root)) ? [] : schemaFindings(root, isValid.errors ?? [], unread);
}

function acrossMembers(root: Node): readonly Finding[] {
  return rules.flatMap(({ id, severity, href, check }) =>
    check(root).map((breach) => ({ code: id, severity, href, ...breach })),
  );
}

/** Times that have the form but do not exist, such as 31 February. */
function timestamps(root: Node): readonly Finding[] {
  return scalars(root, []).flatMap(({ path, node }) => {
    const schema = schemaAt(path);
    if (schema?.kind !== 'timestamp' || !hasForm(node.value, schema.pattern) || parseTimestamp(node.value)) return [];
    const seen = short(JSON.stringify(node.value));
    const why =
      typeof node.value === 'number'
        ? 'is too large for epoch seconds; divide milliseconds by 1,000'
        : 'is no real date and time: the calendar or the clock does not go that far';
    const message = `${seen} ${why}. Expected: ${schema.doc.expects}.`;
    return { code: 'timestamp', severity: 'error', message, href: schema.doc.href, ...span(node) };
  });
}

/** What the schema has nothing against. */
const hasForm = (value: ScalarNode['value'], pattern: string) =>
  typeof value === 'number'
    ? value >= 0 && Number.isFinite(value)
    : typeof value === 'string' && new RegExp(pattern).test(value);

/** The plain values of an object and the objects in it; lists hold no times. */
function scalars(node: Node, path: Path): readonly { readonly path: Path; readonly node: ScalarNode }[] {
  if ('value' in node) return [{ path, node }];
  if (node.kind !== 'object') return [];
  return node.properties.flatMap(({ name, value }) => (value ? scalars(value, [...path, name]) : []));
}

/** A mistake in what YAML aliases repeat is one mistake. */
function once(all: readonly Finding[]): Finding[] {
  const said = new Map<string, Finding>();
  for (const found of all) {
    const key = `${found.code} ${found.start} ${found.end} ${found.message}`;
    if (!said.has(key)) said.set(key, found);
  }
  return [...said.values()];
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
