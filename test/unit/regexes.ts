/** Every regular expression of what runs: literals of the sources, those made at run time, patterns of schema and grammars. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { parseAst } from 'vitest/node';
import { root, sourcesIn } from './imports.ts';

export interface Regex {
  readonly pattern: string;
  readonly flags: string;
  /** Files that have it. */
  readonly where: readonly string[];
}

export const nameOf = ({ pattern, flags }: Pick<Regex, 'pattern' | 'flags'>): string => `/${pattern}/${flags}`;

/** Each once, in the order of the files. */
export function regexesOfSources(): readonly Regex[] {
  const found = new Map<string, Regex>();
  const add = (regex: Omit<Regex, 'where'>, where: string) => {
    const before = found.get(nameOf(regex));
    found.set(nameOf(regex), { ...regex, where: [...(before?.where ?? []), where] });
  };
  for (const { path, text } of sourcesIn('server', 'client')) {
    for (const regex of literalsIn(stripTypeScriptTypes(text))) add(regex, path);
  }
  for (const path of patternFiles) {
    for (const pattern of patternsIn(contentOf(path))) {
      const flags = readable(pattern);
      if (flags !== undefined) add({ pattern: withoutAtoms(pattern), flags }, path);
    }
  }
  return [...found.values()];
}

const contentOf = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

const patternFiles = [
  'schemas/experiment.schema.json',
  ...['json', 'yaml'].flatMap((name) => [
    `syntaxes/sagemaker-experiment-${name}.tmLanguage.json`,
    `syntaxes/${name}.language-configuration.json`,
  ]),
];

/**
 * A group that gives nothing back tries less than one that does: what is proved of the second holds of the first, which
 * JavaScript has not.
 */
const withoutAtoms = (pattern: string): string => pattern.replaceAll('(?>', '(?:');

/** Patterns of grammars that are no regular expressions of JavaScript: VS Code reads them with another engine. */
export const unreadPatterns = (): readonly string[] =>
  patternFiles.flatMap((path) => patternsIn(contentOf(path)).filter((each) => readable(each) === undefined));

function readable(pattern: string): string | undefined {
  for (const flags of ['u', '']) {
    try {
      new RegExp(withoutAtoms(pattern), flags);
      return flags;
    } catch {
      // Perhaps with the others.
    }
  }
  return undefined;
}

const MEMBERS = /^(pattern|match|begin|end|while|.*Pattern|beforeText|afterText|previousLineText|start)$/;

function patternsIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return MEMBERS.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => patternsIn(each, Array.isArray(value) ? name : key));
}

function literalsIn(code: string): readonly Omit<Regex, 'where'>[] {
  const found: Omit<Regex, 'where'>[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && node.regex) found.push(node.regex as Omit<Regex, 'where'>);
    else for (const each of Object.values(node)) walk(each);
  };
  walk(parseAst(code));
  return found;
}

/** Those that are made while the function runs, by `new RegExp`. */
export async function regexesMadeBy(run: () => unknown): Promise<readonly Regex[]> {
  const made = new Map<string, Regex>();
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const regex: RegExp = Reflect.construct(target, args, newTarget);
      made.set(String(regex), { pattern: regex.source, flags: regex.flags, where: ['made at run time'] });
      return regex;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}
