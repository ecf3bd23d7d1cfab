import type { Readable } from 'node:stream';
import { streamCollector } from '@smithy/node-http-handler';

/** Characters of an answer that are kept for the explanation. */
const KEPT = 1000;
/** Bytes. A page of a hundred experiments has less than a hundredth of that. */
const LONGEST = 10 * 1024 * 1024;

type Collector = typeof streamCollector;

/**
 * Reads an answer whole, and tells how it begins. One that is longer than any of AWS is given up: it would fill the
 * memory of the editor.
 */
export const collectAnswer =
  (tell: (beginning: string) => void): Collector =>
  async (stream) => {
    const bytes = isStream(stream) ? await read(stream, tell) : await streamCollector(stream);
    tell(beginning(bytes));
    return bytes;
  };

async function read(stream: Readable, tell: (beginning: string) => void): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > LONGEST) {
      tell(beginning(chunks[0] ?? bytes));
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
