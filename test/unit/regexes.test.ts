/**
 * The time that a regular expression takes grows no faster than the text, whatever the text is: hostile files and answers
 * could stop the editor otherwise. recheck proves it; what it has proved before is in test/fixtures/linear-regexes.json,
 * for it takes minutes (`npm run regexes` proves all of them anew and writes that file).
 */
import { writeFileSync } from 'node:fs';
import { check } from 'recheck';
import { expect, test, vi } from 'vitest';
import proved from '../fixtures/linear-regexes.json' with { type: 'json' };
import { nameOf, type Regex, regexesMadeBy, regexesOfSources, unreadPatterns } from './regexes.ts';

/** Not linear, and of texts of a few characters alone; or linear, and beyond the tool. */
const excepted: Readonly<Record<string, string>> = {};

const SECONDS = 120;

async function verdict(regex: Regex): Promise<string | undefined> {
  const result = await check(regex.pattern, regex.flags, { timeout: SECONDS * 1000 });
  if (result.status === 'safe') return undefined;
  const why =
    result.status === 'vulnerable' ? `${result.complexity.summary}: ${result.attack.pattern}` : result.error.kind;
  return `${nameOf(regex)} of ${[...new Set(regex.where)].join(', ')}: ${why}`;
}

/** Texts that have every word which a regular expression is made for. */
const texts = {
  json: '// sagemaker-target profile=a\n// sagemaker-ignore duplicate-name\n{"Name": "e", "KmsKey": "alias/a"}',
  yaml: '# sagemaker-target profile=a\n# sagemaker-ignore duplicate-name\nName: e\nKmsKey: alias/a\n',
};

async function all(): Promise<readonly Regex[]> {
  vi.resetModules();
  vi.stubGlobal('PACKAGE_VERSION', '0.0.0');
  const made = await regexesMadeBy(async () => {
    const { findings } = await import('../../server/diagnostics/validate.ts');
    const { context, languages, open } = await import('./support.ts');
    await import('../../server/connection.ts');
    for (const language of languages) findings(open(language, texts[language]), context);
  });
  vi.unstubAllGlobals();
  vi.resetModules();
  return [...regexesOfSources(), ...made];
}

test('every regular expression is linear', { timeout: 1000 * 60 * 30 }, async () => {
  const anew = process.env.REGEXES_ANEW !== undefined;
  const known = new Set<string>(anew ? [] : proved);
  const regexes = (await all()).filter((regex) => !known.has(nameOf(regex)) && !(nameOf(regex) in excepted));
  const verdicts: (string | undefined)[] = [];
  for (const regex of regexes) verdicts.push(await verdict(regex));
  if (anew) {
    const linear = regexes.filter((_, i) => verdicts[i] === undefined).map(nameOf);
    writeFileSync(
      'test/fixtures/linear-regexes.json',
      `${JSON.stringify([...new Set(linear)].sort(), undefined, 2)}\n`,
    );
  }
  expect(verdicts.filter((each) => each !== undefined)).toEqual([]);
});

test('the list of what was proved is of this project, and the tool tells what is not', async () => {
  const names = new Set((await all()).map(nameOf));
  expect(proved.filter((each) => names.has(each)).length).toBeGreaterThan(250);
  const bad: Regex = { pattern: '^(a+)+$', flags: '', where: [] };
  expect(await verdict(bad)).toContain('exponential');
  expect(await verdict({ pattern: '\\s+$', flags: '', where: [] })).toContain('polynomial');
});

test('of the grammars the tool reads every pattern', () => {
  expect(unreadPatterns()).toEqual([]);
});
