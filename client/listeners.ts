/** Events for what knows nothing of VS Code; they fit where VS Code takes one of its own. */

export interface Listening {
  dispose(): void;
}

export type Listen<T> = (listener: (value: T) => unknown) => Listening;

export interface Emitter<T> {
  readonly event: Listen<T>;
  fire(value: T): void;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => unknown>();
  return {
    event: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    fire: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
