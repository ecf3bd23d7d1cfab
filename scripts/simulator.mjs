// @ts-check
/** Starts the local SageMaker control plane, test/simulator, as a process of its own. */
import { join } from 'node:path';
import { startInBackground } from './background.mjs';
import { node24, root } from './run.mjs';

/**
 * @param {number} port 0 is any free one
 * @returns {Promise<import('./background.mjs').Background & {url: string}>}
 */
export async function startSimulator(port = 0) {
  const main = join(root, 'test/simulator/main.ts');
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', main, '--port', String(port)];
  const simulator = await startInBackground('The simulator', node24(), args, { ready: /http:\/\/[\w.]+:\d+/ });
  return { ...simulator, url: simulator.ready[0] };
}
