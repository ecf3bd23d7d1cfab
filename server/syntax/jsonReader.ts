/**
 * Tokens of JSON -> tree: what a mistake leaves out is thought in its place, so that it is told once and the rest is read as
 * it was meant.
 */
import { refuseDepth } from './depth.ts';
import { Cursor } from './jsonCursor.ts';
import { change, insert, remove } from './jsonMends.ts';
import { explain, quoted } from './jsonProblems.ts';
import type { Token, TokenKind } from './jsonTokens.ts';
import type { Node, Span, SyntaxProblem } from './tree.ts';

type ObjectInMaking = { kind: 'object'; start: number; end: number; properties: PropertyInMaking[]; isOpen?: true };
type ArrayInMaking = { kind: 'array'; start: number; end: number; items: Node[]; isOpen?: true };
type PropertyInMaking = { name: string; key: Span; value: Node | undefined };

interface Read {
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly isUnbalanced: boolean;
  readonly isByColumns: boolean;
  /** Behind it nothing was read. */
  readonly end: number;
}

/** One reading of the tokens. */
export class Reader extends Cursor {
  private readonly open: (ObjectInMaking | ArrayInMaking)[] = [];
  private readonly isByIndent: boolean;
  /** Members are set in, so that columns tell what they belong to. */
  private readonly isSetIn: boolean;
  /** Opening brackets over closing ones, in all. */
  private readonly surplus: Readonly<Record<'{' | '[', number>>;

  constructor(text: string, tokens: readonly Token[], isByIndent: boolean) {
    super(text, tokens);
    this.surplus = { '{': surplus(tokens, '{', '}'), '[': surplus(tokens, '[', ']') };
    const [root, first] = tokens;
    this.isSetIn = root !== undefined && first?.isFirst === true && this.isDeeper(first, root);
    this.isByIndent = isByIndent && this.isSetIn;
  }

  read(): Read {
    // Words were told already.
    while (this.tokens[this.at]?.kind === 'word') this.at += 1;
    const first = this.tokens[this.at];
    if (!first) return { root: undefined, ...this.result() };
    let root: Node | undefined;
    if (first.kind === 'string' && this.isKey(this.at)) {
      this.isUnbalanced = true;
      this.report('An experiment is an object. Add a { in front of its members.', first, insert('{', first.start));
      root = this.object(first.start);
    } else root = this.value();
    if (!root) this.report(explain('ValueExpected', ''), first);
    const rest = this.tokens[this.at];
    if (rest && root) {
      const behind = this.tokens.slice(this.at);
      const isBrackets = behind.every(({ kind }) => kind === '}' || kind === ']');
      this.isUnbalanced ||= isBrackets;
      this.report(explain('EndOfFileExpected', ''), rest, isBrackets ? remove(behind) : undefined);
    }
    return { root, ...this.result(rest) };
  }

  /** `rest`: what was not read, of which nothing is said. */
  private result(rest?: Token): Omit<Read, 'root'> {
    const { problems, isUnbalanced, isByColumns } = this;
    return { problems, isUnbalanced, isByColumns, end: rest?.start ?? this.text.length };
  }

