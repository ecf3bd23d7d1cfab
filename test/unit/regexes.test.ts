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

/**
 * What is not linear for a long text, and is asked of a short one; and what is linear as V8 runs it, where the tool takes
 * `^` for a place to begin at anywhere in a line, or guesses.
 */
const excepted: Readonly<Record<string, string>> = {
  [String(/-(?=\s)(?:\s|(?<=\s)(?:[&!]\S*|#[^\n]*(?=\n)))*$/)]: 'of 2000 characters',
  [String(/[\w.+%-]*$/)]: 'of 40 characters',
  [String(/![^\s,[\]{}]*[ \t]+$/)]: 'of 200 characters',
  [String(/(^|\n)[\s?-]*$/)]: 'of 200 characters',
  [String(/(?<!\S)(?:[&!]\S*[ \t]+)+$/)]: 'of 200 characters',
  [String(/(?:^[ \t]*\/\/[^\r\n]*(?:\r\n?|\n|$)){2,}|\/\*[\s\S]*?\*\//gm)]: 'begins with a line',
  [String(/(?:^[ \t]*#[^\r\n]*(?:\r\n?|\n|$)){2,}/gm)]: 'begins with a line',
  [String(
    /((?:aws[_-]?)?(?:secret[_-]?access[_-]?key|session[_-]?token|security[_-]?token|access[_-]?token|refresh[_-]?token|id[_-]?token|client[_-]?secret|access[_-]?key[_-]?id|password)["']?(?:\s*[:=]\s*|\s+)["']?)[^\s&"',;<>]{8,}/gi,
  )]: 'begins with a word, and no run behind it is tried twice',
};

/** VS Code reads no line of over 20,000 characters with a grammar, and the patterns for Enter give up at 1000. */
const isOfLine = ({ where }: Regex) => where.every((path) => path.startsWith('syntaxes/'));
const MAY_BE_SQUARE = 2;

const SECONDS = 120;

type Verdict = { readonly is: 'linear' | 'square' } | { readonly is: 'worse'; readonly why: string };

async function verdict(regex: Regex): Promise<Verdict> {
  const result = await check(regex.pattern, regex.flags, { timeout: SECONDS * 1000 });
  if (result.status === 'safe') return { is: 'linear' };
  const why =
    result.status === 'vulnerable' ? `${result.complexity.summary}: ${result.attack.pattern}` : result.error.kind;
  const degree = result.status === 'vulnerable' && 'degree' in result.complexity ? result.complexity.degree : Infinity;
  if (isOfLine(regex) && Number(degree) <= MAY_BE_SQUARE) return { is: 'square' };
  return { is: 'worse', why: `${nameOf(regex)} of ${[...new Set(regex.where)].join(', ')}: ${why}` };
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
  const { REGEXES: writes } = process.env;
  const known = new Set(writes === 'anew' ? [] : [...proved.linear, ...proved.square]);
  const regexes = (await all()).filter((regex) => !known.has(nameOf(regex)) && !(nameOf(regex) in excepted));
  const verdicts: Verdict[] = [];
  for (const regex of regexes) verdicts.push(await verdict(regex));
  if (writes) {
    const names = (is: 'linear' | 'square') => [
      ...new Set([
        ...(writes === 'anew' ? [] : proved[is]),
        ...regexes.filter((_, i) => verdicts[i]?.is === is).map(nameOf),
      ]),
    ];
    const text = JSON.stringify({ linear: names('linear').sort(), square: names('square').sort() }, undefined, 2);
    writeFileSync('test/fixtures/linear-regexes.json', `${text}\n`);
  }
  expect(verdicts.flatMap((each) => (each.is === 'worse' ? each.why : []))).toEqual([]);
});

test('the list of what was proved is of this project, and the tool tells what is not', async () => {
  const regexes = await all();
  const names = new Set(regexes.map(nameOf));
  const square: readonly string[] = proved.square;
  expect(proved.linear.filter((each) => names.has(each)).length).toBeGreaterThan(250);
  expect(regexes.filter((each) => square.includes(nameOf(each)) && !isOfLine(each))).toEqual([]);
  for (const [pattern, why] of [
    ['^(a+)+$', 'exponential'],
    ['\\s+$', 'polynomial'],
  ] as const)
    expect(await verdict({ pattern, flags: '', where: ['server/x.ts'] })).toMatchObject({
      is: 'worse',
      why: expect.stringContaining(why),
    });
});

test('of the grammars the tool reads every pattern', () => {
  expect(unreadPatterns()).toEqual([]);
});
