/**
 * A member of a file's object, read without reading the file: what stands in the first lines of nearly every experiment. Where
 * the whole could say something else there is no answer.
 */
import { deepest } from './depth.ts';
import type { Span } from './tree.ts';

export interface Glanced {
  readonly value: string;
  readonly span: Span;
}

export type Glance = (text: string, name: string) => Glanced | undefined;

/** Members with texts in front of it at most. */
const mostBefore = 20;

/** Texts without escapes. */
const jsonText = /[ \t\r\n]*"([^"\\\p{Cc}]*)"[ \t\r\n]*/uy;

export const glanceAtJson: Glance = (text, name) => {
  const begin = /^[ \t\r\n]*\{/.exec(text)?.[0].length;
  if (begin === undefined || isOdd(text)) return undefined;
  let at = begin;
  const next = (mark: RegExp) => {
    jsonText.lastIndex = at;
    const found = jsonText.exec(text);
    at = jsonText.lastIndex;
    if (!found || !mark.test(text.charAt(at))) return undefined;
    at += 1;
    return found;
  };
  for (let count = 0; count < mostBefore; count += 1) {
    const key = next(/:/);
    const value = key && next(/[,}]/);
    if (!value) return undefined;
    if (key[1] !== name) {
      if (text.charAt(at - 1) === '}') return undefined;
      continue;
    }
    const start = value.index + value[0].indexOf('"');
    return { value: value[1] ?? '', span: { start, end: start + (value[1]?.length ?? 0) + 2 } };
  }
  return undefined;
};

/** A member on a line of its own with a plain text that YAML reads as a text. */
const yamlMember = /^([A-Za-z$][\w$]*): +([A-Za-z][\w./-]*(?: [\w./-]+)*)[ \t]*(?: #.*)?$/;
const nextMember = /^[A-Za-z$][\w$]*:(?:[ \n]|$)/;
const yamlWords = /^(?:null|true|false)$/i;

export const glanceAtYaml: Glance = (text, name) => {
  if (isOdd(text) || /^[%.\ufeff]|^---|[\r\0]|^[ ?-]{100}/m.test(text.startsWith('---\n') ? text.slice(4) : text))
    return undefined;
  let start = text.startsWith('---\n') ? 4 : 0;
  for (let count = 0; count < mostBefore; count += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    const line = text.slice(start, end);
    const [, key, value = ''] = yamlMember.exec(line) ?? [];
    if (key === undefined && line !== '' && !line.startsWith('#')) return undefined;
    // What goes on below would belong to it.
    if (key !== undefined && !nextMember.test(text.slice(end + 1, end + 100))) return undefined;
    if (key === name) {
      if (yamlWords.test(value)) return undefined;
      const from = start + line.indexOf(value, key.length + 1);
      return { value, span: { start: from, end: from + value.length } };
    }
    start = end + 1;
  }
  return undefined;
};

/** To look for what is odd in more text takes longer than to read the part of it that has changed. */
const longest = 20_000;

/** Text of which the whole may be read in another way: with conflicts, or not at all. */
function isOdd(text: string): boolean {
  if (text.length > longest || text.includes('\0') || text.includes('<<<<<<<')) return true;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    // { and [, which differ in one bit.
    if ((text.charCodeAt(at) | 0x20) === 0x7b) open += 1;
  }
  return open > deepest / 2;
}
