/** IAM, KMS and S3 as they come over the wire. */
import { expect, test } from 'vitest';
import { sharedSimulator } from './sharedSimulator.ts';
import { call, done, postForm, type RawRequest, signedHeaders } from './testClient.ts';

const simulator = await sharedSimulator();

const roles = (parameters = '', request: RawRequest = {}) =>
  postForm(simulator.url, `Action=ListRoles&Version=2010-05-08${parameters}`, { service: 'iam', ...request });
const buckets = async (query = '', request: RawRequest = {}) => {
  const response = await fetch(`${simulator.url}/${query}`, { headers: signedHeaders({ service: 's3', ...request }) });
  return { status: response.status, text: await response.text() };
};
async function aliases(input: object) {
  const headers = { 'X-Amz-Target': 'TrentService.ListAliases', ...signedHeaders({ service: 'kms' }) };
  const response = await fetch(simulator.url, { method: 'POST', body: JSON.stringify(input), headers });
  return (await response.json()) as unknown;
}

test('roles, with who may take them on', async () => {
  const { status, text } = await roles();
  expect(status).toBe(200);
  expect(text).toContain('<ListRolesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListRolesResult>');
  expect(text.match(/<RoleName>/g)).toHaveLength(3);
  expect(text).toContain('<Arn>arn:aws:iam::123456789012:role/checkout-api</Arn>');
  expect(text).toContain(encodeURIComponent('"Service":"lambda.amazonaws.com"'));
});

test('by pages', async () => {
  const { text } = await roles('&MaxItems=2');
  expect(text).toContain('<IsTruncated>true</IsTruncated>');
  const [, marker] = /<Marker>(.*?)<\/Marker>/.exec(text) ?? [];
  expect((await roles(`&MaxItems=2&Marker=${marker}`)).text.match(/<RoleName>/g)).toHaveLength(1);
  expect((await roles('&Marker=mine')).text).toContain('<Code>ValidationError</Code>');
});

test('aliases of keys', async () => {
  expect(await aliases({ Limit: 1 })).toEqual({
    Truncated: true,
    NextMarker: 'from-1',
    Aliases: [{ AliasName: 'alias/aws/sagemaker', AliasArn: 'arn:aws:kms:eu-west-1:123456789012:alias/aws/sagemaker' }],
  });
  expect(await aliases({ Marker: 'from-1' })).toMatchObject({ Truncated: false, Aliases: { length: 2 } });
});

test('buckets', async () => {
  const { status, text } = await buckets();
  expect(status).toBe(200);
  expect(text).toContain('<Bucket><Name>shop-ml-captures</Name>');
  expect((await buckets('?max-buckets=2')).text).toContain('<ContinuationToken>from-2</ContinuationToken>');
});

test('each is refused in the form of its service', async () => {
  simulator.faults.add({ kind: 'access-denied', times: 2 });
  const denied = await buckets();
  expect(denied.status).toBe(403);
  expect(denied.text).toMatch(/^<Error><Code>AccessDenied<\/Code><Message>.* perform: s3:ListAllMyBuckets /);
  expect((await roles()).text).toMatch(/^<ErrorResponse xmlns="https:\/\/iam\..*<Code>AccessDenied<\/Code>/);
  expect((await roles('', { service: 'sts' })).text).toContain('SignatureDoesNotMatch');
});

test('an endpoint serves with the variants of its experiment', async () => {
  const { url } = simulator;
  const variants = async (EndpointName: string) => {
    const { ProductionVariants, ShadowProductionVariants } = await done(url, 'DescribeEndpoint', { EndpointName });
    const counts = (list: unknown) =>
      (list as { VariantName: string; CurrentInstanceCount: number }[] | undefined)?.map(
        ({ VariantName, CurrentInstanceCount }) => `${VariantName} ${CurrentInstanceCount}`,
      );
    return [counts(ProductionVariants), counts(ShadowProductionVariants)];
  };
  expect(await variants('checkout-ranker')).toEqual([['production 2'], ['shadow 1']]);
  simulator.endpoints.setCounts('checkout-ranker', { shadow: 3 });
  expect(await variants('checkout-ranker')).toEqual([['production 2'], ['shadow 3']]);
  // Not yet started, promoted, without an experiment.
  expect(await variants('fraud-score')).toEqual([['production 3'], undefined]);
  expect(await variants('product-similarity')).toEqual([['shadow 2'], undefined]);
  expect(await variants('search-ranker')).toEqual([['AllTraffic 1'], undefined]);
  expect(await call(url, 'DescribeEndpoint', { EndpointName: 'gone' })).toMatch(/^ValidationException: Could not find/);
});

test('an update that fails ends as it began, with the reason, which the next update forgets', async () => {
  const Name = 'checkout-ranker-shadow';
  const before = simulator.experiments.get(Name);
  simulator.faults.add({ kind: 'failing-transition', reason: 'No capacity.' });
  await done(simulator.url, 'UpdateInferenceExperiment', { Name, Description: 'changed' });
  expect(simulator.experiments.get(Name)).toMatchObject({ Status: 'Updating', Description: 'changed' });
  simulator.clock.advance(60_000);
  expect(simulator.experiments.get(Name)).toMatchObject({
    Status: 'Running',
    Description: before?.Description,
    EndpointMetadata: { FailureReason: 'No capacity.' },
  });
  await done(simulator.url, 'UpdateInferenceExperiment', { Name, Description: 'changed' });
  expect(simulator.experiments.get(Name)?.EndpointMetadata).not.toHaveProperty('FailureReason');
});
