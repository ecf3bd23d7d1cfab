/** Where the documents lead is something, what they say to type works, and the policy allows what the commands do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { relativeTargets } from '../../scripts/readme.mjs';
import { root } from '../../scripts/run.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
];

/** As it is linked to: "Try it in two commands" is try-it-in-two-commands. */
const anchorsOf = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

test('the documents are those that are expected, and more', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md']));
});

test.each(documents)('every file and picture that %s leads to is there', (document) => {
  const missing = relativeTargets(read(document)).filter(
    (target) => !existsSync(join(root, dirname(document), target)),
  );
  expect(missing).toEqual([]);
});

test.each(documents)('every heading that %s leads to is there', (document) => {
  const links = [...read(document).matchAll(/\]\(([\w./-]*)#([^)\s]+)\)/g)].filter(
    ([, file = '']) => !/^https?:/.test(file),
  );
  const missing = links.filter(([, file = '', anchor = '']) => {
    const target = file === '' ? document : join(dirname(document), file);
    return target.endsWith('.md') && !anchorsOf(read(target)).includes(anchor);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

test.each(documents)('every npm script that %s names is one', (document) => {
  const names = [...read(document).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(names.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
});

/** IAM's word for a call, where it is another one; undefined for what needs no permission. */
const actionOf = (client: string, operation: string): string | undefined => {
  if (client === 'sts' || client === 'sso-oidc') return undefined;
  return operation === 'ListBuckets' ? 's3:ListAllMyBuckets' : `${client}:${operation}`;
};

test('the policy in the README allows the calls that the commands make, and no other', () => {
  const [, policy = ''] = /## IAM policy\n[\s\S]*?```json\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  const { Statement }: { Statement: { Action: string | string[] }[] } = JSON.parse(policy);
  const allowed = Statement.flatMap(({ Action }) => Action);
  const folder = join(root, 'client/aws');
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const made = sources.flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-([\w-]+)'/g)].flatMap(
      ([, names = '', client = '']) =>
        [...names.matchAll(/\b(\w+)Command\b/g)].flatMap(([, operation = '']) => actionOf(client, operation) ?? []),
    ),
  );
  expect(made.length).toBeGreaterThan(2);
  expect(allowed.toSorted()).toEqual([...new Set(made)].toSorted());
});
