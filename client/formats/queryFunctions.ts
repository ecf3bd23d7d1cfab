/**
 * Where the library gives something else than the AWS CLI, which keeps to the first JMESPath: these functions take the
 * place of its own, and the tree of an expression is changed before it is applied.
 */
import {
  compile,
  type JSONValue,
  registerFunction,
  TreeInterpreter,
  TYPE_ANY,
  TYPE_ARRAY,
  TYPE_ARRAY_NUMBER,
  TYPE_ARRAY_STRING,
  TYPE_EXPREF,
  TYPE_STRING,
} from '@jmespath-community/jmespath';

type Tree = ReturnType<typeof compile>;
type Sortable = number | string;

const isSortable = (value: unknown): value is Sortable => typeof value === 'number' || typeof value === 'string';

/** Below 0, 0 or above, as for sort(); undefined when the two are not of one kind. Texts by their code points. */
function compared(left: unknown, right: unknown): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [one, other] = [[...left], [...right]];
  const index = one.findIndex((sign, at) => sign !== other[at]);
  if (index < 0) return one.length - other.length;
  return (one[index]?.codePointAt(0) ?? 0) - (other[index]?.codePointAt(0) ?? -1);
}

const order = (left: unknown, right: unknown): number => compared(left, right) ?? 0;

/** The first of the greatest. */
const greatest = <T>(list: readonly T[], key: (item: T) => unknown, sign: 1 | -1): T | undefined =>
  list.reduce<T | undefined>(
    (best, item) => (best === undefined || sign * order(key(item), key(best)) > 0 ? item : best),
    undefined,
  );

/** Entries with what the expression gives for each, which must be all numbers or all texts. */
function keyed(name: string, list: readonly JSONValue[], expression: Tree) {
  const entries = list.map((item) => ({ item, key: TreeInterpreter.visit(expression, item) as unknown }));
  const kind = typeof entries[0]?.key;
  if (entries.some(({ key }) => !isSortable(key) || typeof key !== kind)) {
    throw new Error(`${name}() needs numbers alone or texts alone to compare.`);
  }
  return entries;
}

const ofOneKind = [{ types: [TYPE_ARRAY_NUMBER, TYPE_ARRAY_STRING] }];
const byExpression = [{ types: [TYPE_ARRAY] }, { types: [TYPE_EXPREF] }];
const itself = (item: unknown) => item;

type Signature = Parameters<typeof registerFunction>[2];
// The library tells numbers of functions of all kinds; each of these is called with what its signature asks for.
// biome-ignore lint/suspicious/noExplicitAny: the arguments are checked by the library against the signature
type Run = (args: any) => JSONValue;

