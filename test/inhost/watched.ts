/**
 * A window in which every socket, every name that is looked up, every process that is started and every opening of the
 * AWS files is written down (recorder.cjs), of the extension host and of the language server. What was written down is
 * read here; what else was written anywhere is searched by main.ts for what is secret.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { canaries, found, type Place } from './canaries.ts';
import {
  behind,
  completionLabels,
  errors,
  extensionId,
  hoverText,
  insertBefore,
  noErrors,
  open,
  seeded,
  simulator,
  textThat,
  withSetting,
} from './editor.ts';
import { create, mistake, update, whole } from './files.ts';
import { servers } from './server.ts';
import { test } from './suite.ts';

interface Entry {
  /** The script that the process runs. */
  readonly by: string;
  readonly kind: string;
  readonly what: string;
}
interface Recorder {
  readonly file: string;
  until(isSo: () => boolean): Promise<void>;
}

// Before the extension has been loaded; the language server, which it starts, loads it by this variable.
const path = process.env.INHOST_RECORDER ?? '';
createRequire(path)(path);
process.env.NODE_OPTIONS = `--require ${path}`;
const recorder = (globalThis as unknown as { readonly recorder: Recorder }).recorder;

const written = (): readonly Entry[] =>
  readFileSync(recorder.file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);

/** What happened after a moment. */
function since(): () => readonly Entry[] {
  const before = written().length;
  return () => written().slice(before);
}
const words = (entries: readonly Entry[]) => entries.map(({ kind, what }) => `${kind} ${what}`);
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`sagemakerExperiments.${command}`, ...args);
const formats = ['json', 'yaml'] as const;

/** What VS Code and its own extensions start: their programs, and those that tell which ports are open. */
const VSCODE = /\/code-server\/lib\/vscode\/|"\/bin\/sh","-c","(ls|ps) /;
/** Of the AWS files, the one that says which profile has which Region; the status bar shows that. */
const CONFIG = 'open config';

export function quietTests(): void {
  test('nothing has been asked of AWS or read of its files when a folder is opened', () => {
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, false);
    assert.deepEqual(words(written()), []);
  });

  for (const format of formats) {
    test(`${format}: opening, typing and saving open no socket, look up no name, and read no credentials`, async () => {
      const happened = since();
      const document = await open(update[format]);
      await recorder.until(() => words(happened()).includes(CONFIG));
      const text = document.getText();
      await insertBefore(document, 'changed', 'typed and ');
      await insertBefore(document, 'Name', format === 'json' ? 'Nmae": "x",\n"' : 'Nmae: x\n');
      await errors(document);
      assert.match(await hoverText(document, behind(document, 'Descrip')), /Description/);
      await document.save();
      await open(mistake[format]);
      await completionLabels(await open(create[format]), new vscode.Position(1, 2));
      await open(whole[format]);
      await vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri);
      await vscode.commands.executeCommand('editor.action.formatDocument');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await vscode.workspace.applyEdit(edit);
      await noErrors(document);
      await document.save();
      const others = words(happened()).filter((each) => each !== CONFIG);
      const started = others.filter((each) => each.startsWith('start ') && !VSCODE.test(each));
      assert.equal(started.length, format === 'json' ? 1 : 0, `the language server, once, of ${started}`);
      assert(started.every((each) => /dist\/server\.js/.test(each)));
      assert.deepEqual(
        others.filter((each) => !each.startsWith('start ')),
        [],
      );
    });
  }

  test('the record has what a command does, and what the language server does', async () => {
    const happened = since();
    await seeded();
    await open(update.json);
    await withSetting('profile', 'file', async () =>
      assert.match(JSON.stringify(await run('updateExperiment')), /updated/),
    );
    const did = words(happened());
    const { host } = new URL(vscode.workspace.getConfiguration('sagemakerExperiments').get('endpointUrl') ?? '');
    for (const each of [`connect ${host}`, CONFIG, 'open credentials'])
      assert(did.includes(each), `${each} is in ${did.join('; ')}`);
    const [server] = servers();
    const variables = readFileSync(`/proc/${server}/environ`, 'utf8').split('\0');
    assert(variables.includes(`NODE_OPTIONS=--require ${path}`));
  });
}

/** A host that is asked in AWS's place and writes down what it gets. */
interface Host {
  readonly url: string;
  readonly port: number;
  /** Headers and body of each request, as one text a request. */
  readonly got: readonly { readonly headers: Readonly<Record<string, unknown>>; readonly text: string }[];
  /** What it answers with; undefined: what the simulator does. */
  answer: ((headers: string) => { readonly status: number; readonly body: string }) | undefined;
  close(): void;
}

