import type { Readable } from 'node:stream';
import { streamCollector } from '@smithy/node-http-handler';
import { HIDDEN } from './redact.ts';

/** Characters of an answer that are kept for the explanation. */
const KEPT = 1000;
/** Bytes. A page of a hundred experiments has less than a hundredth of that. */
const LONGEST = 10 * 1024 * 1024;

type Collector = typeof streamCollector;

/**
 * Reads an answer whole, and tells how it begins. One that is longer than any of AWS is given up: it would fill the
 * memory of the editor. Where it repeats one of the texts that `sent` gives, which are secret, that is hidden: an answer
 * is shown, written down and kept.
 */
export const collectAnswer =
  (tell: (beginning: string) => void, sent: () => Iterable<string> = () => []): Collector =>
  async (stream) => {
    const withoutSent = (bytes: Uint8Array) => without(bytes, [...sent()]);
    const begin = (bytes: Uint8Array) => tell(beginning(withoutSent(bytes)));
    const bytes = withoutSent(isStream(stream) ? await read(stream, begin) : await streamCollector(stream));
    tell(beginning(bytes));
    return bytes;
  };

function without(bytes: Uint8Array, secrets: readonly string[]): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const repeated = secrets.filter((secret) => buffer.includes(secret));
  if (repeated.length === 0) return bytes;
  return Buffer.from(repeated.reduce((text, secret) => text.replaceAll(secret, HIDDEN), buffer.toString('utf8')));
}

async function read(stream: Readable, begin: (bytes: Uint8Array) => void): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > LONGEST) {
      begin(chunks[0] ?? bytes);
      throw Object.assign(new Error('The answer is longer than any of AWS.'), { name: 'HugeAnswer' });
    }
  }
  return Buffer.concat(chunks);
}

const beginning = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, KEPT * 4))
    .toString('utf8')
    .slice(0, KEPT);

const isStream = (stream: unknown): stream is Readable =>
  typeof stream === 'object' && stream !== null && Symbol.asyncIterator in stream && 'on' in stream;
