/** Which experiment file does a line of the AWS CLI mean? */
import { experimentDocuments } from '../documents.ts';
import { optionOf } from '../experiment/awsCli.ts';
import { commandStart, unmarked } from '../experiment/pastedText.ts';
import type { Shell } from '../experiment/shells.ts';
import { type LineProblem, type Word, withoutBackslashes, wordsOf } from '../experiment/shellWords.ts';
import { parseShorthand } from '../experiment/shorthand.ts';
import type { AwsCliParsed, AwsCliParseParams } from '../protocol.ts';
import { fileSchema } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import { type Span, toValue } from '../syntax/tree.ts';
import { type Template, withoutStops, writeValue } from '../syntax/write.ts';

/** UTF-16 code units of a command; this is what Linux allows for one argument. */
export const longestLine = 131_072;

export function parseAwsCli(params: AwsCliParseParams): AwsCliParsed {
  const { span, ...parsed } = commandIn(params);
  return parsed;
}

interface Command extends AwsCliParsed {
  /** From the program's name to the end of its arguments; absent where there is no such command. */
  readonly span?: Span;
}

/** The text may have more around the command. */
export function commandIn({ line: text, files = {}, uri }: AwsCliParseParams): Command {
  const line = text.length > longestLine ? text : unmarked(text);
  if (line.length > longestLine) {
    const message = `This is longer than a command line can be, which is ${longestLine.toLocaleString('en-US')} characters.`;
    return { notInFile: [], files: [], problems: [{ start: 0, end: line.length, message }] };
  }
  const all = manners(line).map(([shell, legacy]) => reading(line, shell, legacy, files));
  const { experiment, ...rest } = all.reduce((best, each) =>
    each.problems.length < best.problems.length ? each : best,
  );
  return { ...rest, ...(experiment && { text: written(experiment, uri) }) };
}

/** A shell, and whether a backslash in front of a quote is left to the program, as PowerShell did until 7.3. */
type Manner = readonly [shell: Shell, legacy: boolean];

/**
 * What only one shell's users write says whose line it is. Without such a sign it is the shell whose reading leaves the
 * fewest problems.
 */
