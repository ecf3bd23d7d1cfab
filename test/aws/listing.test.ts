/** Lists of experiments and of what else an account has. */
import { describe, expect, test } from 'vitest';
import { listExperiments, liveCounts, liveNames } from '../../client/aws/index.ts';
import type { LiveNameKind } from '../../client/aws/types.ts';
import { defaultSeed, type Experiment, startSimulator } from '../simulator/index.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { failureOf, isolated, KEYS, signal, targetWith } from './support.ts';

isolated(KEYS);
const simulator = await sharedSimulator();
const target = () => targetWith({ endpointUrl: simulator.url });

describe('experiments', () => {
  test('a summary of each, times in milliseconds', async () => {
    const { experiments, nextToken } = await listExperiments(await target(), { nameContains: 'churn' }, signal());
    const facts = simulator.experiments.get('churn-risk-shadow');
    expect(experiments).toEqual([
      {
        name: 'churn-risk-shadow',
        status: 'Cancelled',
        statusReason: 'Shadow variant ran out of memory',
        description: 'Churn risk without the support-ticket features',
        created: Number(facts?.CreationTime) * 1000,
        modified: Number(facts?.LastModifiedTime) * 1000,
        completed: Number(facts?.CompletionTime) * 1000,
      },
    ]);
    expect(nextToken).toBeUndefined();
  });

  test.each([
    [{}, ['delivery-eta-shadow', 'fraud-score-shadow', 'checkout-ranker-shadow']],
    [{ status: 'Running' }, ['checkout-ranker-shadow']],
    [
      { sortBy: 'Name', sortOrder: 'Ascending' },
      ['checkout-ranker-shadow', 'churn-risk-shadow', 'delivery-eta-shadow'],
    ],
    [{ sortBy: 'Status', sortOrder: 'Descending', pageSize: 1 }, ['checkout-ranker-shadow']],
    [{ nameContains: 'no-such' }, []],
    [{ pageSize: 0 }, ['delivery-eta-shadow']],
  ] as const)('%j', async (query, first) => {
    const { experiments } = await listExperiments(await target(), query, signal());
    expect(experiments.slice(0, 3).map(({ name }) => name)).toEqual(first);
  });

  test('by pages, to the last', async () => {
    const names: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await listExperiments(await target(), { pageSize: 2, nextToken }, signal());
      names.push(...page.experiments.map(({ name }) => name));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(new Set(names).size).toBe(5);
    expect(simulator.calls.all).toHaveLength(3);
  });
});

describe('names', () => {
  test.each<[LiveNameKind, readonly string[]]>([
    ['experiment', ['delivery-eta-shadow', 'fraud-score-shadow', 'checkout-ranker-shadow']],
    ['endpoint', ['search-ranker', 'checkout-ranker', 'delivery-eta']],
    ['model', ['checkout-ranker-v8', 'search-ranker-v4', 'delivery-eta-v4']],
    [
      'role',
      [
        'arn:aws:iam::123456789012:role/service-role/SageMakerInferenceExperiments',
        'arn:aws:iam::123456789012:role/service-role/AmazonSageMaker-ExecutionRole',
      ],
    ],
    ['kms-key', ['alias/aws/s3', 'alias/experiments']],
    ['bucket', ['shop-ml-captures', 'shop-ml-models', 'shop-web-assets']],
  ])('of kind %s', async (kind, first) => {
    expect((await liveNames(await target(), kind, signal())).slice(0, 3)).toEqual(first);
    expect(simulator.calls.all).toHaveLength(1);
  });

  test.each<[LiveNameKind, string]>([
    ['role', 'iam:ListRoles'],
    ['kms-key', 'kms:ListAliases'],
    ['bucket', 's3:ListAllMyBuckets'],
    ['model', 'sagemaker:ListModels'],
  ])('nobody may list those of kind %s', async (kind, action) => {
    simulator.faults.add({ kind: 'access-denied' });
    const t = await target();
    const failure = await failureOf(liveNames(t, kind, signal()), t, 'List');
    expect(failure).toMatchObject({ kind: 'access-denied', mayHaveReachedAws: false });
    expect(failure.what).toContain(`is not allowed to perform ${action}`);
  });
});

test('2,000 experiments and as many of everything else, by pages', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => `n-${String(index).padStart(4, '0')}`);
  const large = await startSimulator({
    seed: (now) => {
      const [template] = defaultSeed(now).experiments as readonly [Experiment];
      return {
        ...defaultSeed(now),
        experiments: many.map((Name, index) => ({ ...template, Name, CreationTime: now - index })),
        aliases: many.map((name) => ({ AliasName: `alias/${name}`, TargetKeyId: name })),
        roles: many.map((RoleName) => ({ RoleName, Path: '/', trusts: 'sagemaker.amazonaws.com', CreateDate: now })),
        buckets: many.map((Name) => ({ Name, CreationDate: now })),
      };
    },
  });
  try {
    const t = await targetWith({ endpointUrl: large.url });
    const names: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await listExperiments(t, { nextToken }, signal());
      names.push(...page.experiments.map(({ name }) => name));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(names).toEqual(many);
    expect(large.calls.all).toHaveLength(20);

    // For a choice a thousand is enough, and nothing more is asked for.
    for (const [kind, calls] of [
      ['experiment', 10],
      ['kms-key', 10],
      ['role', 1],
      ['bucket', 1],
    ] as const) {
      large.calls.clear();
      expect(await liveNames(t, kind, signal())).toHaveLength(1000);
      expect(large.calls.all).toHaveLength(calls);
    }
  } finally {
    await large.stop();
  }
});

describe('answers that leave out what they may', () => {
  const answering = (answer: object | string) =>
    simulator.faults.add({
      kind: 'not-json',
      status: 200,
      body: typeof answer === 'string' ? answer : JSON.stringify(answer),
    });

  test('an experiment of which no more than its name is told, and one without a name', async () => {
    answering({ InferenceExperiments: [{ Name: 'bare' }, { Status: 'Running' }] });
    const { experiments } = await listExperiments(await target(), {}, signal());
    expect(experiments).toEqual([{ name: 'bare', status: 'unknown' }]);
  });

  test.each<[LiveNameKind, object | string, readonly string[]]>([
    ['endpoint', {}, []],
    ['endpoint', { Endpoints: [{}, { EndpointName: 'e' }] }, ['e']],
    ['kms-key', {}, []],
    ['role', '<ListRolesResponse><ListRolesResult/></ListRolesResponse>', []],
    [
      'role',
      '<ListRolesResponse><ListRolesResult><Roles><member><Arn>arn:aws:iam::123456789012:role/untold</Arn></member></Roles></ListRolesResult></ListRolesResponse>',
      ['arn:aws:iam::123456789012:role/untold'],
    ],
  ])('names of kind %s: %j', async (kind, answer, names) => {
    answering(answer);
    expect(await liveNames(await target(), kind, signal())).toEqual(names);
  });

  test.each([
    [{}, {}],
    [{ ProductionVariants: [{ VariantName: 'p', CurrentInstanceCount: 2 }, { VariantName: 'q' }] }, { p: 2 }],
    [{ ShadowProductionVariants: [{ VariantName: 's', CurrentInstanceCount: 0 }] }, { s: 0 }],
  ])('instances of an endpoint: %j', async (answer, counts) => {
    answering(answer);
    expect(await liveCounts(await target(), { EndpointMetadata: { EndpointName: 'e' } }, signal())).toEqual(counts);
  });
});
