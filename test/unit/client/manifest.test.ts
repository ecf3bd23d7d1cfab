import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaults, section } from '../../../client/settings.ts';
import manifest from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const { contributes } = manifest;
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, 'client', path), 'utf8') }));
const withoutAws = sources.filter(({ path }) => !path.startsWith('aws/'));
const using = (pattern: RegExp, among = withoutAws) =>
  among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** But for the menu of new files, which is there without any. */
const { 'file/newFile': newFiles, ...editorMenus } = contributes.menus;

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

  test('update has a key, in an experiment file alone, and one for a Mac', () => {
    expect(contributes.keybindings).toEqual([
      {
        command: `${section}.updateExperiment`,
        key: 'ctrl+alt+u',
        mac: 'cmd+alt+u',
        when: 'editorTextFocus && resourceLangId =~ /^sagemaker-experiment-/',
      },
    ]);
  });

  test.each(['editor/title', 'editor/title/context', 'editor/context'] as const)('update is in the menu %s', (menu) => {
    const commands = contributes.menus[menu]?.map(({ command }) => command) ?? [];
    expect(commands[0]).toBe(`${section}.updateExperiment`);
    const more = {
      'editor/title': ['previewChanges'],
      'editor/title/context': [],
      'editor/context': ['previewChanges', 'copyAsAwsCli'],
    };
    expect(commands.slice(1)).toEqual(more[menu].map((name) => `${section}.${name}`));
  });

  test('a new experiment file is among the new files, in every window', () => {
    expect(newFiles).toEqual([{ command: `${section}.newExperimentFile`, group: 'file' }]);
  });

  test('update is in no other menu, and is a button where it is in the title', () => {
    const updates = Object.entries(contributes.menus).filter(([, entries]) =>
      entries.some(({ command }) => command === `${section}.updateExperiment`),
    );
    expect(updates.map(([menu]) => menu).toSorted()).toEqual([
      'editor/context',
      'editor/title',
      'editor/title/context',
      'explorer/context',
    ]);
    expect(contributes.menus['editor/title'][0]?.group).toBe('navigation@1');
    for (const { command } of contributes.menus['editor/title']) {
      expect(contributes.commands.find((each) => each.command === command)?.icon, command).toBeDefined();
    }
  });

  test('a preview has Update in its title, and no preview of itself', () => {
    const [update, preview] = contributes.menus['editor/title'];
    expect(update?.when).not.toContain('resourceScheme');
    expect(preview).toMatchObject({
      command: `${section}.previewChanges`,
      when: expect.stringContaining('resourceScheme != sagemaker-preview'),
    });
  });

  test('a folder of the explorer offers the update of all that is in it', () => {
    expect(contributes.menus['explorer/context'].at(-1)).toMatchObject({
      command: `${section}.updateAllInFolder`,
      when: 'isWorkspaceTrusted && explorerResourceIsFolder',
    });
  });

  test('menus and keys name declared commands and are for experiment files alone', () => {
    const uses = [...Object.values(editorMenus).flat(), ...contributes.keybindings];
    for (const { command, when } of uses) {
      expect(declared).toContain(command);
      if (command !== `${section}.updateAllInFolder`)
        expect(when).toContain('resourceLangId =~ /^sagemaker-experiment-/');
    }
  });

  test('menus are off in an untrusted window; the palette and the key say why', () => {
    for (const { when } of Object.values(editorMenus).flat()) expect(when).toContain('isWorkspaceTrusted');
    for (const command of contributes.commands) expect(JSON.stringify(command)).not.toContain('isWorkspaceTrusted');
  });
});

test('the languages of the client are those of package.json', () => {
  const files = sources.find(({ path }) => path === 'experimentFiles.ts')?.text ?? '';
  for (const { id } of contributes.languages) expect(files).toContain(`'${id}'`);
  expect(files.match(/'sagemaker-experiment-\w+'/g)).toHaveLength(contributes.languages.length);
});

describe('each language', () => {
  const extensions = {
    'sagemaker-experiment-json': ['.experiment.json', '.experiment.jsonc'],
    'sagemaker-experiment-yaml': ['.experiment.yaml', '.experiment.yml'],
  };

  test('is there with its file names', () => {
    expect(Object.fromEntries(contributes.languages.map((each) => [each.id, each.extensions]))).toEqual(extensions);
  });

  test.each(contributes.languages)(
    '$id has a name, icons for light and dark, a configuration and a grammar',
    (each) => {
      expect(each.aliases?.[0]).toMatch(/^SageMaker Experiment \((JSON|YAML)\)$/);
      const grammars = contributes.grammars.filter(({ language }) => language === each.id);
      expect(grammars).toHaveLength(1);
      const files = [each.icon?.light, each.icon?.dark, each.configuration, grammars[0]?.path];
      for (const file of files) expect(existsSync(join(root, String(file))), file).toBe(true);
      expect(each.icon.light).not.toBe(each.icon.dark);
    },
  );
});

