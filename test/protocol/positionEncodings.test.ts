/** Clients that count columns otherwise than in UTF-16 get the same answers, in their own counting. */
import { expect, test } from 'vitest';
import type { ClientCapabilities, Position, Range } from 'vscode-languageserver-protocol';
import { change, complete, hover, initialize, loud, open, start, textIn } from './client.ts';

const hard = 'ä😀👩‍👩‍👧🇩🇪e\u0301שלום𝒳';
const uris = { json: 'file:///w/a.experiment.json', yaml: 'file:///w/a.experiment.yaml' };
const texts = {
  json: `{\n  "Description": "${hard}", /* ${hard} */ "Nmae": 1, "Schedule": {},\n  "Name": "e"}\n`,
  yaml: `{\n  Description: "${hard}", "Nmae": 1, Schedule: {},\n  Name: e}\n`,
};
const formats = ['json', 'yaml'] as const;

/** Counted here, not by the server's own parts. */
const width = {
  'utf-8': (text: string) => Buffer.byteLength(text),
  'utf-16': (text: string) => text.length,
  'utf-32': (text: string) => [...text].length,
};
type Encoding = keyof typeof width;
const encodings = Object.keys(width) as Encoding[];

const capabilities = (...positionEncodings: string[]): ClientCapabilities => ({
  general: { positionEncodings },
  textDocument: { diagnostic: {} },
});

/** The position behind the first occurrence of a text. */
function behind(text: string, words: string, encoding: Encoding): Position {
  const lines = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: lines.length - 1, character: width[encoding](lines.at(-1) ?? '') };
}

function covered(text: string, range: Range, encoding: Encoding): string {
  const utf16 = ({ line, character }: Position) => {
    const content = text.split('\n')[line] ?? '';
    const characters = [...content];
    const count = characters.findIndex((_, i) => width[encoding](characters.slice(0, i).join('')) === character);
    if (count < 0 && width[encoding](content) !== character) throw new Error(`${character} is inside a character`);
    return { line, character: (count < 0 ? content : characters.slice(0, count).join('')).length };
  };
  return textIn(text, { start: utf16(range.start), end: utf16(range.end) });
}

test.each(encodings)('a client that offers %s alone gets it', async (encoding) => {
  const { capabilities: announced } = await initialize(start(), capabilities(encoding));
  expect(announced.positionEncoding).toBe(encoding);
});

test.each([
  ['utf-16 wherever it is offered', ['utf-8', 'utf-16', 'utf-32'], 'utf-16'],
  ['what is preferred where it is not', ['utf-32', 'utf-8'], 'utf-32'],
  ['utf-16 where nothing known is offered', ['utf-7'], 'utf-16'],
  ['utf-16 where nothing is offered', [], 'utf-16'],
])('chosen is %s', async (_, offered, chosen) => {
  const { capabilities: announced } = await initialize(start(), capabilities(...offered));
  expect(announced.positionEncoding).toBe(chosen);
});

for (const encoding of encodings) {
  for (const format of formats) {
    const text = texts[format];
    const at = (words: string, of = text) => behind(of, words, encoding);

    test(`${encoding}, ${format}: diagnostics, hover and completion`, async () => {
      const server = start();
      await initialize(server, capabilities(encoding));
      open(server, uris[format], text);
      const found = await loud(server, uris[format]);
      expect(found.map(({ code, range }) => [code, covered(text, range, encoding)])).toEqual([
        ['unknown-member', '"Nmae"'],
      ]);
      const hovered = await hover(server, uris[format], at('Sched'));
      expect(hovered?.range && covered(text, hovered.range, encoding).replaceAll('"', '')).toBe('Schedule');
      const list = await complete(server, uris[format], at('Nma'));
      const edit = list?.items.find(({ label }) => label === 'KmsKey')?.textEdit;
      expect(edit && 'range' in edit && covered(text, edit.range, encoding).replaceAll('"', '')).toBe('Nmae');
    });

    test(`${encoding}, ${format}: edits, several in one message`, async () => {
      const server = start();
      await initialize(server, capabilities(encoding));
      open(server, uris[format], text);
      const inserted = text.replace(hard, `${hard}${hard}`);
      change(
        server,
        uris[format],
        2,
        { range: { start: at(hard), end: at(hard) }, text: hard },
        { range: { start: at('"N', inserted), end: at('"Nmae', inserted) }, text: 'maeN' },
      );
      const now = inserted.replace('Nmae', 'NmaeN');
      const [found, ...others] = await loud(server, uris[format]);
      expect(found && [found.code, covered(now, found.range, encoding)]).toEqual(['unknown-member', '"NmaeN"']);
      expect(others).toEqual([]);
    });
  }
}
