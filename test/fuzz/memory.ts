/** What the built server holds does not grow with the number of edits. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { type Language, languages } from '../unit/support.ts';
import { asked, requestOf } from './asked.ts';
import { applied, edit } from './incremental.ts';
import { corpus } from './texts.ts';
import { type Built, built } from './wire.ts';

interface Held {
  readonly rss: number;
  readonly heapUsed: number;
}

/** The last tenth beside the second: in the first V8 compiles, and finds out how much room it wants. */
const growth = { heapUsed: 1.2, rss: 1.2 };
const samples = 100;

/** Words of what is wrong; none when memory is bounded. */
export async function memory(seed: number, edits: number): Promise<readonly string[]> {
  const server = await built(['--expose-gc', '--require', resolve('test/fuzz/heap.cjs')]);
  const held: Held[] = [];
  try {
    const texts = new Map(languages.map((language) => [language, corpus[language][0] ?? '']));
    const versions = new Map(languages.map((language) => [language, 1]));
    const uri = (language: Language) => `file:///w/a.experiment.${language}`;
    for (const [language, text] of texts)
      server.notify('textDocument/didOpen', { textDocument: { uri: uri(language), languageId: '', version: 1, text } });
    const each = Math.floor(edits / samples);
    for (let sample = 0; sample < samples; sample += 1) {
      const all = fc.sample(fc.tuple(edit, asked), { seed: seed + sample, numRuns: each });
      for (const [index, [change, ask]] of all.entries()) {
        const language = languages[index % 2] ?? 'json';
        // The text stays of the size of an experiment, so that what grows is not the text.
        const before = texts.get(language) ?? '';
        const isStrange = before.length > 4000 || before.length < 200 || index % 50 === 0;
        const next = isStrange ? { ...change, isWhole: true, text: corpus[language][index % 3] ?? '' } : change;
        const result = applied(before, next, 'utf-16');
        texts.set(language, result.text);
        const version = (versions.get(language) ?? 1) + 1;
        versions.set(language, version);
        const textDocument = { uri: uri(language), version };
        server.notify('textDocument/didChange', { textDocument, contentChanges: [result.change] });
        const { method, params } = requestOf(ask, uri(language), result.text, 'utf-16');
        if (index % 10 === 0) await server.request(method, params);
        else if (index % 2 === 0) await server.request('textDocument/diagnostic', { textDocument });
      }
      held.push(await measured(server));
    }
  } finally {
    server.process.kill('SIGKILL');
  }
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    held.slice((tenth * samples) / 10, ((tenth + 1) * samples) / 10),
  );
  return (['heapUsed', 'rss'] as const).flatMap((what) => {
    const means = tenths.map((of) => of.reduce((sum, each) => sum + each[what], 0) / of.length);
    const words = `${what} in each tenth of ${edits} edits: ${means.map(mb).join(', ')} MB`;
    console.log(words);
    return (means.at(-1) ?? 0) > (means[1] ?? 0) * growth[what] ? [`${what} grows`] : [];
  });
}

const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

async function measured(server: Built): Promise<Held> {
  const said = new Promise<string>((resolve) => server.process.stderr?.once('data', (chunk) => resolve(String(chunk))));
  server.process.kill('SIGUSR2');
  return JSON.parse(await said);
}
