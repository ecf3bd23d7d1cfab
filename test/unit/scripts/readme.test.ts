import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagedReadme, relativeTargets } from '../../../scripts/readme.mjs';

/** The sections that are to be left out have to be there. */
const text = `# Title

![A picture](images/a.png)

![A badge](https://example.com/badge.png)

See [the rules](RULES.md#one), [a page](https://example.com) and [below](#use).

## Try it in two commands

Not this.

\`\`\`
# nor this, which is no heading
\`\`\`

## First

### Without an AWS account

Nor this.

### With

This.

## Development

[No](no.md)`;

test('leaves out what is for developers, and what leads into the repository', () => {
  expect(packagedReadme(text)).toBe(`# Title

![A badge](https://example.com/badge.png)

See the rules, [a page](https://example.com) and [below](#use).

## First

### With

This.
`);
});

test('a section that has another name now is told, not packaged', () => {
  expect(() => packagedReadme(text.replace('## Development', '## Working on it'))).toThrow(
    'no section "## Development"',
  );
});

test('a link in a form that it does not know is told too', () => {
  expect(() => packagedReadme(text.replace('This.', '[This][this]\n\n[this]: RULES.md'))).toThrow('RULES.md');
});

test('finds each kind of relative target', () => {
  const markdown = `[a](a.md#x) ![b](b.png) [c](<c.md>) [d][d] <img src="e.svg"> [f](https://x.example) [g](#g)
[d]: d.md`;
  expect(relativeTargets(markdown).toSorted()).toEqual(['a.md', 'b.png', 'c.md', 'd.md', 'e.svg']);
});

test('of our own README nothing is left that leads into the repository', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const own = packagedReadme(readme);
  expect(relativeTargets(own)).toEqual([]);
  expect(own).not.toMatch(/npm (start|test)|schemas\/|node_modules/);
  expect(own).toContain('## Troubleshooting');
});
