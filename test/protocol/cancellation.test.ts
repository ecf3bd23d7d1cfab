import { expect, test } from 'vitest';
import { open, pulling, startInitialized } from './client.ts';
import type { Message } from './framing.ts';

const uri = 'file:///w/a.experiment.json';
const params = { textDocument: { uri }, position: { line: 0, character: 2 } };
const ask = (id: number | string, method: string): Message => ({ jsonrpc: '2.0', id, method, params });
const cancel = (id: number | string): Message => ({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } });

test.each(['textDocument/hover', 'textDocument/completion', 'textDocument/diagnostic', 'experiment/request'])(
  '%s that is cancelled before it begins is answered as RequestCancelled, its neighbours are answered',
  async (method) => {
    const server = await startInitialized(pulling);
    open(server, uri, '{"Name": "e"}');
    const answers = await server.batch(
      ask('first', method),
      ask('second', method),
      cancel('second'),
      ask('third', method),
    );
    const byId = Object.fromEntries(answers.map((answer) => [answer.id, answer]));
    expect(byId.second?.error).toMatchObject({ code: -32800 });
    expect(byId.first?.error).toBeUndefined();
    expect(byId.third?.result).toEqual(byId.first?.result);
  },
);

test('cancelling what is answered already, or was never asked, changes nothing', async () => {
  const server = await startInitialized(pulling);
  open(server, uri, '{"Name": "e"}');
  const [done] = await server.batch(ask('done', 'textDocument/hover'));
  await server.batch(cancel('done'), cancel('never'));
  const [again] = await server.batch(ask('done', 'textDocument/hover'));
  expect(again?.result).toEqual(done?.result);
});
