/** A rule that holds across members: what no schema can say. */

import type { Node, Span } from '../../syntax/tree.ts';
import type { Finding, Severity } from '../finding.ts';
import { nearest } from '../nearest.ts';

/** What a rule finds; id, severity and link are the rule's own. */
export type Breach = Pick<Finding, 'message' | 'related'> & Span;

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule comes from, for a person to read. */
  readonly href: string;
  /** What the rule asks for and why, in a sentence or two. */
  readonly documentation: string;
  /** Empty when all is well, and wherever the file says too little to know. */
  readonly check: (experiment: Node) => readonly Breach[];
}

export const guide = 'https://docs.aws.amazon.com/sagemaker/latest/dg/';
export const api = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/';

export const quote = (value: string) => JSON.stringify(value);

export const didYouMean = (value: string, names: readonly string[]) => {
  const [meant] = nearest(value, names);
  return meant ? ` Did you mean ${quote(meant)}?` : '';
};
