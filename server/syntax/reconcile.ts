/**
 * A file made to say a value: each change is as small as it can be, so that comments, order, spelling and style of all that
 * is right already stay. What stands in an alias that other places share is written out before it is changed there.
 */
import { addMember, applied, removeEntry, removeMember, type Source, type TextChange } from './edit.ts';
import { addedInStyle, replacedInStyle } from './inStyle.ts';
import { writeOutAlias } from './rewrite.ts';
import { type ArrayNode, type Node, type ObjectNode, type Path, type Property, shown, toValue } from './tree.ts';
import { templateOf } from './write.ts';

export { changesBetween } from './lineChanges.ts';

/** The member that entries of the list at a path are known by; undefined where it is the place in the list. */
export type Identity = (path: Path) => string | undefined;

/** Differences of one file at most, and steps to mend them: an experiment has a few dozen values. */
const limit = 300;
/** Characters that are read in all: after each step the file is read again. */
const effort = 2_000_000;

/**
 * The text after the changes. Members are added behind those that are there, and so are entries. Undefined for a file with
 * syntax errors, and where something can not be changed without harm to the rest.
 */
export const reconciled = (source: Source, wanted: Value, identity: Identity): string | undefined =>
  attempt(source, wanted, identity).text;

/** Several values as texts that differ where the values do: what one of them has to write out all of them do. */
export function reconciledAlike(
  source: Source,
  all: readonly Value[],
  identity: Identity,
): readonly (string | undefined)[] {
  const keys = all.flatMap((wanted) => attempt(source, wanted, identity).apart);
  const text = keys.reduce((before, key) => {
    const value = toValue(source.format.parse(before).root);
    const shared = stateOf({ ...source, text: before }, value, identity)?.places.find(
      (each) => each.key === key,
    )?.shared;
    return (shared?.key === key ? setApart({ ...source, text: before }, shared) : undefined) ?? before;
  }, source.text);
  return all.map((wanted) => reconciled({ ...source, text }, wanted, identity));
}

/** By member name; plain values, lists and objects of such. */
type Value = Readonly<Record<string, unknown>>;

interface Attempt {
  readonly text: string | undefined;
  /** Keys of the places that were set apart on the way. */
  readonly apart: readonly string[];
}

function attempt(source: Source, wanted: Value, identity: Identity): Attempt {
  const apart: string[] = [];
  let now = stateOf(source, wanted, identity);
  for (let count = 0, read = 0; now && count < limit && read < effort; count += 1) {
    const { text, different, hasProblems } = now;
    read += text.length;
    if (hasProblems || different.length > limit) break;
    if (different.length === 0) return { text, apart };
    const step = nextStep({ ...source, text }, now, wanted, identity);
    if (step?.apart !== undefined) apart.push(step.apart);
    now = step?.state;
  }
  return { text: undefined, apart };
}

/** The next change; or what has to be set apart before it. An alias that it changes as well differs then, and is next. */
function nextStep(
  source: Source,
  { places, different }: State,
  wanted: Value,
  identity: Identity,
): { readonly state: State | undefined; readonly apart?: string } | undefined {
  const withText = (text: string | undefined) =>
    text === undefined ? undefined : stateOf({ ...source, text }, wanted, identity);
  const values = different.flatMap((place) => (place.around ? [] : (valueChange(source, place) ?? [])));
  if (values.length > 1) {
    const state = withText(applied(source.text, values));
    if (state && !state.hasProblems) return { state };
  }
  // A list or an object that is to lose all it has gets what it is to have first.
  const next = different.find(({ todo }) => todo !== 'remove') ?? (different.at(-1) as Place);
  if (next.around) return { state: withText(setApart(source, next.around)), apart: next.around.key };
  const changes = changed(source, next);
  const state = changes && withText(applied(source.text, changes));
  if (!state?.hasProblems) return { state };
  // An anchor is gone that others are called by: they get what they stood for.
  const shared = state.different
    .filter(({ key }) => !different.some((each) => each.key === key))
    .map(({ key }) => places.find((each) => key.startsWith(each.key) && each.shared)?.shared)
    .find((each) => each !== undefined);
  return shared && { state: withText(setApart(source, shared)), apart: shared.key };
}

