/** Faults that meet calls at random, each operation with a sequence of its own that the seed decides. */
import { createFaults, type Fault, type Faults } from '../simulator/faults.ts';
import type { Random } from './random.ts';

export interface Weather extends Faults {
  /** No fault comes by chance while it is. */
  isCalm: boolean;
  /** How many of each kind came, those of `add` among them. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Of all calls. */
const ODDS = 0.12;

const anywhere: readonly ((random: Random) => Fault)[] = [
  (random) => ({ kind: 'latency', ms: 50 + random.below(500) }),
  (random) => ({ kind: 'latency', ms: 50 + random.below(500) }),
  () => ({ kind: 'hang' }),
  () => ({ kind: 'cut' }),
  () => ({ kind: 'cut', beforeAnswer: true }),
  () => ({ kind: 'server-error' }),
  () => ({ kind: 'server-error', status: 503 }),
  () => ({ kind: 'not-json' }),
  () => ({ kind: 'not-json', status: 200, body: '{"InferenceExperimentArn": "arn:' }),
  () => ({ kind: 'throttle' }),
  () => ({ kind: 'throttle' }),
  () => ({ kind: 'expired-token' }),
  () => ({ kind: 'unknown-key' }),
  () => ({ kind: 'access-denied' }),
  () => ({ kind: 'huge', bytes: 1024 * 1024 }),
];

const ofUpdates: typeof anywhere = [
  ...anywhere,
  () => ({ kind: 'hang', applied: true }),
  () => ({ kind: 'cut' }),
  () => ({ kind: 'conflict' }),
  () => ({ kind: 'failing-transition' }),
  () => ({ kind: 'error', code: 'ValidationException', message: 'The description is odd.' }),
];

export function weather(random: Random): Weather {
  const demanded = createFaults();
  const counts = new Map<string, number>();
  const branches = new Map<string, Random>();
  const state = { ...demanded, counts, isCalm: true, take };

  function byChance(operation: string): readonly Fault[] {
    if (state.isCalm) return [];
    const own = branches.get(operation) ?? random.branch(operation);
    branches.set(operation, own);
    if (!own.chance(ODDS)) return [];
    return [own.pick(operation === 'UpdateInferenceExperiment' ? ofUpdates : anywhere)(own)];
  }

  function take(operation: string): readonly Fault[] {
    const asked = demanded.take(operation);
    const taken = asked.length > 0 ? asked : byChance(operation);
    for (const { kind } of taken) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return taken;
  }

  return state;
}
