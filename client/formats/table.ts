/** `--output table` of the AWS CLI, without colours and as wide as it is where no terminal says otherwise. */
import { eastAsianWidth } from 'get-east-asian-width';
import { type Section, sectionsOf } from './sections.ts';
import type { Json } from './value.ts';

/** Characters of a terminal; a wider table has its single rows turned into columns. */
const TERMINAL = 80;
/** Blanks in a cell, and one of its borders. */
const PADDING = 4;

/** `title` is the operation's name. Nothing at all when there is nothing to show. */
export function table(title: string, value: Json): string {
  const sections = sectionsOf(title, value);
  if (sections.length === 0) return '';
  const fits = widthOf(sections) <= TERMINAL;
  const shown = fits ? sections : sections.map(upright);
  const width = widthOf(shown);
  return ['-'.repeat(width), ...shown.flatMap((section) => drawn(section, width))].map((line) => `${line}\n`).join('');
}

/** Columns that a text takes; letters that are ambiguous count two, as the AWS CLI counts them. */
const columns = (text: string): number => {
  let sum = 0;
  for (const character of text) sum += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return sum;
};

const widthOf = (sections: readonly Section[]): number => Math.max(...sections.map(naturalWidth));

function naturalWidth(section: Section): number {
  const cells = longest(section).reduce((sum, cell) => sum + cell + PADDING, 0);
  // A missing title is measured as Python's None.
  return Math.max(columns(section.title ?? 'None'), cells) + 2 + 2 * section.indent;
}

/** The widest text of each column. */
const longest = ({ headers, rows }: Section): readonly number[] => {
  const all = headers.length > 0 ? [headers, ...rows] : rows;
  return (all[0] ?? []).map((_, index) => Math.max(...all.map((row) => columns(row[index] ?? ''))));
};

/** A table with one row, as names and values one below the other. */
function upright(section: Section): Section {
  const [row, ...more] = section.rows;
  if (!row || more.length > 0 || section.headers.length === 0) return section;
  return { ...section, headers: [], rows: section.headers.map((header, index) => [header, row[index] ?? '']) };
}

function drawn(section: Section, outer: number): readonly string[] {
  const width = outer - 2 * section.indent;
  const { title, headers, rows } = section;
  const widths = scaled(longest(section), width);
  const rule = widths.map((each, index) => `${index === 0 ? '+' : ''}${'-'.repeat(each - (index === 0 ? 2 : 1))}+`);
  const line = rule.join('');
  const isEmpty = headers.length === 0 && rows.length === 0;
  const lines = [
    ...(title ? [centred(title, width, '|')] : []),
    ...(title && isEmpty ? [`+${'-'.repeat(width - 2)}+`] : []),
    ...(headers.length > 0
      ? [line, headers.map((each, index) => centred(each, widths[index] ?? 0, index === 0 ? '|' : '')).join('')]
      : []),
    ...(widths.length > 0 ? [line, ...rows.map((row) => rowLine(row, widths)), line] : []),
  ];
  const bars = '|'.repeat(section.indent);
  return lines.map((each) => `${bars}${each}${bars}`);
}

const rowLine = (row: readonly string[], widths: readonly number[]): string =>
  row.map((cell, index) => aligned(cell, widths[index] ?? 0, index === 0 ? '|' : '')).join('');

function centred(text: string, width: number, left: string): string {
  const start = Math.floor(width / 2) - Math.floor(columns(text) / 2) - 1;
  return `${left}${blanks(start)}${text}${blanks(width - 1 - left.length - start - columns(text))}|`;
}

function aligned(text: string, width: number, left: string): string {
  const padding = width - columns(text) - 2 - left.length - 1 >= 0 ? 2 : 0;
  return `${left}${blanks(padding)}${text}${blanks(width - left.length - padding - columns(text) - 1)}|`;
}

const blanks = (count: number): string => ' '.repeat(Math.max(0, count));

/** Widths of columns, borders included, that together make `width`. */
function scaled(widest: readonly number[], width: number): readonly number[] {
  const natural = widest.map((each) => each + PADDING);
  const sum = natural.reduce((before, each) => before + each, 0);
  const widths = natural.map((each) => roundedToEven((width / sum) * each));
  let over = widths.reduce((before, each) => before + each, 0) - width;
  // What rounding has left over goes to the last columns one by one, what it took too much comes from the first.
  while (over !== 0 && widths.length > 0) {
    const indices = widths.map((_, index) => index);
    const changed = (over < 0 ? indices.toReversed() : indices).slice(0, Math.abs(over));
    for (const index of changed) widths[index] = (widths[index] ?? 0) - Math.sign(over);
    over -= Math.sign(over) * changed.length;
  }
  return widths;
}

/** Python's rounding: a half goes to the even neighbour. */
function roundedToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
