/** What would an update do to what is deployed? Data for preview, confirmation and command line alike. */
import { fileSchema } from '../schema/lookup.ts';
import { type Deployed, get } from './deployed.ts';
import { identity } from './identity.ts';
import { changesBetween, type Difference, keptBy, saidAgain } from './planDifferences.ts';
import { afterUpdate, type State, stateOf } from './planState.ts';
import { aboutVariants, capacity, short } from './planVariants.ts';
import { asAutoscaled, refusalOf, type Step, unlike, warningsOf } from './planWarnings.ts';
import { aboutCapture, aboutDescription, aboutParts, aboutSchedule } from './planWords.ts';

export interface Plan {
  /** State of the experiment when it was described. */
  readonly status: string;
  /** In the order of the API. Empty: nothing would change. */
  readonly changes: readonly Difference[];
  /** Members that say what is deployed already, as "Schedule.EndTime". */
  readonly unchanged: readonly string[];
  /** Deployed members that an update leaves as they are because it does not have them. */
  readonly kept: readonly string[];
  /** Members that an update does not take. */
  readonly ignored: readonly string[];
  /** What the changes mean, a sentence each, the weightiest first; one that says so when nothing would change. */
  readonly words: readonly string[];
  /** What is better known before one confirms, a sentence each. */
  readonly warnings: readonly string[];
  /** Why no update is to be sent at all; absent where one may. */
  readonly refusal?: string;
}

type Members = Readonly<Record<string, unknown>>;

/** `given`: the input of an update, or all of a file without errors; times in any form. */
export function planOf(deployed: Deployed, given: Members): Plan {
  const { status, description } = deployed;
  const ignored = Object.entries(given).filter(([name]) => name !== '$schema' && !isTaken(name));
  const [before, update] = [stateOf(description), stateOf(given)];
  const after = afterUpdate(before, update);
  const step: Step = { deployed, before, update, after };
  const changes = changesBetween(before, after);
  const isSent = changes.length > 0;
  const refusal = refusalFor(given[identity], deployed);
  return {
    status,
    changes,
    unchanged: saidAgain(before, update),
    kept: keptBy(before, update),
    ignored: ignored.map(([name]) => name),
    words: [...(isSent ? wordsOf(step, changes) : [nothing]), ...asAutoscaled(step, isSent)],
    warnings: [...(isSent ? warningsOf(step) : []), ...unlike(deployed, Object.fromEntries(ignored))],
    ...(refusal !== undefined && { refusal }),
  };
}

const nothing = 'Nothing would change: what is deployed says the same already.';

const isTaken = (name: string) =>
  Object.hasOwn(fileSchema.members, name) && fileSchema.members[name]?.doc.update !== 'no';

/** The state as it would be after the update, in the form that plans compare. */
export const plannedState = (deployed: Deployed, given: Members): State =>
  afterUpdate(stateOf(deployed.description), stateOf(given));

/** A sentence or more for each member that changes. */
function wordsOf({ deployed, before, after }: Step, changes: readonly Difference[]): readonly string[] {
  const about: readonly (readonly [string, readonly string[]])[] = [
    ['ModelVariants', [...aboutVariants(before, after), ...capacity(before, after, deployed.liveCounts ?? {})]],
    ['ShadowModeConfig', aboutParts(before, after)],
    ['Schedule', aboutSchedule(before, after)],
    ['DataStorageConfig', aboutCapture(before, after)],
    ['Description', aboutDescription(before, after)],
  ];
  return about.flatMap(([member, words]) => {
    const isChanged = changes.some(({ path }) => path[0] === member);
    if (!isChanged) return [];
    // Where an answer was not whole there is less to say.
    return words.length > 0 ? words : [`${member} changes.`];
  });
}

function refusalFor(name: unknown, { status, description }: Deployed): string | undefined {
  const described = get(description, identity);
  if (typeof name === 'string' && typeof described === 'string' && name !== described) {
    return `What AWS has was asked for experiment "${short(described, 120)}", and the file is about "${short(name, 120)}": ask again.`;
  }
  return refusalOf(typeof described === 'string' ? described : String(name ?? ''), status);
}