/** Tells entries of a list apart by the member, texts and numbers by what they are, others by their place. */
export function entryKeys(entries: readonly unknown[], id: string | undefined): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const name = isObject(entry) ? (id === undefined ? null : entry[id]) : entry;
    const key = JSON.stringify(name) ?? '';
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key}${count}`;
  });
}

/** What a place says together with others, seen from the place itself. `key` is the place's own. */
type Shared = { readonly key: string } & (
  | { readonly kind: 'alias'; readonly at: number }
  | { readonly kind: 'merge'; readonly owner: ObjectNode; readonly name: string; readonly wanted: unknown }
);

/** Where a value stands or is to stand. */
interface Place {
  /** Begins with the keys of the places around it; stays the same when entries in front of it go. */
  readonly key: string;
  readonly path: Path;
  readonly owner: ObjectNode | ArrayNode;
  /** Absent where there is nothing yet. */
  readonly part?: Property | Node;
  readonly wanted: unknown;
  readonly todo?: 'set' | 'add' | 'remove' | undefined;
  /** The outermost on the way to it, and of the value itself. */
  readonly shared: Shared | undefined;
  /** Of the way alone. */
  readonly around: Shared | undefined;
}

interface State {
  readonly text: string;
  readonly places: readonly Place[];
  readonly different: readonly Place[];
  readonly hasProblems: boolean;
}

function stateOf({ text, format }: Source, wanted: unknown, identity: Identity): State | undefined {
  const { root, problems } = format.parse(text);
  if (root?.kind !== 'object') return undefined;
  const places = [...placesIn(root, wanted, { key: '', path: [], shared: undefined }, identity)];
  return { text, places, different: places.filter(({ todo }) => todo), hasProblems: problems.length > 0 };
}

type Way = Pick<Place, 'key' | 'path' | 'shared'>;

function* placesIn(owner: ObjectNode | ArrayNode, wanted: unknown, way: Way, identity: Identity): Generator<Place> {
  if (owner.kind === 'array') yield* entriesIn(owner, wanted as readonly unknown[], way, identity);
  else yield* membersIn(owner, wanted as Readonly<Record<string, unknown>>, way, identity);
}

function* membersIn(
  owner: ObjectNode,
  wanted: Readonly<Record<string, unknown>>,
  way: Way,
  identity: Identity,
): Generator<Place> {
  for (const part of owner.properties) {
    const { name, value } = part;
    const of = Object.hasOwn(wanted, name) ? wanted[name] : undefined;
    const at = below(way, name, name);
    const merge: Shared | undefined = part.merged ? { kind: 'merge', key: at.key, owner, name, wanted: of } : undefined;
    yield* placesOf(value, of, { ...at, owner, part, around: way.shared ?? merge }, identity);
  }
  const names = new Set(owner.properties.map(({ name }) => name));
  for (const [name, of] of Object.entries(wanted)) {
    if (names.has(name) || of === undefined) continue;
    yield { ...below(way, name, name), owner, wanted: of, todo: 'add', around: way.shared, shared: way.shared };
  }
}

function* entriesIn(owner: ArrayNode, wanted: readonly unknown[], way: Way, identity: Identity): Generator<Place> {
  const id = identity(way.path);
  const [here, there] = [entryKeys(owner.items.map(toValue), id), entryKeys(wanted, id)];
  const [known, places] = [new Set(here), new Map(there.map((key, index) => [key, index]))];
  for (const [index, part] of owner.items.entries()) {
    const key = here[index] ?? '';
    const of = wanted[places.get(key) ?? -1];
    yield* placesOf(part, of, { ...below(way, key, index), owner, part, around: way.shared }, identity);
  }
  for (const [index, of] of wanted.entries()) {
    const key = there[index] ?? '';
    if (known.has(key)) continue;
    yield {
      ...below(way, key, owner.items.length),
      owner,
      wanted: of,
      todo: 'add',
      around: way.shared,
      shared: way.shared,
    };
  }
}

function* placesOf(
  node: Node | undefined,
  wanted: unknown,
  place: Omit<Place, 'wanted' | 'shared'>,
  identity: Identity,
): Generator<Place> {
  const { key, around } = place;
  const shared = around ?? (node?.mention && ({ kind: 'alias', key, at: node.mention.start } as const));
  if (wanted === undefined) {
    yield { ...place, wanted, shared, todo: 'remove' };
    return;
  }
  const goesOn = (node?.kind === 'array' && Array.isArray(wanted)) || (node?.kind === 'object' && isObject(wanted));
  const isSame = goesOn || (node !== undefined && 'value' in node && node.value === wanted);
  yield { ...place, wanted, shared, todo: isSame ? undefined : 'set' };
  if (goesOn) yield* placesIn(node as ObjectNode | ArrayNode, wanted, { ...place, shared }, identity);
}

const below = ({ key, path }: Way, name: string, segment: string | number) => ({
  key: `${key}${JSON.stringify(name)}/`,
  path: [...path, segment],
});

/** The changes that make the place what it is to be. */
const changed = (source: Source, place: Place): readonly TextChange[] | undefined =>
  valueChange(source, place) ??
  (place.todo === 'add'
    ? addedInStyle(source, place.owner, place.path.at(-1), place.wanted)
    : place.part && removed(source, place.owner, place.part));

/** Of a plain value that another plain one takes the place of. */
function valueChange(source: Source, { part, wanted, todo }: Place): readonly [TextChange] | undefined {
  const node = part && ('kind' in part ? part : part.value);
  if (todo !== 'set' || !node || !('value' in node) || shown(node).end === shown(node).start) return undefined;
  return typeof wanted === 'string' || typeof wanted === 'number' ? [replacedInStyle(source, node, wanted)] : undefined;
}

const removed = (source: Source, owner: ObjectNode | ArrayNode, part: Property | Node) =>
  owner.kind === 'array' ? removeEntry(source, owner, part as Node) : removeMember(source, owner, part as Property);

/** The text with what the place shares written at the place itself. */
function setApart(source: Source, shared: Shared): string | undefined {
  if (shared.kind === 'alias') return withChange(source, writeOutAlias(source, shared.at));
  const { owner, name, wanted } = shared;
  if (wanted !== undefined) {
    const changes = addMember(source, owner, name, templateOf(wanted));
    return changes && applied(source.text, changes);
  }
  const keys = [...source.text.slice(owner.start, owner.end).matchAll(/<<[ \t]*:/g)];
  const changes = keys.map(({ index }) => writeOutAlias(source, owner.start + index));
  return withChange(
    source,
    changes.find((change) => change !== undefined),
  );
}

const withChange = ({ text }: Source, change: TextChange | undefined) => change && applied(text, [change]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
