/** A new file that says what is deployed. */
import { type ExperimentDocument, experimentDocuments } from '../documents.ts';
import { deployedValue, type Members } from '../experiment/deployedValue.ts';
import type { WriteParams } from '../protocol.ts';

import { templateOf, withoutStops, writeValue } from '../syntax/write.ts';

/** In the format of the URI, with the members in the order of the API. */
export const writeFile = ({ uri, description, for: operation }: WriteParams): string =>
  written(experimentDocuments().create(uri, '', 0, ''), deployedValue(description, operation));

/** A value as a text of the document's format, indented and with line ends as in a text of it. */
export function written({ format }: Pick<ExperimentDocument, 'format'>, value: Members, like = ''): string {
  const caret = format.caretAt('', 0);
  if (!caret || Object.keys(value).length === 0) return '';
  const site = { ...caret.site, indent: format.indentOf(like) };
  const newline = /\r\n|\n/.exec(like)?.[0] ?? '\n';
  return `${withoutStops(writeValue({ site }, templateOf(value)).snippet)}\n`.replaceAll('\n', newline);
}
