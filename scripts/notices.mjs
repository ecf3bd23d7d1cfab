// @ts-check
/** The licences of what others wrote and our bundles hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {readonly string[]} inputs paths that went into a bundle, from the root
 * @param {string} root
 * @returns {string} text for people; packages with the same licence text stand together
 */
export function notices(inputs, root) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const folder of packagesOf(inputs)) {
    const { title, text } = licenceOf(join(root, folder), join(root, 'LICENSE'));
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  const parts = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}`);
  const head = 'This extension contains software of others, under the licences that follow.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** @param {readonly string[]} inputs @returns {string[]} the folder of each package, innermost, in order */
export function packagesOf(inputs) {
  const folders = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/**
 * @param {string} folder
 * @param {string} apache the text of Apache-2.0, which many packages name without bringing it
 * @returns {{title: string, text: string}}
 */
function licenceOf(folder, apache) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${license})`;
  const own = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(each));
  if (!own && license !== 'Apache-2.0') throw new Error(`The package ${title} has no text of its licence.`);
  const files = [own ? join(folder, own) : apache, join(folder, 'NOTICE')].filter(existsSync);
  return { title, text: files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n') };
}