function manners(line: string): readonly Manner[] {
  if (/PSNativeCommandArgumentPassing\s*=\s*["']Legacy/.test(line)) return [['powershell', true]];
  if (/`[\r\n]|^\s*PS\b[^\r\n]*>/.test(line)) return powershell;
  if (/\^[\r\n]|^\s*[A-Za-z]:\\[^\r\n]*>/.test(line)) return [['cmd', false]];
  if (/\\[\r\n]/.test(line)) return [['posix', false]];
  const posix: readonly Manner[] = [['posix', false]];
  const cmd: readonly Manner[] = line.includes('^') ? [['cmd', false]] : [];
  // Two quotes in a word are one to PowerShell, and to others nothing that anybody writes.
  return /\w''\w/.test(line) ? [...powershell, ...posix, ...cmd] : [...posix, ...powershell, ...cmd];
}

const powershell: readonly Manner[] = [
  ['powershell', false],
  ['powershell', true],
];

interface Reading extends Omit<Command, 'text'> {
  readonly experiment?: Readonly<Record<string, unknown>>;
}

/** As whole files are written that completion offers. */
function written(experiment: Readonly<Record<string, unknown>>, uri: string): string {
  const caret = experimentDocuments().create(uri, '', 0, '').format.caretAt('', 0);
  return caret ? `${withoutStops(writeValue(caret, template(experiment)).snippet)}\n` : '';
}

function template(value: unknown): Template {
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value !== 'object' || value === null) return { kind: 'number', value: String(value) };
  // Nothing to be filled in, so nothing but the brackets.
  if (Object.keys(value).length === 0) return { kind: 'number', value: Array.isArray(value) ? '[]' : '{}' };
  if (Array.isArray(value)) return { kind: 'list', entries: value.map(template) };
  return { kind: 'object', members: Object.entries(value).map(([name, of]) => [name, template(of)]) };
}

/** Options of every command, and whether a value follows. */
const globals: Readonly<Record<string, boolean>> = {
  '--profile': true,
  '--region': true,
  '--endpoint-url': true,
  '--output': true,
  '--query': true,
  '--color': true,
  '--ca-bundle': true,
  '--cli-read-timeout': true,
  '--cli-connect-timeout': true,
  '--cli-binary-format': true,
  '--cli-error-format': true,
  '--debug': false,
  '--no-verify-ssl': false,
  '--no-paginate': false,
  '--no-sign-request': false,
  '--no-cli-pager': false,
  '--cli-auto-prompt': false,
  '--no-cli-auto-prompt': false,
  '--version': false,
  '--generate-cli-skeleton': true,
};

const members = new Map(Object.entries(fileSchema.members).map(([name, schema]) => [optionOf(name), { name, schema }]));
const operations = ['update-inference-experiment', 'create-inference-experiment'];

type Files = NonNullable<AwsCliParseParams['files']>;

function reading(line: string, shell: Shell, legacy: boolean, files: Files): Reading {
  const begin = commandStart(line);
  if (begin === undefined)
    return nothing(0, line.length, 'No aws command is here. Paste one that begins with aws sagemaker.');
  const { words, problems: unread, end } = wordsOf(line, begin, shell);
  const problems: LineProblem[] = [...unread];
  // Without a prototype: a member may be called __proto__.
  const input: Record<string, unknown> = Object.create(null);
  const given: Record<string, unknown> = {};
  const notInFile: string[] = [];
  const wanted: string[] = [];
  const read = legacy ? words.map(withoutBackslashes) : words;
  const block = /&\s*\{[^{}]*$/.test(line.slice(0, begin));
  const [, ...args] = block && read.at(-1)?.text === '}' ? read.slice(0, -1) : read;
  const plain: Word[] = [];

  for (let i = 0; i < args.length; ) {
    const word = args[i] as Word;
    i += 1;
    if (!word.text.startsWith('--')) {
      plain.push(word);
      continue;
    }
    const is = word.text.indexOf('=');
    const option = is < 0 ? word.text : word.text.slice(0, is);
    const values: Word[] = is < 0 ? [] : [from(word, is + 1)];
    const takesMany = !Object.hasOwn(globals, option) && !option.startsWith('--cli-input-') && is < 0;
    const takesOne = (Object.hasOwn(globals, option) ? globals[option] : true) && is < 0;
    while (i < args.length && (takesMany || (takesOne && values.length === 0)) && !args[i]?.text.startsWith('--')) {
      values.push(args[i] as Word);
      i += 1;
    }
    if (Object.hasOwn(globals, option)) notInFile.push(option);
    else understand(word, option, values);
  }

  const [service, operation, ...rest] = plain;
  if (service?.text !== 'sagemaker' || !operations.includes(operation?.text ?? '')) {
    const at = operation ?? service;
    return nothing(
      at?.start ?? begin,
      at?.end ?? end,
      'This is no command for an inference experiment. Expected: aws sagemaker update-inference-experiment or create-inference-experiment.',
    );
  }
  for (const word of rest) say(word, `${shown(word.text)} belongs to no option. Put quotes around values with blanks.`);
  const after = line.slice(end).trim();
  if (after && !after.startsWith('#')) notInFile.push(shown(after));
  const experiment = { ...input, ...given };
  return {
    experiment,
    span: { start: begin, end },
    notInFile,
    files: wanted,
    problems: problems.sort((a, b) => a.start - b.start),
  };

  function say({ start, end }: { readonly start: number; readonly end: number }, message: string): undefined {
    problems.push({ start, end, message });
    return undefined;
  }

  function understand(word: Word, option: string, values: readonly Word[]): undefined {
    const language = /^--cli-input-(json|yaml)$/.exec(option)?.[1];
    const member = members.get(option);
    if (!member && !language) return say(word, `${shown(option)} is no option of this command.`);
    if (values.length === 0) return say(word, `${option} has no value. Put one behind it.`);
    const [, second] = values;
    if (member && member.schema.kind !== 'array' && second) {
      say(second, `${shown(second.text)} belongs to no option. Put quotes around values with blanks.`);
    }
    const contents = values.map(contentOf);
    const [first] = contents;
    if (!first || contents.includes(undefined)) return undefined;
    if (language) {
      const value = structure(first, language);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) Object.assign(input, value);
      else if (value !== undefined) say(word, `${option} holds no object. Expected: the members of the request.`);
      return undefined;
    }
    if (!member) return undefined;
    if (Object.hasOwn(given, member.name)) say(word, `${option} is given twice. The last one counts.`);
    const value = memberValue(member.schema, contents as readonly Word[]);
    if (value !== undefined) given[member.name] = value;
    return undefined;
  }

  /** The word, or the text of the file that it names; undefined while that is not there. */
  function contentOf(word: Word): Word | undefined {
    if (word.text.startsWith('fileb://')) {
      return say(word, 'fileb:// sends the bytes of a file, and all of an experiment is text. Write file:// instead.');
    }
    const path = /^file:\/\/(.*)$/s.exec(word.text)?.[1];
    if (path === undefined) return word;
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text !== undefined && text !== null) return { ...word, text, offsets: [] };
    if (text === null)
      say(
        word,
        `${shown(word.text)} is no file of the workspace that can be read: 1 MB at most, and by no link. Put its contents in its place.`,
      );
    else wanted.push(path);
    return undefined;
  }

  function structure(word: Word, language: string): unknown {
    const document = experimentDocuments().create(`file:///input.${language}`, '', 0, word.text);
    const [wrong] = document.tree.problems;
    if (!wrong) return toValue(document.tree.root);
    const at = word.offsets[wrong.start] ?? word.offsets.at(-1) ?? word.start;
    return say(word.offsets.length > 0 ? { start: at, end: at + 1 } : word, wrong.message);
  }

  function memberValue(schema: Schema, words: readonly Word[]): unknown {
    const [first] = words as [Word, ...Word[]];
    if (schema.kind !== 'array' && schema.kind !== 'object') return scalar(schema, first.text);
    if (/^\s*[[{]/.test(first.text)) {
      const all = words.map((word) => structure(word, 'json'));
      if (schema.kind === 'object') return all[0];
      return all.flat();
    }
    const entry = schema.kind === 'array' ? schema.items : schema;
    const all = words.map((word) => {
      const short = parseShorthand(word.text);
      if ('value' in short) return typed(short.value, entry);
      const at = word.offsets[short.at] ?? word.end - 1;
      return say({ start: at, end: at + 1 }, short.message);
    });
    return schema.kind === 'array' ? all : all[0];
  }

  function nothing(start: number, end: number, message: string): Reading {
    return { notInFile: [], files: [], problems: [{ start, end, message }] };
  }
}

/** Shorthand knows text alone, and a list of one like its entry. */
function typed(value: unknown, schema: Schema | undefined): unknown {
  if (!schema) return value;
  if (schema.kind === 'array') return (Array.isArray(value) ? value : [value]).map((each) => typed(each, schema.items));
  if (schema.kind === 'object' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, of]) => [
        name,
        typed(of, Object.hasOwn(schema.members, name) ? schema.members[name] : undefined),
      ]),
    );
  }
  return typeof value === 'string' ? scalar(schema, value) : value;
}

const scalar = (schema: Schema, text: string) =>
  schema.kind === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;

const from = (word: Word, at: number): Word => ({
  ...word,
  text: word.text.slice(at),
  offsets: word.offsets.slice(at),
});

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
