/**
 * A folder of many experiment files: how long until the server knows all their names, and what an edit takes beside them.
 *
 *   node test/bench/folder.mjs [--files 10000] [--samples 50] [--server dist/server.js]
 *
 * Prints milliseconds, and the time to know the names as a multiple of what `cat` takes for the same files.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startClient } from './peers/client.mjs';
import { makeDocument } from './peers/docs.mjs';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    samples: { type: 'string', default: '50' },
    server: { type: 'string', default: 'dist/server.js' },
  },
});
const count = Number(values.files);
const samples = Number(values.samples);
const languages = ['json', 'yaml'];
const documents = Object.fromEntries(languages.map((language) => [language, makeDocument(language, '2k')]));
const workspace = mkdtempSync(join(tmpdir(), 'experiments-'));

try {
  const many = write('many', count);
  const one = write('one', 1);
  const cat = median(Array.from({ length: 3 }, () => timeOf(() => readAll(many))));
  console.log(`cat of ${count} files: ${cat.toFixed(0)} ms`);
  const ready = [];
  const edits = { one: [], many: [] };
  for (let round = 0; round < 3; round += 1) {
    edits.one.push(...(await session(one)).edits);
    const found = await session(many);
    ready.push(found.ready);
    edits.many.push(...found.edits);
    if (found.symbols !== count) throw new Error(`${found.symbols} symbols of ${count} files`);
    if (!found.isTwice) throw new Error('the name that two files have was not found');
  }
  const known = median(ready);
  console.log(`open to names and symbols: ${known.toFixed(0)} ms, ${(known / cat).toFixed(1)} x cat`);
  for (const [folder, all] of Object.entries(edits))
    console.log(`edit in a folder of ${folder}: ${median(all).toFixed(2)} ms`);
} finally {
  rmSync(workspace, { recursive: true });
}

/** Two of the files have one name. */
function write(name, length) {
  for (let i = 0; i < length; i += 1) {
    const language = languages[i % 2];
    const folder = join(workspace, name, String(i % 100));
    mkdirSync(folder, { recursive: true });
    const text = documents[language].text.replace('checkout-ranker-shadow', `experiment-${i === 1 ? 0 : i}`);
    writeFileSync(join(folder, `${i}.experiment.${language}`), text);
  }
  return join(workspace, name);
}

/** One life of the server: a file is opened, all names are waited for, then one character is typed and deleted in turn. */
async function session(folder) {
  const uri = pathToFileURL(join(folder, '0', '0.experiment.json')).href;
  const { text, marks } = documents.json;
  const opened = text.replace('checkout-ranker-shadow', 'experiment-0');
  const client = startClient(process.execPath, [resolve(values.server), '--stdio'], () => null);
  const rootUri = pathToFileURL(folder).href;
  await client.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'w' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  client.notify('initialized', {});
  const diagnostics = () => client.request('textDocument/diagnostic', { textDocument: { uri } });
  const since = performance.now();
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'sagemaker-experiment-json', version: 1, text: opened },
  });
  await diagnostics();
  const symbols = await client.request('workspace/symbol', { query: '' });
  const ready = symbols.at - since;
  const { items } = (await diagnostics()).result;

  const edits = [];
  for (let version = 2; version < samples + 2; version += 1) {
    const at = performance.now();
    const end = marks.modelEnd;
    const next = { line: end.line, character: end.character + 1 };
    const change =
      version % 2 ? { range: { start: end, end: next }, text: '' } : { range: { start: end, end }, text: 'x' };
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    edits.push((await diagnostics()).at - at);
  }
  await client.stop(true);
  return { ready, edits, symbols: symbols.result.length, isTwice: items.some(({ code }) => code === 'duplicate-name') };
}

function readAll(folder) {
  const { status } = spawnSync('find', [folder, '-type', 'f', '-exec', 'cat', '{}', '+'], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`cat ended with ${status}`);
}

function timeOf(work) {
  const since = performance.now();
  work();
  return performance.now() - since;
}

function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
}
