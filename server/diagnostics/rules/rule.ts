/** A rule that holds across members: what no schema can say. */
import type { Deployed } from '../../experiment/deployed.ts';
import type { LeftEmpty } from '../../experiment/skeletons.ts';
import type { Node, Span } from '../../syntax/tree.ts';
import type { Elsewhere, Finding, Severity } from '../finding.ts';
import type { Mend } from '../mend.ts';
import { nearest } from '../nearest.ts';

/** What a rule finds; id, severity and link are the rule's own, unless one place is worse or better than the others. */
export type Breach = Pick<Finding, 'message' | 'related' | 'tags'> & Partial<Pick<Finding, 'severity'>> & Span;

/** An experiment file of the workspace. */
export interface NamedFile extends Elsewhere {
  /** From the folder of the workspace. */
  readonly path: string;
  /** Of the experiment. The range is that of its value. */
  readonly name: string;
}

/** What a rule may know beyond the file. */
export interface RuleContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of the target, when it is set. */
  readonly region?: string | undefined;
  /** When the experiment was described. */
  readonly deployed?: Deployed | undefined;
  /** Other files of the folder with this Name, where the files of the workspace are known. */
  readonly filesNamed?: ((name: string) => readonly NamedFile[]) | undefined;
  /** What a skeleton left empty, where it is known already. */
  readonly unfilled?: readonly LeftEmpty[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule comes from, for a person to read. */
  readonly href: string;
  /** What the rule asks for and why, in a sentence or two. */
  readonly documentation: string;
  /** What the rule judges by beyond the file; without it, or at another time, it is silent. */
  readonly dependsOn?: 'the present time' | 'the Region that is set' | 'the state of the experiment' | 'other files';
  /** Empty when all is well, and wherever the file says too little to know. Absent where the schema's own check has the id. */
  readonly check?: (experiment: Node, context: RuleContext) => readonly Breach[];
  /** Ways to put right what is found at `node`, the likeliest first. */
  readonly mends?: (node: Node, experiment: Node, context: RuleContext) => readonly Mend[];
}

export const guide = 'https://docs.aws.amazon.com/sagemaker/latest/dg/';
export const api = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/';

export const quote = (value: string) => JSON.stringify(value);

export const didYouMean = (value: string, names: readonly string[]) => {
  const [meant] = nearest(value, names);
  return meant ? ` Did you mean ${quote(meant)}?` : '';
};
