/** All that is to be said of a document: syntax, then structure, then the rules that hold across members. */
import type { ExperimentDocument } from '../documents.ts';
import { asSaid, type Deployed } from '../experiment/deployed.ts';
import { span } from '../experiment/members.ts';
import { leftEmpty } from '../experiment/skeletons.ts';
import { parseTimestamp } from '../experiment/timestamps.ts';
import { schemaAt } from '../schema/lookup.ts';
import type { Settings } from '../settings.ts';
import { locate, type Node, type Path, type ScalarNode, type Span, type SyntaxRemark } from '../syntax/tree.ts';
import { type Finding, limit, most } from './finding.ts';
import { type Ignore, ignoresOf } from './ignores.ts';
import { nearest } from './nearest.ts';
import { pastedCommand } from './pastedCommand.ts';
import { ruleOf, rules } from './rules/index.ts';
import { api, type NamedFile, type RuleContext } from './rules/rule.ts';
import { schemaFindings, short } from './schemaErrors.ts';
import { regionOf, targetFindings } from './targetComments.ts';
import { unreadObjects } from './unreadObjects.ts';
import { validate as isValid } from './validator.generated.js';

const syntaxHref = {
  json: 'https://www.json.org/json-en.html',
  yaml: 'https://yaml.org/spec/1.2.2/',
} as const;

/** What findings depend on beyond the text. */
export interface CheckContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly settings: Settings;
  /** The experiment as AWS has it, when it was described. */
  readonly deployed?: Deployed | undefined;
  readonly filesNamed?: ((name: string) => readonly NamedFile[]) | undefined;
  /** Whether the workspace has a file at the URI already. */
  readonly isTaken?: ((uri: string) => boolean) | undefined;
}

/** In the order of the text. An empty file has nothing wrong with it yet. */
export function findings(document: ExperimentDocument, context: CheckContext): readonly Finding[] {
  const pasted = pastedCommand(document);
  if (pasted) return pasted;
  const { root, problems } = document.tree;
  const syntax = problems
    .slice(0, most)
    .map((problem): Finding => ({ ...problem, severity: 'error', href: syntaxHref[document.format.name] }));
  if (!root) return withinLimit(syntax);
  const isSaid = ({ isTime, start }: SyntaxRemark) =>
    !isTime || schemaAt(locate(root, start)?.path ?? [])?.kind === 'string';
  const told = (document.tree.remarks ?? []).filter(isSaid).slice(0, most);
  const remarks = told.flatMap(({ isTime, ...remark }): readonly Finding[] => {
    const rule = ruleOf.get(remark.code);
    return rule ? [{ ...remark, severity: rule.severity, href: rule.href }] : [];
  });
  // What was not filled in yet is told as that, and not as wrong.
  const unfilled = context.settings.rules.get('skeleton-placeholder') === 'off' ? [] : leftEmpty(root);
  // What an object lacks is told at its beginning, where in YAML a member of it stands.
  const isFilled = (found: Finding) =>
    !unfilled.some(({ path, whole }) =>
      found.missing ? path.every((part, index) => part === found.missing?.path[index]) : overlaps(whole, found),
    );
  const unreadOnes = unreadObjects(root, problems.slice(0, most), document.text);
  const own = [...structure(root, unreadOnes), ...timestamps(root)].filter(isFilled);
  // A value that is wrong by itself is not judged beside others.
  const across = acrossMembers(root, context, { region: regionOf(document, context.settings.region), unfilled })
    .filter((breach) => breach.code === 'skeleton-placeholder' || isFilled(breach))
    .filter((breach) => !own.some((found) => !found.missing && isSame(found, breach)));
  const rest = [...own, ...across, ...remarks.filter((remark) => !own.some((found) => isSame(found, remark)))];
  // What stands where the text could not be read is the syntax's fault, and is said once.
  const unread = (found: Finding) =>
    syntax.some((problem) => overlaps(problem, found) || overlaps(problem, found.about ?? found));
  const judged = asSet(
    rest.filter((found) => !unread(found)),
    context.settings,
  );
  const all = once([
    ...syntax,
    ...withoutIgnored(judged, ignoresOf(document), context.settings),
    ...targetFindings(document),
  ]);
  return withinLimit(inOrder(all));
}

