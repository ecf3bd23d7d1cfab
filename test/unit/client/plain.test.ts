import { expect, test } from 'vitest';
import { plain } from '../../../client/plain.ts';

/** What VS Code looks for in a notification to make a link of it. */
const LINK = /\[[^\]]+\]\([^)\s]+(?: [^)]*)?\)/;

test.each([
  ['a command', '[Sign in](command:workbench.action.terminal.sendSequence)'],
  ['a web page', '[arn](https://example.com "title")'],
  ['a link hidden by an invisible character', '[a]\u200b(command:x)'],
  ['a link hidden by a line break', '[a]\n(command:x)'],
  ['a link in a link', '[[a](command:x)](command:y)'],
])('%s is no link', (_, text) => {
  expect(plain(text)).not.toMatch(LINK);
});

test('the words of a link stay readable', () => {
  expect(plain('[a](command:x)')).toBe('[a] (command:x)');
});

test('an icon is text', () => {
  expect(plain('$(trash) eu-west-1')).toBe('$ (trash) eu-west-1');
});

test.each([
  ['line breaks', 'one\r\ntwo\u2028three', 'one two three'],
  ['a change of direction', 'abc\u202edef', 'abc def'],
  ['half a surrogate pair', 'a\ud83d b', 'a  b'],
  ['an escape sequence', '\u001b[31mred', '[31mred'],
])('%s is a space', (_, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test('emoji and other scripts stay', () => {
  expect(plain('モデル 🚀 ok')).toBe('モデル 🚀 ok');
});

test('long text is cut with an ellipsis and never through a character', () => {
  expect(plain('abcdef', 4)).toBe('abc…');
  expect(plain('ab🚀def', 4)).toBe('ab…');
  expect(plain('abcd', 4)).toBe('abcd');
});
