/** A place in the tokens of JSON, with what can be told from there, and what is told. */
import { change, remove } from './jsonMends.ts';
import { explain } from './jsonProblems.ts';
import type { Token } from './jsonTokens.ts';
import type { Span, SyntaxMend, SyntaxProblem } from './tree.ts';

/** Characters of a line that are looked at. */
const longestLine = 1000;

export class Cursor {
  protected at = 0;
  protected readonly problems: SyntaxProblem[] = [];
  /** Brackets are missing or too many. */
  protected isUnbalanced = false;
  /** What the text is taken for depends on the columns of its lines. */
  protected isByColumns = false;
  protected readonly text: string;
  protected readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** A name with its colon. */
  protected isKey(index: number): boolean {
    const kind = this.tokens[index]?.kind;
    return (kind === 'string' || kind === 'word') && this.tokens[index + 1]?.kind === ':';
  }

  protected isDeeper({ start }: Span, than: Span): boolean {
    const own = this.lineIndent(start);
    const other = this.lineIndent(than.start);
    return own !== other && own.startsWith(other);
  }

  /** Of the line on which something begins: tabs and blanks are not compared with each other. */
  protected lineIndent(start: number): string {
    const before = this.text.slice(Math.max(0, start - longestLine), start);
    const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    return /^[ \t]*/.exec(before.slice(lineStart))?.[0] ?? '';
  }

  protected commaBefore(token: Token): void {
    // What ends here without an end of its own was told at this very place.
    if (this.problems.at(-1)?.start === token.start) return;
    const end = this.tokens[this.at - 1]?.end ?? token.start;
    const mend = change('Add the comma', end, end, ',');
    this.report(explain('CommaExpected', ''), token, mend);
  }

  protected nothingFollows(comma: Token): void {
    this.report('Nothing follows this comma. Remove it.', comma, remove([comma]));
  }

  protected report(message: string, { start, end }: Span, mend?: SyntaxMend): void {
    this.problems.push({ code: 'syntax', message, start, end, ...(mend && { mend }) });
  }
}