async function startHost(): Promise<Host> {
  const got: Host['got'][number][] = [];
  const inFront = vscode.workspace.getConfiguration('sagemakerExperiments').inspect<string>('endpointUrl');
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    got.push({ headers, text: `${request.url}\n${JSON.stringify(headers)}\n${body}` });
    const own = host.answer?.(JSON.stringify(headers));
    if (own) return void response.writeHead(own.status, { 'content-type': 'application/json' }).end(own.body);
    const url = new URL(request.url ?? '', inFront?.globalValue);
    const answer = await fetch(url, { method: request.method ?? 'POST', headers, body }).catch(() => undefined);
    if (!answer) return void response.destroy();
    const text = await answer.text().catch(() => undefined);
    if (text === undefined) return void response.destroy();
    const { 'content-length': ___, 'transfer-encoding': ____, ...rest } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, rest).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host: Host = {
    url: `http://127.0.0.1:${port}`,
    port,
    got,
    answer: undefined,
    close: () => void server.close(),
  };
  return host;
}

const UPDATE = 'UpdateInferenceExperiment';
const faults = [
  undefined,
  { kind: 'access-denied' },
  { kind: 'expired-token' },
  { kind: 'unknown-key' },
  { kind: 'conflict' },
  { kind: 'throttle' },
  { kind: 'server-error' },
  { kind: 'not-json' },
  { kind: 'cut' },
  { kind: 'echo' },
  { kind: 'echo in a page' },
] as const;

/** What a hostile host does with what it got: it says it again, wherever a text of the service is shown. */
const echo = (headers: string) => ({
  status: 400,
  body: JSON.stringify({ __type: 'ValidationException', message: `You sent ${Object.values(JSON.parse(headers))}` }),
});
const echoInPage = (headers: string) => ({ status: 200, body: `<html>${Object.values(JSON.parse(headers))}</html>` });

const answers: Readonly<Record<string, Host['answer']>> = { echo, 'echo in a page': echoInPage };

const profiles: readonly (readonly [string, readonly Place[]])[] = [
  ['', ['environmentToken']],
  ['file', ['fileToken']],
  ['program', ['programToken']],
  ['sso', ['roleToken']],
];

/** Runs the command that changes most, and says how it came out. */
async function updated(profile: string): Promise<string> {
  await open(update.json);
  return withSetting('profile', profile, async () => JSON.stringify(await run('updateExperiment')));
}

