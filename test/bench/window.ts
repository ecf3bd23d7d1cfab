/** A measurement inside the extension host of a window of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InHost, runInHost } from '../vscode/inHost.ts';

/** What `run` of the module has written, as JSON, to the file that BENCH_REPORT names. Rejects when it did not end well. */
export async function measured<T>(options: InHost): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const report = join(folder, 'report.json');
  try {
    const error = await runInHost({ limitSeconds: 900, ...options, env: { ...options.env, BENCH_REPORT: report } });
    if (error !== undefined) throw new Error(error);
    return JSON.parse(readFileSync(report, 'utf8')) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
