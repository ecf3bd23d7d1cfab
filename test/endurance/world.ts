/** What the parts of a run share. */
import type { Simulator } from '../simulator/index.ts';
import { type File, type Input, inputWith } from './files.ts';
import type { Random } from './random.ts';
import type { Weather } from './weather.ts';
import type { Window } from './window.ts';

export interface World {
  readonly window: Window;
  readonly simulator: Simulator;
  readonly weather: Weather;
  readonly random: Random;
  readonly files: readonly File[];
  readonly log: (line: string) => void;
  /** How often the language server is killed and the window loaded anew. */
  readonly crashes: 'some' | 'many';
  readonly summary: Summary;
}

/** Counted as the run goes. */
export interface Summary {
  steps: number;
  confirmed: number;
  applied: number;
  /** By what the commands said. */
  readonly outcomes: Map<string, number>;
  /** By what the history said in the end. */
  readonly told: Map<string, number>;
  kills: number;
  givenUp: number;
  reloads: number;
  checkpoints: number;
}

export const emptySummary = (): Summary => ({
  steps: 0,
  confirmed: 0,
  applied: 0,
  outcomes: new Map(),
  told: new Map(),
  kills: 0,
  givenUp: 0,
  reloads: 0,
  checkpoints: 0,
});

export const count = (counts: Map<string, number>, what: string): void =>
  void counts.set(what, (counts.get(what) ?? 0) + 1);

/** What the account has of the experiment, as an update would send it. */
export function deployed({ simulator }: Pick<World, 'simulator'>, experiment: string): Input {
  const { Description, ShadowModeConfig } = simulator.experiments.get(experiment) ?? {};
  const { ShadowModelVariants } = ShadowModeConfig as Input['ShadowModeConfig'];
  return inputWith(experiment, String(Description), ShadowModelVariants[0].SamplingPercentage);
}

/** In milliseconds. */
export const MINUTE = 60_000;