export function secretTests(): void {
  let endpoint: Host;
  let portal: Host;
  let elsewhere: Host;

  test('three hosts listen, and everything that can be told is told', async () => {
    [endpoint, portal, elsewhere] = await Promise.all([startHost(), startHost(), startHost()]);
    const { roleSecret, roleToken } = canaries;
    portal.answer = () => ({
      status: 200,
      body: JSON.stringify({
        roleCredentials: {
          accessKeyId: 'ASIACANARYROLE000000',
          secretAccessKey: roleSecret,
          sessionToken: roleToken,
          expiration: Date.now() + 3_600_000,
        },
      }),
    });
    process.env.AWS_ENDPOINT_URL_SSO = portal.url;
    const settings = vscode.workspace.getConfiguration('sagemakerExperiments');
    await settings.update('trace.server', 'verbose', vscode.ConfigurationTarget.Global);
    await settings.update('debug', true, vscode.ConfigurationTarget.Global);
    await settings.update('maxAttempts', 1, vscode.ConfigurationTarget.Global);
    const address = endpoint.url.replace('//', `//dana:${canaries.endpointPassword}@`);
    await settings.update('endpointUrl', address, vscode.ConfigurationTarget.Workspace);
    await run('showOutput');
  });

  for (const [profile, tokens] of profiles) {
    const whose = profile || 'the environment';
    for (const fault of faults) {
      test(`credentials of ${whose} reach the endpoint as a signature and a token, and nobody else: ${fault?.kind ?? 'no fault'}`, async () => {
        const before = { endpoint: endpoint.got.length, portal: portal.got.length };
        await seeded();
        endpoint.answer = fault && answers[fault.kind];
        if (fault && !endpoint.answer) await simulator('faults', { ...fault, operation: UPDATE });
        assert.match(await updated(profile), fault ? /"failed"/ : /"updated"/);
        endpoint.answer = undefined;
        for (const { headers, text } of endpoint.got.slice(before.endpoint)) {
          const { 'x-amz-security-token': token, ...rest } = headers;
          assert.deepEqual(found(String(token)), tokens);
          assert.deepEqual(found(text.replaceAll(String(token), '') + JSON.stringify(rest)), []);
        }
        for (const { headers, text } of portal.got.slice(before.portal)) {
          const { 'x-amz-sso_bearer_token': token, ...rest } = headers;
          assert.deepEqual(found(String(token)), ['ssoToken']);
          assert.deepEqual(found(text.replaceAll(String(token), '') + JSON.stringify(rest)), []);
        }
        assert.equal(portal.got.length > before.portal, profile === 'sso');
      });
    }
  }

  test('a portal that says again what it got is shown without it', async () => {
    const { answer } = portal;
    portal.answer = echo;
    assert.match(await updated('sso'), /"failed"/);
    portal.answer = answer;
  });

  test('a program that fails to give credentials is told of', async () => {
    assert.match(await updated('failing'), /no-credentials/);
  });

  test('a proxy is told its password, and the host behind it is not', async () => {
    const settings = vscode.workspace.getConfiguration('sagemakerExperiments');
    await settings.update('allowInsecureEndpoints', true, vscode.ConfigurationTarget.Global);
    elsewhere.answer = () => ({ status: 407, body: '' });
    const proxy = `http://dana:${canaries.proxyPassword}@127.0.0.1:${elsewhere.port}`;
    await vscode.workspace.getConfiguration('http').update('proxy', proxy, vscode.ConfigurationTarget.Global);
    await withSetting('endpointUrl', 'http://plain.example.com', async () => {
      assert.match(await updated('file'), /"failed"/);
    });
    await vscode.workspace.getConfiguration('http').update('proxy', undefined, vscode.ConfigurationTarget.Global);
    await settings.update('allowInsecureEndpoints', undefined, vscode.ConfigurationTarget.Global);
    assert(elsewhere.got.length > 0, 'it was asked');
    for (const { headers, text } of elsewhere.got) {
      const { 'proxy-authorization': password, 'x-amz-security-token': token, ...rest } = headers;
      assert.deepEqual(found(String(password)), ['proxyPassword']);
      assert.deepEqual(found(String(token)), ['fileToken']);
      const more = text.replaceAll(String(password), '').replaceAll(String(token), '');
      assert.deepEqual(found(more + JSON.stringify(rest)), []);
    }
  });

  test('the copied command has no password', async () => {
    const settings = vscode.workspace.getConfiguration('sagemakerExperiments');
    const address = endpoint.url.replace('//', `//dana:${canaries.endpointPassword}@`);
    await settings.update('endpointUrl', address, vscode.ConfigurationTarget.Workspace);
    const document = await open(update.json);
    await run('copyAsAwsCli', document.uri, { form: 'options', shell: 'posix' });
    assert.match(await vscode.env.clipboard.readText(), /^aws sagemaker/);
    assert.deepEqual(found(await vscode.env.clipboard.readText()), []);
  });

  test('a language server that crashes leaves nothing behind', async () => {
    const document = await open(update.json);
    const [server] = servers();
    assert(server !== undefined);
    process.kill(server, 'SIGABRT');
    // Only another server can tell this mistake.
    await insertBefore(document, '"Name"', '"Nmae": 1,');
    assert.equal((await errors(document)).length, 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a language server that can no longer be written to is replaced, and ended', async () => {
    const document = await open(update.json);
    const [server] = servers();
    assert(server !== undefined);
    process.kill(server, 'SIGUSR2');
    for (let edit = 0; servers().includes(server); edit += 1)
      await insertBefore(document, '"Name"', `"Nmae${edit}": 1,`);
    await errors(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('what is open to be read has what was done, and nothing secret', async () => {
    const channel = () =>
      vscode.workspace.textDocuments.find(({ uri }) => /SageMaker Experiments(?! Language)/.test(uri.toString(true)));
    await run('showUpdateHistory');
    await textThat(channel, (text) => /Updated checkout-ranker-shadow/.test(text) && /You sent/.test(text));
    for (const document of vscode.workspace.textDocuments)
      assert.deepEqual([document.uri.toString(), found(document.getText())], [document.uri.toString(), []]);
  });

  test('the hosts listen no more', () => {
    for (const host of [endpoint, portal, elsewhere]) host.close();
  });
}

quietTests();
secretTests();
