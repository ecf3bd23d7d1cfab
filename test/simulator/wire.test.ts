import { describe, expect, test } from 'vitest';
import { startSimulator } from './index.ts';
import { sharedSimulator } from './sharedSimulator.ts';
import { basicIso } from './signature.ts';
import { post, postForm, type RawAnswer, type RawRequest, signedHeaders } from './testClient.ts';

const simulator = await sharedSimulator();

const name = '{"Name": "checkout-ranker-shadow"}';
const describeIt = (request?: RawRequest, body = name) =>
  post(simulator.url, 'DescribeInferenceExperiment', body, request);
const identity = (request?: RawRequest) =>
  postForm(simulator.url, 'Action=GetCallerIdentity&Version=2011-06-15', request);
const errorOf = ({ status, text }: RawAnswer) => ({ status, body: JSON.parse(text) });

test('an answer is AWS JSON with a request id, times are epoch seconds', async () => {
  const { status, headers, text } = await describeIt();
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
  expect(headers.get('x-amzn-requestid')).toBe(simulator.calls.all[0]?.requestId);
  expect(JSON.parse(text).CreationTime).toBe(Math.floor(simulator.clock.now() / 1000) - 3 * 24 * 60 * 60);
});

test('a modelled error has __type and Message', async () => {
  const answer = await describeIt({}, '{"Name": "nobody"}');
  expect(errorOf(answer)).toEqual({
    status: 400,
    body: { __type: 'ResourceNotFound', Message: expect.stringContaining('nobody') },
  });
  expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
});

test('an error that every service has spells it message', async () => {
  expect(errorOf(await describeIt({}, '{}'))).toEqual({
    status: 400,
    body: { __type: 'ValidationException', message: expect.stringContaining("'name'") },
  });
});

test.each([
  ['an operation it does not know', () => post(simulator.url, 'CreateNotebookInstance', '{}')],
  ['a request that names none', () => fetch(simulator.url, { method: 'POST', headers: signedHeaders() }).then(asRaw)],
])('refuses %s', async (_, request) => {
  expect(errorOf(await request())).toMatchObject({ status: 400, body: { __type: 'UnknownOperationException' } });
});

const asRaw = async (response: Response): Promise<RawAnswer> => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
});

test('a body of more than a megabyte is cut off', async () => {
  await expect(describeIt({}, JSON.stringify({ Name: 'x'.repeat(2 ** 20) }))).rejects.toThrow();
  expect(simulator.calls.all).toEqual([]);
});

test('listens on loopback alone', () => {
  expect(new URL(simulator.url).hostname).toBe('127.0.0.1');
});

