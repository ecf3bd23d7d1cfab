/**
 * However a text came about, edit by edit, what is said of it is what is said of the same text opened at once. The edits
 * are applied here a second time, by offsets; the server is given ranges.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from 'vscode-languageserver-protocol';
import {
  change,
  close,
  complete,
  hover,
  open,
  published,
  pulled,
  pulling,
  pushed,
  type Server,
  startInitialized,
} from './client.ts';

const execArgv = ['--require', resolve('test/protocol/fixedClock.cjs')];

const seeds = {
  json: readFileSync('examples/shadow-test.experiment.json', 'utf8'),
  yaml: readFileSync('examples/create-and-update.experiment.yaml', 'utf8').replaceAll('\n', '\r\n'),
};

/** What one types, pastes and mistypes. */
const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ': ',
    ',',
    '-',
    '- ',
    ' ',
    '  ',
    '\t',
    '#',
    '//',
    '/*',
    '*/',
    '&a ',
    '*a',
    '<<: ',
    '|',
    '|\n',
    '---\n',
  ],
  ...['\n', '\r\n', '\n  ', '\n    - ', '😀', 'e\u0301', '\ud83d', '\ude00', 'שלום', '\u2028', '\0'],
  ...[
    'Name',
    '"Name": "e",',
    'Nmae',
    'Schedule:\n  ',
    '"EndTime": "2030-02-31T00:00:00Z"',
    'ml.g5.xlarge',
    'ml.',
    '25',
    '-1',
    '1e999',
    'null',
    '__proto__',
  ],
];

/** Fractions of the text's length, so that an edit fits whatever the text has become. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly isWhole: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6), fc.nat(80)),
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('', ...pieces) },
    fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((some) => some.join('')),
  ),
  isWhole: fc.nat(30).map((n) => n === 0),
});

/** Notifications, each of one or more edits. */
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const carets = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 });

/** A caret stands before, never within, a line's end. */
function offsetIn(text: string, fraction: number): number {
  const offset = Math.floor(fraction * text.length);
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function applied(
  text: string,
  { at, length, text: inserted, isWhole }: Edit,
): { readonly text: string; readonly change: object } {
  if (isWhole) return { text: inserted, change: { text: inserted } };
  const start = offsetIn(text, at);
  const end = Math.max(start, offsetIn(text, Math.min(1, (start + length) / Math.max(1, text.length))));
  return {
    text: text.slice(0, start) + inserted + text.slice(end),
    change: { range: { start: positionAt(text, start), end: positionAt(text, end) }, text: inserted },
  };
}

/** Opens and edits one file, opens another with the result, and closes both at the end. */
async function compare(
  server: Server,
  format: 'json' | 'yaml',
  steps: readonly (readonly Edit[])[],
  look: (edited: string, opened: string, text: string) => Promise<void>,
) {
  const [edited, opened] = [`file:///w/edited.experiment.${format}`, `file:///w/opened.experiment.${format}`];
  let text: string = seeds[format];
  open(server, edited, text);
  steps.forEach((step, index) => {
    const changes = step.map((each) => {
      const result = applied(text, each);
      text = result.text;
      return result.change;
    });
    change(server, edited, index + 2, ...changes);
  });
  open(server, opened, text);
  await look(edited, opened, text);
  for (const uri of [edited, opened]) close(server, uri);
}

/** The same answer but for the name of the file. */
const without = (uri: string, answer: unknown): unknown => JSON.parse(JSON.stringify(answer).replaceAll(uri, 'uri'));

test.each(['json', 'yaml'] as const)(
  '%s: diagnostics, hover, completion and request after edits are those of the text opened at once',
  async (format) => {
    const server = await startInitialized(pulling, { execArgv });
    const property = fc.asyncProperty(edits, carets, (steps, places) =>
      compare(server, format, steps, async (edited, opened, text) => {
        expect(without(edited, await pulled(server, edited))).toEqual(without(opened, await pulled(server, opened)));
        for (const place of places) {
          const position = positionAt(text, offsetIn(text, place));
          for (const ask of [hover, complete])
            expect(await ask(server, edited, position)).toEqual(await ask(server, opened, position));
        }
        const [one, other] = await Promise.all(
          [edited, opened].map((uri) => server.request<object>('experiment/request', { textDocument: { uri } })),
        );
        expect({ ...one, version: steps.length + 1 }).toEqual(one);
        expect({ ...one, version: 1 }).toEqual(other);
      }),
    );
    await fc.assert(property, { seed: 20300115, numRuns: 150 });
    // No feature threw on any of these texts.
    expect(server.heard).toEqual([]);
  },
  120_000,
);

test.each(['json', 'yaml'] as const)(
  '%s: what is pushed after the last edit is what is pushed for the text opened at once',
  async (format) => {
    const server = await startInitialized(pushed, { execArgv });
    const property = fc.asyncProperty(edits, (steps) =>
      compare(server, format, steps, async (edited, opened) => {
        const told = new Map<string, object>();
        for (let version = 0; version <= steps.length; version += 1)
          told.set(edited, (await published(server)).diagnostics);
        const last = await published(server);
        expect(last.uri).toBe(opened);
        expect(without(edited, told.get(edited))).toEqual(without(opened, last.diagnostics));
      }).then(async () => {
        for (const diagnostics of [(await published(server)).diagnostics, (await published(server)).diagnostics])
          expect(diagnostics).toEqual([]);
      }),
    );
    await fc.assert(property, { seed: 20300116, numRuns: 60 });
  },
  120_000,
);
