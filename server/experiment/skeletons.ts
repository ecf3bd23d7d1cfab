/** What `aws ... --generate-cli-skeleton` writes for members that nobody has filled in. */
import { fileSchema, schemaAt, schemaBelow } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import type { Node, Path, ScalarNode, Span } from '../syntax/tree.ts';
import { parseTimestamp } from './timestamps.ts';

/** A member, or an entry of a list, that is as the skeleton left it, with all that is in it. */
export interface LeftEmpty {
  readonly path: Path;
  /** The key, where there is one, else the entry. */
  readonly at: Span;
  /** The key with the value. */
  readonly whole: Span;
}

/** Nothing for a file that only has a text or two still to be typed. */
export function leftEmpty(experiment: Node | undefined): readonly LeftEmpty[] {
  if (experiment?.kind !== 'object') return [];
  return tracesIn(experiment, fileSchema) >= fewest ? untouched(experiment, []) : [];
}

/** Empty texts in a file without the skeleton's times, from which on it is taken for one. */
const fewest = 3;

/**
 * `empty` and `epoch`: texts and times as the skeleton has them. `any`: what may be the skeleton's or the writer's, such as 0
 * or an enum's first value. `filled`: the writer's.
 */
type State = 'empty' | 'epoch' | 'any' | 'filled';

function stateOf(node: ScalarNode, schema: Schema | undefined): State {
  if (!schema) return 'filled';
  if (schema.kind === 'timestamp') {
    const time = parseTimestamp(node.value);
    return time?.ms === 0 && !time.zoned ? 'epoch' : 'filled';
  }
  if (schema.kind === 'integer') return node.value === 0 ? 'any' : 'filled';
  if (schema.kind === 'instanceType' || (schema.kind === 'string' && schema.enum)) return 'any';
  return node.value === '' ? 'empty' : 'filled';
}

/** Tells the state of each plain value. */
function eachState(node: Node, schema: Schema | undefined, tell: (state: State) => void): void {
  if ('value' in node) tell(stateOf(node, schema));
  else if (node.kind === 'array') for (const item of node.items) eachState(item, schemaBelow(schema, 0), tell);
  else for (const { name, value } of node.properties) if (value) eachState(value, schemaBelow(schema, name), tell);
}

/** How many empty texts there are; a time of the skeleton's is enough by itself. */
function tracesIn(node: Node, schema: Schema | undefined): number {
  let count = 0;
  eachState(node, schema, (state) => {
    count += state === 'epoch' ? fewest : state === 'empty' ? 1 : 0;
  });
  return count;
}

function isUntouched(node: Node, path: Path): boolean {
  const states = new Set<State>();
  eachState(node, schemaAt(path), (state) => states.add(state));
  return !states.has('filled') && (states.has('empty') || states.has('epoch'));
}

/** The largest parts that nothing was filled into. */
function untouched(node: Node, path: Path): readonly LeftEmpty[] {
  if (node.mention) return [];
  if (node.kind === 'array') {
    return node.items.flatMap((item, index) => {
      const at = [...path, index];
      return isUntouched(item, at) ? [{ path: at, at: item, whole: item }] : untouched(item, at);
    });
  }
  if (node.kind !== 'object') return [];
  return node.properties.flatMap(({ name, key, value, merged }) => {
    if (!value || merged) return [];
    const at = [...path, name];
    const whole = { start: key.start, end: value.end };
    return isUntouched(value, at) ? [{ path: at, at: key, whole }] : untouched(value, at);
  });
}
