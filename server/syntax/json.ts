/** JSON with comments -> tree, tolerant of half-typed text. */
import { printParseErrorCode, visit } from 'jsonc-parser';
import { refuseDepth } from './depth.ts';
import { explain, mendOf } from './jsonProblems.ts';
import { blanked, onePerMistake, oneSide, repeatedKeys, withKey } from './problems.ts';
import type { Node, Property, Span, SyntaxMend, SyntaxProblem, SyntaxRemark, Tree } from './tree.ts';

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
    const { root, problems, remarks = [], halfTyped } = parseOnce(readable);
    if (!halfTyped || keys.length === repairLimit) {
      const all = onePerMistake(text, [...problems, ...keys.map(({ problem }) => problem)]);
      const whole = keys.reduce((node, { property }) => withKey(node, property), root);
      return { root: whole, problems: [...conflicts.problems, ...all, ...repeatedKeys(whole)], remarks };
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
  let comment: Span | undefined;
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
    refuseDepth(stack.length);
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
      onComment: (start, length) => {
        // One that is for us is as good as an answer: its writer does not have this file for the CLI.
        const isOurs = /^\/(?:\/|\*+)\s*sagemaker-(?:ignore|target)/.test(text.slice(start, start + 40));
        if (!isOurs) comment ??= { start, end: start + length };
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
          mendOf(text, start, end),
        );
      },
    },
    { disallowComments: false, allowTrailingComma: false, allowEmptyContent: true },
  );
  return { root, problems, halfTyped, ...(comment && { remarks: [refusedByCli(comment)] }) };
}

const refusedByCli = (comment: Span): SyntaxRemark => ({
  code: 'json-comment',
  message:
    "Comments are welcome here, but the AWS CLI's --cli-input-json refuses a file that has some. What is copied as an AWS CLI command has none.",
  ...comment,
});

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
