/** What AWS has in place of a value of the file. */
import { schemaAt } from '../schema/lookup.ts';
import { follow, type Node, type Path, toValue } from '../syntax/tree.ts';
import { type Deployed, get } from './deployed.ts';
import { byName, isBlank, keyOf, normalised } from './planState.ts';
import { liveOf, short } from './planVariants.ts';
import { deployedMember } from './planWarnings.ts';

/** Editors cut what is longer. */
const longest = 40;

/**
 * "deployed: 10", and of a count that autoscaling has moved what serves now; undefined where the two are the same and
 * where AWS has nothing to compare. Entries of lists of variants are found by name.
 */
export function deployedBeside(experiment: Node | undefined, path: Path, deployed: Deployed): string | undefined {
  const schema = schemaAt(path);
  if (!schema || schema.kind === 'object' || schema.kind === 'array' || typeof path.at(-1) === 'number')
    return undefined;
  const value = normalised(schema, deployedAt(experiment, path, deployed));
  if (isBlank(value)) return undefined;
  const own = normalised(schema, toValue(follow(experiment, path)?.node));
  const live = liveAt(experiment, path, deployed);
  const words = [
    own !== value && `deployed: ${short(String(value), longest)}`,
    live !== undefined && live !== value && `now: ${live}`,
  ].filter((each) => each !== false);
  return words.length > 0 ? words.join(', ') : undefined;
}

function deployedAt(experiment: Node | undefined, path: Path, { description }: Deployed): unknown {
  let value = description;
  for (const [depth, segment] of path.entries()) {
    if (typeof segment === 'number') value = entryAt(experiment, path.slice(0, depth + 1), value);
    else value = depth === 0 ? deployedMember(value, segment) : get(value, segment);
  }
  return value;
}

/** Of a list that takes one entry it is that one, whatever its name. */
function entryAt(experiment: Node | undefined, path: Path, list: unknown): unknown {
  const schema = schemaAt(path.slice(0, -1));
  const key = schema?.kind === 'array' ? keyOf(schema) : undefined;
  if (schema?.kind !== 'array' || key === undefined) return undefined;
  const entries = byName(list, key);
  const own = entries.get(String(toValue(follow(experiment, [...path, key])?.node)));
  return own ?? (schema.maxItems === 1 && entries.size === 1 ? [...entries.values()][0] : undefined);
}

/** Instances that serve now, at the place of their count. */
function liveAt(experiment: Node | undefined, path: Path, { liveCounts = {} }: Deployed): number | undefined {
  const [list, index, ...rest] = path;
  if (list !== 'ModelVariants' || index === undefined || rest.at(-1) !== 'InstanceCount') return undefined;
  const name = toValue(follow(experiment, [list, index, 'VariantName'])?.node);
  return typeof name === 'string' ? liveOf(liveCounts, name) : undefined;
}
