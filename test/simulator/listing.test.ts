import { expect, test } from 'vitest';
import { sharedSimulator } from './sharedSimulator.ts';
import { call, done } from './testClient.ts';

const simulator = await sharedSimulator();

type Members = Readonly<Record<string, unknown>>;

async function names(input: Members): Promise<readonly unknown[]> {
  const { InferenceExperiments } = await done(simulator.url, 'ListInferenceExperiments', input);
  return (InferenceExperiments as readonly Members[]).map(({ Name }) => Name);
}

const newestFirst = [
  'delivery-eta-shadow',
  'fraud-score-shadow',
  'checkout-ranker-shadow',
  'churn-risk-shadow',
  'product-similarity-shadow',
];
const byName = newestFirst.toSorted();
const daysAgo = (days: number) => simulator.clock.now() / 1000 - days * 24 * 60 * 60;

test('lists the newest first', async () => {
  expect(await names({})).toEqual(newestFirst);
});

test('an entry is a summary', async () => {
  const { InferenceExperiments } = await done(simulator.url, 'ListInferenceExperiments', { NameContains: 'checkout' });
  const [summary] = InferenceExperiments as readonly [Members];
  expect(Object.keys(summary).sort()).toEqual([
    'CreationTime',
    'Description',
    'LastModifiedTime',
    'Name',
    'RoleArn',
    'Schedule',
    'Status',
    'Type',
  ]);
});

test('sorts', async () => {
  expect(await names({ SortBy: 'Name', SortOrder: 'Ascending' })).toEqual(byName);
  expect(await names({ SortBy: 'Name' })).toEqual(byName.toReversed());
  expect(await names({ SortBy: 'CreationTime', SortOrder: 'Ascending' })).toEqual(newestFirst.toReversed());
  expect(await names({ SortBy: 'Status', SortOrder: 'Ascending' })).toEqual([
    'churn-risk-shadow',
    'product-similarity-shadow',
    'fraud-score-shadow',
    'delivery-eta-shadow',
    'checkout-ranker-shadow',
  ]);
});

test('filters', async () => {
  expect(await names({ NameContains: 'risk' })).toEqual(['churn-risk-shadow']);
  expect(await names({ StatusEquals: 'Running' })).toEqual(['checkout-ranker-shadow']);
  expect(await names({ Type: 'ShadowMode' })).toEqual(newestFirst);
  expect(await names({ CreationTimeAfter: daysAgo(2) })).toEqual(['delivery-eta-shadow', 'fraud-score-shadow']);
  expect(await names({ CreationTimeBefore: daysAgo(10), CreationTimeAfter: daysAgo(30) })).toEqual([
    'churn-risk-shadow',
  ]);
  expect(await names({ LastModifiedTimeAfter: daysAgo(1.5) })).toEqual(['delivery-eta-shadow', 'fraud-score-shadow']);
  expect(await names({ LastModifiedTimeBefore: daysAgo(20) })).toEqual(['product-similarity-shadow']);
  expect(await names({ StatusEquals: 'Running', NameContains: 'fraud' })).toEqual([]);
});

async function pages(input: Members, meanwhile?: () => Promise<unknown>): Promise<readonly unknown[][]> {
  const seen: unknown[][] = [];
  let NextToken: unknown;
  do {
    const output = await done(simulator.url, 'ListInferenceExperiments', {
      ...input,
      ...(NextToken ? { NextToken } : {}),
    });
    seen.push((output.InferenceExperiments as readonly Members[]).map(({ Name }) => Name));
    NextToken = output.NextToken;
    if (seen.length === 1) await meanwhile?.();
  } while (NextToken !== undefined);
  return seen;
}

test('pages until there is no token', async () => {
  expect(await pages({ MaxResults: 2 })).toEqual([
    newestFirst.slice(0, 2),
    newestFirst.slice(2, 4),
    newestFirst.slice(4),
  ]);
  expect(await pages({ MaxResults: 5 })).toEqual([newestFirst]);
  expect(await pages({ MaxResults: 3, SortBy: 'Name', SortOrder: 'Ascending' })).toEqual([
    byName.slice(0, 3),
    byName.slice(3),
  ]);
});

test('a deletion between two pages skips nothing', async () => {
  const deleted = { Name: 'fraud-score-shadow' };
  const seen = await pages({ MaxResults: 2 }, () => done(simulator.url, 'DeleteInferenceExperiment', deleted));
  expect(seen.flat()).toEqual(newestFirst);
});

test('a token is for the query that gave it', async () => {
  const { NextToken } = await done(simulator.url, 'ListInferenceExperiments', { MaxResults: 1 });
  const other = await call(simulator.url, 'ListInferenceExperiments', { NextToken, StatusEquals: 'Running' });
  expect(other).toMatch(/^ValidationException: The NextToken/);
  expect(await call(simulator.url, 'ListInferenceExperiments', { NextToken: 'none' })).toMatch(/^ValidationException/);
});

test('ten to a page unless told otherwise', async () => {
  const { Models, NextToken } = await done(simulator.url, 'ListModels', {});
  expect(Models).toHaveLength(10);
  expect(NextToken).toEqual(expect.any(String));
});

test('lists models and endpoints with their ARNs', async () => {
  const models = await done(simulator.url, 'ListModels', {
    NameContains: 'search-ranker',
    SortBy: 'Name',
    SortOrder: 'Ascending',
  });
  expect(models.Models).toMatchObject([
    { ModelName: 'search-ranker-v3', ModelArn: 'arn:aws:sagemaker:eu-west-1:123456789012:model/search-ranker-v3' },
    { ModelName: 'search-ranker-v4' },
  ]);
  const endpoints = await done(simulator.url, 'ListEndpoints', { StatusEquals: 'Updating' });
  expect(endpoints.Endpoints).toMatchObject([
    {
      EndpointName: 'delivery-eta',
      EndpointArn: 'arn:aws:sagemaker:eu-west-1:123456789012:endpoint/delivery-eta',
      EndpointStatus: 'Updating',
    },
  ]);
});

test('every experiment of the seed stands on an endpoint and models of the seed', async () => {
  const { Models } = await done(simulator.url, 'ListModels', { MaxResults: 100 });
  const { Endpoints } = await done(simulator.url, 'ListEndpoints', { MaxResults: 100 });
  const models = (Models as readonly Members[]).map(({ ModelName }) => ModelName);
  const endpoints = (Endpoints as readonly Members[]).map(({ EndpointName }) => EndpointName);
  for (const experiment of simulator.experiments.list()) {
    const { ModelVariants, EndpointMetadata } = experiment as {
      ModelVariants: readonly Members[];
      EndpointMetadata: Members;
    };
    expect(endpoints).toContain(EndpointMetadata.EndpointName);
    expect(models).toEqual(expect.arrayContaining(ModelVariants.map(({ ModelName }) => ModelName)));
  }
});
