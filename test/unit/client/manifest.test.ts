import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { section } from '../../../client/settings.ts';
import manifest from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const { contributes } = manifest;
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, 'client', path), 'utf8') }));
const withoutAws = sources.filter(({ path }) => !path.startsWith('aws/'));
const using = (pattern: RegExp, among = withoutAws) =>
  among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('commands', () => {
  const declared = contributes.commands.map(({ command }) => command).toSorted();

  test('are one a file, named as in package.json', () => {
    const files = readdirSync(join(root, 'client/commands')).map((file) => `${section}.${file.replace(/\.ts$/, '')}`);
    expect(files.toSorted()).toEqual(declared);
  });

  test('are registered, all of them', () => {
    const extension = sources.find(({ path }) => path === 'extension.ts')?.text ?? '';
    const registered = [...extension.matchAll(/registerCommand\(`\$\{section\}\.(\w+)`, \1\(/g)].map(
      ([, name]) => `${section}.${name}`,
    );
    expect(registered.toSorted()).toEqual(declared);
  });

  test('menus and keys name declared commands and are for experiment files alone', () => {
    const uses = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command, when } of uses) {
      expect(declared).toContain(command);
      expect(when).toContain('resourceLangId =~ /^sagemaker-experiment-/');
    }
  });

  test('menus are off in an untrusted window; the palette and the key say why', () => {
    for (const { when } of Object.values(contributes.menus).flat()) expect(when).toContain('isWorkspaceTrusted');
    for (const command of contributes.commands) expect(JSON.stringify(command)).not.toContain('isWorkspaceTrusted');
  });
});

test('the languages of the client are those of package.json', () => {
  const files = sources.find(({ path }) => path === 'experimentFiles.ts')?.text ?? '';
  for (const { id } of contributes.languages) expect(files).toContain(`'${id}'`);
  expect(files.match(/'sagemaker-experiment-\w+'/g)).toHaveLength(contributes.languages.length);
});

test('configuration defaults are for our languages alone', () => {
  const scopes = contributes.languages.map(({ id }) => `[${id}]`);
  expect(Object.keys(contributes.configurationDefaults).toSorted()).toEqual(scopes.toSorted());
});

test('nothing but our languages and commands activates the extension', () => {
  expect(manifest.activationEvents).toEqual([]);
});

describe('rooms', () => {
  test('only notify.ts shows messages, so that none escapes the neutralising of links', () => {
    expect(using(/\bshow(Information|Warning|Error)Message\b/)).toEqual(['notify.ts']);
  });

  test('settings are written only where the person has said where', () => {
    expect(using(/\.update\([^)]*,[^)]*,/)).toEqual(['askTarget.ts']);
  });

  test('of the server the client knows the protocol alone', () => {
    const others = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/from '([^']*server\/[^']*)'/g)]
        .filter(([, from]) => !from?.endsWith('server/protocol.ts'))
        .map(() => path),
    );
    expect(others).toEqual([]);
  });

  test('the AWS SDK stays in its bundle: besides types only its two light files are imported', () => {
    const imports = withoutAws.flatMap(({ text }) =>
      [...text.matchAll(/^import (?!type)[^;]*from '[./]*aws\/(\w+)\.ts'/gm)].map(([, file]) => file),
    );
    expect([...new Set(imports)].toSorted()).toEqual(['consoleUrl', 'target']);
    expect(using(/from '@(aws-sdk|smithy)\//)).toEqual([]);
    expect(using(/require\(/)).toEqual(['awsModule.ts']);
  });

  test('the client parses nothing', () => {
    expect(using(/JSON\.parse|from '(yaml|jsonc-parser)'/)).toEqual([]);
  });
});
