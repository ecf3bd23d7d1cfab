/** One life of one server with one document open: start, edits, hovers, completions, memory. */
import { now, startClient } from './client.mjs';

export const limitMs = 20_000; // for one request, and for the samples of one measurement in one session
const warmUps = 3;
const quietMs = 300;

/**
 * @returns samples in milliseconds by measurement (undefined where nothing came in time), memory in MiB,
 *   and how much the answers held, so that a quick but empty answer is seen
 */
export async function runSession(peer, { node, lang, size, document, samples, server }) {
  const uri = `file:///bench/shadow-${size}.experiment.${lang}`;
  const found = { start: [], edit: [], hover: [], completion: [], memory: [], counts: {} };
  const client = startClient(node, peer.args({ server }), (method, params) => answerTo(peer, method, params));
  let alive = true;
  let version = 1;
  let pulls = false;

  /** The time of the answer, counted from `since`; undefined, and the end of the session, when the limit passes. */
  async function timed(since, answer) {
    const got = await within(limitMs, answer);
    if (!got) alive = false;
    return got && { ms: got.at - since, result: got.result };
  }

  function diagnostics(wanted) {
    if (pulls) return client.request('textDocument/diagnostic', { textDocument: { uri } });
    return client.next('textDocument/publishDiagnostics', (params) => params.uri === uri && wanted(params));
  }
  const ofThisVersion = (params) => params.version === undefined || params.version === version;

  /** Types or deletes one character; the two alternate, so the text stays as long as it was. */
  const typed = new Map();
  function edit({ at, character, present }) {
    const there = typed.get(at) ?? present;
    typed.set(at, !there);
    const before = { line: at.line, character: at.character - (present ? 1 : 0) };
    const after = { line: before.line, character: before.character + 1 };
    const change = there
      ? { range: { start: before, end: after }, text: '' }
      : { range: { start: before, end: before }, text: character };
    version += 1;
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    return there ? before : after; // where the cursor is then
  }

  async function editThenDiagnostics(place) {
    const since = now();
    const next = pulls ? undefined : diagnostics(ofThisVersion); // listen before sending
    edit(place);
    const got = await timed(since, next ?? diagnostics());
    if (got) found.counts.diagnostics = (got.result.diagnostics ?? got.result.items).length;
    return got?.ms;
  }

  /** The edit's diagnostics are waited for as well, so that they do not run into the next sample. */
  async function editThenAsk(place, method, positionAfter, count) {
    const since = now();
    const published = pulls ? undefined : diagnostics(ofThisVersion);
    const cursor = edit(place);
    const got = await timed(since, client.request(method, { textDocument: { uri }, position: positionAfter(cursor) }));
    if (got) count(got.result);
    await timed(since, published ?? diagnostics());
    return got?.ms;
  }

  async function repeat(name, measure) {
    const until = now() + limitMs;
    for (let i = 0; alive && i < samples && now() < until; i++) found[name].push(await measure());
  }

  try {
    const initialized = await timed(client.startedAt, client.request('initialize', initializeParams(peer)));
    if (!initialized) return found;
    pulls = Boolean(peer.pull && initialized.result.capabilities.diagnosticProvider);
    client.notify('initialized', {});
    if (peer.settings) client.notify('workspace/didChangeConfiguration', { settings: peer.settings });
    peer.ready?.(client);

    const first = pulls ? undefined : diagnostics((params) => params.diagnostics.length > 0);
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: peer.languageId(lang), version, text: document.text },
    });
    const opened = await timed(client.startedAt, first ?? diagnostics());
    found.start.push(opened?.ms);
    if (!alive) return found;

    const { modelEnd, instanceEnd, instanceKey } = document.marks;
    const model = { at: modelEnd, character: 'x', present: false };
    const instance = { at: instanceEnd, character: 'e', present: true };

    await timed(now(), client.request('textDocument/hover', { textDocument: { uri }, position: instanceKey }));
    await new Promise((resolve) => setTimeout(resolve, quietMs)); // let a late second validation of the opened text pass
    for (let i = 0; alive && i < warmUps; i++) await editThenDiagnostics(model);

    await repeat('edit', () => editThenDiagnostics(model));
    await repeat('hover', () =>
      editThenAsk(
        model,
        'textDocument/hover',
        () => instanceKey,
        (hover) => (found.counts.hover = lettersOf(hover)),
      ),
    );
    await repeat('completion', () =>
      editThenAsk(
        instance,
        'textDocument/completion',
        (cursor) => cursor,
        (list) => (found.counts.completion = (list?.items ?? list ?? []).length),
      ),
    );
    found.memory.push(client.memory());
    return found;
  } finally {
    await client.stop(alive);
  }
}

async function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {}); // a late failure is the ended server's, not ours
  }
}

const lettersOf = (hover) => (hover?.contents ? JSON.stringify(hover.contents).length : 0);

function answerTo(peer, method, params) {
  if (method === 'workspace/configuration') return params.items.map(({ section }) => peer.settings?.[section] ?? null);
  return null; // registrations, refreshes, progress
}

function initializeParams(peer) {
  return {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      workspace: { configuration: true, didChangeConfiguration: {} },
      textDocument: {
        synchronization: {},
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        ...(peer.pull && { diagnostic: { dynamicRegistration: false } }),
        hover: { contentFormat: ['markdown', 'plaintext'] },
        completion: {
          contextSupport: true,
          completionItem: {
            snippetSupport: true,
            documentationFormat: ['markdown', 'plaintext'],
            resolveSupport: { properties: ['documentation', 'detail'] },
          },
          completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
        },
      },
    },
  };
}
