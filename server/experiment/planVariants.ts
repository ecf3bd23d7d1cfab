/** What an update means for the variants: which are deployed anew, and how many instances come and go. */
import type { State } from './planState.ts';

/** What a variant runs on. Any of it may be unknown. */
export interface Runs {
  readonly name: string;
  readonly model: string | undefined;
  readonly type: string | undefined;
  readonly count: number | undefined;
}

export function variantsIn({ ModelVariants = [] }: State): readonly Runs[] {
  return ModelVariants.map(({ VariantName, ModelName, InfrastructureConfig }) => {
    const { InstanceType, InstanceCount } = InfrastructureConfig?.RealTimeInferenceConfig ?? {};
    return { name: VariantName ?? '', model: ModelName, type: InstanceType, count: InstanceCount };
  });
}

const named = (all: readonly Runs[], name: string) => all.find((each) => each.name === name);

/** Variants that come, go, are deployed anew, or get more or fewer instances: a sentence each. */
export function aboutVariants(before: State, after: State): readonly string[] {
  const [old, young] = [variantsIn(before), variantsIn(after)];
  const changed = young.flatMap((variant) => {
    const was = named(old, variant.name);
    return was ? [...redeployed(was, variant), ...scaled(was, variant)] : [];
  });
  const come = young.filter(({ name }) => !named(old, name)).map((one) => `${short(one.name)} is new: ${what(one)}.`);
  const gone = old
    .filter(({ name }) => !named(young, name))
    .map((one) => `${short(one.name)} is removed: ${what(one)}.`);
  return [...changed, ...come, ...gone];
}

function redeployed(was: Runs, is: Runs): readonly string[] {
  const model = was.model === is.model ? '' : `serves ${nameOf(is.model)} instead of ${nameOf(was.model)}`;
  const place = was.type === is.type ? '' : `moves from ${instances(was)} to ${instances(is)}`;
  const doings = [model, place].filter((words) => words !== '');
  return doings.length === 0 ? [] : [`${short(is.name)} ${doings.join(' and ')}: it is redeployed.`];
}

function scaled(was: Runs, is: Runs): readonly string[] {
  if (was.type !== is.type || was.count === is.count) return [];
  const of = is.type === undefined ? '' : ` of ${short(is.type)}`;
  return [`${short(is.name)} goes from ${number(was.count)} to ${number(is.count)} instances${of}.`];
}

const what = (one: Runs) => `${nameOf(one.model)} on ${instances(one)}`;
const nameOf = (model: string | undefined) => (model ? short(model) : 'an unknown model');
const instances = ({ type, count }: Runs) => `${type ? short(type) : 'unknown instances'} × ${number(count)}`;
const number = (count: number | undefined) => count?.toLocaleString('en-US') ?? '?';

/**
 * "2 more ml.g5.xlarge." and "1 ml.m5.xlarge fewer.": of the variants that change, from what serves now where that is
 * known.
 */
export function capacity(before: State, after: State, live: Readonly<Record<string, number>>): readonly string[] {
  const [old, young] = [variantsIn(before), variantsIn(after)];
  const more = new Map<string, number>();
  const add = ({ type, count = 0 }: Runs, sign: 1 | -1) => {
    if (type !== undefined) more.set(type, (more.get(type) ?? 0) + sign * count);
  };
  for (const was of old) {
    if (isAlike(was, named(young, was.name))) continue;
    add({ ...was, count: liveOf(live, was.name) ?? was.count }, -1);
  }
  for (const is of young) if (!isAlike(is, named(old, is.name))) add(is, 1);
  const changes = [...more].map(([type, count]) => ({ type: short(type), count }));
  return [
    ...changes.filter(({ count }) => count > 0).map(({ type, count }) => `${number(count)} more ${type}.`),
    ...changes.filter(({ count }) => count < 0).map(({ type, count }) => `${number(-count)} ${type} fewer.`),
  ];
}

const isAlike = (a: Runs, b: Runs | undefined) => a.type === b?.type && a.count === b?.count;

export const liveOf = (live: Readonly<Record<string, number>>, name: string): number | undefined =>
  Object.hasOwn(live, name) ? live[name] : undefined;

/** Names and texts of others in a sentence of ours. */
export const short = (text: string, longest = 80): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
