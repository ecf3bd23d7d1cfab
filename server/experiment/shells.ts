/** How an argument is written so that a shell hands it to the AWS CLI as it is. */

export type Shell = 'posix' | 'powershell' | 'cmd';

export const shells: readonly Shell[] = ['posix', 'powershell', 'cmd'];

interface Rules {
  /** Text that means itself without quotes. */
  readonly bare: RegExp;
  /** Text that can not stand in this shell's quotes in every version and setting of it. */
  readonly unsafe: RegExp;
  /** Characters of a JSON text that are written as `\uXXXX`. */
  readonly escaped: RegExp;
  quote(text: string): string;
}

/** What a terminal acts on or does not show. A pasted one could end the paste and begin a command. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const either = (...parts: readonly RegExp[]) => new RegExp(parts.map(({ source }) => source).join('|'), 'gu');

const rules: Readonly<Record<Shell, Rules>> = {
  posix: {
    bare: /^[\w./:+-][\w./:=,+-]*$/,
    unsafe: unseen,
    escaped: either(unseen),
    quote: (text) => `'${text.replaceAll("'", "'\\''")}'`,
  },
  /**
   * Its single quotes have four forms, and until 7.3 it hands on double quotes as they stand, for the program to take as
   * its own.
   */
  powershell: {
    bare: /^[A-Za-z][\w./:-]*$/,
    unsafe: either(unseen, /["'\u2018-\u201b]|\\$/u),
    escaped: either(unseen, /['\u2018-\u201b]/u),
    quote: (text) => `'${text.replaceAll('"', '\\"')}'`,
  },
  /**
   * Variables are filled in between quotes too, and a quote in the text would end them for cmd but not for the program.
   * What another shell acts on is avoided, so that a line can be read without knowing whose it is.
   */
  cmd: {
    bare: /^[\w./:+-]+$/,
    unsafe: either(unseen, /["%!$`\\]/u),
    escaped: either(unseen, /[%!^&|<>()$`]/u),
    quote: (text) => `"${text.replaceAll('"', '\\"')}"`,
  },
};

/** Whether a text can be an argument in this shell. One that begins with a dash would be an option. */
export const isSayable = (text: string, shell: Shell): boolean =>
  text !== '' && !text.startsWith('-') && text.search(rules[shell].unsafe) < 0;

/** One that is sayable, or `jsonArgument`'s. */
export function argument(text: string, shell: Shell): string {
  const { bare, quote } = rules[shell];
  return bare.test(text) ? text : quote(text);
}

/** A value as JSON that stands in the shell's quotes, whatever texts are in it. */
export function jsonArgument(value: unknown, shell: Shell): string {
  const json = JSON.stringify(value).replace(rules[shell].escaped, unicodeEscape);
  return rules[shell].quote(shell === 'posix' ? json : forWindows(json));
}

/**
 * A backslash in front of a quote means something else to each reader of a Windows command line, so there is none but
 * that of `quote`. The blank at the beginning is for PowerShell, which puts quotes of the program's own around text with
 * a blank, but overlooks those between quotes.
 */
const forWindows = (json: string) =>
  json.replace(/\\(["\\])/g, (_, escaped: string) => unicodeEscape(escaped)).replace(/^([{[])(?=.*\s)/, '$1 ');

const unicodeEscape = (text: string) =>
  [...Array(text.length).keys()].map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/**
 * A whole line for the shell. Where PowerShell is to hand on a double quote, it is told to do so as it did in all versions
 * before 7.3, in a block that leaves the setting as it was.
 */
export function commandLine(words: readonly string[], shell: Shell): string {
  const line = words.join(' ');
  return shell === 'powershell' && line.includes('"')
    ? `& { $PSNativeCommandArgumentPassing = 'Legacy'; ${line} }`
    : line;
}
