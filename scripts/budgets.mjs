// @ts-check
/**
 * How large the bundles and the package may be, and what has grown when one is larger. `node scripts/budgets.mjs` keeps
 * the sizes of the package on disk as those to compare with: to be run, and committed, when a growth is meant.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, root } from './run.mjs';
import { zipSizes } from './zip.mjs';

/** Bytes. */
export const budgets = {
  'client.js': 250_000,
  'languageServer.js': 700_000,
  'aws.js': 800_000,
  'sagemaker-experiments.vsix': 700_000,
};

/** Bytes by part, of each file that has a budget. @typedef {Record<string, Record<string, number>>} Sizes */

/** Where esbuild.mjs leaves what it knows of the bundles. */
export const bundled = join(cache, 'bundles.json');
const kept = join(root, 'test/start/sizes.json');

/**
 * What a bundle is made of: each package, and each room of ours.
 * @param {Record<string, {bytesInOutput: number}>} inputs of an output of esbuild's metafile, by path
 * @returns {Record<string, number>} bytes
 */
export function partsOf(inputs) {
  /** @type {Record<string, number>} */
  const parts = {};
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name = ''] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    const part = name || path.split('/').slice(0, 2).join('/');
    parts[part] = (parts[part] ?? 0) + bytesInOutput;
  }
  return parts;
}

/** As they were when they were last kept. @returns {Sizes} */
export const sizesBefore = () => JSON.parse(readFileSync(kept, 'utf8'));

/** Of the bundles and the package as they are on disk. @returns {Sizes} */
export const sizesNow = () => ({
  ...JSON.parse(readFileSync(bundled, 'utf8')),
  'sagemaker-experiments.vsix': zipSizes(readFileSync(join(root, 'sagemaker-experiments.vsix'))),
});

/**
 * @param {string} name of the file
 * @param {number} size of it, in bytes
 * @param {Record<string, number>} now its parts
 * @param {Record<string, number>} before
 * @returns {string | undefined} what to tell of a file that is over its budget
 */
export function overBudget(name, size, now, before) {
  const budget = budgets[/** @type {keyof typeof budgets} */ (name)];
  if (size < budget) return undefined;
  const grown = Object.entries(now)
    .map(([part, bytes]) => ({ part, bytes, more: bytes - (before[part] ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => b.more - a.more)
    .slice(0, 8);
  const lines = grown.map(({ part, bytes, more }) => `  +${more} ${part} (${bytes} now)`);
  return [`${name} is ${size} bytes, and its budget is ${budget}. What grew most:`, ...lines].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(kept, `${JSON.stringify(sizesNow(), undefined, 2)}\n`);
}
