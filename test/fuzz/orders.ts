/** The built server, with requests, edits, cancellations, settings and closed files in any order. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Message } from '../protocol/framing.ts';
import { type Language, languages } from '../unit/support.ts';
import { type About, isSound } from './answers.ts';
import { type Asked, asked, configurations, requestOf } from './asked.ts';
import { applied, type Edit, edit } from './incremental.ts';
import { holds, type Property } from './property.ts';
import { textsIn } from './texts.ts';
import { type Built, built } from './wire.ts';

type Step =
  | { readonly do: 'ask'; readonly asked: Asked; readonly isCancelled: boolean }
  | { readonly do: 'edit'; readonly edits: readonly Edit[] }
  | { readonly do: 'set'; readonly settings: unknown }
  | { readonly do: 'close' };

interface Order {
  /** Open at the same time, each with a text to begin with. */
  readonly documents: readonly { readonly language: Language; readonly text: string }[];
  /** `of`: which of them. Sent in one piece; the server reads as much at once as it can. */
  readonly steps: readonly { readonly of: number; readonly step: Step }[];
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('ask' as const), asked, isCancelled: fc.nat(4).map((n) => n === 0) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('edit' as const), edits: fc.array(edit, { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set' as const), settings: configurations }) },
  { weight: 1, arbitrary: fc.constant({ do: 'close' as const }) },
);
const document = fc
  .constantFrom(...languages)
  .chain((language) => fc.record({ language: fc.constant(language), text: textsIn(language) }));

let server: Promise<Built> | undefined;
/** Of an answer: a server that has not said anything for so long has lost it. */
const longest = 30_000;

export const orders: Property<Order> = {
  name: 'orders',
  runs: 40,
  inputs: fc.record({
    documents: fc.array(document, { minLength: 1, maxLength: 3 }),
    steps: fc.array(fc.record({ of: fc.nat(2), step }), { minLength: 1, maxLength: 40 }),
  }),
  check: async (order) => {
    server ??= built();
    const peer = await server;
    try {
      await check(peer, order);
    } catch (error) {
      // What comes after begins with a new one, and does not inherit what was left open.
      peer.process.kill('SIGKILL');
      server = undefined;
      throw error;
    }
  },
  end: () => {
    void server?.then((peer) => peer.process.kill('SIGKILL'));
    server = undefined;
  },
};

async function check(peer: Built, { documents, steps }: Order): Promise<void> {
  const files = documents.map(({ language, text }, index) => ({
    uri: `file:///w/${index}.experiment.${language}`,
    text,
    version: 1,
    isOpen: false,
  }));
  const open = (file: (typeof files)[number]) => {
    const { uri, text, version } = file;
    peer.notify('textDocument/didOpen', { textDocument: { uri, languageId: '', version, text } });
    file.isOpen = true;
  };
  const answers = peer.together(() => {
    const waiting: { about: About; answer: Promise<Message> }[] = [];
    for (const { of, step } of steps) {
      const file = files[of % files.length] as (typeof files)[number];
      const { uri } = file;
      if (!file.isOpen) open(file);
      if (step.do === 'close') {
        peer.notify('textDocument/didClose', { textDocument: { uri } });
        file.isOpen = false;
      } else if (step.do === 'set') {
        peer.notify('workspace/didChangeConfiguration', { settings: { sagemakerExperiments: step.settings } });
      } else if (step.do === 'edit') {
        const contentChanges = step.edits.map((each) => {
          const result = applied(file.text, each, 'utf-16');
          file.text = result.text;
          return result.change;
        });
        file.version += 1;
        peer.notify('textDocument/didChange', { textDocument: { uri, version: file.version }, contentChanges });
      } else {
        const { method, params } = requestOf(step.asked, uri, file.text, 'utf-16');
        const answer = peer.request(method, params);
        // One that fails ends the check; the others then fail unheard.
        answer.catch(() => undefined);
        waiting.push({ about: { method, uri, text: file.text }, answer });
        if (step.isCancelled) peer.notify('$/cancelRequest', { id: peer.lastId() });
      }
    }
    return waiting;
  });
  for (const { about, answer } of answers) isSound(await inTime(answer, about.method), about, 'utf-16');

  peer.notify('workspace/didChangeConfiguration', { settings: { sagemakerExperiments: {} } });
  for (const file of files) {
    if (!file.isOpen) open(file);
    const fresh = file.uri.replace('/w/', '/w/fresh-');
    peer.notify('textDocument/didOpen', { textDocument: { uri: fresh, languageId: '', version: 1, text: file.text } });
    const [edited, opened] = await Promise.all(
      [file.uri, fresh].map((uri) =>
        inTime(peer.request('textDocument/diagnostic', { textDocument: { uri } }), 'textDocument/diagnostic'),
      ),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(edited?.result).replaceAll(file.uri, fresh)), opened?.result);
    for (const uri of [file.uri, fresh]) peer.notify('textDocument/didClose', { textDocument: { uri } });
  }
  const faults = peer.faults();
  holds(faults.length === 0 && peer.stderr() === '', () => [...faults, peer.stderr()].join('\n'));
}

async function inTime<T>(answer: Promise<T>, method: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to ${method}`)), longest);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
