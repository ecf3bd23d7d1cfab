/**
 * Makes everything that follows from schemas/sources/: `npm run generate`, or `--check`, which writes nothing and exits
 * with 1 when a committed file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generated } from './generated.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];

for (const { path, text } of await generated()) {
  const file = new URL(`../${path}`, import.meta.url);
  if (readOrEmpty(file) === text) continue;
  stale.push(path);
  if (!check) writeFileSync(file, text);
}

for (const path of stale) console.log(check ? `stale: ${path}` : `written: ${path}`);
if (check && stale.length > 0) process.exitCode = 1;

function readOrEmpty(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
