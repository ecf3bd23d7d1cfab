/** The command line: see README.md. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { now } from './client.mjs';
import { makeDocument, sizes } from './docs.mjs';
import { peers } from './peers/index.mjs';
import { markdown, missedGoals, summarise } from './report.mjs';
import { runSession } from './session.mjs';

const quickBudgetMs = 48_000;

const options = readOptions();
const startedAt = now();
const summary = {};
for (const lang of options.languages) {
  for (const size of options.sizes) {
    const sessions = await runRounds(lang, size);
    summary[lang] = { ...summary[lang], [size]: summarise(sessions) };
  }
}
const text = markdown(summary);
save(text);
console.log(`\n${text}`);
checkGoals();

/** Every server once a round, beginning with another one each time, so that the machine's noise is shared. */
async function runRounds(lang, size) {
  const document = makeDocument(lang, size);
  const servers = peers.filter((peer) => peer.languages.includes(lang) && (peer.name !== 'ours' || options.server));
  const sessions = [];
  const out = new Set(); // failed or far too slow: once is enough
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < servers.length; i++) {
      const peer = servers[(i + round) % servers.length];
      if (out.has(peer)) continue;
      if (options.quick && now() - startedAt > quickBudgetMs) {
        say(`${lang} ${size}: ${peer.name} left out, the time of --quick is up`);
        continue;
      }
      say(`${lang} ${size}, round ${round + 1} of ${options.rounds}: ${peer.name}`);
      try {
        const found = await runSession(peer, { ...options, lang, size, document });
        sessions.push({ server: peer.name, found });
        if (found.memory.length === 0) out.add(peer); // it did not get to the end
      } catch (error) {
        say(`${peer.name} failed: ${error.message}`);
        out.add(peer);
      }
    }
  }
  const order = (name) => peers.findIndex((peer) => peer.name === name);
  return sessions.sort((a, b) => order(a.server) - order(b.server));
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      server: { type: 'string' },
      lang: { type: 'string', default: 'both' },
      sizes: { type: 'string' },
      rounds: { type: 'string' },
      samples: { type: 'string' },
      node: { type: 'string' },
      quick: { type: 'boolean', default: false },
      assert: { type: 'string' },
    },
  });
  const { quick } = values;
  const chosen = (values.sizes ?? (quick ? '2k,20k' : Object.keys(sizes).join(','))).split(',');
  const unknown = chosen.filter((size) => !(size in sizes));
  if (unknown.length) stop(`no such size: ${unknown.join(', ')}; there are ${Object.keys(sizes).join(', ')}`);
  if (!['json', 'yaml', 'both'].includes(values.lang)) stop('--lang is json, yaml or both');
  if (values.server && !existsSync(values.server)) stop(`no server at ${values.server}`);
  if (!values.server) say('ours is not measured: give it with --server PATH');
  return {
    quick,
    sizes: chosen,
    languages: values.lang === 'both' ? ['json', 'yaml'] : [values.lang],
    server: values.server && resolve(values.server),
    rounds: Number(values.rounds ?? (quick ? 1 : 5)),
    samples: Number(values.samples ?? (quick ? 5 : 10)),
    node: values.node ?? installedNode() ?? process.execPath,
    goals: values.assert && JSON.parse(readFileSync(values.assert, 'utf8')),
  };
}

/** The pinned Node, the same for every server. */
function installedNode() {
  const path = fileURLToPath(new URL('node_modules/node/bin/node', import.meta.url));
  return existsSync(path) ? path : undefined;
}

function save(table) {
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const { rounds, samples } = options;
  const versions = createRequire(import.meta.url)('./package.json').dependencies;
  writeFileSync(
    new URL('bench.json', folder),
    `${JSON.stringify({ date: new Date().toISOString(), rounds, samples, versions, summary }, null, 1)}\n`,
  );
  writeFileSync(new URL('bench.md', folder), table);
}

function checkGoals() {
  if (!options.goals) return;
  const missed = missedGoals(summary, options.goals);
  for (const sentence of missed) console.log(`missed: ${sentence}`);
  if (missed.length) process.exitCode = 1;
  else console.log(`all ${Object.keys(options.goals).length} goals are met`);
}

function say(sentence) {
  console.error(sentence);
}

function stop(sentence) {
  say(sentence);
  process.exit(2);
}
