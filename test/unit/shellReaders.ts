/**
 * What a program gets as its arguments when a line is typed into a shell. POSIX is asked of the machine's own sh. Of cmd
 * and PowerShell, which run on Windows, the documented rules are followed, and a line that would do anything but start one
 * program with fixed arguments is refused.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Arguments after `aws` of each line, by one shell of the machine for all. */
export function posixArguments(lines: readonly string[], shell = '/bin/sh'): readonly string[][] {
  const script = [`aws() { printf '%s\\0' "$@"; printf '\\001\\0'; }`, ...lines].join('\n');
  const output = execFileSync(shell, { input: script, encoding: 'utf8', env: {}, maxBuffer: 1e9 });
  return output
    .split('\u0001\0')
    .slice(0, -1)
    .map((each) => each.split('\0').slice(0, -1));
}

/** bash expands braces and history besides. */
export const posixShells = ['/bin/sh', '/bin/bash'].filter((path) => existsSync(path));

/**
 * Of cmd at its prompt or in a batch file: `%` and `!` fill in variables even between quotes, a quote switches quoting on
 * or off whatever stands in front of it, and only outside of quotes the other special characters count.
 */
export function cmdArguments(line: string): readonly string[] {
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (/[%!\r\n]/.test(char) || (!quoted && /[&|<>^()]/.test(char)))
      throw new Error(`cmd acts on ${char}: ${line}`);
  }
  if (quoted) throw new Error(`cmd finds no end of the quotes: ${line}`);
  return afterAws(programArguments(line));
}

/** `windows` is 5.1, the one that Windows brings, up to 7.2; `current` is 7.3 and newer. */
export type PowerShellVersion = 'windows' | 'current';

const legacy = /^& \{ \$PSNativeCommandArgumentPassing = 'Legacy'; (.*) \}$/s;

export function powershellArguments(line: string, version: PowerShellVersion): readonly string[] {
  const block = legacy.exec(line)?.[1];
  const words = powershellWords(block ?? line);
  if (version === 'current' && block === undefined) return afterAws(words);
  // Joined to one line for the program to take apart; an empty word vanishes.
  return afterAws(programArguments(words.map((word) => (needsQuotes(word) ? `"${word}"` : word)).join(' ')));
}

function powershellWords(line: string): readonly string[] {
  const words: string[] = [];
  const word = /\s*(?:(['\u2018-\u201b])|((?!\d)[\w./:-]+(?=\s|$)))/y;
  while (word.lastIndex < line.length) {
    const match = word.exec(line);
    if (!match) throw new Error(`PowerShell acts on ${line}`);
    if (match[2] !== undefined) {
      words.push(match[2]);
      continue;
    }
    const quotedText = /((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b](?=\s|$)/y;
    quotedText.lastIndex = word.lastIndex;
    const inside = quotedText.exec(line);
    if (!inside) throw new Error(`PowerShell finds no end of the quotes: ${line}`);
    words.push((inside[1] ?? '').replace(/['\u2018-\u201b](['\u2018-\u201b])/g, '$1'));
    word.lastIndex = quotedText.lastIndex;
  }
  return words;
}

/** White space counts only where it is not between quotes, be they escaped or not. */
function needsQuotes(word: string): boolean {
  let quotes = 0;
  for (const char of word) {
    if (char === '"') quotes += 1;
    else if (/\s/.test(char) && quotes % 2 === 0) return true;
  }
  return false;
}

/** As Microsoft's C runtime takes a command line apart. */
export function programArguments(line: string): readonly string[] {
  const found: string[] = [];
  let current: string | undefined;
  let quoted = false;
  for (let i = 0; i < line.length; ) {
    const backslashes = /^\\*/.exec(line.slice(i))?.[0].length ?? 0;
    i += backslashes;
    const char = line[i];
    if (char === '"') {
      if (backslashes > 0) current = (current ?? '') + '\\'.repeat(Math.floor(backslashes / 2));
      i += 1;
      if (backslashes % 2 === 1) current = `${current ?? ''}"`;
      else {
        current ??= '';
        quoted = !quoted;
      }
      continue;
    }
    if (backslashes > 0) current = (current ?? '') + '\\'.repeat(backslashes);
    if (char === undefined) break;
    i += 1;
    if (!quoted && (char === ' ' || char === '\t')) {
      if (current !== undefined) found.push(current);
      current = undefined;
    } else current = (current ?? '') + char;
  }
  if (quoted) throw new Error(`no end of the quotes: ${line}`);
  return current === undefined ? found : [...found, current];
}

function afterAws([program, ...rest]: readonly string[]): readonly string[] {
  if (program !== 'aws') throw new Error(`${program} is not aws`);
  return rest;
}
