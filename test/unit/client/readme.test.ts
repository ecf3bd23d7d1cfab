/** What the README says that the product says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainError } from '../../../client/aws/errors.ts';
import type { ErrorKind, Target } from '../../../client/aws/types.ts';
import { present } from '../../../client/errorPresentation.ts';
import { conflictSituation } from '../../../client/messages.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { allActions, directActions, reachableActions } from '../awsCalls.ts';
import { sourcesIn } from '../imports.ts';

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

const quotes = rows('Troubleshooting').flatMap(([, seen = '']) => /^\*(.+)\*$/.exec(seen)?.[1] ?? []);

/** What the sources say, with … for what is filled in; from the inside out, as one template may hold another. */
const sentences = sourcesIn('client').flatMap(({ text }) => {
  const outer = text.replaceAll(/\$\{[^{}]*\}/g, '…');
  return [outer, outer.replaceAll(/\$\{[^{}]*\}/g, '…')];
});

test('troubleshooting quotes the beginnings of what is shown: one row for each kind of error, and other notifications', () => {
  const messages = Object.entries(errors).map(notificationOf);
  const found = messages.map((message) =>
    quotes.filter((quote) => {
      const pattern = quote
        .split('…')
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.+');
      return new RegExp(`^${pattern}`).test(message);
    }),
  );
  expect(messages.filter((_, index) => found[index]?.length !== 1)).toEqual([]);
  const others = quotes.filter((quote) => !found.flat().includes(quote));
  expect(others.length).toBeGreaterThan(5);
  expect(others.filter((quote) => !sentences.some((text) => text.includes(quote)))).toEqual([]);
});

test('the buttons that troubleshooting names are those of the notifications, and its commands are commands', () => {
  const buttons = Object.entries(errors).flatMap(([, error]) => {
    const explained = explainError(error, { target, operation: 'UpdateInferenceExperiment', name: 'a' });
    return present(explained, { target, operation: 'UpdateInferenceExperiment' }).actions.map(({ title }) => title);
  });
  const inBold = rows('Troubleshooting').flatMap(([, , todo = '']) =>
    [...todo.matchAll(/\*\*([^*]+)\*\*/g)].map(([, title]) => title),
  );
  expect(inBold.length).toBeGreaterThan(3);
  expect(inBold.filter((title) => ![...buttons, ...commandNames].includes(String(title)))).toEqual([]);
});

const { commands } = manifest.contributes;
const commandNames = commands.map(({ category, title }) => `${category}: ${title}`);

test('the table of commands has each command, once, and no other', () => {
  const told = rows('Commands').map(([, name = '']) => name);
  expect(told.toSorted()).toEqual(commandNames.toSorted());
});

test('commands that are named in bold are commands', () => {
  const named = [...readme.matchAll(/\*\*(SageMaker: [^*]+)\*\*/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !commandNames.includes(name))).toEqual([]);
});

test('what is sent where has each command that calls AWS, with all that its own file asks for', () => {
  const told = rows('What is sent where').map(([, names = '', calls = '']) => ({
    files: names.split(', ').flatMap((name) => {
      const command = commands.find(({ title }) => title === name)?.command;
      return command ? [`client/commands/${command.split('.')[1]}.ts`] : [];
    }),
    operations: [...calls.matchAll(/`(\w+)`/g)].map(([, operation]) => operation),
  }));
  const calling = commands
    .map(({ command }) => `client/commands/${command.split('.')[1]}.ts`)
    .filter((file) => reachableActions(file).length > 0);
  expect(told.flatMap(({ files }) => files).toSorted()).toEqual(calling.toSorted());
  const operationOf = (action: string) => (action === 's3:ListAllMyBuckets' ? 'ListBuckets' : action.split(':')[1]);
  for (const { files, operations } of told) {
    const direct = files.flatMap(directActions).map(operationOf);
    const possible = files.flatMap(reachableActions).map(operationOf);
    expect([files, operations]).toEqual([files, expect.arrayContaining(direct)]);
    expect([files, operations.filter((operation) => !possible.includes(operation))]).toEqual([files, []]);
  }
  expect(new Set(told.flatMap(({ operations }) => operations))).toEqual(new Set(allActions.map(operationOf)));
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
