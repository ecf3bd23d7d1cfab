/** What is read of an answer, and what is told of it. */
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { collectAnswer } from '../../../../client/aws/answer.ts';

async function collected(chunks: readonly (string | Buffer)[], secrets?: readonly string[]) {
  const told: string[] = [];
  const collect = collectAnswer((beginning) => told.push(beginning), secrets && (() => secrets));
  const bytes = await collect(Readable.from(chunks.map((chunk) => Buffer.from(chunk))));
  return { text: Buffer.from(bytes).toString('utf8'), told };
}

test('all of it is read, and its beginning told', async () => {
  expect(await collected(['{"a"', ':1}'])).toEqual({ text: '{"a":1}', told: ['{"a":1}'] });
  expect(await collected([])).toEqual({ text: '', told: [''] });
  const long = 'ä€😀x'.repeat(1000);
  const { text, told } = await collected([long]);
  expect(text).toBe(long);
  expect(told).toEqual([long.slice(0, 1000)]);
});

test('what a request had that is secret is hidden wherever it is repeated', async () => {
  const { text, told } = await collected(
    ['you sent SECRET1, sec', 'ret2 and SECRET1'],
    ['SECRET1', 'secret2', 'secret3'],
  );
  expect(text).toBe('you sent [hidden], [hidden] and [hidden]');
  expect(told).toEqual([text]);
});

test('bytes that are no text stay as they are where there is nothing to hide', async () => {
  const collect = collectAnswer(
    () => undefined,
    () => ['secret'],
  );
  expect(await collect(Readable.from([Buffer.from([0xff, 0xfe, 0x00])]))).toEqual(Buffer.from([0xff, 0xfe, 0x00]));
});

test('one that is longer than any of AWS is given up, and only its beginning told, without secrets', async () => {
  const told: string[] = [];
  const collect = collectAnswer(
    (beginning) => told.push(beginning),
    () => ['SECRET1'],
  );
  let given = 0;
  const endless = function* () {
    yield Buffer.from('begins with SECRET1');
    for (; given < 100; given += 1) yield Buffer.alloc(1024 * 1024, 'x');
  };
  await expect(collect(Readable.from(endless()))).rejects.toMatchObject({
    name: 'HugeAnswer',
    message: 'The answer is longer than any of AWS.',
  });
  expect(told).toEqual(['begins with [hidden]']);
  expect(given).toBeLessThan(100);
});

test('ten megabytes are taken', async () => {
  const { text } = await collected([Buffer.alloc(10 * 1024 * 1024, 'x')]);
  expect(text).toHaveLength(10 * 1024 * 1024);
});
