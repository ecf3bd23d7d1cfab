/** Measurements inside the extension hosts of windows. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Host, type InHost, startHost } from '../vscode/inHost.ts';

/**
 * What `run` of the module has written, as JSON, to the file that BENCH_REPORT names, of that many windows of one VS Code.
 * The first window after the extension was installed, which keeps for the others what it compiles, is none of them.
 * Rejects when one did not end well.
 */
export async function measured<T>(
  count: number,
  options: Omit<InHost, 'files'> & { readonly files: (window: number) => InHost['files'] },
  tell: (each: T, window: number) => void,
): Promise<T[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const report = join(folder, 'report.json');
  const { module, files, ...launching } = options;
  let host: Host | undefined;
  try {
    host = await startHost({ ...launching, env: { ...launching.env, BENCH_REPORT: report } });
    const reports: T[] = [];
    for (let window = 0; window <= count; window += 1) {
      const error = await host.run({ limitSeconds: 900, module, files: files(window) });
      if (error !== undefined) throw new Error(error);
      if (window === 0) continue;
      const each = JSON.parse(readFileSync(report, 'utf8')) as T;
      tell(each, window);
      reports.push(each);
    }
    return reports;
  } finally {
    await host?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
