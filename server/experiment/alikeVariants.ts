/** The production variant and its shadow on the same instances, so that a shadow test compares models alone. */
import type { Node } from '../syntax/tree.ts';
import { at, textAt } from './members.ts';
import { shadowNameOf, shadowsOf, sourceOf, variantNamed } from './variants.ts';

export interface Alike {
  /** Names of the variant whose instances are taken, and of the one that gets them. */
  readonly from: string;
  readonly to: string;
  /** Instance type and count, "ml.g5.xlarge, 2 instances". */
  readonly words: string;
  readonly changes: readonly { readonly node: Node; readonly value: string | number }[];
}

/** Both directions; none when the two are alike, or when either does not say what it runs on. */
export function alike(experiment: Node | undefined): readonly Alike[] {
  const names = [sourceOf(experiment)?.value, shadowNameOf(shadowsOf(experiment)[0])?.value];
  const [source, shadow] = names.map((name) => runsOn(variantNamed(experiment, name)));
  if (!source || !shadow) return [];
  return [copied(source, shadow), copied(shadow, source)].filter(({ changes }) => changes.length > 0);
}

interface Said<Value> {
  readonly node: Node;
  readonly value: Value;
}

interface RunsOn {
  readonly name: string;
  readonly type: Said<string>;
  readonly count: Said<number>;
}

function runsOn(variant: Node | undefined): RunsOn | undefined {
  const config = at(at(variant, 'InfrastructureConfig'), 'RealTimeInferenceConfig');
  const name = textAt(variant, 'VariantName')?.value;
  const [type, count] = [at(config, 'InstanceType'), at(config, 'InstanceCount')];
  if (name === undefined || type?.kind !== 'string' || count?.kind !== 'number') return undefined;
  return {
    name,
    type: { node: type, value: String(type.value) },
    count: { node: count, value: Number(count.value) },
  };
}

function copied(from: RunsOn, to: RunsOn): Alike {
  const both = [
    [from.type, to.type],
    [from.count, to.count],
  ] as const;
  const count = from.count.value;
  return {
    from: from.name,
    to: to.name,
    words: `${from.type.value}, ${count} ${count === 1 ? 'instance' : 'instances'}`,
    changes: both.flatMap(([{ value }, { node, value: other }]) => (value === other ? [] : [{ node, value }])),
  };
}