  /** The value that begins here; undefined for what is none. */
  private value(): Node | undefined {
    const token = this.tokens[this.at];
    if (!token) return undefined;
    this.at += 1;
    const { kind, start, end, value } = token;
    if (kind === '{') return this.object(start);
    if (kind === '[') return this.array({ kind: 'array', start, end: this.text.length, items: [] });
    if (kind !== 'string' && kind !== 'number' && kind !== 'literal') return undefined;
    return { kind: value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean'), value, start, end };
  }

  /** From behind its brace. */
  private object(start: number): Node {
    const node: ObjectInMaking = { kind: 'object', start, end: this.text.length, properties: [] };
    this.enter(node);
    this.members(node);
    this.open.pop();
    return node;
  }

  private members(node: ObjectInMaking): void {
    const row: Row = { comma: undefined, isApart: true };
    while (this.goesOnWithMember(node, row));
  }

  /** False at the end of the object. */
  private goesOnWithMember(node: ObjectInMaking, row: Row): boolean {
    const token = this.next();
    if (!token) return this.leftOpen(node, row, explain(row.comma ? 'PropertyNameExpected' : 'CloseBraceExpected', ''));
    const { kind } = token;
    if (kind === '}') return this.closingBrace(node, row, token);
    if (kind === ',') return this.comma(row, token, explain('PropertyNameExpected', ''));
    if (kind === ']' && this.surplus['{'] > 0 && this.surplus['['] < 0 && node.properties.at(-1)?.value && !row.comma) {
      return this.otherBracket(node, token, '}');
    }
    if (kind === ']' && this.isIn('array')) return this.endsBefore(node, row, '}', explain('CommaExpected', ']'));
    if (kind === '{' && node.properties.length === 0 && this.surplus['{'] < 2) return this.again(node, row, token);
    if (kind === '{' && this.isIn('array')) {
      return this.endsBefore(node, row, '}', 'An object is not closed before this {. Add a } in front of it.');
    }
    if ((kind === 'string' || kind === 'word') && this.isOutside(node, token)) {
      const message = `An object is not closed before ${seen(this.text, token)}. Add a } in front of it.`;
      return this.endsBefore(node, row, '}', message);
    }
    const last = node.properties.at(-1);
    if (last?.value && last.value.kind !== 'array' && (row.comma ? this.isRestOfList(last.value) : kind === ']')) {
      this.asList(last, last.value, row);
    } else if (kind === ']') this.closesNothing(token);
    else if (kind === 'string' || kind === 'word') {
      if (!row.isApart) this.commaBefore(token);
      row.isApart = this.member(node, token);
    } else if (kind === ':' && !row.isApart) {
      this.colonForComma(token);
      row.isApart = true;
    } else {
      this.report(explain('PropertyNameExpected', ''), token);
      if (kind === ':') this.at += 1;
      row.isApart = !this.value();
    }
    row.comma = undefined;
    return true;
  }

  private closingBrace(node: ObjectInMaking, row: Row, token: Token): boolean {
    if (row.comma) this.nothingFollows(row.comma);
    this.at += 1;
    if (this.open.length > 1 || !this.goesOn()) {
      node.end = token.end;
      return false;
    }
    this.report('The experiment goes on behind this }. Remove it.', token, remove([token]));
    row.comma = undefined;
    row.isApart = false;
    return true;
  }

  private colonForComma(colon: Token): void {
    this.at += 1;
    const mend = change('Change to a comma', colon.start, colon.end, ',');
    this.report('A comma is expected here, not a colon.', colon, mend);
  }

  /** Of brackets that are as many as should be, one of the wrong kind. */
  private otherBracket(node: ObjectInMaking | ArrayInMaking, token: Token, bracket: '}' | ']'): false {
    this.isUnbalanced = true;
    const message = `What ends here began with ${bracket === '}' ? '{' : '['}. Change this ${token.kind} to ${bracket}.`;
    this.report(message, token, change(`Change to ${bracket}`, token.start, token.end, bracket));
    this.at += 1;
    node.end = token.end;
    return false;
  }

  /** Said once of all that are in a row. */
  private closesNothing(token: Token, most = Number.POSITIVE_INFINITY): void {
    this.isUnbalanced = true;
    const from = this.at;
    while (this.tokens[this.at]?.kind === token.kind && this.at - from < most) this.at += 1;
    const all = this.tokens.slice(from, this.at);
    this.report(`This ${token.kind} closes nothing. Remove it.`, token, remove(all));
  }

  /** A second bracket at the beginning: what is in it is what belongs there, and where it has an end, that is one too many. */
  private again(node: ObjectInMaking | ArrayInMaking, row: Row, token: Token): true {
    this.isUnbalanced = true;
    this.at += 1;
    this.report(`One ${token.kind} is enough. Remove it.`, token, remove([token]));
    if (node.kind === 'object' && this.surplus['{'] <= 0) {
      this.enter(node);
      this.members(node);
      this.open.pop();
      row.isApart = false;
    }
    return true;
  }

  private comma(row: Row, token: Token, message: string): boolean {
    if (row.comma) this.report('One comma is enough. Remove it.', token, remove([token]));
    else if (row.isApart) this.report(message, token);
    this.at += 1;
    row.comma = token;
    row.isApart = true;
    return true;
  }

  /** Behind a value and a comma: more values, and the end of a list that has not begun. */
  private isRestOfList(first: Node): boolean {
    if (first.kind === 'object') return this.tokens[this.at]?.kind === '{';
    for (let at = this.at; at < this.at + longestRest && isScalar(this.tokens[at]); at += 2) {
      if (this.tokens[at + 1]?.kind === ']') return true;
      if (this.tokens[at + 1]?.kind !== ',') return false;
    }
    return false;
  }

  private asList(property: PropertyInMaking, first: Node, row: Row): void {
    this.isUnbalanced = true;
    const { start } = first;
    const message = 'A list is expected here. Add a [ in front of its first entry.';
    this.report(message, { start, end: start + 1 }, insert('[', start));
    property.value = this.array({ kind: 'array', start, end: this.text.length, items: [first] }, row);
    row.isApart = false;
  }

  /** True where the next member may follow without a comma, as this one is not complete. */
  private member(node: ObjectInMaking, key: Token): boolean {
    const isNamed = key.kind === 'string' || this.tokens[this.at + 1]?.kind === ':';
    this.at += 1;
    // A word alone was told already.
    if (!isNamed) return true;
    const span = { start: key.start, end: key.end };
    const property: PropertyInMaking = { name: String(key.value), key: span, value: undefined };
    node.properties.push(property);
    const next = this.tokens[this.at];
    const name = JSON.stringify(property.name);
    const isOther = next?.kind === 'word' && /^(?:=|;|=>|:=)$/.test(String(next.value));
    if (isOther) {
      this.report(`A colon is expected after ${name}.`, span, change('Change to a colon', next.start, next.end, ':'));
    } else if (next?.kind !== ':') {
      const isValue = next && beginsValue.includes(next.kind) && !this.isKey(this.at);
      if (!isValue || (next.isFirst && isScalar(next))) {
        this.report(`A colon and a value are expected after ${name}.`, span);
        return true;
      }
      this.report(`A colon is expected after ${name}.`, span, change('Add the colon', key.end, key.end, ':'));
      property.value = this.value();
      return false;
    }
    this.at += 1;
    for (let again = this.tokens[this.at]; again?.kind === ':'; again = this.tokens[this.at]) {
      this.at += 1;
      this.report('One colon is enough. Remove it.', again, remove([again]));
    }
    const begins = this.tokens[this.at];
    const upToColon = { start: key.start, end: next.end };
    if (!begins || !beginsValue.includes(begins.kind)) {
      this.report(explain('ValueExpected', ''), begins ?? { start: this.text.length, end: this.text.length });
      return false;
    }
    if (this.isKey(this.at) && this.isKey(this.at + 2)) {
      property.value = this.value();
      const colon = this.tokens[this.at];
      if (colon) this.colonForComma(colon);
      return true;
    }
    if (this.isKey(this.at)) {
      if (begins.isFirst && !this.isDeeper(begins, key) && (this.isSetIn || this.surplus['{'] >= 0)) {
        this.report(`A value is expected after ${name} and its colon.`, upToColon);
        return true;
      }
      this.isUnbalanced = true;
      this.isByColumns ||= begins.isFirst;
      const message = `An object is expected after ${name}. Add a { in front of its members.`;
      this.report(message, upToColon, insert('{', begins.start));
      property.value = this.object(begins.start);
      return false;
    }
    property.value = this.value();
    return false;
  }

  /** From behind its bracket, or from behind its first entry. */
  private array(node: ArrayInMaking, row: Row = { comma: undefined, isApart: true }): Node {
    this.enter(node);
    while (this.goesOnWithEntry(node, row));
    this.open.pop();
    return node;
  }

  /** False at the end of the list. */
  private goesOnWithEntry(node: ArrayInMaking, row: Row): boolean {
    const token = this.next();
    if (!token) return this.leftOpen(node, row, explain('CloseBracketExpected', ''));
    if (token.kind === ']') {
      if (row.comma) this.nothingFollows(row.comma);
      this.at += 1;
      node.end = token.end;
      return false;
    }
    if (token.kind === ',') return this.comma(row, token, explain('ValueExpected', ''));
    if (token.kind === '}' && this.surplus['{'] < 0 && this.surplus['['] > 0 && !row.comma) {
      return this.otherBracket(node, token, ']');
    }
    if (token.kind === '}' && this.surplus['{'] < 0) {
      this.closesNothing(token, -this.surplus['{']);
      return true;
    }
    if (token.kind === '[' && this.surplus['['] === 1 && node.items.length === 0) return this.again(node, row, token);
    if (token.kind === '}' && this.isIn('object')) {
      return this.endsBefore(node, row, ']', explain('CommaExpected', '}'));
    }
    const isKey = this.isKey(this.at);
    // Columns or not: there are lists that do not end, and objects that do.
    const isListOpen = node.items.length > 0 && this.surplus['['] > 0 && this.surplus['{'] >= 0;
    if (isKey && (isListOpen || (node.items.at(-1)?.kind ?? 'object') !== 'object' || this.isOutside(node, token))) {
      const message = `A list is not closed before ${seen(this.text, token)}. Add a ] in front of it.`;
      return this.endsBefore(node, row, ']', message);
    }
    if (isKey) {
      this.isUnbalanced = true;
      this.report(`An entry is an object. Add a { in front of its members.`, token, insert('{', token.start));
      node.items.push(this.object(token.start));
    } else if (beginsValue.includes(token.kind)) {
      if (!row.isApart) this.commaBefore(token);
      const item = this.value();
      if (item) node.items.push(item);
    } else {
      this.report(explain('ValueExpected', ''), token);
      this.at += 1;
    }
    row.comma = undefined;
    row.isApart = false;
    return true;
  }

  /** Undefined at the end, and where so much is wrong that nobody is told of more. */
  private next(): Token | undefined {
    return this.problems.length < most ? this.tokens[this.at] : undefined;
  }

  private enter(node: ObjectInMaking | ArrayInMaking): void {
    this.open.push(node);
    refuseDepth(this.open.length);
  }

  /** After the brace of the experiment: a member, or all that belongs to one. */
  private goesOn(): boolean {
    return this.tokens[this.at]?.kind === ',' && this.isKey(this.at + 1);
  }

  private isIn(kind: 'object' | 'array'): boolean {
    return this.open.slice(0, -1).some((node) => node.kind === kind);
  }

  /** By its column it belongs to what is around this object or list. */
  private isOutside({ start }: Span, token: Token): boolean {
    if (!this.isByIndent || !token.isFirst || this.open.length < 2) return false;
    const own = this.lineIndent(start);
    const its = this.lineIndent(token.start);
    // Members whose brace is only thought begin in the column of the first.
    const isOutside = own.startsWith(its) && (own !== its || /[{[]/.test(this.text.charAt(start)));
    this.isByColumns ||= isOutside;
    return isOutside;
  }

  /** At a token that belongs to what is around. */
  private endsBefore(node: ObjectInMaking | ArrayInMaking, row: Row, bracket: string, message: string): false {
    const token = this.tokens[this.at];
    if (!token) return false;
    const before = this.tokens[this.at - (row.comma ? 2 : 1)];
    this.isUnbalanced = true;
    node.isOpen = true;
    node.end = token.start;
    const isLast = token.kind === ']' || token.kind === '}';
    this.report(message, token, insert(row.comma || isLast ? bracket : `${bracket},`, before?.end ?? token.start));
    // The comma is around it too.
    if (row.comma) this.at -= 1;
    return false;
  }

  private leftOpen(node: ObjectInMaking | ArrayInMaking, row: Row, message: string): false {
    this.isUnbalanced = true;
    node.isOpen = true;
    const end = this.text.length;
    const closing = this.open.map(({ kind }) => (kind === 'object' ? '}' : ']')).reverse();
    const mend = row.isApart ? undefined : insert(closing.join(''), this.tokens.at(-1)?.end ?? end);
    this.report(message, { start: end, end }, mend);
    return false;
  }
}

/** Tokens of a list that are looked at. */
const longestRest = 24;
/** Problems; of 250 a person is told. */
const most = 2_000;

/** What stands between members, or between entries. */
interface Row {
  comma: Token | undefined;
  /** Nothing has to stand between what was read and what comes. */
  isApart: boolean;
}

const beginsValue: readonly TokenKind[] = ['{', '[', 'string', 'number', 'literal', 'word'];

const isScalar = (token: Token | undefined) => token !== undefined && /^(?:string|number|literal)$/.test(token.kind);

const surplus = (tokens: readonly Token[], opening: TokenKind, closing: TokenKind) =>
  tokens.reduce((sum, { kind }) => sum + (kind === opening ? 1 : kind === closing ? -1 : 0), 0);

const seen = (text: string, { start, end }: Span) => quoted(text.slice(start, end));
