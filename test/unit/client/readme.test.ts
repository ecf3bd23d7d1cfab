/** What the README says that the product says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainError } from '../../../client/aws/errors.ts';
import type { ErrorKind, Target } from '../../../client/aws/types.ts';
import { present } from '../../../client/errorPresentation.ts';
import { conflictSituation } from '../../../client/messages.ts';
import manifest from '../../../package.json' with { type: 'json' };

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
const under = (heading: string) => readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const rows = (heading: string) =>
  under(heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};
const named = (name: string, message = '', more = {}) => Object.assign(new Error(message), { name, ...more });
const html = Object.assign(
  new Error('x', { cause: named('SyntaxError', 'x', { $metadata: { httpStatusCode: 200 } }) }),
  {
    name: 'FailedCall',
    delivery: { attempts: 1, unanswered: false },
    answer: '<html>',
  },
);
const errors: Partial<Record<ErrorKind, unknown>> = {
  'no-credentials': named('CredentialsProviderError', 'Could not load credentials from any providers'),
  'expired-sso': named('CredentialsProviderError', 'The SSO session associated with this profile has expired.'),
  'access-denied': named('AccessDeniedException'),
  'not-found': named('ResourceNotFound'),
  conflict: named('ConflictException'),
  tls: named('Error', '', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
  'not-json': html,
  throttled: named('ThrottlingException'),
  validation: named('ValidationException', '', { $metadata: { httpStatusCode: 400 } }),
  'no-network': named('Error', '', { code: 'ENOTFOUND' }),
  timeout: named('TimeoutError', 'did not establish a connection'),
  'wrong-endpoint': named('UnknownOperationException', '', { $metadata: { httpStatusCode: 404 } }),
};

const notificationOf = ([kind, error]: [string, unknown]) => {
  const explained = explainError(error, { target, operation: 'UpdateInferenceExperiment', name: 'a' });
  expect(explained.kind).toBe(kind);
  const situation = kind === 'conflict' ? conflictSituation('a', 'Updating') : undefined;
  return present(explained, { target, operation: 'UpdateInferenceExperiment', situation }).message;
};

test('troubleshooting quotes the beginnings of real notifications, one row for each', () => {
  const quotes = rows('Troubleshooting').flatMap(([, seen = '']) => /^\*(.+)\*$/.exec(seen)?.[1] ?? []);
  const messages = Object.entries(errors).map(notificationOf);
  const found = quotes.map((quote) => {
    const pattern = quote
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+');
    return messages.filter((message) => new RegExp(`^${pattern}`).test(message)).length;
  });
  expect(Object.fromEntries(quotes.map((quote, index) => [quote, found[index]]))).toEqual(
    Object.fromEntries(quotes.map((quote) => [quote, 1])),
  );
  expect(quotes).toHaveLength(messages.length);
});

test('the buttons that troubleshooting names are those of the notifications', () => {
  const buttons = Object.entries(errors).flatMap(([, error]) => {
    const explained = explainError(error, { target, operation: 'UpdateInferenceExperiment', name: 'a' });
    return present(explained, { target, operation: 'UpdateInferenceExperiment' }).actions.map(({ title }) => title);
  });
  const inBold = rows('Troubleshooting').flatMap(([, , todo = '']) =>
    [...todo.matchAll(/\*\*([^*]+)\*\*/g)].map(([, title]) => title),
  );
  expect(inBold.length).toBeGreaterThan(3);
  expect(inBold.filter((title) => !buttons.includes(String(title)))).toEqual([]);
});

test('the table of settings has each setting with its default', () => {
  const told = rows('Settings').map(([, name, value]) => [name, value]);
  const real = Object.entries(manifest.contributes.configuration.properties).map(([name, { default: value }]) => [
    `\`${name}\``,
    value === '' || value === null
      ? 'as the AWS CLI'
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value),
  ]);
  expect(told).toEqual(real);
});
