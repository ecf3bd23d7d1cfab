/** A value of the workspace's storage that many may change at once. */
import type { Memento } from 'vscode';

export interface Stored<T> {
  /** As it was changed last, written or not. */
  read(): T;
  /** Done when it is written. `make` must not change what it is given. */
  change(make: (value: T) => T): Promise<void>;
}

/**
 * VS Code copies and writes the whole value at each update, so what comes while one is under way goes together with the
 * next.
 */
export function createStored<T>(storage: Pick<Memento, 'get' | 'update'>, key: string, initial: T): Stored<T> {
  let unwritten: { readonly value: T } | undefined;
  let writing: Promise<unknown> | undefined;
  let next: Promise<void> | undefined;
  const read = () => (unwritten ? unwritten.value : storage.get<T>(key, initial));

  async function write(value: T): Promise<void> {
    unwritten = undefined;
    next = undefined;
    const written = Promise.resolve(storage.update(key, value));
    writing = written.then(
      () => undefined,
      () => undefined,
    );
    await written;
    if (!next) writing = undefined;
  }

  return {
    read,
    change: (make) => {
      const value = make(read());
      if (!writing) return write(value);
      unwritten = { value };
      next ??= writing.then(() => write(read()));
      return next;
    },
  };
}
