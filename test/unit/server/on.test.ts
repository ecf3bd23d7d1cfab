import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { onDocument, onRequest } from '../../../server/on.ts';
import { open } from '../support.ts';

const document = open('json', '{"Name": "e"}');
const documents = { get: (uri: string) => (uri === document.uri ? document : undefined) };
const of = { textDocument: { uri: document.uri } };

function logging() {
  const logged: string[] = [];
  return { logged, console: { error: (message: string) => void logged.push(message) } };
}

describe('a feature of a document', () => {
  test('is asked with the document and the parameters', () => {
    const handler = onDocument(logging(), documents)<unknown[], typeof of & { n: number }>([], (...asked) => asked);
    const params = { ...of, n: 1 };
    expect(handler(params)).toEqual([document, params]);
  });

  test('is not asked about a document that is not open: the fallback answers, and nothing is logged', () => {
    const connection = logging();
    const handler = onDocument(connection, documents)('fallback', () => 'answer');
    expect(handler({ textDocument: { uri: 'file:///other.experiment.json' } })).toBe('fallback');
    expect(connection.logged).toEqual([]);
  });

  test.each([
    ['an error', new Error('the tree fell'), /^Error: the tree fell\n\s+at /],
    ['an error without a stack', Object.assign(new Error('the tree fell'), { stack: undefined }), /^the tree fell$/],
    ['a text', 'the tree fell', /^the tree fell$/],
    ['nothing', undefined, /^undefined$/],
  ])('that throws %s is answered with the fallback and reported once', (_, thrown, report) => {
    const connection = logging();
    const handler = onDocument(connection, documents)('fallback', () => {
      throw thrown;
    });
    expect(handler(of)).toBe('fallback');
    expect(connection.logged).toEqual([expect.stringMatching(report)]);
  });

  test('that failed once is asked again the next time', () => {
    let asked = 0;
    const handler = onDocument(logging(), documents)('fallback', () => {
      asked += 1;
      if (asked === 1) throw new Error('once');
      return 'answer';
    });
    expect([handler(of), handler(of)]).toEqual(['fallback', 'answer']);
  });

  test('is not asked when the request is cancelled', () => {
    const cancelled = new CancellationTokenSource();
    cancelled.cancel();
    const connection = logging();
    let asked = false;
    const handler = onDocument(connection, documents)('fallback', () => {
      asked = true;
      return 'answer';
    });
    expect(() => handler(of, cancelled.token)).toThrow(
      expect.objectContaining({ code: LSPErrorCodes.RequestCancelled }),
    );
    expect([asked, connection.logged]).toEqual([false, []]);
    expect(handler(of, new CancellationTokenSource().token)).toBe('answer');
  });

  test.each([undefined, null, {}, { textDocument: null }, { textDocument: { uri: 7 } }])(
    'refuses %j, which names no document',
    (params) => {
      const connection = logging();
      const handler = onDocument(connection, documents)('fallback', () => 'answer');
      expect(() => handler(params as unknown as typeof of)).toThrow(
        expect.objectContaining({ code: ErrorCodes.InvalidParams }),
      );
      expect(connection.logged).toEqual([]);
    },
  );
});

describe('a feature of no document', () => {
  test('that throws is answered with the fallback for what was asked', () => {
    const connection = logging();
    const handler = onRequest(connection)<string, string>(
      (asked) => `${asked} as it was`,
      () => {
        throw new Error('no');
      },
    );
    expect(handler('x')).toBe('x as it was');
    expect(connection.logged).toHaveLength(1);
  });

  test('may answer with an error of the protocol', () => {
    const connection = logging();
    const handler = onRequest(connection)<string, string>(
      () => 'fallback',
      () => {
        throw new ResponseError(ErrorCodes.InvalidRequest, 'not now');
      },
    );
    expect(() => handler('x')).toThrow(expect.objectContaining({ code: ErrorCodes.InvalidRequest }));
    expect(connection.logged).toEqual([]);
  });
});
