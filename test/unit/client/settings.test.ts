import { describe, expect, test } from 'vitest';
import {
  choices,
  defaults,
  ofTheServer,
  readProxy,
  readSettings,
  section,
  settingsOfServer,
} from '../../../client/settings.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { readSettings as readByServer } from '../../../server/settings.ts';

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

test.each(['noVerifySsl', 'allowInsecureEndpoints'] as const)('%s can be said by user settings alone', (name) => {
  expect(manifest.contributes.configuration.properties[`${section}.${name}`].scope).toBe('application');
});

describe('what the language server is told', () => {
  const everything = Object.keys(manifest.contributes.configuration.properties).map((name) =>
    name.slice(section.length + 1),
  );
  const told = settingsOfServer({ get: (name) => `value of ${name}` });

  test('is what it reads', () => {
    const read = new Set<string>();
    const spy = (path: string, value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? new Proxy(value, {
            get: (of, name) => {
              if (typeof name !== 'string') return Reflect.get(of, name);
              read.add(path + name);
              return spy(`${path}${name}.`, Reflect.get(of, name));
            },
          })
        : value;
    readByServer(spy('', told));
    const leaves = [...read].filter((name) => everything.includes(name));
    expect(leaves.toSorted()).toEqual(everything.filter((name) => at(told, name) !== undefined).toSorted());
  });

  test('has no profile, endpoint, password or path in it', () => {
    const text = JSON.stringify(told);
    for (const name of ['profile', 'endpointUrl', 'caBundle', 'confirmUpdate']) {
      expect(everything).toContain(name);
      expect(text).not.toContain(`value of ${name}`);
    }
  });

  test('has what is switched off', () => {
    const off = settingsOfServer(configuration({ codeLens: false, 'inlayHints.instances': false }));
    expect(off).toMatchObject({ codeLens: false, inlayHints: { instances: false } });
  });
});

const at = (value: unknown, name: string): unknown =>
  name.split('.').reduce<unknown>((of, part) => (of as Record<string, unknown> | undefined)?.[part], value);
