// @ts-check
/** The README as the package carries it: for whoever has the extension, not the repository. */

/** Sections about working on the extension, by their headings. */
const forDevelopers = ['## Try it in two commands', '### Without an AWS account', '## Development'];

/**
 * Leaves out the sections for developers and the pictures of the repository; links to its files become plain text, as
 * what is in the package has other names there. Throws when a section is not found: it was renamed, and would be in the
 * package unseen.
 * @param {string} readme Markdown, headings with `#`
 * @returns {string}
 */
export function packagedReadme(readme) {
  const parts = sections(readme);
  for (const heading of forDevelopers) {
    if (!parts.some((part) => part.heading === heading)) throw new Error(`The README has no section "${heading}".`);
  }
  const kept = parts.filter(({ above }) => !above.some((heading) => forDevelopers.includes(heading)));
  const text = kept.map(({ lines }) => lines.join('\n')).join('\n');
  const packaged = text
    .replace(/^!\[[^\]]*\]\(([^)\s]+)\)\n\n?/gm, (picture, target) => (isElsewhere(target) ? picture : ''))
    .replace(/(?<!!)\[([^\]]*)\]\(([^)\s]+)\)/g, (link, words, target) => (isElsewhere(target) ? link : words));
  const left = relativeTargets(packaged);
  if (left.length > 0) throw new Error(`The packaged README still leads to ${left.join(', ')}.`);
  return packaged;
}

/**
 * Where the links and pictures of a Markdown text lead, when that is a file.
 * @param {string} markdown
 * @returns {string[]} paths as written, without what follows `#`
 */
export function relativeTargets(markdown) {
  const targets = [...markdown.matchAll(/\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*(\S+)|\b(?:src|href)="([^"]+)"/gm)];
  return targets
    .map(([, inline, reference, html]) => inline ?? reference ?? html ?? '')
    .filter((target) => !isElsewhere(target))
    .map((target) => target.replace(/#.*/, ''));
}

/** @param {string} target a URL, or a heading of the same text */
const isElsewhere = (target) => /^([a-z][a-z\d+.-]*:|\/\/|#)/i.test(target);

/**
 * The text from heading to heading; `#` in a code block is none.
 * @param {string} markdown
 * @returns {{heading: string, above: readonly string[], lines: readonly string[]}[]} `above`: the headings that it
 *   stands under, its own included
 */
function sections(markdown) {
  /** @type {{heading: string, above: string[], lines: string[]}[]} */
  const found = [{ heading: '', above: [], lines: [] }];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    if (!isCode && /^#{1,6} /.test(line)) {
      const level = (/** @type {string} */ heading) => heading.indexOf(' ');
      const outer = (found.at(-1)?.above ?? []).filter((heading) => level(heading) < level(line));
      found.push({ heading: line, above: [...outer, line], lines: [] });
    }
    found.at(-1)?.lines.push(line);
  }
  return found.filter(({ lines }) => lines.length > 0);
}
