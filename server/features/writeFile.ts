/** A new file that says what is deployed. */
import { targetComment } from '../diagnostics/targetComments.ts';
import { type ExperimentDocument, experimentDocuments } from '../documents.ts';
import { deployedValue, type Members } from '../experiment/deployedValue.ts';
import type { WriteParams } from '../protocol.ts';
import { templateOf, withoutStops, writeValue } from '../syntax/write.ts';

/** In the format of the URI, with the members in the order of the API. */
export function writeFile({ uri, description, for: operation, target }: WriteParams): string {
  const document = experimentDocuments().create(uri, '', 0, '');
  const { profile, region, endpointUrl: endpoint } = target ?? {};
  const comment = targetComment({
    ...(profile && { profile }),
    ...(region && { region }),
    ...(endpoint && { endpoint }),
  });
  const head = comment ? `${document.format.lineComment} ${comment}\n` : '';
  return head + written(document, deployedValue(description, operation));
}

/** A value as a text of the document's format, indented and with line ends as in a text of it. */
export function written({ format }: Pick<ExperimentDocument, 'format'>, value: Members, like = ''): string {
  const caret = format.caretAt('', 0);
  if (!caret || Object.keys(value).length === 0) return '';
  const site = { ...caret.site, indent: format.indentOf(like) };
  const newline = /\r\n|\n/.exec(like)?.[0] ?? '\n';
  return `${withoutStops(writeValue({ site }, templateOf(value)).snippet)}\n`.replaceAll('\n', newline);
}
