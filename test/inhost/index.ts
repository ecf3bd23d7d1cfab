/** Runs inside the extension host: VS Code loads this module and calls `run`. */
import { writeFileSync } from 'node:fs';
import { runTests } from './suite.ts';

export async function run(): Promise<void> {
  const { INHOST_SUITE, INHOST_REPORT } = process.env;
  if (!INHOST_REPORT) throw new Error('INHOST_REPORT names no file for the report.');
  if (INHOST_SUITE === 'restricted') await import('./restricted.ts');
  else if (INHOST_SUITE === 'watched') await import('./watched.ts');
  else await import('./trusted.ts');
  writeFileSync(INHOST_REPORT, JSON.stringify(await runTests()));
}
