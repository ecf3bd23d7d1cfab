/** What a check reports: a diagnostic with offsets, before it is put into the terms of the protocol. */
import type { Range } from 'vscode-languageserver';
import type { Path, Span, SyntaxMend } from '../syntax/tree.ts';

/** Findings of one file that are told. More than that nobody reads, and an editor slows down over them. */
export const limit = 250;
/** Of each kind of check: enough to fill the limit, whatever the others find. */
export const most = limit + 1;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Finding extends Span {
  /** Stable; one for each kind of mistake. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what would be right. */
  readonly message: string;
  /** Page of AWS or of the format's authors. */
  readonly href: string;
  /** The value that is judged, where the range is its key. */
  readonly about?: Span;
  /** Shown faded, or struck through. */
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  readonly mend?: SyntaxMend;
  readonly moves?: Span;
  /** The member that is missing, with the path of the object that lacks it. */
  readonly missing?: { readonly path: Path; readonly name: string };
  /** The other side of a contradiction. */
  readonly related?: readonly ({ readonly message: string } & (Span | { readonly elsewhere: Elsewhere }))[];
}

/** A place in another file, in the terms of the protocol. */
export interface Elsewhere {
  readonly uri: string;
  readonly range: Range;
}
