/** What may be asked without TLS and past a proxy: this very machine, and no host that only looks like it. */
import { expect, test } from 'vitest';
import { isLoopback } from '../../../../client/aws/loopback.ts';

test.each([
  'http://localhost:8765/x',
  'http://LOCALHOST',
  'http://sagemaker.localhost',
  'http://127.0.0.1',
  'http://127.255.12.34:1',
  'http://127.1',
  'http://2130706433',
  'http://0x7f000001',
  'https://[::1]:8765',
  'http://[0:0:0:0:0:0:0:1]',
])('%s', (url) => {
  expect(isLoopback(url)).toBe(true);
});

test.each([
  'http://localhost.example.com',
  'http://notlocalhost',
  'http://localhost-example',
  'http://.localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://x127.0.0.1.example.com',
  'http://example.com/127.0.0.1',
  'http://127.0.0.1@example.com',
  'http://128.0.0.1',
  'http://10.0.0.1',
  'http://[::2]',
  'http://0.0.0.0',
  'localhost',
  '',
])('not %s', (url) => {
  expect(isLoopback(url)).toBe(false);
});
