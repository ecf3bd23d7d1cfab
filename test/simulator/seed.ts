import type { Experiment, Seed, Status, Variant } from './types.ts';

const minute = 60;
const day = 24 * 60 * minute;

/** Which instances a variant of the seed runs on: name, model, type, count. */
type VariantFacts = readonly [name: string, model: string, instanceType: string, count: number];

interface Facts {
  readonly name: string;
  readonly description: string;
  readonly status: Status;
  readonly endpoint: string;
  readonly variants: readonly [production: VariantFacts, shadow: VariantFacts];
  readonly sampling: number;
  /** Days from now, negative in the past. */
  readonly created: number;
  readonly start: number;
  readonly end: number;
  readonly capture?: boolean;
  readonly more?: Partial<Experiment>;
}

/** A small shop's account, around `now` (epoch seconds). */
export function defaultSeed(now: number): Seed {
  const at = (days: number): number => Math.floor(now + days * day);
  const facts = seededExperiments(Math.floor(now));
  return {
    experiments: facts.map((fact) => experiment(fact, at)),
    endpoints: endpointNames.map((name, index) => ({
      EndpointName: name,
      EndpointStatus: name === 'delivery-eta' ? 'Updating' : 'InService',
      CreationTime: at(-200 + index * 20),
      LastModifiedTime: at(-60 + index * 5),
    })),
    models: modelNames.map((name, index) => ({ ModelName: name, CreationTime: at(-210 + index * 15) })),
    roles: roles.map(([RoleName, Path, trusts], index) => ({ RoleName, Path, trusts, CreateDate: at(-300 + index) })),
    aliases,
    buckets: bucketNames.map((name, index) => ({ Name: name, CreationDate: at(-250 + index) })),
  };
}

function seededExperiments(now: number): readonly Facts[] {
  return [
    {
      name: 'checkout-ranker-shadow',
      description: 'Ranker v8 against v7 on live checkout traffic',
      status: 'Running',
      endpoint: 'checkout-ranker',
      variants: [
        ['production', 'checkout-ranker-v7', 'ml.g5.xlarge', 2],
        ['shadow', 'checkout-ranker-v8', 'ml.g5.xlarge', 1],
      ],
      sampling: 10,
      created: -3,
      start: -2,
      end: 5,
      capture: true,
    },
    {
      name: 'fraud-score-shadow',
      description: 'Distilled fraud score, planned for the quiet week',
      status: 'Created',
      endpoint: 'fraud-score',
      variants: [
        ['production', 'fraud-score-2024-11', 'ml.c6i.2xlarge', 3],
        ['shadow', 'fraud-score-2025-02', 'ml.c6i.2xlarge', 3],
      ],
      sampling: 100,
      created: -1,
      start: 1,
      end: 8,
      capture: true,
    },
    {
      name: 'delivery-eta-shadow',
      description: 'Delivery time with weather as a feature',
      status: 'Creating',
      endpoint: 'delivery-eta',
      variants: [
        ['production', 'delivery-eta-v3', 'ml.m6i.xlarge', 2],
        ['shadow', 'delivery-eta-v4', 'ml.m6i.xlarge', 2],
      ],
      sampling: 25,
      created: 0,
      start: 1,
      end: 15,
      // Long enough to be looked at, whatever the time of the other transitions.
      more: { transition: { at: now + 10 * minute, to: 'Created' } },
    },
    {
      name: 'product-similarity-shadow',
      description: 'Embeddings of 256 instead of 768 dimensions',
      status: 'Completed',
      endpoint: 'product-similarity',
      variants: [
        ['production', 'product-similarity-768', 'ml.g4dn.xlarge', 2],
        ['shadow', 'product-similarity-256', 'ml.m6i.2xlarge', 2],
      ],
      sampling: 100,
      created: -40,
      start: -39,
      end: -32,
      more: { actions: { production: 'Remove', shadow: 'Promote' }, StatusReason: 'Same clicks at half the cost' },
    },
    {
      name: 'churn-risk-shadow',
      description: 'Churn risk without the support-ticket features',
      status: 'Cancelled',
      endpoint: 'churn-risk',
      variants: [
        ['production', 'churn-risk-v2', 'ml.m5.large', 1],
        ['shadow', 'churn-risk-v3', 'ml.m5.large', 1],
      ],
      sampling: 50,
      created: -20,
      start: -19,
      end: -18,
      more: { actions: { production: 'Retain', shadow: 'Remove' }, StatusReason: 'Shadow variant ran out of memory' },
    },
  ];
}

const endpointNames = [
  'churn-risk',
  'product-similarity',
  'fraud-score',
  'delivery-eta',
  'checkout-ranker',
  'search-ranker',
];

const roles: readonly (readonly [name: string, path: string, trusts: string])[] = [
  ['SageMakerInferenceExperiments', '/service-role/', 'sagemaker.amazonaws.com'],
  ['AmazonSageMaker-ExecutionRole', '/service-role/', 'sagemaker.amazonaws.com'],
  ['checkout-api', '/', 'lambda.amazonaws.com'],
];

const aliases = [
  { AliasName: 'alias/aws/sagemaker' },
  { AliasName: 'alias/aws/s3', TargetKeyId: '0a1b2c3d-1111-4222-8333-444455556666' },
  { AliasName: 'alias/experiments', TargetKeyId: '0a1b2c3d-7777-4888-9999-000011112222' },
];

const bucketNames = ['shop-ml-captures', 'shop-ml-models', 'shop-web-assets'];

const modelNames = [
  'churn-risk-v2',
  'product-similarity-768',
  'product-similarity-256',
  'churn-risk-v3',
  'delivery-eta-v3',
  'checkout-ranker-v7',
  'search-ranker-v3',
  'fraud-score-2024-11',
  'fraud-score-2025-02',
  'delivery-eta-v4',
  'search-ranker-v4',
  'checkout-ranker-v8',
];

function experiment(facts: Facts, at: (days: number) => number): Experiment {
  const { name, description, status, endpoint, variants, sampling, created, start, end, capture, more } = facts;
  const ended = status === 'Completed' || status === 'Cancelled';
  return {
    Name: name,
    Type: 'ShadowMode',
    Status: status,
    Description: description,
    Schedule: { StartTime: at(start), EndTime: at(end) },
    CreationTime: at(created),
    LastModifiedTime: at(lastStep(facts)),
    ...(ended && { CompletionTime: at(end) }),
    RoleArn: 'arn:aws:iam::123456789012:role/service-role/SageMakerInferenceExperiments',
    EndpointName: endpoint,
    ModelVariants: variants.map(variant),
    ShadowModeConfig: {
      SourceModelVariantName: variants[0][0],
      ShadowModelVariants: [{ ShadowModelVariantName: variants[1][0], SamplingPercentage: sampling }],
    },
    ...(capture && { DataStorageConfig: { Destination: `s3://shop-ml-captures/${name}` } }),
    ...more,
  };
}

/** When its status last changed, in days from now. */
function lastStep({ status, created, start, end }: Facts): number {
  if (status === 'Completed' || status === 'Cancelled') return end;
  return status === 'Running' ? start : created;
}

function variant([VariantName, ModelName, InstanceType, InstanceCount]: VariantFacts): Variant {
  return {
    ModelName,
    VariantName,
    InfrastructureConfig: {
      InfrastructureType: 'RealTimeInference',
      RealTimeInferenceConfig: { InstanceType, InstanceCount },
    },
  };
}
