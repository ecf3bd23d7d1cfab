/** What formatting has in common for JSON and YAML: the white space between two tokens becomes another. */
import type { Span, Tree } from './tree.ts';

/** LSP's FormattingOptions, as far as they are read; widths in columns. */
export interface LayoutOptions {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  /** Off only where it is said to be off: formatting takes white space from line ends. */
  readonly trimTrailingWhitespace?: boolean;
  readonly insertFinalNewline?: boolean;
  /** Off only where it is said to be off, as above. */
  readonly trimFinalNewlines?: boolean;
}

/** What is laid out. */
export interface Laid {
  readonly text: string;
  readonly tree: Tree;
}

/** White space of the text, and what is to stand in its place. */
export interface Gap extends Span {
  readonly newText: string;
}

/** A wider indentation is no indentation but a way to fill memory. */
const widest = 16;

export const columnsOf = ({ tabSize }: LayoutOptions): number =>
  Number.isInteger(tabSize) && tabSize >= 1 ? Math.min(tabSize, widest) : 2;

/** The first line break of a text. */
export const newlineOf = (text: string): string | undefined => /\r\n|\n|\r/.exec(text)?.[0];

export const breaksIn = (gap: string): number => gap.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The smallest changes that give the gaps their new white space; what stays the same is not touched, so that carets stay. */
export function changesOf(text: string, gaps: readonly Gap[], options: LayoutOptions): readonly Gap[] {
  return gaps
    .filter(({ start, end }) => isWhite(text.slice(start, end)))
    .map((gap) => (options.trimTrailingWhitespace === false ? withLineEnd(text, gap) : gap))
    .map((gap) => narrowed(text, gap))
    .filter(({ start, end, newText }) => start < end || newText !== '');
}

/** The end of the file behind its last token. */
export function endGap(text: string, start: number, { insertFinalNewline, trimFinalNewlines }: LayoutOptions): Gap {
  const rest = text.slice(start);
  const newline = newlineOf(rest) ?? newlineOf(text) ?? '\n';
  const breaks = breaksIn(rest);
  const kept = breaks > 1 && trimFinalNewlines === false ? newline.repeat(breaks) : newline;
  return { start, end: text.length, newText: breaks > 0 ? kept : insertFinalNewline && start > 0 ? newline : '' };
}

/** Not \s, which a byte order mark and a no-break space are as well. */
const isWhite = (text: string) => /^[ \t\r\n]*$/.test(text);

/** With the white space in front of its first line break kept. */
function withLineEnd(text: string, { start, end, newText }: Gap): Gap {
  const trailing = /^[ \t]+(?=[\r\n])/.exec(text.slice(start, end))?.[0];
  return { start, end, newText: trailing && /^[\r\n]/.test(newText) ? trailing + newText : newText };
}

function narrowed(text: string, { start, end, newText }: Gap): Gap {
  const old = text.slice(start, end);
  const shorter = Math.min(old.length, newText.length);
  let before = 0;
  while (before < shorter && old[before] === newText[before]) before += 1;
  if (old[before - 1] === '\r' && before < old.length) before -= 1;
  let after = 0;
  while (after < shorter - before && old.at(-1 - after) === newText.at(-1 - after)) after += 1;
  // A change never begins or ends between the two characters of one line break.
  if (old.at(-after) === '\n' && old.at(-1 - after) === '\r' && after > 0) after -= 1;
  return { start: start + before, end: end - after, newText: newText.slice(before, newText.length - after) };
}