/** Errors before others, as they keep a file from being sent. */
function withinLimit(all: readonly Finding[]): readonly Finding[] {
  if (all.length <= limit) return all;
  const weight = ({ severity }: Finding) => (severity === 'error' ? 0 : 1);
  const byWeight = all.toSorted((a, b) => weight(a) - weight(b));
  const message = `Only ${limit} problems of this file are shown. Mend some of them to see the rest.`;
  const { start, end } = byWeight[limit] as Finding;
  const more: Finding = { code: 'more-problems', severity: 'information', message, href: api, start, end };
  return inOrder([...byWeight.slice(0, limit), more]);
}

/** With the severities that the settings give to rules. */
function asSet(all: readonly Finding[], { rules: levels }: Settings): readonly Finding[] {
  if (levels.size === 0) return all;
  return all.flatMap((found) => {
    const level = ruleOf.has(found.code) ? levels.get(found.code) : undefined;
    return level === 'off' ? [] : level ? [{ ...found, severity: level }] : [found];
  });
}

/** Without what a comment switches off, and with what is wrong with those comments. */
function withoutIgnored(
  all: readonly Finding[],
  ignores: readonly Ignore[],
  { rules: levels }: Settings,
): readonly Finding[] {
  if (ignores.length === 0) return all;
  const covers = ({ id, scope }: Ignore, found: Finding) =>
    ruleOf.has(id) &&
    id === found.code &&
    scope !== undefined &&
    scope.start <= found.start &&
    found.start <= scope.end;
  const left = all.filter((found) => !ignores.some((ignore) => covers(ignore, found)));
  const hints = ignores.flatMap((ignore): readonly Finding[] => {
    const { id, span: where } = ignore;
    const rule = ruleOf.get(id);
    const href = api;
    if (!rule) {
      const [meant] = nearest(id, [...ruleOf.keys()]);
      const message = `There is no rule ${short(JSON.stringify(id))}.${meant ? ` Did you mean ${meant}?` : ''}`;
      return [{ code: 'ignore-unknown', severity: 'hint', message, href, ...where }];
    }
    // What a rule says at another time, in another Region or state, is not known now.
    if (rule.dependsOn || levels.get(id) === 'off' || all.some((found) => covers(ignore, found))) return [];
    const message = `The rule ${id} has nothing to say about the next member, so this comment can go.`;
    return [{ code: 'ignore-unused', severity: 'hint', message, href, tags: ['unnecessary'], ...where }];
  });
  return [...left, ...hints];
}

/** ajv says some mistakes several times, of which one is told. */
const errorsOfOneMistake = 4;

function structure(root: Node, unread: ReadonlySet<Node>): readonly Finding[] {
  return isValid(plainValue(root))
    ? []
    : schemaFindings(root, (isValid.errors ?? []).slice(0, most * errorsOfOneMistake), unread);
}

/** As `toValue`, in objects with a prototype, of which V8 reads members several times faster; ajv asks for own ones alone. */
function plainValue(node: Node): unknown {
  if (node.kind === 'array') return node.items.map(plainValue);
  if (node.kind !== 'object') return node.value;
  const value: Record<string, unknown> = {};
  for (const { name, value: of } of node.properties) {
    if (!of || Object.hasOwn(value, name)) continue;
    if (name === '__proto__') Object.defineProperty(value, name, { value: plainValue(of), enumerable: true });
    else value[name] = plainValue(of);
  }
  return value;
}

function acrossMembers(
  root: Node,
  { now, settings: { rules: levels }, deployed, filesNamed }: CheckContext,
  known: Pick<RuleContext, 'region' | 'unfilled'>,
): readonly Finding[] {
  return rules.flatMap(({ id, severity, href, check, dependsOn }) => {
    if (!check || levels.get(id) === 'off') return [];
    const isHearsay = dependsOn === 'the state of the experiment' && deployed?.at !== undefined;
    const source = isHearsay ? ` (${asSaid(deployed.at)})` : '';
    return check(root, { now, deployed, filesNamed, ...known }).map((breach) => ({
      code: id,
      severity,
      href,
      ...breach,
      message: breach.message + source,
    }));
  });
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
function once(all: readonly Finding[]): readonly Finding[] {
  const said = new Map<string, Finding>();
  for (const found of all) {
    const key = `${found.code} ${found.start} ${found.end} ${found.message}`;
    if (!said.has(key)) said.set(key, found);
  }
  return [...said.values()];
}

const inOrder = (all: readonly Finding[]) => all.toSorted((a, b) => a.start - b.start || a.end - b.end);

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