const functions: Readonly<Record<string, readonly [Signature, Run]>> = {
  sort: [ofOneKind, ([list]: [Sortable[]]) => list.toSorted(order)],
  max: [ofOneKind, ([list]: [Sortable[]]) => greatest(list, itself, 1) ?? null],
  min: [ofOneKind, ([list]: [Sortable[]]) => greatest(list, itself, -1) ?? null],
  sort_by: [
    byExpression,
    ([list, expression]: [JSONValue[], Tree]) =>
      keyed('sort_by', list, expression)
        .toSorted((left, right) => order(left.key, right.key))
        .map(({ item }) => item),
  ],
  max_by: [
    byExpression,
    ([list, expression]: [JSONValue[], Tree]) =>
      greatest(keyed('max_by', list, expression), ({ key }) => key, 1)?.item ?? null,
  ],
  min_by: [
    byExpression,
    ([list, expression]: [JSONValue[], Tree]) =>
      greatest(keyed('min_by', list, expression), ({ key }) => key, -1)?.item ?? null,
  ],
  contains: [
    [{ types: [TYPE_ARRAY, TYPE_STRING] }, { types: [TYPE_ANY] }],
    ([within, wanted]: [JSONValue[] | string, JSONValue]) => {
      if (typeof within === 'string') return typeof wanted === 'string' && within.includes(wanted);
      return within.some((item) => TreeInterpreter.visit(SAME, [item, wanted]) === true);
    },
  ],
  to_number: [
    [{ types: [TYPE_ANY] }],
    ([value]: [JSONValue]) => {
      if (typeof value === 'number') return value;
      const isNumber = typeof value === 'string' && /^\s*[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i.test(value);
      return isNumber ? Number(value) : null;
    },
  ],
  // Names that nobody can write in an expression: what the tree is changed to.
  '.': [
    [{ types: [TYPE_ANY] }, { types: [TYPE_STRING] }],
    ([of, name]: [JSONValue, string]) => {
      const isStructure = typeof of === 'object' && of !== null && !Array.isArray(of) && Object.hasOwn(of, name);
      return isStructure ? (of[name] ?? null) : null;
    },
  ],
  '>': [[{ types: [TYPE_ANY] }, { types: [TYPE_ANY] }], comparison((sign) => sign > 0)],
  '>=': [[{ types: [TYPE_ANY] }, { types: [TYPE_ANY] }], comparison((sign) => sign >= 0)],
  '<': [[{ types: [TYPE_ANY] }, { types: [TYPE_ANY] }], comparison((sign) => sign < 0)],
  '<=': [[{ types: [TYPE_ANY] }, { types: [TYPE_ANY] }], comparison((sign) => sign <= 0)],
};

/** Numbers and texts have an order, so that times can be compared; anything else gives null. */
function comparison(holds: (sign: number) => boolean): Run {
  return ([left, right]: [JSONValue, JSONValue]) => {
    const sign = compared(left, right);
    return sign === undefined ? null : holds(sign);
  };
}

for (const [name, [signature, run]] of Object.entries(functions)) {
  registerFunction(name, run, signature, { override: true });
}

/** Equality of the two entries of a list. */
const SAME = compile('[0] == [1]');
const IS_LIST = compile("type(@) == 'array'");
const IS_SOMETHING = compile('@ != `null`');
const NOTHING = compile('`null`');
const COMPARISONS: Readonly<Record<string, string>> = { GT: '>', GTE: '>=', LT: '<', LTE: '<=' };

/** The tree of an expression with what the AWS CLI's interpreter does otherwise. Throws where it would give no value. */
export function asInAwsCli(tree: Tree): Tree {
  const result = changedTree(tree);
  if (result.type === 'ExpressionReference') throw new Error(NO_VALUE);
  return result;
}

const NO_VALUE = 'what begins with & is no value; it tells a function by what to sort or select.';

function changedTree(tree: Tree): Tree {
  if (tree.type === 'Literal') return tree;
  // Not what every object of JavaScript has, such as its constructor.
  if (tree.type === 'Field') {
    return { type: 'Function', name: '.', children: [{ type: 'Current' }, { type: 'Literal', value: tree.name }] };
  }
  const changed = Object.fromEntries(
    Object.entries(tree).map(([name, part]) => [name, Array.isArray(part) ? part.map(inner) : inner(part)]),
  ) as unknown as Tree;
  const parts = Object.values(changed).flat() as readonly Partial<Tree>[];
  if (changed.type !== 'Function' && parts.some((part) => part?.type === 'ExpressionReference'))
    throw new Error(NO_VALUE);
  const comparison = changed.type === 'Comparator' ? COMPARISONS[changed.name] : undefined;
  if (changed.type === 'Comparator' && comparison) {
    return { type: 'Function', name: comparison, children: [changed.left, changed.right] };
  }
  // A part of a text is none of a list, and what is not there has no members to select.
  if (changed.type === 'Slice') return onlyWhere(IS_LIST, changed);
  if (changed.type === 'MultiSelectList' || changed.type === 'MultiSelectHash') return onlyWhere(IS_SOMETHING, changed);
  return changed;
}

const onlyWhere = (condition: Tree, tree: Tree): Tree => ({
  type: 'Ternary',
  condition,
  trueExpr: tree,
  falseExpr: NOTHING,
});

const inner = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'type' in part ? changedTree(part as Tree) : part;