describe('GetCallerIdentity', () => {
  test('answers XML of the query protocol', async () => {
    const { status, headers, text } = await identity();
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/xml');
    expect(text.trim()).toBe(
      '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
        '<UserId>AIDACKCEVSQ6C2EXAMPLE</UserId><Account>123456789012</Account>' +
        '<Arn>arn:aws:iam::123456789012:user/dana</Arn></GetCallerIdentityResult><ResponseMetadata>' +
        `<RequestId>${headers.get('x-amzn-requestid')}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
    );
  });

  test('temporary credentials are a session of a role', async () => {
    const { text } = await identity({ accessKeyId: 'ASIAIOSFODNN7EXAMPLE' });
    expect(text).toContain('<Arn>arn:aws:sts::123456789012:assumed-role/ExperimentEditor/dana</Arn>');
  });

  test('also takes GET', async () => {
    const url = `${simulator.url}/?Action=GetCallerIdentity&Version=2011-06-15`;
    const response = await fetch(url, { headers: signedHeaders({ service: 'sts' }) });
    expect(await response.text()).toContain('<Account>123456789012</Account>');
  });

  test('assumes a role: temporary keys, and who one is with them', async () => {
    const body = `Action=AssumeRole&RoleSessionName=ana&RoleArn=${encodeURIComponent('arn:aws:iam::123456789012:role/a/r')}`;
    const { status, text } = await postForm(simulator.url, body, {});
    expect(status).toBe(200);
    expect(text).toMatch(/<Credentials><AccessKeyId>ASIA[0-9A-F]{16}<\/AccessKeyId><SecretAccessKey>/);
    expect(text).toContain('<Arn>arn:aws:sts::123456789012:assumed-role/r/ana</Arn>');
  });

  test.each([
    ['another action', 'Action=GetSessionToken', {}, 400, 'InvalidAction'],
    ['a role that is none', 'Action=AssumeRole&RoleArn=x&RoleSessionName=ana', {}, 400, 'ValidationError'],
    [
      'no signature',
      'Action=GetCallerIdentity',
      { headers: { Authorization: undefined } },
      403,
      'MissingAuthenticationToken',
    ],
    ['a signature for SageMaker', 'Action=GetCallerIdentity', { service: 'sagemaker' }, 403, 'SignatureDoesNotMatch'],
  ] as const)('refuses %s', async (_, body, request, status, code) => {
    const answer = await postForm(simulator.url, body, request);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(
      new RegExp(`<Error><Type>Sender</Type><Code>${code}</Code><Message>[^<]+</Message></Error>`),
    );
  });
});

describe('signature', () => {
  const authorization = (change: (value: string) => string): RawRequest => ({
    headers: { Authorization: change(signedHeaders().Authorization ?? '') },
  });

  test.each([
    ['no Authorization', { headers: { Authorization: undefined } }, 'MissingAuthenticationTokenException'],
    ['another scheme', { headers: { Authorization: 'Basic eA==' } }, 'IncompleteSignatureException'],
    ['no Credential', authorization((value) => value.replace('Credential', 'Cred')), 'IncompleteSignatureException'],
    ['no SignedHeaders', authorization((value) => value.replace('SignedHeaders', 'S')), 'IncompleteSignatureException'],
    ['no Signature', authorization((value) => value.replace(/, Signature.*/, '')), 'IncompleteSignatureException'],
    ['a short signature', authorization((value) => value.slice(0, -1)), 'IncompleteSignatureException'],
    ['a short scope', authorization((value) => value.replace('/aws4_request', '')), 'IncompleteSignatureException'],
    ['an unsigned host', authorization((value) => value.replace('host;', '')), 'InvalidSignatureException'],
    ['another day', authorization((value) => value.replace(/\/\d{8}\//, '/20200101/')), 'InvalidSignatureException'],
    ['another service', { service: 'sts' as const }, 'InvalidSignatureException'],
    ['no date', { headers: { 'X-Amz-Date': undefined } }, 'IncompleteSignatureException'],
    ['no real date', { headers: { 'X-Amz-Date': '2026-03-02' } }, 'IncompleteSignatureException'],
  ])('refuses %s', async (_, request, code) => {
    expect(errorOf(await describeIt(request))).toMatchObject({ status: 400, body: { __type: code } });
    expect(simulator.calls.all).toMatchObject([{ applied: false, error: code, accessKeyId: undefined }]);
  });

  const minute = 60_000;

  test('refuses a date of more than 15 minutes ago', async () => {
    const signedAt = Date.now() - 16 * minute;
    const { body } = errorOf(await describeIt({ signedAt }));
    expect(body.__type).toBe('InvalidSignatureException');
    expect(body.message).toMatch(
      new RegExp(
        String.raw`^Signature expired: ${basicIso(signedAt)} is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 15 min\.\)$`,
      ),
    );
  });

  test('refuses a date of more than 15 minutes ahead', async () => {
    const { body } = errorOf(await describeIt({ signedAt: Date.now() + 16 * minute }));
    expect(body).toMatchObject({
      __type: 'InvalidSignatureException',
      message: expect.stringMatching(/^Signature not yet current: /),
    });
  });

  test.each([-14, 14])('takes a date %i minutes off', async (minutes) => {
    expect((await describeIt({ signedAt: Date.now() + minutes * minute })).status).toBe(200);
  });

  test("the account's clock does not make signatures stale", async () => {
    simulator.clock.advance(60 * minute);
    expect((await describeIt()).status).toBe(200);
  });
});

describe('region', () => {
  test.each([
    ['us-west-2', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('ARNs are of the region that signed: %s', async (region, partition) => {
    const { text } = await describeIt({ region });
    expect(JSON.parse(text).Arn).toBe(
      `arn:${partition}:sagemaker:${region}:123456789012:inference-experiment/checkout-ranker-shadow`,
    );
  });

  test('a simulator of one region refuses another', async () => {
    const single = await startSimulator({ region: 'eu-central-1' });
    const ask = (region: string) => post(single.url, 'DescribeInferenceExperiment', name, { region });
    expect((await ask('eu-central-1')).status).toBe(200);
    expect(errorOf(await ask('eu-west-1')).body).toEqual({
      __type: 'InvalidSignatureException',
      message: "Credential should be scoped to a valid region, not 'eu-west-1'.",
    });
    await single.stop();
  });
});

test('records what was asked by whom', async () => {
  await describeIt({ accessKeyId: 'AKIAOTHER', region: 'eu-north-1' });
  await identity();
  expect(simulator.calls.all).toEqual([
    {
      requestId: expect.any(String),
      service: 'sagemaker',
      operation: 'DescribeInferenceExperiment',
      input: { Name: 'checkout-ranker-shadow' },
      accessKeyId: 'AKIAOTHER',
      region: 'eu-north-1',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      applied: true,
      status: 200,
      error: undefined,
      faults: [],
      aborted: false,
    },
    expect.objectContaining({ service: 'sts', operation: 'GetCallerIdentity', applied: true }),
  ]);
});
