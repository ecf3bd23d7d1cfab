/** docs/editors.md: what it has people put into files can be read by what reads it, and names what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { awsCliCommandId, fromAwsCliCommandId } from '../../../server/protocol.ts';
import { readSettings } from '../../../server/settings.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/editors.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const of = (language: string) => blocks.filter((block) => block.language === language).map(({ text }) => text);

/** Brackets outside of texts and comments, each closed by its own. */
function isBalanced(text: string, comment: string): boolean {
  const open: string[] = [];
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const tokens = new RegExp(
    `"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\\\n])*'(?=[\\s,)\\]}=])|${comment}[^\\n]*|[()[\\]{}]`,
    'g',
  );
  for (const [token] of text.matchAll(tokens)) {
    if (closing[token]) open.push(closing[token]);
    else if (/^[)\]}]$/.test(token) && open.pop() !== token) return false;
  }
  return open.length === 0;
}

/** A line of TOML as these use it: a table, or a key with a value that is JSON but for inline tables. */
function readsAsToml(line: string): boolean {
  if (line === '' || /^\[\[?[\w.-]+\]\]?$/.test(line)) return true;
  const value = /^[\w-]+ = (.+)$/.exec(line)?.[1];
  if (value === undefined) return false;
  const json = value.replaceAll(/([\w-]+) = /g, '"$1": ');
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

test('every block is of a language that is looked at here', () => {
  expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual([
    'elisp',
    'json',
    'lua',
    'sh',
    'toml',
    'yaml',
  ]);
});

test.each(of('json'))('JSON %#', (text) => expect(() => JSON.parse(text)).not.toThrow());
test.each(of('yaml'))('YAML %#', (text) => expect(() => parseYaml(text)).not.toThrow());
test.each(of('toml'))('TOML %#', (text) => expect(text.split('\n').filter((line) => !readsAsToml(line))).toEqual([]));
test.each(of('lua'))('Lua %#', (text) => expect(isBalanced(text, '--')).toBe(true));
test.each(of('elisp'))('Lisp %#', (text) => expect(isBalanced(text, ';')).toBe(true));

test('whatever stands for files by their names stands for all of them', () => {
  const named = blocks.filter(({ text }) => /\*\.experiment\./.test(text));
  expect(named.length).toBeGreaterThan(2);
  for (const { text } of named) {
    const ends = [...new Set([...text.matchAll(/\*\.experiment\.(\w+)/g)].map(([, end]) => end))].sort();
    expect(ends).toEqual(['json', 'jsonc', 'yaml', 'yml']);
  }
});

test('the settings are those that the server reads, and all of them', () => {
  const table = page.split('### Settings')[1]?.split('###')[0] ?? '';
  const names = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(readSettings({})).sort());
});

test.each([awsCliCommandId, fromAwsCliCommandId])('the command %s is told', (command) => {
  expect(page).toContain(`\`${command}\``);
});
