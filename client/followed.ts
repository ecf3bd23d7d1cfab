/** Following of changed experiments, as commands see it. */
import type { Target } from './aws/types.ts';
import type { Done } from './followText.ts';
import type { Listen, Listening } from './listeners.ts';
import type { Place } from './place.ts';

/** What is followed, as it is stored. */
export interface Followed {
  readonly name: string;
  readonly what: Done;
  readonly place: Place;
  /** 12 digits; undefined when it is not known. */
  readonly account: string | undefined;
  /** What was sent. */
  readonly input: Readonly<Record<string, unknown>> | undefined;
  /** Of the history. */
  readonly entry: string | undefined;
  /** Nothing is shown when it comes out as asked: one of many. */
  readonly isQuiet: boolean;
  /** When the call was made, in milliseconds since 1970. */
  readonly since: number;
}

export interface MoreFollowed {
  readonly input?: Readonly<Record<string, unknown>>;
  readonly account?: string | undefined;
  readonly entry?: string | undefined;
  readonly isQuiet?: boolean;
}

export interface Follower extends Listening {
  readonly onDidChange: Listen<void>;
  following(): readonly { readonly name: string; readonly status: string | undefined }[];
  /** `after`: AWS is not asked before. */
  follow(target: Target, name: string, what: Done, more?: MoreFollowed & { readonly after?: Promise<unknown> }): void;
  /**
   * Keeps that a call is about to be made, so that the next window follows it should this one end before the answer.
   * What is returned forgets it; to follow it takes its place.
   */
  expect(target: Target, name: string, what: Done, more?: MoreFollowed): () => void;
  /** Goes on with what an earlier window followed. */
  resume(): void;
  /** Stops asking AWS; what is under way there goes on. */
  stop(): void;
}
