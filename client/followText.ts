/** What is told when an experiment that was changed has settled; nothing of VS Code. */
import type { Plan } from '../server/protocol.ts';
import { overviewOf } from './aws/overview.ts';
import type { Description } from './aws/types.ts';
import { plain } from './plain.ts';
import { changeLine } from './planText.ts';

/** What was done to it. */
export type Done = 'created' | 'updated' | 'started' | 'stopped' | 'deleted';

export interface Settled {
  readonly what: Done;
  readonly name: string;
  /** Undefined: there is no experiment of that name any more. */
  readonly description: Description | undefined;
  /** What an update sent against what is deployed now: empty when it came out as asked, undefined when it is not known. */
  readonly left?: Pick<Plan, 'changes'> | undefined;
  /** Milliseconds from the call to its end. */
  readonly took: number;
}

export interface Told {
  readonly message: string;
  /** It came out as asked. */
  readonly isWell: boolean;
}

const ENDS: Readonly<Record<Done, readonly string[]>> = {
  created: ['Created', 'Running'],
  updated: ['Created', 'Running'],
  started: ['Running'],
  stopped: ['Completed', 'Cancelled'],
  deleted: [],
};

const SHOWN = 3;

export function settledWords({ what, name, description, left, took }: Settled): Told {
  const experiment = `Experiment "${plain(name, 120)}"`;
  if (!description) {
    return what === 'deleted'
      ? { message: `${experiment} is deleted (${lasting(took)}).`, isWell: true }
      : { message: `${experiment} does not exist any more: somebody has deleted it meanwhile.`, isWell: false };
  }
  const { status, reason } = overviewOf(description);
  const because = reason ? ` AWS's reason: "${plain(reason, 300)}".` : '';
  const state = `${experiment} is ${plain(status, 40)}`;
  if (!ENDS[what].includes(status)) {
    return { message: `${state}, which is not where it should be once it is ${what}.${because}`, isWell: false };
  }
  const other = left?.changes ?? [];
  if (other.length > 0) {
    const shown = other.slice(0, SHOWN).map(changeLine);
    const more = other.length - shown.length;
    const differs = `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
    return {
      message: `${state}, but not all is as it was asked for. Still to change: ${differs}.${because}`,
      isWell: false,
    };
  }
  if (what === 'updated' && hasFailed(description)) {
    return {
      message: `${state}, and all is as it was asked for, but its endpoint has failed.${because}`,
      isWell: false,
    };
  }
  if (what === 'updated' && !left) {
    const message = `${state}. Whether all is as it was asked for could not be told: Preview Changes shows it.`;
    return { message, isWell: false };
  }
  // A reason that was given before the call says nothing of it.
  return { message: `${state}: it is ${what}, as asked (${lasting(took)}).`, isWell: true };
}

/** Whatever the state. */
const hasFailed = (description: Description): boolean => overviewOf(description).endpointStatus === 'Failed';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** "after 20 s", "after 4 min". */
const lasting = (ms: number): string =>
  ms < 2 * MINUTE ? `after ${Math.max(1, Math.round(ms / SECOND))} s` : `after ${Math.round(ms / MINUTE)} min`;

/** In the status bar while it is followed: "ranker: Updating", "2 experiments changing". */
export function followingText(
  following: readonly { readonly name: string; readonly status: string | undefined }[],
): string {
  const [only] = following;
  if (!only) return '';
  return following.length === 1
    ? `${plain(only.name, 40)}: ${only.status ?? 'asking'}`
    : `${following.length} experiments changing`;
}
