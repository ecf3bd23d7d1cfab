/**
 * A JMESPath expression, sign by sign: what the AWS CLI's language does not know is found here, with its place. The
 * library reads more than that language (arithmetic, variables, conditions) and forgives some of what it refuses.
 */

export interface Misread {
  /** Counted from 0, in UTF-16 units. */
  readonly at: number;
  readonly message: string;
}

export interface Token {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

const TOKEN =
  /[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\[\?|\[\]|&&|\|\||[=!<>]=|[.*,:@[\]{}()<>!&|]/sy;
const BLANKS = /[ \t\r\n]*/y;

/** What the AWS CLI's JMESPath has. */
const FUNCTIONS =
  'abs avg ceil contains ends_with floor join keys length map max max_by merge min min_by not_null reverse sort sort_by starts_with sum to_array to_number to_string type values'.split(
    ' ',
  );

/** Ends something that has a value, and begins something that has one. */
const ENDS = /^([\w"'`)}@*-].*|\]|\[\])$/s;
const BEGINS = /^([\w"'`@{-].*|[*!&])$/s;

/** The expression in pieces, or the first place that is no JMESPath of the AWS CLI. */
export function tokensOf(expression: string): readonly Token[] | Misread {
  const tokens: Token[] = [];
  for (let at = skipped(expression, 0); at < expression.length; at = skipped(expression, at)) {
    TOKEN.lastIndex = at;
    const [text] = TOKEN.exec(expression) ?? [];
    if (text === undefined) return { at, message: unread(expression, at) };
    const before = tokens.at(-1);
    if (before && isMissing(before.text, text)) return { at, message: missing(before.text, text) };
    tokens.push({ text, at, end: at + text.length });
    at += text.length;
  }
  return unknownFunction(tokens) ?? tokens;
}

function skipped(expression: string, from: number): number {
  BLANKS.lastIndex = from;
  BLANKS.exec(expression);
  return BLANKS.lastIndex;
}

function unread(expression: string, at: number): string {
  const sign = String.fromCodePoint(expression.codePointAt(at) ?? 0);
  if ('"\'`'.includes(sign)) return `The text that begins with ${sign} has no end.`;
  if (sign === '=') return 'Two values are compared with ==, not with =.';
  return `${sign} means nothing in JMESPath. A name with other signs than letters, digits and _ stands in double quotes.`;
}

/** Two values with nothing between them. A star after a value is none of its own: it would multiply. */
const isMissing = (before: string, text: string): boolean => ENDS.test(before) && BEGINS.test(text);

const missing = (before: string, text: string): string =>
  text === '*' || /^-[0-9]/.test(text)
    ? 'JMESPath of the AWS CLI has no arithmetic.'
    : `Between ${before} and ${text} something is missing: a dot, a comma or an operator.`;

function unknownFunction(tokens: readonly Token[]): Misread | undefined {
  const unknown = tokens.find(
    ({ text }, index) => /^\w/.test(text) && tokens[index + 1]?.text === '(' && !FUNCTIONS.includes(text),
  );
  return (
    unknown && { at: unknown.at, message: `There is no function ${unknown.text}. There are: ${FUNCTIONS.join(', ')}.` }
  );
}
