import { expect, test } from 'vitest';
import { effectsOf, stopChoices, stopInput } from '../../../../client/aws/stopChoices.ts';

const configuration = (VariantName: string, ModelName: string, InstanceCount: number) => ({
  VariantName,
  ModelName,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount },
  },
});
const OLD = configuration('old', 'ranker-v7', 2);
const NEW = configuration('new', 'ranker-v8', 1);
const RUNNING = {
  Name: 'a',
  Status: 'Running',
  ModelVariants: [
    { ...OLD, Status: 'InService' },
    { ...NEW, Status: 'InService' },
  ],
  ShadowModeConfig: { SourceModelVariantName: 'old', ShadowModelVariants: [{ ShadowModelVariantName: 'new' }] },
};

test('four outcomes, each with what becomes of the variants', () => {
  expect(stopChoices(RUNNING).map(({ id, actions, effects }) => ({ id, actions, effects }))).toEqual([
    {
      id: 'keep-production',
      actions: { old: 'Retain', new: 'Remove' },
      effects: [
        'Production variant "old" goes on serving (model ranker-v7 on 2 ml.g5.xlarge).',
        'Shadow variant "new" is deleted (model ranker-v8 on 1 ml.g5.xlarge).',
      ],
    },
    {
      id: 'promote-shadow',
      actions: { old: 'Remove', new: 'Promote' },
      effects: [
        'Production variant "old" is deleted (model ranker-v7 on 2 ml.g5.xlarge) and answers no more requests.',
        'Shadow variant "new" becomes the production variant (model ranker-v8 on 1 ml.g5.xlarge).',
      ],
    },
    {
      id: 'remove-both',
      actions: { old: 'Remove', new: 'Remove' },
      effects: [
        'Production variant "old" is deleted (model ranker-v7 on 2 ml.g5.xlarge) and answers no more requests.',
        'Shadow variant "new" is deleted (model ranker-v8 on 1 ml.g5.xlarge).',
      ],
    },
    { id: 'by-hand', actions: undefined, effects: [] },
  ]);
  for (const { label, detail } of stopChoices(RUNNING)) {
    expect(label).toMatch(/^[A-Z][^.]+$/);
    expect(detail).toMatch(/^[A-Z].*\.$/);
  }
});

test('only by hand when it is not known which variant is which', () => {
  expect(stopChoices({ ...RUNNING, ShadowModeConfig: undefined }).map(({ id }) => id)).toEqual(['by-hand']);
  const another = { ...RUNNING, ModelVariants: [OLD, NEW, configuration('third', 'm', 1)] };
  expect(stopChoices(another).map(({ id }) => id)).toEqual(['by-hand']);
  expect(stopChoices({}).map(({ id }) => id)).toEqual(['by-hand']);
});

test('effects of a choice by hand', () => {
  expect(effectsOf(RUNNING, { new: 'Retain' })).toEqual([
    'Nothing is chosen for production variant "old".',
    'Shadow variant "new" is kept as it is (model ranker-v8 on 1 ml.g5.xlarge).',
  ]);
});

test('the input has what stays as it is deployed, without what Describe adds', () => {
  expect(stopInput(RUNNING, { old: 'Remove', new: 'Promote' }, { reason: ' half the cost ' })).toEqual({
    Name: 'a',
    ModelVariantActions: { old: 'Remove', new: 'Promote' },
    DesiredModelVariants: [NEW],
    DesiredState: 'Completed',
    Reason: 'half the cost',
  });
});

test.each([
  ['Running', undefined, 'Completed'],
  ['Created', undefined, 'Cancelled'],
  ['Running', 'Cancelled', 'Cancelled'],
] as const)('%s, asked for %s, ends as %s', (Status, state, expected) => {
  expect(stopInput({ ...RUNNING, Status }, { old: 'Retain', new: 'Remove' }, { state }).DesiredState).toBe(expected);
});

test('nothing stays: no empty list, and no reason that is none', () => {
  const input = stopInput(RUNNING, { old: 'Remove', new: 'Remove' }, { reason: '  ' });
  expect(input).toEqual({
    Name: 'a',
    ModelVariantActions: { old: 'Remove', new: 'Remove' },
    DesiredState: 'Completed',
  });
});

test('a variant with a name that every object has', () => {
  const variants = [configuration('constructor', 'm', 1), NEW];
  const odd = { ...RUNNING, ModelVariants: variants, ShadowModeConfig: { SourceModelVariantName: 'constructor' } };
  expect(effectsOf(odd, {})[0]).toBe('Nothing is chosen for production variant "constructor".');
  expect(stopInput(odd, {}).ModelVariantActions).toEqual({});
});

test.each([
  ['everything', { ModelName: 'm', InfrastructureConfig: NEW.InfrastructureConfig }, ' (model m on 1 ml.g5.xlarge)'],
  ['the model alone', { ModelName: 'm' }, ' (model m)'],
  [
    'no number of instances',
    { InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge' } } },
    ' (ml.g5.xlarge)',
  ],
  ['nothing', {}, ''],
])('of a variant is said what is known: %s', (_, known, words) => {
  const description = { ...RUNNING, ModelVariants: [{ VariantName: 'old', ...known }] };
  expect(effectsOf(description, { old: 'Retain' })[0]).toBe(`Production variant "old" goes on serving${words}.`);
});

test('an entry of the answer that is no variant does not stay', () => {
  const odd = { ...RUNNING, ModelVariants: [null, 'old', OLD] };
  expect(stopInput(odd, { old: 'Retain' }).DesiredModelVariants).toEqual([OLD]);
});
