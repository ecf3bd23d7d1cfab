import { describe, expect, test } from 'vitest';
import { choices, defaults, ofTheServer, readProxy, readSettings, section } from '../../../client/settings.ts';
import manifest from '../../../package.json' with { type: 'json' };

const configuration = (values: Record<string, unknown>) => ({ get: (name: string) => values[name] });

describe('settings.ts and package.json', () => {
  const { properties } = manifest.contributes.configuration;

  test('name the same settings with the same defaults', () => {
    const declared = Object.entries(properties)
      .filter(([name]) => !ofTheServer.some((own) => name === `${section}.${own}`))
      .map(([name, { default: value }]) => [name, value]);
    const read = Object.entries(defaults).map(([name, value]) => [`${section}.${name}`, value]);
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(read));
  });

  test('agree on types', () => {
    const jsonType = (value: unknown) => {
      // No value of its own: what the AWS CLI would take is found out when it is needed.
      if (value === null) return ['integer', 'null'];
      if (Array.isArray(value)) return 'array';
      return typeof value === 'number' ? 'integer' : typeof value;
    };
    for (const [name, value] of Object.entries(defaults)) {
      const property = properties[`${section}.${name}` as keyof typeof properties];
      expect(property.type, name).toEqual(jsonType(value));
    }
  });

  test('agree on the words that a setting may be', () => {
    for (const [name, words] of Object.entries(choices)) {
      expect(properties[`${section}.${name}` as keyof typeof properties], name).toMatchObject({ enum: words });
    }
  });

  test('an untrusted folder sets nothing that chooses the target or what is asked', () => {
    const free = ['trace.server'];
    const restricted = Object.keys(defaults)
      .filter((name) => !free.includes(name))
      .map((name) => `${section}.${name}`);
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.toSorted()).toEqual(
      restricted.toSorted(),
    );
  });
});

test('without values the defaults hold', () => {
  expect(readSettings(configuration({}))).toEqual(defaults);
});

describe('production accounts', () => {
  const read = (levels: Readonly<Record<string, unknown>>, effective?: unknown) =>
    readSettings({
      get: (name) => (name === 'productionAccounts' ? effective : undefined),
      inspect: (name) => (name === 'productionAccounts' ? levels : undefined),
    }).productionAccounts;

  test('a folder adds to those of the user', () => {
    const levels = { globalValue: ['111111111111'], workspaceValue: ['222222222222'] };
    expect(read(levels, ['222222222222'])).toEqual(['222222222222', '111111111111']);
  });
  test('and takes none away', () => {
    expect(read({ globalValue: ['111111111111'], workspaceValue: [] }, [])).toEqual(['111111111111']);
  });
  test('what is no list or no text is kept, to be told', () => {
    expect(read({ globalValue: '111111111111' }, '111111111111')).toEqual(['111111111111']);
    expect(read({ globalValue: [123456789012, null] }, [])).toEqual(['123456789012', 'null']);
    expect(read({}, undefined)).toEqual([]);
  });
});

test('values are read', () => {
  const values = {
    profile: ' dev ',
    region: 'eu-west-1',
    readTimeout: 0,
    maxAttempts: 1,
    confirmUpdate: false,
    output: 'yaml-stream',
  };
  expect(readSettings(configuration(values))).toEqual({ ...defaults, ...values, profile: 'dev' });
});

test.each([
  ['a number for a text', 'region', 5],
  ['null', 'profile', null],
  ['a text for a number', 'readTimeout', '10'],
  ['a negative time', 'connectTimeout', -1],
  ['no number', 'connectTimeout', Number.NaN],
  ['no attempt at all', 'maxAttempts', 0],
  ['half an attempt', 'maxAttempts', 1.5],
  ['a text for attempts', 'maxAttempts', '5'],
  ['a text for a switch', 'confirmUpdate', 'false'],
  ['a format that there is not', 'output', 'xml'],
])('%s counts as not set', (_, name, value) => {
  expect(readSettings(configuration({ [name]: value }))).toEqual(defaults);
});

test.each([
  ['a URL', ' http://proxy.example.com:3128 ', 'http://proxy.example.com:3128'],
  ['nothing', '', ''],
  ['none', undefined, ''],
  ['no text', 5, ''],
])("VS Code's proxy: %s", (_, proxy, expected) => {
  expect(readProxy(configuration({ proxy }))).toBe(expected);
});

test('that certificates are not verified can be said by user settings alone', () => {
  expect(manifest.contributes.configuration.properties[`${section}.noVerifySsl`].scope).toBe('application');
});
