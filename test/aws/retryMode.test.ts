/** In which mode the SDK retries: it tells in the header that names it. */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { experimentNames } from '../../client/aws/index.ts';
import { isolated, KEYS, listen, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
let server: Server;
let endpointUrl: string;
let userAgent = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    userAgent = String(request.headers['user-agent']);
    response.end('{"InferenceExperiments":[]}');
  });
  endpointUrl = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => {
  server.close();
});

/** The SDK's own letters for its modes, among those of other features it used. */
const MODES = { standard: 'E', adaptive: 'F' };
const modes = () => {
  const features = /\bm\/(\S+)/.exec(userAgent)?.[1]?.split(',') ?? [];
  return Object.entries(MODES).flatMap(([mode, letter]) => (features.includes(letter) ? [mode] : []));
};

test.each<[string, () => unknown, string]>([
  ['AWS_RETRY_MODE', () => Object.assign(process.env, { AWS_RETRY_MODE: 'adaptive' }), 'adaptive'],
  ['the profile', () => home.write('config', '[default]\nretry_mode = adaptive\n'), 'adaptive'],
  ['nobody', () => undefined, 'standard'],
])('said by %s', async (_, say, mode) => {
  say();
  await experimentNames(await targetWith({ endpointUrl }), undefined, signal());
  expect(modes()).toEqual([mode]);
});
