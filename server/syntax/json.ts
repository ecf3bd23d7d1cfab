/** JSON with comments -> tree, tolerant of half-typed text. */
import { printParseErrorCode, visit } from 'jsonc-parser';
import { blanked, onePerMistake, oneSide, repeatedKeys, withKey } from './problems.ts';
import type { Node, Property, Span, SyntaxMend, SyntaxProblem, Tree } from './tree.ts';

interface Open {
  readonly node: Mutable;
  /** The property that waits for its value. */
  pending?: { name: string; key: { start: number; end: number }; value: Node | undefined };
}
type Mutable =
  | { kind: 'object'; start: number; end: number; properties: Property[] }
  | { kind: 'array'; start: number; end: number; items: Node[] };

/** A key at the end of its line whose value, or colon and value, are not typed yet. */
interface HalfTyped {
  readonly property: Property;
  readonly problem: SyntaxProblem;
}

/** Half-typed keys that are taken out at most; more than that is no slip of the keyboard. */
const repairLimit = 8;

/** What JSON allows, and comments. A byte order mark is skipped. */
export function parseJson(text: string): Tree {
  const conflicts = oneSide(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text);
  const keys: HalfTyped[] = [];
  let readable = conflicts.text;
  for (;;) {
    const { root, problems, halfTyped } = parseOnce(readable);
    if (!halfTyped || keys.length === repairLimit) {
      const all = onePerMistake(text, [...problems, ...keys.map(({ problem }) => problem)]);
      const whole = keys.reduce((node, { property }) => withKey(node, property), root);
      return { root: whole, problems: [...conflicts.problems, ...all, ...repeatedKeys(whole)] };
    }
    keys.push(halfTyped);
    readable = blanked(readable, halfTyped.problem);
  }
}

/** `halfTyped` is the first key that took the one on the line below for its value; taken out, the rest can be read. */
function parseOnce(text: string): Tree & { readonly halfTyped: HalfTyped | undefined } {
  const problems: SyntaxProblem[] = [];
  let halfTyped: HalfTyped | undefined;
  let lastComma: number | undefined;
  let lastValue: { readonly of: Property; readonly start: number } | undefined;
  const stack: Open[] = [];
  let root: Node | undefined;

  const add = (node: Node) => {
    lastComma = undefined;
    lastValue = undefined;
    const parent = stack.at(-1);
    if (!parent) root ??= node;
    else if (parent.node.kind === 'array') parent.node.items.push(node);
    else if (parent.pending) {
      parent.pending.value = node;
      lastValue = { of: parent.pending, start: node.start };
      delete parent.pending;
    }
  };
  const open = (node: Mutable) => {
    add(node);
    stack.push({ node });
  };
  const close = (offset: number, length: number) => {
    lastComma = undefined;
    const top = stack.pop();
    if (top) top.node.end = offset + length;
  };
  const isOnLineBelow = ({ key }: Property, offset: number) => text.slice(key.end, offset).includes('\n');
  const report = (message: string, start: number, end: number, mend?: SyntaxMend) =>
    problems.push({ code: 'syntax', message, start, end, ...(mend && { mend }) });

  visit(
    text,
    {
      onObjectBegin: (offset) => open({ kind: 'object', start: offset, end: text.length, properties: [] }),
      onObjectEnd: close,
      onArrayBegin: (offset) => open({ kind: 'array', start: offset, end: text.length, items: [] }),
      onArrayEnd: close,
      onObjectProperty: (name, offset, length) => {
        const top = stack.at(-1);
        if (top?.node.kind !== 'object') return;
        lastComma = undefined;
        const pending = { name, key: { start: offset, end: offset + length }, value: undefined };
        top.node.properties.push(pending);
        top.pending = pending;
      },
      onLiteralValue: (value, offset, length) => {
        const kind = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
        add({ kind, value, start: offset, end: offset + length });
      },
      onSeparator: (character, offset) => {
        lastComma = character === ',' ? offset : undefined;
      },
      onError: (error, offset, length) => {
        const name = printParseErrorCode(error);
        const seen = text.slice(offset, offset + length);
        const key = stack.at(-1)?.pending;
        if (name === 'ColonExpected' && key) {
          const isAlone = !/^["\d[{tfn-]/.test(seen) || isOnLineBelow(key, offset);
          const message = isAlone ? missingValue(key) : `A colon is expected after ${JSON.stringify(key.name)}.`;
          if (isAlone && seen.startsWith('"'))
            halfTyped ??= { property: key, problem: problemAt(problems, message, key.key) };
          report(message, key.key.start, key.key.end);
          return;
        }
        if (name === 'CommaExpected' && seen === ':' && lastValue && isOnLineBelow(lastValue.of, lastValue.start)) {
          const { of } = lastValue;
          const start = of.key.start;
          const end = text.indexOf(':', of.key.end) + 1;
          const message = `A value is expected after ${JSON.stringify(of.name)} and its colon.`;
          halfTyped ??= {
            property: { ...of, value: undefined },
            problem: problemAt(problems, message, { start, end }),
          };
        }
        if (
          lastComma !== undefined &&
          /^[}\]]/.test(seen) &&
          (name === 'PropertyNameExpected' || name === 'ValueExpected')
        ) {
          const comma = { start: lastComma, end: lastComma + 1 };
          const mend = { title: 'Remove the comma', changes: [{ ...comma, newText: '' }] };
          report('Nothing follows this comma. Remove it.', comma.start, comma.end, mend);
          return;
        }
        lastComma = undefined;
        const { start, end } = wholeWord(text, offset, offset + length);
        report(
          explain(start < offset ? 'InvalidSymbol' : name, text.slice(start, end)),
          start,
          end,
          doubleQuotes(text, start),
        );
      },
    },
    { disallowComments: false, allowTrailingComma: false, allowEmptyContent: true },
  );
  return { root, problems, halfTyped };
}

