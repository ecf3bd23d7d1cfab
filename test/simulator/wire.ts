import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceError } from './errors.ts';

const maxBody = 1024 * 1024;

/** An answer with its length known, so that it can also be cut in the middle. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole body as text; undefined when it is longer than 1 MiB or the client left before its end. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBody) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function jsonAnswer(output: unknown): Answer {
  return { status: 200, contentType: 'application/x-amz-json-1.1', body: JSON.stringify(output) };
}

export function jsonError({ status, code, message, member }: ServiceError): Answer {
  return { ...jsonAnswer({ __type: code, [member]: message }), status };
}

export function htmlAnswer(status: number, body: string): Answer {
  return { status, contentType: 'text/html; charset=utf-8', body };
}

type XmlService = 'sts' | 'iam' | 's3';

const namespaces: Readonly<Record<XmlService, string>> = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  s3: 'http://s3.amazonaws.com/doc/2006-03-01/',
};

/** Texts, structures, and lists as the repeated element of their name. */
export interface XmlMembers {
  readonly [name: string]: string | XmlMembers | readonly XmlMembers[];
}

/** `<ActionResponse><ActionResult>...` of the query protocol; S3 has its list at the top. */
export function xmlAnswer(service: XmlService, action: string, result: XmlMembers, requestId: string): Answer {
  const namespace = namespaces[service];
  if (service === 's3') {
    return xml(200, `<ListAllMyBucketsResult xmlns="${namespace}">${members(result)}</ListAllMyBucketsResult>`);
  }
  return xml(
    200,
    `<${action}Response xmlns="${namespace}">${element(`${action}Result`, members(result))}${element(
      'ResponseMetadata',
      element('RequestId', requestId),
    )}</${action}Response>`,
  );
}

const members = (result: XmlMembers): string =>
  Object.entries(result)
    .map(([name, value]) => {
      if (typeof value === 'string') return element(name, escapeXml(value));
      return Array.isArray(value)
        ? value.map((each) => element(name, members(each))).join('')
        : element(name, members(value as XmlMembers));
    })
    .join('');

export function xmlError(service: XmlService, { status, code, message }: ServiceError, requestId: string): Answer {
  if (service === 's3') {
    const said = element('Code', code) + element('Message', escapeXml(message)) + element('RequestId', requestId);
    return xml(status, element('Error', said));
  }
  const error =
    element('Type', status < 500 ? 'Sender' : 'Receiver') +
    element('Code', code) +
    element('Message', escapeXml(message));
  return xml(
    status,
    `<ErrorResponse xmlns="${namespaces[service]}">${element('Error', error)}${element('RequestId', requestId)}</ErrorResponse>`,
  );
}

const xml = (status: number, body: string): Answer => ({ status, contentType: 'text/xml', body: `${body}\n` });
const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function send(response: ServerResponse, { status, contentType, body, headers }: Answer): void {
  response.writeHead(status, { ...headersOf(body, contentType), ...headers });
  response.end(body);
}

/** Promises the whole answer and breaks the connection after half of it. */
export function sendHalf(response: ServerResponse, { status, contentType, body, headers }: Answer): void {
  response.writeHead(status, { ...headersOf(body, contentType), ...headers });
  const half = Buffer.from(body).subarray(0, Math.floor(Buffer.byteLength(body) / 2));
  response.write(half, () => response.destroy());
}

function headersOf(body: string, contentType: string): Record<string, string> {
  return { 'Content-Type': contentType, 'Content-Length': String(Buffer.byteLength(body)) };
}
