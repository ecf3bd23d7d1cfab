/** At every position of every text, whatever is accepted: the text can be read as before and nothing else has moved. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { OpenDocument } from '../../../../server/documents.ts';
import { completion } from '../../../../server/features/completion/index.ts';
import { completed, editor, type Language, languages, now, open } from '../../support.ts';
import { editOf, faults } from './completes.ts';
import { jsonTexts, yamlTexts } from './texts.ts';

const texts = { json: jsonTexts, yaml: yamlTexts };

/** Of many items a few: the first, the last and one that is another one at each position. */
function sample(items: readonly CompletionItem[], position: number): readonly CompletionItem[] {
  const chosen = [items[0], items.at(-1), items[position % Math.max(items.length, 1)]];
  return [...new Set(chosen)].filter(
    (item) => item !== undefined && item.kind !== CompletionItemKind.Snippet,
  ) as CompletionItem[];
}

const around = (text: string, at: number) =>
  `${JSON.stringify(text.slice(Math.max(0, at - 20), at))} caret ${JSON.stringify(text.slice(at, at + 20))}`;

function faultsAt(document: OpenDocument, at: number): readonly string[] {
  const { text } = document;
  const items = completion(document, at, now, editor)?.items ?? [];
  return sample(items, at).flatMap((item) =>
    faults(document, at, item).map((fault) => `${around(text, at)}: ${item.label}: ${fault}`),
  );
}

/** But for the middle of a line's end, where no editor puts the caret. */
const everyPosition = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => text.slice(at - 1, at + 1) !== '\r\n');

for (const language of languages) {
  describe(language, () => {
    for (const [name, text] of Object.entries(texts[language])) {
      test(name, () => {
        const document = open(language, text);
        expect(everyPosition(text).flatMap((at) => faultsAt(document, at))).toEqual([]);
      });
      test(`${name}, with carriage returns`, () => {
        const crlf = text.replaceAll('\n', '\r\n');
        const document = open(language, crlf);
        expect(
          everyPosition(crlf)
            .filter((at) => at % 3 === 0)
            .flatMap((at) => faultsAt(document, at)),
        ).toEqual([]);
      });
    }
  });
}

/** A text that ends too early, or has lost or doubled a few characters on the way. */
const damaged = (language: Language) => {
  const all = Object.values(texts[language]);
  return fc
    .record({
      which: fc.nat(all.length - 1),
      from: fc.nat(2000),
      length: fc.nat(12),
      put: fc.constantFrom(
        '',
        '"',
        "'",
        ',',
        ':',
        '{',
        '}',
        '[',
        ']',
        '\n',
        '  ',
        '- ',
        '#',
        '|',
        '&a ',
        '*a',
        '\t',
        '😀',
      ),
    })
    .map(({ which, from, length, put }) => {
      const text = all[which] ?? '';
      const at = from % (text.length + 1);
      return { text: text.slice(0, at) + put + text.slice(at + length), at: at + put.length };
    });
};

describe('texts that are damaged', () => {
  for (const language of languages) {
    test(`${language}: an edit stays on its line, holds the caret and what is typed`, () => {
      fc.assert(
        fc.property(damaged(language), fc.nat(40), ({ text, at }, further) => {
          const offset = Math.min(text.length, at + further);
          const marked = `${text.slice(0, offset)}$0${text.slice(offset)}`;
          const lineStart = text.slice(0, offset).lastIndexOf('\n') + 1;
          for (const item of completed(language, marked).items.slice(0, 5)) {
            const { range } = editOf(item);
            expect(range.start.line).toBe(range.end.line);
            expect(range.start.character).toBeLessThanOrEqual(offset - lineStart);
            expect(range.end.character).toBeGreaterThanOrEqual(offset - lineStart);
            for (const { range: other } of item.additionalTextEdits ?? []) {
              const isBefore =
                other.end.line < range.start.line ||
                (other.end.line === range.start.line && other.end.character <= range.start.character);
              expect(isBefore).toBe(true);
            }
          }
        }),
        { seed: 20300115, numRuns: 400 },
      );
    });

    test(`${language}: what can still be read stays where it is`, () => {
      fc.assert(
        fc.property(damaged(language), fc.nat(40), ({ text, at }, further) => {
          // A word that stands alone may be text or a key that is not finished.
          const document = open(language, text);
          fc.pre(document.tree.problems.length === 0 && !/^\s*(?:[\w ]+$|:)/m.test(text));
          expect(faultsAt(document, Math.min(text.length, at + further))).toEqual([]);
        }),
        { seed: 20300115, numRuns: 300 },
      );
    });
  }
});
