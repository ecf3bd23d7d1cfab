import { expect, test } from 'vitest';
import { withoutAws } from '../../../client/serverEnvironment.ts';

test('the language server gets no variable of AWS, and every other one', () => {
  const credentials = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_SECURITY_TOKEN',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_BEARER_TOKEN_BEDROCK',
    'Aws_Secret_Access_Key',
  ];
  const environment = Object.fromEntries([...credentials, 'PATH', 'LAWS_OF', 'HOME'].map((name) => [name, 'x']));
  const changed = withoutAws(environment);
  expect(Object.keys(changed).toSorted()).toEqual(credentials.toSorted());
  expect(Object.values({ ...environment, ...changed }).filter(Boolean)).toHaveLength(3);
});
