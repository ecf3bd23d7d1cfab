import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownUrl } from '../../../../client/aws/shownUrl.ts';

test.each([
  ['http://127.0.0.1:8765', 'http://127.0.0.1:8765'],
  ['https://vpce-1.example.com/path?query#part', 'https://vpce-1.example.com/path?query#part'],
  ['https://example.com/@scope', 'https://example.com/@scope'],
  ['https://ana:secret@example.com/path', 'https://example.com/path'],
  ['https://secret@example.com/path', 'https://example.com/path'],
  ['https://:secret@example.com/', 'https://example.com/'],
  ['https://ana:se@cret@example.com/', 'https://example.com/'],
  ['https:ana:secret@example.com/', 'https://example.com/'],
  ['https:\\\\ana:secret@example.com/', 'https://example.com/'],
  ['ftp://ana:secret@example.com', 'ftp://example.com'],
  ['https://ana:se/cret@example.com', 'https://example.com'],
  ['ana:secret@example.com', 'example.com'],
  ['localhost:8765', 'localhost:8765'],
  ['', ''],
])('%s is shown as %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});

test('whatever the scheme, nothing of what stands before the host is left', () => {
  const secret = fc.string({ unit: fc.constantFrom('a', ':', '/', '@', '?', '#', ' ', '%'), maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom('ftp://', 'gopher://', '', 'x:'), secret, secret, (scheme, before, after) => {
      expect(shownUrl(`${scheme}${before}SECRET${after}@example.com`)).not.toContain('SECRET');
    }),
  );
});
