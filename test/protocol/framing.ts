/** Messages of the base protocol: a Content-Length header in bytes, an empty line, JSON. */

export interface ResponseError {
  readonly code: number;
  readonly message: string;
}

export interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: ResponseError;
}

export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/**
 * Takes bytes as they arrive and gives each whole message to `onMessage`. Strict: a byte that belongs to no message, such
 * as a line that a library printed, throws.
 */
export function frameReader(onMessage: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const headerEnd = rest.indexOf('\r\n\r\n');
      const header = rest.subarray(0, headerEnd < 0 ? rest.length : headerEnd).toString('latin1');
      if (!isHeader(header, headerEnd >= 0)) throw new Error(`not a message: ${JSON.stringify(header.slice(0, 200))}`);
      if (headerEnd < 0) return;
      const start = headerEnd + 4;
      const end = start + Number(header.slice('Content-Length: '.length));
      if (rest.length < end) return;
      const message = JSON.parse(rest.subarray(start, end).toString('utf8')) as Message;
      rest = rest.subarray(end);
      if (message.jsonrpc !== '2.0') throw new Error(`not JSON-RPC 2.0: ${JSON.stringify(message)}`);
      onMessage(message);
    }
  };
}

function isHeader(text: string, isWhole: boolean): boolean {
  if (isWhole) return /^Content-Length: \d+$/.test(text);
  const name = 'Content-Length: ';
  return name.startsWith(text) || /^Content-Length: \d*\r?\n?\r?$/.test(text);
}
