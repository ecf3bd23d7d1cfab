/** What would this file be in the other format? */
import type { ExperimentDocument } from '../documents.ts';
import type { Conversion } from '../protocol.ts';

export function convert(document: ExperimentDocument): Conversion {
  return document.format.convert(document) ?? { message: unreadable };
}

const unreadable =
  'This file can not be converted while it has syntax errors or is empty. Mend what is underlined first.';
