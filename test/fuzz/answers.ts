/** What holds for every answer, whatever was asked. */
import type { Range } from 'vscode-languageserver';
import type { Message } from '../protocol/framing.ts';
import { holds } from './property.ts';
import type { Encoding } from './wire.ts';

/** Cancelled by the client, changed in between, no rename there, no such command or parameters: each says that there is no result. */
const refusals = [-32800, -32801, -32803];

const widthOf = (line: string, encoding: Encoding) =>
  encoding === 'utf-16' ? line.length : encoding === 'utf-8' ? Buffer.byteLength(line) : [...line].length;

const isRange = (value: object): value is Range =>
  'start' in value &&
  'end' in value &&
  typeof value.start === 'object' &&
  value.start !== null &&
  'line' in value.start;

/** Of this document; an answer may speak of others besides. */
function* rangesIn(value: unknown, uri: string): Generator<Range> {
  if (typeof value !== 'object' || value === null) return;
  if ('uri' in value && value.uri !== uri) return;
  if (isRange(value)) yield value;
  else for (const each of Object.values(value)) yield* rangesIn(each, uri);
}

export interface About {
  readonly method: string;
  readonly uri: string;
  readonly text: string;
}

/** Throws for a fault, and for a range that is not one of the text's. */
export function isSound({ error, result }: Message, { method, uri, text }: About, encoding: Encoding): void {
  if (error) {
    holds(refusals.includes(error.code), () => `${method} is answered with ${error.code} ${error.message}`);
    return;
  }
  const lines = text.split(/\r\n|\r|\n/);
  const isPlace = ({ line, character }: Range['start']) =>
    line >= 0 && line < lines.length && character >= 0 && character <= widthOf(lines[line] ?? '', encoding);
  for (const range of rangesIn(result, uri)) {
    const { start, end } = range;
    const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
    holds(
      isPlace(start) && isPlace(end) && isOrdered,
      () => `${method} answers with the range ${JSON.stringify(range)}`,
    );
  }
  if (method !== 'textDocument/foldingRange') return;
  for (const { startLine, endLine } of result as { startLine: number; endLine: number }[])
    holds(0 <= startLine && startLine <= endLine && endLine < lines.length, () => `folded ${startLine} to ${endLine}`);
}
