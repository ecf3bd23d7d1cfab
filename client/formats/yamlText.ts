/** How a text is written in YAML: plain where it can be, else in single quotes, else in double quotes; long ones folded. */

/** Columns after which a line is folded at its next blank. */
const WIDTH = 80;

/** A name in front of a colon: on one line, however long. */
export const yamlKey = (name: string): string => write(name, Number.NEGATIVE_INFINITY, '');

/** The text from `column` on (the blank before it not counted), its further lines indented by `indent` blanks. */
export const yamlText = (text: string, column: number, indent: number): string =>
  write(text, column, `\n${' '.repeat(indent)}`);

function write(text: string, column: number, newLine: string): string {
  const isKey = newLine === '';
  const style = styleOf(text, isKey);
  if (style === 'plain') return folded(text, column + 1, newLine, false);
  if (style === 'double') return inDoubleQuotes(text, column + 2, newLine);
  return `'${folded(text.replaceAll("'", "''"), column + 2, newLine, true)}'`;
}

/** What a plain text would be read as, were it not quoted: the scalars of YAML 1.2, times, merge keys and `=`. */
const OTHER_TYPES = [
  /^(true|True|TRUE|false|False|FALSE|~|null|Null|NULL|<<|=|)$/,
  /^[-+]?([0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+|\.[0-9_]+([eE][-+][0-9]+)?|\.(inf|Inf|INF))$/,
  /^\.(nan|NaN|NAN)$/,
  /^[-+]?(0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?$/,
];

/** Signs that begin something else than a text, and those that do so before a blank or at the end. */
const INDICATORS = /^(---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[-?:](?=[\s\0\x85]|$))|:(?=[\s\0\x85]|$)|[\s\0\x85]#/;
/**
 * All that the AWS CLI's writer does not print: controls, tabs, signs beyond the first 65,536 and halves of them. And two
 * that it does, the separators of lines and paragraphs, which YAML 1.2 would not read back as they were.
 */
const UNPRINTABLE = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** Line breaks that single quotes can not keep: beside a blank. */
const BLANK_AND_BREAK = /\n | \n/;

function styleOf(text: string, isKey: boolean): 'plain' | 'single' | 'double' {
  if (UNPRINTABLE.test(text) || BLANK_AND_BREAK.test(text) || (isKey && text.includes('\n'))) return 'double';
  const isPlain = !INDICATORS.test(text) && !text.includes('\n') && !/^ | $/.test(text);
  return isPlain && !OTHER_TYPES.some((type) => type.test(text)) ? 'plain' : 'single';
}

/** Writes signs one by one and knows the column; `newLine` begins a line with its indentation. */
function writer(column: number, newLine: string) {
  let written = '';
  let at = column;
  return {
    put: (signs: string) => {
      written += signs;
      at += [...signs].length;
    },
    breakLine: (sign = newLine) => {
      written += sign;
      // What follows the break is its indentation.
      at = sign.replaceAll('\n', '').length;
    },
    isWide: () => at > WIDTH,
    written: () => written,
  };
}

/**
 * A line break instead of each first blank beyond the width, and each line break of the text twice, for one alone would
 * be read as a blank. `margin`: in quotes, where the text's own first and last blank stay.
 */
function folded(text: string, column: number, newLine: string, margin: boolean): string {
  const out = writer(column, newLine);
  const signs = [...text];
  for (const [index, sign] of signs.entries()) {
    const [before, after] = [signs[index - 1] ?? '', signs[index + 1] ?? ''];
    if (sign === '\n') {
      out.breakLine(before === '\n' ? '\n' : '\n\n');
      if (after !== '\n') out.breakLine(newLine.slice(1));
    } else if (sign === ' ' && before !== ' ' && after !== ' ' && out.isWide() && !(margin && (!before || !after))) {
      out.breakLine();
    } else out.put(sign);
  }
  return out.written();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
};

function inDoubleQuotes(text: string, column: number, newLine: string): string {
  const out = writer(column, newLine);
  const signs = [...text];
  for (const [index, sign] of signs.entries()) {
    const [before, after] = [signs[index - 1] ?? '', signs[index + 1] ?? ''];
    if (sign === '"' || sign === '\\' || UNPRINTABLE.test(sign) || sign === '\n') out.put(escaped(sign));
    else if (sign === ' ' && before !== ' ' && before && after && out.isWide()) {
      out.breakLine();
      if (after === ' ') out.put('\\');
    } else out.put(sign);
  }
  return `"${out.written()}"`;
}

function escaped(sign: string): string {
  const short = ESCAPES[sign];
  if (short) return `\\${short}`;
  const code = sign.codePointAt(0) ?? 0;
  const [letter, digits] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${letter}${code.toString(16).toUpperCase().padStart(Number(digits), '0')}`;
}
