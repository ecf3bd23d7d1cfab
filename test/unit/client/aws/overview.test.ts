import { expect, test } from 'vitest';
import { overviewOf, tellsOf } from '../../../../client/aws/overview.ts';

const variant = (VariantName: string, InstanceCount: number) => ({
  VariantName,
  ModelName: `model-of-${VariantName}`,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount },
  },
  Status: 'InService',
});

const DESCRIPTION = {
  Arn: 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/a',
  Name: 'a',
  Type: 'ShadowMode',
  Status: 'Running',
  StatusReason: 'because',
  Description: 'A against B',
  RoleArn: 'arn:aws:iam::123456789012:role/r',
  Schedule: { StartTime: '2030-01-01T00:00:00.000Z', EndTime: 1893888000 },
  CreationTime: '2029-12-31T00:00:00.000Z',
  LastModifiedTime: '2030-01-02T00:00:00.000Z',
  EndpointMetadata: { EndpointName: 'e', EndpointStatus: 'InService' },
  // As the service may list them: the shadow first.
  ModelVariants: [variant('new', 1), variant('old', 2)],
  ShadowModeConfig: {
    SourceModelVariantName: 'old',
    ShadowModelVariants: [{ ShadowModelVariantName: 'new', SamplingPercentage: 10 }],
  },
};

test('the facts, times in milliseconds, production first', () => {
  expect(overviewOf(DESCRIPTION)).toEqual({
    name: 'a',
    arn: DESCRIPTION.Arn,
    status: 'Running',
    reason: 'because',
    start: Date.UTC(2030, 0, 1),
    end: 1893888000_000,
    created: Date.UTC(2029, 11, 31),
    modified: Date.UTC(2030, 0, 2),
    endpoint: 'e',
    endpointStatus: 'InService',
    role: 'arn:aws:iam::123456789012:role/r',
    description: 'A against B',
    variants: [
      {
        name: 'old',
        part: 'production',
        model: 'model-of-old',
        instanceType: 'ml.g5.xlarge',
        count: 2,
        status: 'InService',
        sampling: undefined,
      },
      {
        name: 'new',
        part: 'shadow',
        model: 'model-of-new',
        instanceType: 'ml.g5.xlarge',
        count: 1,
        status: 'InService',
        sampling: 10,
      },
    ],
  });
});

test('what has failed is the reason, before what somebody gave as one', () => {
  const EndpointMetadata = { EndpointName: 'e', FailureReason: 'no capacity' };
  expect(overviewOf({ ...DESCRIPTION, EndpointMetadata }).reason).toBe('no capacity');
});

test.each([
  ['nothing', {}],
  ['members of other types', { Name: 5, Status: null, Schedule: 'soon', ModelVariants: 'two', EndpointMetadata: [] }],
  ['times that are none', { Schedule: { StartTime: 'soon', EndTime: {} }, CreationTime: false }],
  ['variants that are none', { ModelVariants: [null, 5, {}, { VariantName: 7 }], ShadowModeConfig: null }],
])('%s', (_, description) => {
  expect(overviewOf(description)).toMatchObject({ name: '', status: 'unknown', start: undefined, variants: [] });
});

test('a variant that is neither production nor shadow', () => {
  const { variants } = overviewOf({ ...DESCRIPTION, ModelVariants: [variant('other', 1)] });
  expect(variants).toMatchObject([{ name: 'other', part: undefined, sampling: undefined }]);
});

test('the endpoint of an input of Create stands at its top', () => {
  expect(overviewOf({ Name: 'a', EndpointName: 'e' }).endpoint).toBe('e');
});

test('empty texts, lists of other things and times that are nothing tell nothing', () => {
  const { variants, ...rest } = overviewOf({
    Arn: '',
    Description: '',
    Schedule: { StartTime: null, EndTime: null },
    ModelVariants: [
      { VariantName: 'a', ModelName: '', InfrastructureConfig: { RealTimeInferenceConfig: { InstanceCount: '2' } } },
    ],
    ShadowModeConfig: { ShadowModelVariants: [{ ShadowModelVariantName: 'a', SamplingPercentage: '5' }] },
  });
  expect(rest).toMatchObject({ arn: undefined, description: undefined, start: undefined, end: undefined });
  expect(variants).toMatchObject([
    { name: 'a', part: 'shadow', model: undefined, count: undefined, sampling: undefined },
  ]);
});

test('1970 is a time', () => {
  expect(overviewOf({ Schedule: { StartTime: 0 } }).start).toBe(0);
});

const { Schedule, ModelVariants, ShadowModeConfig } = DESCRIPTION;
const [first, second] = ModelVariants;
test.each<[what: string, input: Parameters<typeof tellsOf>[0], told: readonly string[]]>([
  ['all of it', DESCRIPTION, ['Schedule', 'ModelVariants', 'ShadowModeConfig']],
  ['one end', { Schedule: { EndTime: Schedule.EndTime } }, ['Schedule']],
  ['the other', { Schedule: { StartTime: Schedule.StartTime } }, ['Schedule']],
  ['times that can not be read', { Schedule: { StartTime: 'soon' } }, []],
  ['nothing', {}, []],
  ['no variants', { ModelVariants: [], ShadowModeConfig }, []],
  ['variants alone', { ModelVariants }, ['ModelVariants', 'ShadowModeConfig']],
  ['a variant without a name', { ModelVariants: [first, { ...second, VariantName: undefined }], ShadowModeConfig }, []],
  ['a shadow that is no variant', { ModelVariants: [second], ShadowModeConfig }, []],
])('what an overview tells of an input: %s', (_, input, told) => {
  const members = ['Name', 'Schedule', 'Description', 'ModelVariants', 'DataStorageConfig', 'ShadowModeConfig'];
  expect(members.filter(tellsOf(input))).toEqual(told);
});
