import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { overviewOf } from '../../../client/aws/overview.ts';
import { detailRows, experimentRow, moreRow } from '../../../client/experimentTree.ts';
import { defaults, section } from '../../../client/settings.ts';
import type { Welcome } from '../../../client/viewWords.ts';
import manifest from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const { contributes } = manifest;
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, 'client', path), 'utf8') }));
const withoutAws = sources.filter(({ path }) => !path.startsWith('aws/'));
const using = (pattern: RegExp, among = withoutAws) =>
  among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** But for the menu of new files, which is there without any, and those of the view. */
const {
  'file/newFile': newFiles,
  'view/title': viewTitle,
  'view/item/context': rowMenu,
  ...editorMenus
} = contributes.menus;
const view = `${section}.experiments`;

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

test('the walkthrough leads to commands that are there, and shows pictures that are packaged', () => {
  const declared = contributes.commands.map(({ command }) => command);
  const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  const steps = contributes.walkthroughs.flatMap((each) => each.steps);
  const links = steps.flatMap(({ description }) => [...description.matchAll(/\(command:([^)]+)\)/g)]);
  expect(links.length).toBeGreaterThan(steps.length);
  expect(links.map(([, command = '']) => command).filter((command) => !declared.includes(command))).toEqual([]);
  expect(steps.map(({ media }) => media.image).filter((image) => !packaged.includes(`!${image}`))).toEqual([]);
  expect(steps.filter(({ media }) => !media.altText || !existsSync(join(root, media.image)))).toEqual([]);
});

describe('the view', () => {
  const declared = contributes.commands.map(({ command }) => command);
  const entries = [...viewTitle, ...rowMenu];

  test('is in a container of its own, both with an icon that is there', () => {
    const [container, ...others] = contributes.viewsContainers.activitybar;
    expect(others).toEqual([]);
    expect(container?.id).toBe(section);
    const views = contributes.views.sagemakerExperiments;
    expect(views.map(({ id }) => id)).toEqual([view]);
    // VS Code writes a title that both have once, and there is little room for it.
    expect(views[0]?.name).toBe(container?.title);
    for (const icon of [container?.icon, views[0]?.icon]) {
      expect(readFileSync(join(root, String(icon)), 'utf8')).toMatch(/^<svg /);
    }
  });

  test('its icon has one color, which VS Code replaces', () => {
    const svg = readFileSync(join(root, 'images/experiment-view.svg'), 'utf8');
    expect(new Set(svg.match(/#[0-9a-f]{6}/g)).size).toBe(1);
  });

  test('its menus name declared commands, are for it alone, and off in an untrusted window', () => {
    for (const { command, when } of entries) {
      expect(declared).toContain(command);
      expect(when).toMatch(new RegExp(`^view == ${view} && isWorkspaceTrusted( && viewItem =~ /\\^|$)`));
    }
  });

  test('a command that is a button has an icon', () => {
    const buttons = entries.filter(({ group }) => /^(navigation|inline)/.test(group)).map(({ command }) => command);
    const withIcon = contributes.commands.filter(({ icon }) => icon).map(({ command }) => command);
    expect(buttons.filter((command) => !withIcon.includes(command))).toEqual([]);
  });

  /** Commands in the menu of a row with that context. */
  const offered = (context: string) => [
    ...new Set(
      rowMenu
        .filter(({ when }) => new RegExp(/viewItem =~ \/(.*)\/$/.exec(when)?.[1] ?? 'none').test(context))
        .map(({ command }) => command.replace(`${section}.`, '')),
    ),
  ];

  test.each([
    ['Created', ['startExperiment', 'stopExperiment', 'deleteExperiment']],
    ['Running', ['stopExperiment']],
    ['Updating', []],
    ['Completed', ['deleteExperiment']],
  ])('what changes an experiment that is %s is offered where it is legal', (status, changing) => {
    const { context } = experimentRow({ summary: { name: 'a', status }, files: [] }, '', 0);
    const always = ['describeExperiment', 'openExperimentFile', 'openInConsole', 'pullExperiment'];
    expect(offered(context)).toEqual([...always, ...changing]);
  });

  test('a file can be pulled into; other rows have no menu', () => {
    const overview = overviewOf({ ModelVariants: [{ VariantName: 'v' }], EndpointName: 'e' });
    const files = [{ uri: 'file:///a', path: 'a', drift: 'same' }] as const;
    const rows = detailRows({ summary: { name: 'a', status: 'Running' }, files, overview }, '', 0);
    expect(rows.map(({ context }) => [context, offered(context)])).toEqual([
      ['variant', []],
      ['endpoint', []],
      ['file same', ['pullExperiment']],
    ]);
    expect(offered(moreRow(1, false).context)).toEqual([]);
  });

  test('what a click runs is a declared command', () => {
    const clicked = [moreRow(1, false).command, 'openExperimentFile'];
    for (const command of clicked) expect(declared).toContain(`${section}.${command}`);
  });

  test('has a welcome for each reason to be empty, with commands that are there', () => {
    const welcomes = contributes.viewsWelcome;
    expect(welcomes.map(({ when }) => when)).toEqual([
      '!isWorkspaceTrusted',
      ...(['empty', 'no-region', 'signed-out'] satisfies Welcome[]).map(
        (welcome) => `isWorkspaceTrusted && ${section}.view == ${welcome}`,
      ),
    ]);
    for (const { view: of, contents } of welcomes) {
      expect(of).toBe(view);
      for (const [, command] of contents.matchAll(/\(command:([\w.]+)\)/g)) {
        expect([...declared, 'workbench.trust.manage']).toContain(command);
      }
    }
  });
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
  'ofAws',
  'operationWords',
  'overview',
  'profileShown',
  'profiles',
  'settle',
  'shownUrl',
  'sources',
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
    expect(textOf('update.ts')).toMatch(/askCaller\(\{ \.\.\.run, /);
    expect(textOf('askCaller.ts')).toMatch(/callerOf\([^)]*, options\)/);
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
    expect(using(/require\(|bundle\('/)).toEqual(['awsModule.ts', 'formatsModule.ts', 'lspModule.ts']);
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

  test('nothing of what a proxy is sent is printed for DEBUG', () => {
    expect(readFileSync(join(root, 'esbuild.mjs'), 'utf8')).toContain("alias: { debug: './client/aws/noDebug.ts' }");
  });

  test('the client parses nothing', () => {
    expect(using(/JSON\.parse|from '(yaml|jsonc-parser)'/)).toEqual([]);
  });
});
