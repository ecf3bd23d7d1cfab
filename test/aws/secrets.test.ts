/** What an endpoint does with what it is sent: nothing of it is written down here again, and nothing goes on elsewhere. */
import { expect, test } from 'vitest';
import { describeExperiment, updateExperiment } from '../../client/aws/index.ts';
import { failureOf, isolated, servers, signal, targetWith } from './support.ts';

const TOKEN = 'IQoJb3JpZ2luX2VjEXAMPLE/TOKEN+of/no+use==';
isolated({
  AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_SESSION_TOKEN: TOKEN,
});

const { serving } = servers();

test('an answer that says the token again is read without it', async () => {
  const endpointUrl = await serving(({ headers }, response) => {
    const said = `token ${headers['x-amz-security-token']}, ${headers.authorization}`;
    response.end(JSON.stringify({ Name: 'e', Status: 'Running', Description: said }));
  });
  const description = await describeExperiment(await targetWith({ endpointUrl }), 'e', signal());
  expect(description.Description).toBe('token [hidden], [hidden]');
});

test.each([
  ['an error', 400, (said: string) => JSON.stringify({ __type: 'ValidationException', message: said })],
  ['a page', 200, (said: string) => `<html>${said}</html>`],
])('%s that says the token again is explained without it', async (_, status, body) => {
  const endpointUrl = await serving(({ headers }, response) => {
    response.writeHead(status).end(body(`You sent ${Object.values(headers)}`));
  });
  const target = await targetWith({ endpointUrl });
  const failure = await failureOf(updateExperiment(target, { Name: 'e' }, signal()), target);
  expect(JSON.stringify(failure)).toContain('You sent');
  expect(JSON.stringify(failure)).not.toMatch(/IQoJb3JpZ2lu|Signature=/);
});

test.each([301, 302, 307, 308])('a redirect is not followed: %i', async (status) => {
  const asked: unknown[] = [];
  const elsewhere = await serving((request, response) => {
    asked.push(request.url);
    response.end('{}');
  });
  const endpointUrl = await serving((_, response) => {
    response.writeHead(status, { location: `${elsewhere}/` }).end();
  });
  const target = await targetWith({ endpointUrl });
  await failureOf(updateExperiment(target, { Name: 'e' }, signal()), target);
  expect(asked).toEqual([]);
});
