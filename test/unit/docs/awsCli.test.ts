/** docs/aws-cli.md: each option of the AWS CLI's page is in it, and what it says of the product is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { memberNames } from '../../../schemas/model.ts';
import { fileSchema } from '../../../server/schema/lookup.ts';
import api from '../../simulator/api.json' with { type: 'json' };
import { completed } from '../support.ts';

const docs = join(import.meta.dirname, '../../../docs');
const page = readFileSync(join(docs, 'aws-cli.md'), 'utf8');
const { commands, configuration, configurationDefaults } = manifest.contributes;

const ofTheOperation = [
  ...['--name', '--schedule', '--description', '--model-variants', '--data-storage-config', '--shadow-mode-config'],
  ...['--cli-input-json', '--cli-input-yaml', '--generate-cli-skeleton'],
];
const ofAllCommands = [
  ...['--debug', '--endpoint-url', '--no-verify-ssl', '--no-paginate', '--output', '--query', '--profile', '--region'],
  ...['--version', '--color', '--no-sign-request', '--ca-bundle', '--cli-read-timeout', '--cli-connect-timeout'],
  ...['--cli-binary-format', '--no-cli-pager', '--cli-auto-prompt', '--no-cli-auto-prompt'],
];

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `--'))
  .map((line) => {
    const [, option = '', here = '', shown = ''] = line.split('|').map((cell) => cell.trim());
    return { option: option.replaceAll('`', ''), here, shown };
  });

test('all 27 options are there, in the order of the page, one row each', () => {
  expect(rows.map(({ option }) => option)).toEqual([...ofTheOperation, ...ofAllCommands]);
  expect(rows).toHaveLength(27);
});

describe.each(rows)('$option', ({ option, here, shown }) => {
  test('its settings and commands exist', () => {
    const settings = [...here.matchAll(/`(sagemakerExperiments\.[\w.]+)`/g)].map(([, name]) => name);
    const titles = [...here.matchAll(/\*\*(.+?)\*\*/g)].map(([, title]) => title);
    expect(settings.filter((name) => !Object.hasOwn(configuration.properties, String(name)))).toEqual([]);
    const known = commands.map(({ category, title }) => `${category}: ${title}`);
    expect(titles.filter((title) => !known.includes(String(title)))).toEqual([]);
  });

  test('it has a counterpart or a reason', () => {
    const counterpart = /`sagemakerExperiments\.|\*\*SageMaker: |^the member `|`editor\.|^a file `/.test(here);
    expect(counterpart || /^none[:,] \w/.test(here)).toBe(true);
  });

  test('a test says in its name that it shows it', () => {
    const [, label = '', path = ''] = /^\[(\w+)\]\((\S+)\)$/.exec(shown) ?? [];
    const file = join(docs, path);
    expect(path.endsWith(`/${label}.test.ts`) && existsSync(file)).toBe(true);
    // The names of tests: texts that are the first argument of a call.
    const names = [...readFileSync(file, 'utf8').matchAll(/\(\s*(['"`])(.+?)\1,/g)].map(([, , name]) => name ?? '');
    const words = names.flatMap((name) => name.split(/[^\w-]+/));
    expect(words).toContain(option);
  });
});

test('members that the page names are those of the file', () => {
  const named = [...page.matchAll(/the member `(\w+)`/g)].map(([, name]) => name);
  expect(named).toHaveLength(6);
  expect(named.filter((name) => !memberNames(fileSchema).includes(String(name)))).toEqual([]);
});

test('--cli-binary-format: no member of the operations is binary', () => {
  const types = new Set(Object.values(api.shapes).map(({ type }) => type));
  expect(types).toContain('structure');
  expect(types).not.toContain('blob');
});

test('--cli-auto-prompt: each member that an option stands for is offered in an empty file', () => {
  const members = rows.flatMap(({ here }) => /^the member `(\w+)`/.exec(here)?.[1] ?? []);
  for (const [language, text] of [
    ['json', '{ "$0" }'],
    ['yaml', '$0'],
  ] as const) {
    const labels = completed(language, text).items.map(({ label }) => label);
    expect(members.filter((member) => !labels.includes(member))).toEqual([]);
  }
});

test('--no-cli-auto-prompt: what is suggested while one types is a default of our languages, which settings outdo', () => {
  const defaults = Object.values(configurationDefaults).map((each) => each['editor.quickSuggestions']);
  expect(defaults).toEqual([{ strings: 'on' }, { strings: 'on' }]);
});
