import { writeFileSync } from 'node:fs';

export function report(figures: unknown): void {
  const { BENCH_REPORT } = process.env;
  if (!BENCH_REPORT) throw new Error('BENCH_REPORT names no file for the figures.');
  writeFileSync(BENCH_REPORT, JSON.stringify(figures));
}
