/** Where the caret is, in terms that JSON and YAML share, and how to write something there. */
import type { Path, Span } from './tree.ts';

export interface Caret {
  /**
   * `key`: a member name of the object at `path`. `value`: the value at `path`. `either`: what stands at `path` has not
   * begun yet, so in YAML it may become a member name of an object there as well as a value.
   */
  readonly role: 'key' | 'value' | 'either';
  readonly path: Path;
  /** The token under the caret, on one line; empty where there is none. */
  readonly replace: Span;
  /** Names that the object has already, without the one under the caret. */
  readonly present: readonly string[];
  readonly site: Site;
  /** What may stand in the same place as well: YAML has lists whose dashes stand in the column of the next member. */
  readonly alternative?: Caret;
}

/** What surrounds the place that is written to. */
export interface Site {
  readonly style: 'json' | 'flow' | 'block';
  /** Quote that the token under the caret begins with. */
  readonly quote: '"' | "'" | '';
  /** The key under the caret keeps the value that follows; only its name is written. */
  readonly keepsValue: boolean;
  /** Written before everything else: a space after a colon, a comma after a value, indentation. */
  readonly before: string;
  /** Written after everything else: a comma when something follows in the same object or list, a missing colon. */
  readonly after: string;
  /** Where a comma is missing before the place; written along with the text. */
  readonly commaAt: number | undefined;
  /** Columns by which the place is indented more than its line, as behind a YAML dash. */
  readonly extraIndent: number;
  /** In block YAML: what is written is an entry of a list and needs its dash. */
  readonly dash: boolean;
  /** In block YAML: what is written is the value of a key on the same line, so a collection goes on the next one. */
  readonly afterKey: boolean;
  readonly indent: Indent;
}

/** How a file indents, so that what is added looks like the rest. */
export interface Indent {
  /** White space of one level. */
  readonly unit: string;
  /** Columns between a key of block YAML and the dashes below it; 0 where they stand in its column. */
  readonly dash: number;
}

/** Lines that end with a carriage return alone, as no editor of today writes them: what is put into them goes astray. */
export const hasLoneReturns = (text: string): boolean => /\r(?!\n)/.test(text);

export const usualIndent: Indent = { unit: '  ', dash: 2 };

export const plainSite: Site = {
  style: 'json',
  quote: '',
  keepsValue: false,
  before: '',
  after: '',
  commaAt: undefined,
  extraIndent: 0,
  dash: false,
  afterKey: false,
  indent: usualIndent,
};

export function quoteOf(text: string, start: number): Site['quote'] {
  const first = text[start];
  return first === '"' || first === "'" ? first : '';
}
