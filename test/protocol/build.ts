/** The server that the tests start is the one that ships: built again when anything it is made of is newer than it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serverModule } from './client.ts';

const madeOf = [
  'server',
  'schemas/sources',
  'docs/rules.md',
  'esbuild.mjs',
  'scripts/budgets.mjs',
  'scripts/notices.mjs',
  'scripts/whenUsed.mjs',
  'LICENSE',
  'package.json',
  'package-lock.json',
];

export default function build(): void {
  if (existsSync(serverModule) && statSync(serverModule).mtimeMs > Math.max(...madeOf.flatMap(changeTimes))) return;
  execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
}

function changeTimes(path: string): number[] {
  const stat = statSync(path);
  if (!stat.isDirectory()) return [stat.mtimeMs];
  return [stat.mtimeMs, ...readdirSync(path).flatMap((name) => changeTimes(join(path, name)))];
}