describe('where it works', () => {
  const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;

  test('a folder that is not trusted has the language features, and it is said what it has not', () => {
    expect(untrustedWorkspaces).toMatchObject({ supported: 'limited', description: expect.stringMatching(/trust/) });
  });

  test('and sets nothing that chooses the target or what is asked', () => {
    const settings = Object.keys(defaults).filter((name) => name !== 'trace.server');
    expect(untrustedWorkspaces.restrictedConfigurations.toSorted()).toEqual(
      settings.map((name) => `${section}.${name}`).toSorted(),
    );
  });

  test('a workspace without a disk has them too', () => {
    expect(virtualWorkspaces).toMatchObject({ supported: 'limited', description: expect.stringMatching(/editor/) });
  });
});

test('configuration defaults are for our languages alone', () => {
  const scopes = contributes.languages.map(({ id }) => `[${id}]`);
  expect(Object.keys(contributes.configurationDefaults).toSorted()).toEqual(scopes.toSorted());
});

test('nothing but our languages and commands activates the extension', () => {
  expect(manifest.activationEvents).toEqual([]);
});

/** Of client/aws/, those that may be bundled with the client. */
const lightFiles = [
  'consoleUrl',
  'lifecycle',
  'loopback',
  'operationWords',
  'overview',
  'profileShown',
  'settle',
  'shownUrl',
  'stopChoices',
  'target',
];

describe('rooms', () => {
  test('only notify.ts shows messages, so that none escapes the neutralising of links', () => {
    expect(using(/\bshow(Information|Warning|Error)Message\b/)).toEqual(['notify.ts']);
  });

  test('settings are written only where the person has said where', () => {
    expect(using(/\b(configuration|settings)\.update\([^)]*,[^)]*,/i)).toEqual([
      'askTarget.ts',
      'commands/setRuleSeverity.ts',
    ]);
  });

  test('the language server is started without variables of AWS', () => {
    expect(using(/\benv: withoutAws\(process\.env\)/)).toEqual(['languageClient.ts']);
  });

  test('a command asks whose account it is and sends with one set of credentials', () => {
    const textOf = (file: string) => sources.find(({ path }) => path === file)?.text ?? '';
    expect(textOf('update.ts')).toMatch(/const options = \{ \.\.\.callOptions, held: \{\} \};/);
    expect(textOf('update.ts')).toMatch(/callerOf\([^)]*, options\)/);
    expect(textOf('sendUpdate.ts')).toMatch(/updateExperiment\(target, [^)]*, options\)/);
  });

  test('of the server the client knows the protocol alone', () => {
    const others = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/from '([^']*server\/[^']*)'/g)]
        .filter(([, from]) => !from?.endsWith('server/protocol.ts'))
        .map(() => path),
    );
    expect(others).toEqual([]);
  });

  test('the AWS SDK stays in its bundle: besides types only its light files are imported', () => {
    const imports = withoutAws.flatMap(({ text }) =>
      [...text.matchAll(/^import (?!type)[^;]*from '[./]*aws\/(\w+)\.ts'/gm)].map(([, file]) => file),
    );
    expect([...new Set(imports)].filter((file) => !lightFiles.includes(file ?? ''))).toEqual([]);
    expect(using(/from '@(aws-sdk|smithy)\//)).toEqual([]);
    expect(using(/require\(/)).toEqual(['awsModule.ts']);
  });

  test('its light files reach no part of the SDK that calls', () => {
    const reached = (file: string, seen: Set<string>): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      const text = sources.find(({ path }) => path === `aws/${file}.ts`)?.text ?? '';
      for (const [, next] of text.matchAll(/^(?:import|export) (?!type)[^;]*from '\.\/(\w+)\.ts'/gm)) {
        reached(String(next), seen);
      }
      return seen;
    };
    const files = lightFiles.reduce((seen, file) => reached(file, seen), new Set<string>());
    const calling = using(/^(import|export) (?!type)[^;]*from '@aws-sdk\//m, sources);
    expect(calling.filter((path) => files.has(path.replace(/^aws\/|\.ts$/g, '')))).toEqual([]);
    expect(calling.length).toBeGreaterThan(2);
  });

  test('the client parses nothing', () => {
    expect(using(/JSON\.parse|from '(yaml|jsonc-parser)'/)).toEqual([]);
  });
});
