/** A run of an update, and what can come of it. */
import type { TextDocument } from 'vscode';
import type { CallOptions, Target } from './aws/types.ts';
import type { Given } from './outcomes.ts';
import type { Session } from './session.ts';

/** What came of the command; whoever runs it by `executeCommand` gets this. */
export type UpdateOutcome =
  | { readonly outcome: 'updated'; readonly arn: string }
  /** Not sent: what is deployed says what the file says. */
  | { readonly outcome: 'unchanged' }
  /** Because of the window, of the file, or of the experiment's state. */
  | Given;

/** What of a run the person went on without, after an error. */
export interface How {
  readonly asksAccount: boolean;
  /** Describes first, and shows what would change. */
  readonly plans: boolean;
}

export const isUnsaved = ({ isDirty, isUntitled }: TextDocument): boolean => isDirty || isUntitled;

/** What every step of a run needs. */
export interface Run {
  readonly session: Session;
  readonly document: TextDocument;
  readonly target: Target;
  readonly how: How;
  /** Another run, for the buttons of an error. */
  readonly again: (how: How) => unknown;
  readonly signal: AbortSignal;
  readonly say: (step: string) => void;
  /** With one set of credentials for the question whose account it is and for the update. */
  readonly options: CallOptions;
}
