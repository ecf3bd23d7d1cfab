/**
 * Comments that say where the calls of a file go: `sagemaker-target profile=prod region=eu-west-1 endpoint=https://...` on a
 * line of its own, anywhere in the file. Pairs are divided by spaces or commas; a value with spaces stands in double quotes.
 * Several comments count together, and of two values for one key the first.
 */
import type { ExperimentDocument } from '../documents.ts';
import { isInScalar, type Span, type SyntaxMend } from '../syntax/tree.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

export const targetWord = 'sagemaker-target';

/** Its keys, each with what it says. */
export const targetKeys = {
  profile: 'a profile of the shared AWS files',
  region: 'a Region such as eu-west-1',
  endpoint: 'the address of an endpoint such as https://localhost:8765',
} as const;

export type TargetKey = keyof typeof targetKeys;

/** A word of such a comment; `value` is absent for one without a sign of equality. */
export interface TargetPair extends Span {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string | undefined;
  readonly valueSpan: Span;
}

export interface TargetComment extends Span {
  readonly pairs: readonly TargetPair[];
}

export function targetComments({ text, tree, format }: ExperimentDocument): readonly TargetComment[] {
  if (!text.includes(targetWord)) return [];
  const line = new RegExp(`^[ \\t]*${format.lineComment}[ \\t]*(${targetWord}(?:[ \\t:]+([^\\r\\n]*))?)[ \\t]*$`, 'gm');
  return [...text.matchAll(line)].flatMap((match) => {
    const [whole, comment = '', list = ''] = match;
    const end = match.index + whole.trimEnd().length;
    const start = match.index + whole.indexOf(comment);
    if (isInScalar(tree.root, start)) return [];
    const listStart = match.index + whole.length - (whole.endsWith(list) ? list.length : 0);
    return [{ start, end, pairs: pairsOf(list, listStart) }];
  });
}

const pairsOf = (list: string, from: number): readonly TargetPair[] =>
  [...list.matchAll(/([^\s,=]+)(?:=("[^"]*"?|[^\s,]*))?/g)].map((match) => {
    const [whole, key = '', value] = match;
    const start = from + match.index;
    const keySpan = { start, end: start + key.length };
    const valueSpan = { start: Math.min(keySpan.end + 1, start + whole.length), end: start + whole.length };
    return { start, end: start + whole.length, key, keySpan, value: value?.replaceAll('"', ''), valueSpan };
  });

/** What the comments say, by key. A value of a wrong form is given as it is: to leave it out would call somebody else. */
export function targetOf(document: ExperimentDocument): Readonly<Partial<Record<TargetKey, string>>> {
  const pairs = targetComments(document).flatMap((comment) => comment.pairs);
  const said = pairs.filter((pair) => isKey(pair.key) && pair.value).map(({ key, value }) => [key, value] as const);
  return Object.fromEntries(said.toReversed());
}

/** The comment that says this, without what begins a comment; undefined when there is nothing to say. */
export function targetComment(said: Readonly<Partial<Record<TargetKey, string>>>): string | undefined {
  const pairs = Object.keys(targetKeys)
    .filter(isKey)
    .flatMap((key) => {
      const value = said[key]?.replace(/["\r\n]/g, '');
      return value ? [`${key}=${/[\s,]/.test(value) ? `"${value}"` : value}`] : [];
    });
  return pairs.length > 0 ? `${targetWord} ${pairs.join(' ')}` : undefined;
}

/** The Region that the calls of a file go to, where the file or a setting says so. */
export const regionOf = (document: ExperimentDocument, set: string | undefined): string | undefined =>
  targetOf(document).region ?? set;

/** All of it may send calls elsewhere than meant, so it is said aloud. */
export function targetFindings(document: ExperimentDocument): readonly Finding[] {
  const first = new Map<string, TargetPair>();
  return targetComments(document).flatMap((comment) => {
    if (comment.pairs.length === 0)
      return [finding('target-unknown', `This comment says nothing. ${usage}`, spanOf(comment))];
    return comment.pairs.flatMap((pair) => {
      const before = first.get(pair.key);
      if (isKey(pair.key) && pair.value && !before) first.set(pair.key, pair);
      return wrongWith(pair, before);
    });
  });
}

function wrongWith(pair: TargetPair, before: TargetPair | undefined): readonly Finding[] {
  const { key, value, keySpan, valueSpan } = pair;
  if (!isKey(key)) {
    const [meant] = nearest(key.replace(/[-_]?url$/i, ''), Object.keys(targetKeys));
    const mend = meant && value !== undefined ? changeTo(meant, keySpan) : undefined;
    return [finding('target-unknown', `${quote(key)} is none of what a target has. ${usage}`, keySpan, mend)];
  }
  if (!value)
    return [finding('target-malformed', `A value is expected: ${key}= and ${targetKeys[key]}.`, spanOf(pair))];
  const form = forms[key];
  if (!form.pattern.test(value)) {
    const right = form.mended(value);
    const mend = form.pattern.test(right) ? changeTo(right, valueSpan) : undefined;
    return [finding('target-malformed', `${quote(value)} is not ${targetKeys[key]}.`, valueSpan, mend)];
  }
  if (!before || before.value === value) return [];
  const message = `The ${key} of this file is ${quote(before.value ?? '')} already, which counts. One file has one target.`;
  const related = [{ message: 'the first one', ...spanOf(before) }];
  return [{ ...finding('target-contradiction', message, spanOf(pair)), related }];
}

const usage = `Expected: ${Object.keys(targetKeys)
  .map((key) => `${key}=...`)
  .join(' ')}, of which each may be left out.`;

const forms: Readonly<Record<TargetKey, { readonly pattern: RegExp; readonly mended: (value: string) => string }>> = {
  profile: { pattern: /./, mended: (value) => value },
  region: {
    pattern: /^[a-z]{2,}(?:-[a-z]+)+-\d+$/,
    // Of another letter case, or a zone in place of its Region.
    mended: (value) =>
      value
        .toLowerCase()
        .replaceAll('_', '-')
        .replace(/(\d)[a-z]$/, '$1')
        .replace(/([a-z])(\d+)$/, '$1-$2'),
  },
  endpoint: {
    pattern: /^https?:\/\/[^\s/?#@]+(?:\/\S*)?$/,
    mended: (value) =>
      /^(?:localhost|127\.|\[::1\])/.test(value) ? `http://${value}` : `https://${value.replace(/^\/+/, '')}`,
  },
};

const isKey = (key: string): key is TargetKey => Object.hasOwn(targetKeys, key);
const quote = (value: string) => JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);
const spanOf = ({ start, end }: Span): Span => ({ start, end });
const changeTo = (newText: string, span: Span): SyntaxMend => ({
  title: `Change to ${quote(newText)}`,
  changes: [{ ...span, newText }],
});

const finding = (code: string, message: string, { start, end }: Span, mend?: SyntaxMend): Finding => ({
  code,
  severity: 'warning',
  message,
  href: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html',
  start,
  end,
  ...(mend && { mend }),
});
