/** What an experiment is known by. */
import type { Node } from '../syntax/tree.ts';
import { type TextAt, textAt } from './members.ts';
import type { MemberName } from './types.generated.ts';

export const identity: MemberName = 'Name';

export const nameOfExperiment = (experiment: Node | undefined): TextAt | undefined => textAt(experiment, identity);
