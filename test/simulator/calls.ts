import type { ServiceName } from './types.ts';

/** One request that reached the simulator and named an operation, whatever became of it. */
export interface Call {
  readonly requestId: string;
  readonly service: ServiceName;
  readonly operation: string;
  /** The body as sent (form parameters for STS); the raw text when it is not JSON. */
  readonly input: unknown;
  readonly accessKeyId: string | undefined;
  /** Of the credential scope. */
  readonly region: string | undefined;
  /** ISO 8601, real time. */
  readonly time: string;
  /** Whether the operation was performed, be it answered or not. */
  readonly applied: boolean;
  /** The HTTP status answered; undefined while there is no answer. */
  readonly status: number | undefined;
  /** The error's code, when the answer was an error. */
  readonly error: string | undefined;
  /** Kinds of the faults it met. */
  readonly faults: readonly string[];
  /** The client closed the connection before it had the whole answer. */
  readonly aborted: boolean;
}

type Match = string | ((call: Call) => boolean);

export interface CallLog {
  /** In the order of arrival. */
  readonly all: readonly Call[];
  record(call: Call): void;
  /** Something more is known about the call. */
  amend(requestId: string, more: Partial<Call>): void;
  clear(): void;
  /** The first call of the operation (or that the predicate takes), now or as soon as there is one. */
  waitFor(match: Match): Promise<Call>;
  /** Resolves when there are at least `count` calls of the operation. */
  waitForCount(operation: string | undefined, count: number): Promise<readonly Call[]>;
}

export function createCallLog(): CallLog {
  let all: readonly Call[] = [];
  let waiters: readonly { readonly attempt: () => boolean }[] = [];

  function change(calls: readonly Call[]): void {
    all = calls;
    waiters = waiters.filter((waiter) => !waiter.attempt());
  }

  function when<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const attempt = (): boolean => {
        const found = look();
        if (found !== undefined) resolve(found);
        return found !== undefined;
      };
      if (!attempt()) waiters = [...waiters, { attempt }];
    });
  }

  return {
    get all() {
      return all;
    },
    record: (call) => change([...all, call]),
    amend: (requestId, more) => change(all.map((call) => (call.requestId === requestId ? { ...call, ...more } : call))),
    clear: () => change([]),
    waitFor: (match) => {
      const fits = typeof match === 'string' ? (call: Call) => call.operation === match : match;
      return when(() => all.find(fits));
    },
    waitForCount: (operation, count) =>
      when(() => {
        const found = all.filter((call) => operation === undefined || call.operation === operation);
        return found.length >= count ? found : undefined;
      }),
  };
}
