import { expect, test } from 'vitest';
import { createStored } from '../../../client/stored.ts';

/** A storage that writes when it is told to, as VS Code does it: in its own time. */
function slow() {
  const written: unknown[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  return {
    written,
    get: <T>(_: string, initial: T): T => (written.at(-1) as T | undefined) ?? initial,
    update: (_: string, value: unknown) => {
      written.push(value);
      return new Promise<void>((resolve, reject) => {
        waiting.push((error) => (error ? reject(error) : resolve()));
      });
    },
    done: async (error?: Error) => {
      waiting.shift()?.(error);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const numbers = (storage: ReturnType<typeof slow>) => createStored<readonly number[]>(storage as never, 'key', []);
const adding = (more: number) => (all: readonly number[]) => [...all, more];

test('what is changed while nothing is under way is written at once', () => {
  const storage = slow();
  void numbers(storage).change(adding(1));
  expect(storage.written).toEqual([[1]]);
});

test('what comes while a write is under way goes together with the next, and is read before', async () => {
  const storage = slow();
  const stored = numbers(storage);
  const isDone: number[] = [];
  for (const number of [1, 2, 3, 4]) void stored.change(adding(number)).then(() => isDone.push(number));
  expect(storage.written).toEqual([[1]]);
  expect(stored.read()).toEqual([1, 2, 3, 4]);
  await storage.done();
  expect([storage.written, isDone]).toEqual([[[1], [1, 2, 3, 4]], [1]]);
  const last = stored.change(adding(5));
  await storage.done();
  expect(isDone).toEqual([1, 2, 3, 4]);
  await storage.done();
  await last;
  expect(storage.written.at(-1)).toEqual([1, 2, 3, 4, 5]);
  void stored.change(adding(6));
  expect(storage.written).toHaveLength(4);
});

test('a write that fails is told to who waits for it, and the next one has its turn', async () => {
  const storage = slow();
  const stored = numbers(storage);
  const failed = stored.change(adding(1)).catch(String);
  const next = stored.change(adding(2));
  await storage.done(new Error('disk full'));
  expect(await failed).toBe('Error: disk full');
  await storage.done();
  await next;
  expect(storage.written).toHaveLength(2);
});
