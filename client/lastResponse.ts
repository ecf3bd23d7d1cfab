/** The last answer of AWS in this window, for "SageMaker: Query Last Response". It is kept in memory alone. */

export interface Response {
  /** API name. */
  readonly operation: string;
  /** Where it was called, as targetLine says it. */
  readonly target: string;
  /** As the API gives it, times as ISO 8601 text. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface LastResponse {
  /** Called by every command with what AWS has answered it. */
  keep(response: Response): void;
  last(): Response | undefined;
  /** When calls go elsewhere: what one account answered is not shown beside another. */
  forget(): void;
}

export function createLastResponse(): LastResponse {
  let kept: Response | undefined;
  return {
    keep: (response) => {
      kept = response;
    },
    last: () => kept,
    forget: () => {
      kept = undefined;
    },
  };
}