/** For a text in single quotes. */
function doubleQuotes(text: string, start: number): SyntaxMend | undefined {
  const [whole, inner] = /^'([^'\r\n]*)'/.exec(text.slice(start, start + 2000)) ?? [];
  if (whole === undefined || inner === undefined) return undefined;
  return {
    title: 'Use double quotes',
    changes: [{ start, end: start + whole.length, newText: JSON.stringify(inner) }],
  };
}

const missingValue = ({ name }: Property) => `A colon and a value are expected after ${JSON.stringify(name)}.`;

/** What is said there already, such as that a quote is missing, is the better explanation. */
function problemAt(said: readonly SyntaxProblem[], message: string, { start, end }: Span): SyntaxProblem {
  return said.find((problem) => problem.start < end && start < problem.end) ?? { code: 'syntax', message, start, end };
}

/** A number that goes on with what no number has, such as `10%` or `010`, is one word to the writer. */
function wholeWord(text: string, offset: number, end: number): Span {
  const before = /[\w.+%-]*$/.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  const start = offset - before.length;
  return /^[-+.]?\d/.test(before) && /^[\w.%+-]/.test(text.slice(offset, end))
    ? { start, end }
    : { start: offset, end };
}

const explanations: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A member name in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected after the member name.',
  CommaExpected: 'A comma is expected between two members or entries.',
  CloseBraceExpected: 'This object is not closed. Add a } where it ends.',
  CloseBracketExpected: 'This list is not closed. Add a ] where it ends.',
  EndOfFileExpected: 'The experiment has ended before this. A file holds one object; remove what follows it.',
  UnexpectedEndOfComment: 'This comment is not closed. Add */ where it ends.',
  UnexpectedEndOfString: 'This text is not closed. Add a double quote where it ends.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'After \\u four hexadecimal digits are expected.',
  InvalidEscapeCharacter: 'Only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u are escapes. Write \\\\ for a backslash.',
  InvalidCharacter: 'A control character has to be written as an escape, such as \\n or \\t.',
};

function explain(name: string, seen: string): string {
  if (name === 'CommaExpected' && seen === ']') return 'An object is not closed before this ]. Add a } in front of it.';
  if (name === 'CommaExpected' && seen === '}') return 'A list is not closed before this }. Add a ] in front of it.';
  if (name === 'InvalidSymbol') {
    if (/^[-+.]?\d/.test(seen)) return `${quoted(seen)} is not a number. Write digits, such as 10.`;
    return `${quoted(seen)} is not JSON here. Text stands in double quotes; besides it there are numbers, true, false, null, { } and [ ].`;
  }
  return explanations[name] ?? 'This is not JSON.';
}

/** Cut, and without characters that a message would show as nothing, or as a line break. */
const quoted = (seen: string) => (seen.length > 40 ? `${seen.slice(0, 40)}…` : seen).replaceAll(/\p{C}/gu, '\ufffd');
