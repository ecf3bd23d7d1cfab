/** Who is called what: ModelVariants, and the references to them in ShadowModeConfig. */
import { follow, items, type Node, type Path, property, type Span } from '../syntax/tree.ts';
import type { Template } from '../syntax/write.ts';
import { at, type TextAt, textAt } from './members.ts';

export interface Variants {
  /** Names in the order of ModelVariants; entries without a name yet are left out. */
  readonly named: readonly TextAt[];
  /** True when every variant of the experiment is listed and has a name of its own: an update may list only those that change. */
  readonly complete: boolean;
  /** The key of the list. */
  readonly key: Span | undefined;
}

/** A shadow test has a production variant and a shadow; with fewer listed, or one not named yet, the list is partial. */
export const variantsOfATest = 2;

export const variantList = (experiment: Node | undefined): Node | undefined => at(experiment, 'ModelVariants');

export function variantsOf(experiment: Node | undefined): Variants {
  const list = items(at(experiment, 'ModelVariants'));
  const named = list.flatMap((variant) => textAt(variant, 'VariantName') ?? []);
  const names = new Set(named.map(({ value }) => value));
  const complete = names.size >= variantsOfATest && names.size === list.length;
  return { named, complete, key: property(experiment, 'ModelVariants')?.key };
}

export const shadowsOf = (experiment: Node | undefined): readonly Node[] =>
  items(at(at(experiment, 'ShadowModeConfig'), 'ShadowModelVariants'));

export const sourceOf = (experiment: Node | undefined): TextAt | undefined =>
  textAt(at(experiment, 'ShadowModeConfig'), 'SourceModelVariantName');

export const shadowNameOf = (shadow: Node | undefined): TextAt | undefined => textAt(shadow, 'ShadowModelVariantName');

export const namesOfVariants = (experiment: Node | undefined): readonly string[] =>
  unique(variantsOf(experiment).named.map(({ value }) => value));

/** A variant of that name, with what it needs; its model and instances are to be filled in. */
export const newVariant = (name: string): Template => ({
  kind: 'object',
  members: [
    ['ModelName', { kind: 'stop', as: 'text', choices: ['my-model'] }],
    ['VariantName', { kind: 'text', value: name }],
    [
      'InfrastructureConfig',
      {
        kind: 'object',
        members: [
          ['InfrastructureType', { kind: 'text', value: 'RealTimeInference' }],
          [
            'RealTimeInferenceConfig',
            {
              kind: 'object',
              members: [
                ['InstanceType', { kind: 'stop', as: 'text', choices: ['ml.m5.xlarge'] }],
                ['InstanceCount', { kind: 'stop', as: 'number', choices: ['1'] }],
              ],
            },
          ],
        ],
      },
    ],
  ],
});

/** The name that a variant gets, or is referred to by, where nothing is written yet: what the rest of the file expects. */
export const usualNames = (experiment: Node | undefined) => {
  const names = namesOfVariants(experiment);
  const source = sourceOf(experiment)?.value ?? names[0] ?? 'production';
  const shadow = shadowNameOf(shadowsOf(experiment)[0])?.value ?? names.find((name) => name !== source) ?? 'shadow';
  const usual: Readonly<Record<string, string | undefined>> = {
    SourceModelVariantName: source,
    ShadowModelVariantName: shadow,
    VariantName: [source, shadow].find((name) => !names.includes(name)),
  };
  return (member: string): string | undefined => usual[member];
};

/** The variant of ModelVariants that has this name, the first where several have it. */
export const variantNamed = (experiment: Node | undefined, name: string | undefined): Node | undefined =>
  name === undefined
    ? undefined
    : items(at(experiment, 'ModelVariants')).find((variant) => textAt(variant, 'VariantName')?.value === name);

/** The instance types that a file names. */
export const instanceTypesOf = (experiment: Node | undefined): readonly TextAt[] =>
  items(at(experiment, 'ModelVariants')).flatMap(
    (variant) => textAt(at(at(variant, 'InfrastructureConfig'), 'RealTimeInferenceConfig'), 'InstanceType') ?? [],
  );

/** How many instances there are of the type at the path. */
export function instanceCountBeside(path: Path, experiment: Node | undefined): number | undefined {
  const count = at(follow(experiment, path.slice(0, -1))?.node, 'InstanceCount');
  return count?.kind === 'number' ? Number(count.value) : undefined;
}

export interface OfferedName {
  readonly name: string;
  /** What the variant is in this file, where that is known. */
  readonly role: string | undefined;
}

/**
 * Names that fit at a place that names a variant. Where a variant gets its name: those that ShadowModeConfig expects and
 * no variant has, then the usual ones. Where a variant is referred to: those of ModelVariants, the one that already has
 * the other role last.
 */
export function namesFor(path: Path, experiment: Node | undefined): readonly OfferedName[] {
  const source = sourceOf(experiment)?.value;
  const shadow = shadowNameOf(shadowsOf(experiment)[0])?.value;
  const [list, index] = path;
  if (list === 'ModelVariants') {
    const taken = items(at(experiment, 'ModelVariants')).map((variant, i) =>
      i === index ? undefined : textAt(variant, 'VariantName')?.value,
    );
    const wanted = [source, shadow, 'production', 'shadow'];
    return unique(wanted.filter((name) => !taken.includes(name))).map((name) => ({ name, role: undefined }));
  }
  const other = path.at(-1) === 'SourceModelVariantName' ? shadow : source;
  const names = namesOfVariants(experiment);
  return [...names.filter((name) => name !== other), ...names.filter((name) => name === other)].map((name) => ({
    name,
    role:
      name === source ? 'the production variant' : name === shadow ? 'the shadow variant' : 'a variant of this file',
  }));
}

const unique = (names: readonly (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
