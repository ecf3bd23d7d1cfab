import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TextDocument, Uri } from 'vscode';
import { defaults, type Settings } from '../../../client/settings.ts';
import { createChosenTarget } from '../../../client/target.ts';
import type { FileTarget } from '../../../server/protocol.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

/** As much of VS Code as the target needs. A glob matches when it ends like the file. */
const window = vi.hoisted(() => ({
  isTrusted: true,
  open: [] as TextDocument[],
  files: {} as Record<string, string>,
  configured: [] as ((event: { affectsConfiguration: (name: string) => boolean }) => void)[],
}));

vi.mock('vscode', () => {
  class EventEmitter {
    readonly listeners: (() => void)[] = [];
    readonly event = (listener: () => void) => this.listeners.push(listener);
    fire() {
      for (const listener of this.listeners) listener();
    }
    dispose() {}
  }
  class RelativePattern {
    readonly pattern: string;
    constructor(_folder: unknown, pattern: string) {
      this.pattern = pattern;
    }
  }
  return {
    EventEmitter,
    RelativePattern,
    languages: {
      match: ({ pattern }: { pattern: { pattern: string } }, { uri }: { uri: { path: string } }) =>
        uri.path.endsWith(pattern.pattern.replace(/^\*\*\/\*?/, '')) ? 10 : 0,
    },
    workspace: {
      get isTrusted() {
        return window.isTrusted;
      },
      textDocuments: window.open,
      fs: {
        readFile: async ({ path }: { path: string }) => {
          const text = window.files[path];
          if (text === undefined) throw new Error(`${path} is not there.`);
          return Buffer.from(text);
        },
      },
      getWorkspaceFolder: () => ({ name: 'folder' }),
      onDidChangeConfiguration: (listener: (typeof window.configured)[number]) => {
        window.configured.push(listener);
        return { dispose: () => undefined };
      },
      onDidGrantWorkspaceTrust: () => ({ dispose: () => undefined }),
    },
  };
});

const KEYS = 'aws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = a-secret-of-no-use\n';
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'target-'));
  writeFileSync(join(home, 'credentials'), `[dev]\n${KEYS}[prod]\n${KEYS}[list]\n${KEYS}`);
  window.isTrusted = true;
  window.configured.length = 0;
  window.open.length = 0;
  window.files = {};
  for (const name of Object.keys(process.env).filter((each) => each.startsWith('AWS_'))) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_CONFIG_FILE', join(home, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(home, 'credentials'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

const document = (path = '/folder/prod/a.experiment.yaml', languageId = 'sagemaker-experiment-yaml') =>
  ({ languageId, uri: { scheme: 'file', path, toString: () => path } as Uri }) as TextDocument;
const chosen = (settings: Partial<Settings>, comment?: FileTarget) =>
  createChosenTarget(
    (uri) => ({ ...defaults, ...settings, region: uri?.path.startsWith('/folder/') ? 'eu-west-1' : 'us-east-1' }),
    async () => (comment ? { target: comment } : {}),
  );
const FILE = "the file's sagemaker-target comment";

describe('the target of a file', () => {
  const targets = [{ files: '*.experiment.yaml', profile: 'list' }];

  test('is what its comment says, then the list, then the window, then the settings of its folder', async () => {
    const target = chosen({ profile: 'dev', targets }, { profile: 'prod' });
    target.choose({ region: 'ap-south-1' });
    expect(await target.resolve(document())).toMatchObject({
      profile: { value: 'prod', source: FILE },
      region: { value: 'ap-south-1', source: 'chosen for this window' },
    });
    target.choose({});
    expect((await target.resolve(document())).region).toEqual({
      value: 'eu-west-1',
      source: 'setting sagemakerExperiments.region',
    });
    expect(await target.ownTarget(document())).toBe(`profile prod (${FILE})`);
    const listed = chosen({ profile: 'dev', targets });
    expect((await listed.resolve(document())).profile.source).toBe('sagemakerExperiments.targets');
    expect((await listed.resolve(document('/folder/a.experiment.json'))).profile.value).toBe('dev');
  });

  test('is not asked of a file in a window that is not trusted', async () => {
    window.isTrusted = false;
    const target = chosen({ profile: 'dev' }, { profile: 'prod', endpointUrl: 'https://other.example.com' });
    expect(await target.resolve(document())).toMatchObject({ profile: { value: 'dev' }, endpointUrl: undefined });
  });

  test('nor of a file that is no experiment', async () => {
    const target = chosen({ profile: 'dev' }, { profile: 'prod' });
    expect((await target.resolve(document('/folder/a.txt', 'plaintext'))).profile.value).toBe('dev');
  });

  test('that is not open is asked with its text, as it is on the disk; one that is open as it is on the screen', async () => {
    const asked: unknown[] = [];
    const target = createChosenTarget(
      () => ({ ...defaults, profile: 'dev' }),
      async (file) => {
        asked.push('text' in file ? file.text : 'on the screen');
        return { target: { profile: 'prod' } };
      },
    );
    const { uri } = document();
    await expect(target.resolve(uri)).rejects.toThrow('is not there');
    window.files[uri.path] = 'Name: a';
    expect((await target.resolve(uri)).profile.value).toBe('prod');
    window.open.push(document());
    expect((await target.resolve(uri)).profile.value).toBe('prod');
    expect(asked).toEqual(['Name: a', 'on the screen']);
    expect((await target.resolve({ scheme: 'file', path: '/folder/prod' } as Uri)).profile.value).toBe('dev');
  });

  test('is not guessed when the file can not be asked', async () => {
    const target = createChosenTarget(
      () => ({ ...defaults, profile: 'dev' }),
      () => Promise.reject(new Error('The language server has ended.')),
    );
    await expect(target.resolve(document())).rejects.toThrow('has ended');
    expect((await target.unresolved(document())).profile.value).toBe('dev');
  });

  test('nor when the list is not understood', async () => {
    const target = chosen({ profile: 'dev', targets: [{ file: '**', profile: 'prod' }] });
    await expect(target.resolve(document())).rejects.toThrow('Entry 1 of sagemakerExperiments.targets has "file"');
  });

  test('without a file it is that of the window', async () => {
    expect(await chosen({ profile: 'dev', targets }, { profile: 'prod' }).resolve()).toMatchObject({
      profile: { value: 'dev' },
      region: { value: 'us-east-1' },
    });
  });
});

test('a switch is told of where another target is chosen or set, not where a call is only made otherwise', () => {
  const target = chosen({});
  const heard: string[] = [];
  target.onDidChange(() => heard.push('changed'));
  target.onDidSwitch(() => heard.push('switched'));
  const set = (name: string) => {
    const affectsConfiguration = (asked: string) =>
      asked === 'sagemakerExperiments' || asked === `sagemakerExperiments.${name}`;
    for (const listener of window.configured) listener({ affectsConfiguration });
    return heard.splice(0);
  };
  expect(set('readTimeout')).toEqual(['changed']);
  expect(set('productionAccounts')).toEqual(['changed']);
  for (const name of ['profile', 'region', 'endpointUrl', 'targets'])
    expect(set(name)).toEqual(['switched', 'changed']);
  target.choose({ profile: 'dev' });
  expect(heard).toEqual(['switched', 'changed']);
});
