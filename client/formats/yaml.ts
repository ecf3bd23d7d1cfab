/** `--output yaml` and `yaml-stream` of the AWS CLI: block style, members in the order of their names. */
import { isList, isObject, isScalar, type Json, type JsonObject } from './value.ts';
import { yamlKey, yamlText } from './yamlText.ts';

/** A single value stands as it would in JSON; the AWS CLI prints nothing for an empty structure. */
export function yaml(value: Json): string {
  if (isScalar(value)) return `${JSON.stringify(value)}\n`;
  if (isObject(value) && isEmpty(value)) return '';
  return block(value, 0);
}

/** Each page of an answer is a list with one entry; here the whole answer is one page. */
export const yamlStream = (value: Json): string => (isObject(value) && isEmpty(value) ? '' : block([value], 0));

const isEmpty = (value: JsonObject | readonly Json[]): boolean => Object.keys(value).length === 0;

/** Lines of a list or structure, indented by so many blanks. */
function block(value: Json, indent: number): string {
  const blanks = ' '.repeat(indent);
  if (isList(value)) {
    if (value.length === 0) return `${blanks}[]\n`;
    return value.map((item) => `${blanks}-${entry(item, indent)}`).join('');
  }
  if (!isObject(value)) return '';
  if (isEmpty(value)) return `${blanks}{}\n`;
  const names = Object.keys(value).toSorted();
  return names
    .map((name) => `${blanks}${yamlKey(name)}:${member(value[name] ?? null, indent, yamlKey(name))}`)
    .join('');
}

/** What follows the dash: a list or structure begins on the same line. */
function entry(item: Json, indent: number): string {
  if (isScalar(item)) return ` ${scalar(item, indent + 1, indent + 2)}\n`;
  return ` ${block(item, indent + 2).trimStart()}`;
}

/** What follows the colon. A list's dashes stand under the first letter of its name. */
function member(value: Json, indent: number, key: string): string {
  if (isScalar(value)) return ` ${scalar(value, indent + [...key].length + 1, indent + 2)}\n`;
  if (isList(value)) return value.length === 0 ? ' []\n' : `\n${block(value, indent)}`;
  return isObject(value) && isEmpty(value) ? ' {}\n' : `\n${block(value, indent + 2)}`;
}

/** `column`: where the dash or colon before it ends. */
const scalar = (value: Json, column: number, indent: number): string =>
  typeof value === 'string' ? yamlText(value, column, indent) : String(value);
