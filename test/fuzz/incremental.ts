/** However a text came about, edit by edit, the document is the one of the text opened at once. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver';
import { findings } from '../../server/diagnostics/validate.ts';
import { experimentDocuments } from '../../server/documents.ts';
import { positionEncodingFor } from '../../server/positionEncoding.ts';
import { context } from '../unit/support.ts';
import { offsetAt, type Property, place, type Text, withText } from './property.ts';
import { pieces } from './texts.ts';
import { encodings } from './wire.ts';

export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** The whole text in place of a part. */
  readonly isWhole: boolean;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: place,
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6), fc.nat(80), fc.nat(2000)),
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('', ...pieces) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => some.join('')),
  ),
  isWhole: fc.nat(40).map((n) => n === 0),
});

type Encoding = (typeof encodings)[number];

/** Counted here, not by the server's own parts. */
export function positionAt(text: string, offset: number, encoding: Encoding): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  const character =
    encoding === 'utf-16' ? last.length : encoding === 'utf-8' ? Buffer.byteLength(last) : [...last].length;
  return { line: lines.length - 1, character };
}

/** The text after an edit, and the edit as the protocol has it. */
export function applied(text: string, { at, length, text: inserted, isWhole }: Edit, encoding: Encoding) {
  if (isWhole) return { text: inserted, change: { text: inserted } };
  const start = offsetAt(text, at);
  const end = Math.max(start, offsetAt(text, Math.min(1, (start + length) / Math.max(1, text.length))));
  const range = { start: positionAt(text, start, encoding), end: positionAt(text, end, encoding) };
  return { text: text.slice(0, start) + inserted + text.slice(end), change: { range, text: inserted } };
}

interface Edits extends Text {
  readonly encoding: Encoding;
  /** Each a notification; where `isSeen`, the tree is read after it. */
  readonly steps: readonly { readonly edits: readonly Edit[]; readonly isSeen: boolean }[];
}

export const incremental: Property<Edits> = {
  name: 'incremental',
  runs: 200,
  inputs: withText<Omit<Edits, keyof Text>>({
    encoding: fc.constantFrom(...encodings),
    steps: fc.array(fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), isSeen: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
  check: ({ language, text: first, encoding, steps }) => {
    const documents = experimentDocuments(() => positionEncodingFor({ general: { positionEncodings: [encoding] } }));
    const opened = (text: string) => documents.create(`file:///a.experiment.${language}`, '', 1, text);
    let text = first;
    let document = opened(text);
    for (const [index, { edits, isSeen }] of steps.entries()) {
      const changes = edits.map((each) => {
        const result = applied(text, each, encoding);
        text = result.text;
        return result.change;
      });
      document = documents.update(document, changes, index + 2);
      assert.equal(document.text, text);
      if (isSeen || index === steps.length - 1) assert.deepEqual(document.tree, opened(text).tree);
    }
    assert.deepEqual(findings(document, context), findings(opened(text), context));
  },
};
