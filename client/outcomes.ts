/** What came of a command; whoever runs it by `executeCommand` gets this. */

export type Given =
  /** Not sent. Of what has a document: see UpdateOutcome. `state`: the experiment's state does not allow it. */
  | { readonly outcome: 'refused'; readonly because: string }
  /** Given up by the person before or while it was sent. */
  | { readonly outcome: 'cancelled' }
  /** `kind` as in ExplainedError. */
  | { readonly outcome: 'failed'; readonly kind: string };

export type Outcome =
  | { readonly outcome: 'created' | 'started' | 'stopped' | 'deleted'; readonly arn: string }
  | { readonly outcome: 'shown' }
  | Given;

export const CANCELLED = { outcome: 'cancelled' } as const;
export const refused = (because: string): Given => ({ outcome: 'refused', because });
export const failed = (kind: string): Given => (kind === 'cancelled' ? CANCELLED : { outcome: 'failed', kind });
