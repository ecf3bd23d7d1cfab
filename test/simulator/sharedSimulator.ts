import { afterAll, beforeEach } from 'vitest';
import { type Simulator, startSimulator } from './index.ts';

/** One simulator for the tests of a file: as seeded before each of them, and stopped after the last. */
export async function sharedSimulator(): Promise<Simulator> {
  const simulator = await startSimulator();
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.stop());
  return simulator;
}
