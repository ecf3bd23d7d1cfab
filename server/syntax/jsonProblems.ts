/** What the JSON parser stumbles over, in our words. */
import type { SyntaxMend } from './tree.ts';

const explanations: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A member name in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  CommaExpected: 'A comma is expected between two members or entries.',
  CloseBraceExpected: 'This object is not closed. Add a } where it ends.',
  CloseBracketExpected: 'This list is not closed. Add a ] where it ends.',
  EndOfFileExpected: 'The experiment has ended before this. A file holds one object; remove what follows it.',
  UnexpectedEndOfComment: 'This comment is not closed. Add */ where it ends.',
  UnexpectedEndOfString: 'This text is not closed. Add a double quote where it ends.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'After \\u four hexadecimal digits are expected.',
  InvalidEscapeCharacter: 'Only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u are escapes. Write \\\\ for a backslash.',
  InvalidCharacter: 'A control character has to be written as an escape, such as \\n or \\t.',
};

/** What is wrong at a token that the parser does not accept. */
export function explain(name: string, seen: string): string {
  if (name === 'CommaExpected' && seen === ']') return 'An object is not closed before this ]. Add a } in front of it.';
  if (name === 'CommaExpected' && seen === '}') return 'A list is not closed before this }. Add a ] in front of it.';
  if (name === 'InvalidSymbol') {
    if (/^[-+.]?\d/.test(seen)) return `${quoted(seen)} is not a number. Write digits, such as 10.`;
    if (seen.startsWith('#')) return 'Comments begin with // in JSON.';
    if (/^['`\u201c-\u201e]/.test(seen)) return 'Text stands in double quotes (") in JSON.';
    const word = words.get(seen);
    if (word) return `${seen} is not JSON. Write ${word}.`;
    return `${quoted(seen)} is not JSON here. Text stands in double quotes; besides it there are numbers, true, false, null, { } and [ ].`;
  }
  return explanations[name] ?? 'This is not JSON.';
}

/** Python's and JavaScript's words for what JSON has. */
const words: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['undefined', 'null'],
]);

/** Of a token that is not JSON, what was meant, where only one thing can be: text in other quotes, a name without any. */
export function mendOf(text: string, start: number, end: number): SyntaxMend | undefined {
  const seen = text.slice(start, end);
  const change = (title: string, to: number, newText: string) => ({ title, changes: [{ start, end: to, newText }] });
  if (seen.startsWith('#')) return change('Begin the comment with //', start + 1, '//');
  const word = words.get(seen);
  if (word) return change(`Change to ${word}`, end, word);
  const [whole, ...inner] = otherQuotes.exec(text.slice(start, start + 2000)) ?? [];
  if (whole !== undefined) {
    const inside = inner.find((each) => each !== undefined) ?? '';
    return change('Use double quotes', start + whole.length, JSON.stringify(inside));
  }
  if (/^[A-Za-z]\w*$/.test(seen) && /^\s*:/.test(text.slice(end, end + 80))) {
    return change('Put it in double quotes', end, JSON.stringify(seen));
  }
  return undefined;
}

export const otherQuotes =
  /^(?:'([^'\r\n]*)'|`([^`\r\n]*)`|[\u201c\u201d\u201e]([^"\u201c-\u201e\r\n]*)[\u201c\u201d])/;

/** Cut, with a name for a character that would be seen as a space or not at all. */
export const quoted = (seen: string) =>
  (seen.length > 40 ? `${seen.slice(0, 40)}…` : seen).replaceAll(/[\p{C}\p{Z}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return character === ' ' ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
