/** JSON with comments -> tree, tolerant of half-typed text. */
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { onePerLine, repeatedKeys } from './problems.ts';
import type { Node, Property, SyntaxProblem, Tree } from './tree.ts';

interface Open {
  readonly node: Mutable;
  /** The property that waits for its value. */
  pending?: { name: string; key: { start: number; end: number }; value: Node | undefined };
}
type Mutable =
  | { kind: 'object'; start: number; end: number; properties: Property[] }
  | { kind: 'array'; start: number; end: number; items: Node[] };

/** A comma before a closing bracket and comments aside, exactly what JSON allows. A byte order mark is skipped. */
export function parseJson(text: string): Tree {
  const problems: SyntaxProblem[] = [];
  const stack: Open[] = [];
  let root: Node | undefined;

  const add = (node: Node) => {
    const parent = stack.at(-1);
    if (!parent) root ??= node;
    else if (parent.node.kind === 'array') parent.node.items.push(node);
    else if (parent.pending) {
      parent.pending.value = node;
      delete parent.pending;
    }
  };
  const open = (node: Mutable) => {
    add(node);
    stack.push({ node });
  };
  const close = (offset: number, length: number) => {
    const top = stack.pop();
    if (top) top.node.end = offset + length;
  };

  visit(
    text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text,
    {
      onObjectBegin: (offset) => open({ kind: 'object', start: offset, end: text.length, properties: [] }),
      onObjectEnd: close,
      onArrayBegin: (offset) => open({ kind: 'array', start: offset, end: text.length, items: [] }),
      onArrayEnd: close,
      onObjectProperty: (name, offset, length) => {
        const top = stack.at(-1);
        if (top?.node.kind !== 'object') return;
        const pending = { name, key: { start: offset, end: offset + length }, value: undefined };
        top.node.properties.push(pending);
        top.pending = pending;
      },
      onLiteralValue: (value, offset, length) => {
        const kind = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
        add({ kind, value, start: offset, end: offset + length });
      },
      onError: (error, offset, length) => {
        problems.push({ code: 'syntax', message: explain(error, text.slice(offset, offset + length)), start: offset, end: offset + length });
      },
    },
    { disallowComments: false, allowTrailingComma: false, allowEmptyContent: true },
  );
  return { root, problems: [...onePerLine(text, problems), ...repeatedKeys(root)] };
}

const explanations: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A member name in double quotes is expected here. If a comma stands before a closing brace, remove the comma.',
  ValueExpected: 'A value is expected here. If a comma stands before a closing bracket, remove the comma.',
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

function explain(error: ParseErrorCode, seen: string): string {
  const name = printParseErrorCode(error);
  if (name === 'InvalidSymbol') {
    return `${quoted(seen)} is not JSON here. Text stands in double quotes; besides it there are numbers, true, false, null, { } and [ ].`;
  }
  if (name === 'InvalidNumberFormat') return `${quoted(seen)} is not a number. Write digits, such as 10.`;
  return explanations[name] ?? 'This is not JSON.';
}

const quoted = (seen: string) => (seen.length > 40 ? `${seen.slice(0, 40)}…` : seen);
