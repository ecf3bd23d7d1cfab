/** Every feature on every text: an answer, no fault, and ranges that are inside the text. */
import fc from 'fast-check';
import { isSound } from './answers.ts';
import { type Asked, asked, configurations, requestOf } from './asked.ts';
import { holds, type Property, type Text, withText } from './property.ts';
import { type Encoding, encodings, inProcess, type Peer } from './wire.ts';

interface Case extends Text {
  readonly encoding: Encoding;
  readonly settings: unknown;
  readonly all: readonly Asked[];
}

const servers = new Map<Encoding, Promise<Peer>>();

function serverOf(encoding: Encoding): Promise<Peer> {
  const server = servers.get(encoding) ?? inProcess(encoding);
  servers.set(encoding, server);
  return server;
}

export const features: Property<Case> = {
  name: 'features',
  runs: 80,
  inputs: withText<Omit<Case, keyof Text>>({
    encoding: fc.constantFrom(...encodings),
    settings: configurations,
    all: fc.array(asked, { minLength: 1, maxLength: 25 }),
  }),
  check: async ({ language, text, encoding, settings, all }) => {
    const server = await serverOf(encoding);
    const uri = `file:///w/a.experiment.${language}`;
    server.notify('workspace/didChangeConfiguration', { settings: { sagemakerExperiments: settings } });
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: '', version: 1, text } });
    for (const each of all) {
      const { method, params } = requestOf(each, uri, text, encoding);
      isSound(await server.request(method, params), { method, uri, text }, encoding);
    }
    server.notify('textDocument/didClose', { textDocument: { uri } });
    const faults = server.faults();
    holds(faults.length === 0, () => faults.join('\n'));
  },
};
