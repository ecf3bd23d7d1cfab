/** A command line as somebody typed it -> the words that its shell would hand to the program, with where each stands. */
import { ansiC } from './ansiC.ts';
import type { Shell } from './shells.ts';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Offset in the line of each UTF-16 unit of the text. */
  readonly offsets: readonly number[];
}

export interface LineProblem {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface Words {
  readonly words: readonly Word[];
  readonly problems: readonly LineProblem[];
  /** Where the command ends; what stands after it is another one. */
  readonly end: number;
}

interface Rules {
  /** In front of a line break outside of quotes; elsewhere the next character means itself. */
  readonly escaping: string;
  readonly single: RegExp | undefined;
  /** Inside double quotes: what takes the meaning from the character behind it, when that is one of these. */
  readonly inDouble: readonly [escape: string, escaped: RegExp];
  /** Filled in by the shell. */
  readonly variable: RegExp;
}

const rules: Readonly<Record<Shell, Rules>> = {
  posix: { escaping: '\\', single: /'/, inDouble: ['\\', /[\\"$`\r\n]/], variable: /\$(?:\w+|[({?*@])|`/y },
  powershell: {
    escaping: '`',
    single: /['\u2018-\u201b]/,
    inDouble: ['`', /[\s\S]/],
    variable: /\$(?:[\w:]+|[({?])|@\w+/y,
  },
  cmd: { escaping: '^', single: undefined, inDouble: ['\\', /["\\]/], variable: /%[A-Za-z_]\w*%/y },
};

/** Between the lines of a command that a shell has prompted for. */
const innerPrompt = /(?:\r\n?|\n)(?:[ \t]*(?:>>?|More\?)[ \t]+)?/y;
const lineBreak = /[\r\n]/;

/** Words from `start` to the end of the command. */
export function wordsOf(line: string, start: number, shell: Shell): Words {
  const { escaping, single, inDouble, variable } = rules[shell];
  const words: Word[] = [];
  const problems: LineProblem[] = [];
  let text = '';
  let offsets: number[] = [];
  let begin = -1;
  let at = start;

  const add = (char: string, from: number) => {
    text += char;
    offsets.push(from);
  };
  const finish = () => {
    if (begin >= 0) words.push({ text, start: begin, end: at, offsets });
    text = '';
    offsets = [];
    begin = -1;
  };
  const problem = (from: number, end: number, message: string) => problems.push({ start: from, end, message });
  const filledIn = () => {
    variable.lastIndex = at;
    const found = variable.exec(line)?.[0];
    if (found) problem(at, at + found.length, `${found} is filled in by the shell. Write the value in its place.`);
  };
  const broken = (from: number) => {
    innerPrompt.lastIndex = from;
    return innerPrompt.exec(line)?.[0].length ?? 0;
  };

  while (at < line.length) {
    const char = line[at] as string;
    if (char === escaping && /^[ \t]+--/.test(line.slice(at + 1, at + 99))) {
      // A box of one line has dropped the line break.
      finish();
      at += 1;
    } else if (char === escaping && broken(at + 1) > 0) {
      finish();
      at += 1 + broken(at + 1);
    } else if (/[ \t\u00a0]/.test(char)) {
      finish();
      at += 1;
    } else if (lineBreak.test(char) || /[;|&<>]/.test(char) || (char === '#' && begin < 0)) {
      if (char !== ';' || shell !== 'cmd') break;
      add(char, at++);
    } else if (shell === 'posix' && char === '$' && line[at + 1] === "'") {
      if (begin < 0) begin = at;
      escaped();
    } else if (char === '"' || single?.test(char)) {
      if (begin < 0) begin = at;
      quoted(char);
    } else {
      if (begin < 0) begin = at;
      filledIn();
      // In cmd the caret is the shell's, the backslash in front of a quote the program's.
      if ((char === escaping || (char === '\\' && shell === 'cmd' && line[at + 1] === '"')) && at + 1 < line.length)
        at += 1;
      add(line[at] as string, at);
      at += 1;
    }
  }
  finish();
  return { words, problems, end: at };

  /** `$'a\nb'`, as bash and its kind read it. */
  function escaped(): void {
    const opened = at;
    at += 2;
    while (at < line.length && line[at] !== "'") {
      const { text: read, length } = ansiC(line, at);
      for (const unit of read) add(unit, at);
      at += length;
    }
    if (at >= line.length) problem(opened, opened + 2, "The quote $' has no end. Add the ' that closes it.");
    at = Math.min(at + 1, line.length);
  }

  function quoted(quote: string): void {
    const opened = at;
    const isDouble = quote === '"';
    for (at += 1; at < line.length; at += 1) {
      const char = line[at] as string;
      const next = line[at + 1] ?? '';
      const isEnd = isDouble ? char === '"' : single?.test(char);
      if (isEnd && shell === 'powershell' && (isDouble ? next === '"' : single?.test(next))) {
        at += 1;
        add(line[at] as string, at);
      } else if (isEnd) {
        at += 1;
        return;
      } else if (isDouble && char === inDouble[0] && inDouble[1].test(next)) {
        at += 1;
        if (!lineBreak.test(next) || shell === 'powershell') add(next, at);
      } else {
        if (isDouble) filledIn();
        add(char, at);
      }
    }
    problem(opened, opened + 1, `The quote ${quote} has no end. Add the one that closes it.`);
  }
}

/** Until version 7.3 PowerShell leaves it to the program to read `\"` as a quote. */
export function withoutBackslashes(word: Word): Word {
  const kept = word.offsets.map((_, i) => i).filter((i) => !(word.text[i] === '\\' && word.text[i + 1] === '"'));
  return { ...word, text: kept.map((i) => word.text[i]).join(''), offsets: kept.map((i) => word.offsets[i] as number) };
}
