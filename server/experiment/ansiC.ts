/** What stands between `$'` and `'` for bash and its kind: escapes as in C. */

const named: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

// Of \u and \U each has a length of its own.
const coded = /\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8}))/y;

/** The character at the offset, or what the escape there stands for: UTF-16 units, one each, and how much of the line it takes. */
export function ansiC(line: string, at: number): { readonly text: readonly string[]; readonly length: number } {
  const char = line[at] as string;
  const next = line[at + 1];
  if (char !== '\\' || next === undefined) return { text: [char], length: 1 };
  const known = Object.hasOwn(named, next) ? named[next] : undefined;
  if (known !== undefined) return { text: [known], length: 2 };
  coded.lastIndex = at;
  const [whole, octal, ...hexes] = coded.exec(line) ?? [];
  if (whole === undefined) return { text: [char], length: 1 };
  const code = octal !== undefined ? Number.parseInt(octal, 8) & 255 : Number.parseInt(hexes.find(Boolean) ?? '0', 16);
  return { text: code <= 0x10ffff ? String.fromCodePoint(code).split('') : ['\ufffd'], length: whole.length };
}
