/** What comes from files and from the service stays text: the ways by which it could become more are not there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../client/plain.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { forms, updateCommand } from '../../../server/experiment/awsCli.ts';
import { sourcesIn } from '../imports.ts';
import { posixArguments, posixShells } from '../shellReaders.ts';

const client = sourcesIn('client');
const using = (pattern: RegExp) => client.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('there is no webview, and nothing else that shows HTML', () => {
  expect(using(/createWebview|registerWebview|registerCustomEditor|WebviewPanel|asWebviewUri|\.html\s*=/)).toEqual([]);
  expect(Object.keys(manifest.contributes)).not.toContain('customEditors');
  expect(JSON.stringify(manifest.contributes.views)).not.toContain('webview');
});

test('no Markdown of the client is trusted, and what the server sends is neither trusted nor HTML', () => {
  expect(using(/MarkdownString|supportHtml: true|isTrusted: (?!false)|isTrusted = |supportThemeIcons/)).toEqual([]);
  expect(using(/markdown: \{ isTrusted: false, supportHtml: false \}/)).toEqual(['client/languageClient.ts']);
});

test('nothing is typed into a terminal, and the one program that is started in one is started by itself', () => {
  expect(
    using(/sendText|Pseudoterminal|executeCommand\('workbench\.action\.terminal|ShellExecution|new Task\(/),
  ).toEqual([]);
  expect(using(/createTerminal/)).toEqual(['client/signIn.ts']);
  expect(using(/child_process/)).toEqual([]);
});

test('pages are opened in the browser at four places, none with an address of the file', () => {
  expect(using(/openExternal/).toSorted()).toEqual(
    ['changeRun', 'commands/openInConsole', 'errorActions', 'sendUpdate', 'ssoSignIn'].map(
      (name) => `client/${name}.ts`,
    ),
  );
});

test.each([
  ['the escapes of a terminal', 'a\u001b]0;title\u0007\u001b[31mred\u009b2J', 'a ]0;title [31mred 2J'],
  ['a link that runs a command', '[x](command:workbench.action.quit)', '[x] (command:workbench.action.quit)'],
  ['an icon', '$(zap) go', '$ (zap) go'],
  ['text that runs the other way', 'a\u202eb', 'a b'],
])('%s is text in messages, labels and the output channel', (_, text, shown) => {
  expect(plain(text)).toBe(shown);
});

describe.each(posixShells)('a command line that %s runs', (shell) => {
  const hostile = [
    "it's",
    '"quoted"',
    '$(touch /tmp/owned)',
    '`id`',
    '$HOME ${PATH}',
    '%PATH% !x! ^',
    'a\nrm -rf /',
    'a\r\nb',
    '; rm -rf / &',
    '| cat > /etc/passwd',
    '*?[a-z] ~ {a,b}',
    "'; echo owned; '",
    '\\',
    "\\'",
    '--debug',
    '\u001b[201~\u0003',
    '#',
  ];
  test.each(forms)('%s: hands over each hostile text as it stands', (form) => {
    const lines = hostile.map((Description) => command({ Name: 'e', Description }, form));
    const given = posixArguments(lines, shell).map(descriptionIn);
    expect(given).toEqual(hostile);
  });
  test.each(forms)('%s: and any other', (form) => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { numRuns: 300, seed: 42 });
    const lines = texts.map((Description) => command({ Name: 'e', Description }, form));
    expect(posixArguments(lines, shell).map((args) => whole(descriptionIn(args) ?? ''))).toEqual(texts.map(whole));
  });
});

/** What is no whole character of Unicode no program can be given. */
const whole = (text: string): string => Buffer.from(text).toString();

function command(input: Readonly<Record<string, unknown>>, form: (typeof forms)[number]): string {
  const made = updateCommand(input, form, 'posix', {});
  if (!('command' in made)) throw new Error(`not sayable: ${made.unsayable}`);
  return made.command;
}

/** The description as the AWS CLI would take it from its arguments. */
function descriptionIn(args: readonly string[]): string | undefined {
  const after = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
  return after('--description') ?? JSON.parse(after('--cli-input-json') ?? '{}').Description;
}
