/** Signs of YAML that are missing between braces and brackets, where members and entries share a line. */
import { change, colonAfter, type Find, unquoted } from './yamlCandidate.ts';

const comma = (what: string) => [`A comma is expected in front of ${what}.`, 'Add the comma'] as const;
const brace = (what: string) => [`A { is expected in front of ${what}.`, 'Add the {'] as const;
const open = (sign: string, end: string) =>
  [`This ${sign} is not closed. Add a ${end} where it ends.`, `Add the ${end}`] as const;

/** In front of a member: `a: 1 b: 2`, and `a: b: 2 }` or `[a: 1 }]`, as it can only be within the value before it. */
const beforeMember: Find = function* (line) {
  const { code } = line;
  if (!/[{}[\]]/.test(code)) return;
  for (const { 0: whole, 1: before = '', 2: name = '', index } of code.matchAll(
    /([^\s{]) +(?=(["']?[A-Za-z][\w-]*["']?):\s)/g,
  )) {
    const end = index + 1;
    const begin = index + whole.length;
    const marked = [begin, begin + name.length] as const;
    const what = JSON.stringify(unquoted(name));
    const isValue = ':['.includes(before) || /[:[] +&[\w-]+$/.test(code.slice(Math.max(0, end - 40), end));
    // Behind an entry that is closed the next one begins.
    if (isValue || (before === ',' && code[index - 1] === '}')) yield change(line, end, '', ' {', marked, brace(what));
    else if (before !== ',') yield change(line, end, '', ',', marked, comma(what));
  }
};

/** Between two entries: `[{...} {...}]`. */
const beforeEntry: Find = function* (line) {
  for (const { index } of line.code.matchAll(/[}\]] +[{[]/g)) {
    yield change(line, index + 1, '', ',', [index, index + 1], comma('the next entry'));
  }
};

/** In front of a value that is no text: `a { ... }`, `a &b { ... }`. */
const beforeValue: Find = function* (line) {
  for (const { 0: name, index } of line.code.matchAll(/(?<=[{,] )[A-Za-z][\w-]*(?= +[&{[])/g)) {
    const end = index + name.length;
    yield change(line, end, '', ':', [index, end], colonAfter(name));
  }
};

/** Where the next member or entry, or the end of what is around, tells that a list or an object has ended. */
const closing: Find = function* (line) {
  const { code } = line;
  const list = unmatched(code, '[', ']');
  const object = unmatched(code, '{', '}');
  for (const { 0: sign, index } of code.matchAll(/, +(?:["']?[A-Za-z][\w-]*["']?:\s|\{)|[}\]]/g)) {
    const end = code.slice(0, index).trimEnd().length;
    const isOfObject = sign !== '}' && !sign.endsWith(' ');
    const [start, words] = isOfObject
      ? [object.open, open('{', '}')]
      : [sign === ']' ? undefined : list.open, open('[', ']')];
    if (start === undefined || index < start) continue;
    const added = isOfObject ? ' }' : ']';
    yield { ...change(line, end, '', added, [start, start + 1], words), isPreferred: false };
  }
};

/** In front of entries whose list ends: `a: 1, 2]`. */
const opening: Find = function* (line) {
  const { code } = line;
  const { closes } = unmatched(code, '[', ']');
  if (closes === undefined) return;
  const names = [...code.slice(0, closes).matchAll(/(?<=^|[\s{[,])(["']?[A-Za-z][\w-]*["']?): +(?=[^\s[])/g)];
  for (const { 0: whole, 1: name = '', index } of names.reverse()) {
    const message = `A [ is expected in front of the entries of ${JSON.stringify(unquoted(name))}.`;
    yield change(line, index + whole.length, '', '[', [index, index + name.length], [message, 'Add the [']);
  }
};

/** The last that is not closed on a line, and the first end that closes nothing. */
function unmatched(
  code: string,
  sign: string,
  end: string,
): { readonly open: number | undefined; readonly closes: number | undefined } {
  const opened: number[] = [];
  let closes: number | undefined;
  for (let index = 0; index < code.length; index += 1) {
    if (code[index] === sign) opened.push(index);
    else if (code[index] === end && opened.pop() === undefined) closes ??= index;
  }
  return { open: opened.at(-1), closes };
}

export const flowSigns: readonly Find[] = [beforeMember, beforeEntry, beforeValue, closing, opening];
