/** Files to begin with: what is asked, what is said of the answers, and the file. */
import { describe, expect, test } from 'vitest';
import { newFile } from '../../../../server/features/newFile.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { withoutStops } from '../../../../server/syntax/write.ts';
import { loud } from '../../reports.ts';
import { context, type Language, languages, open } from '../../support.ts';

const made = (language: Language, kind?: string, answers?: Readonly<Record<string, string>>) =>
  newFile({ uri: `file:///w/new.experiment.${language}`, ...(kind && { kind }), ...(answers && { answers }) }, context);

const kinds = ['sampling', 'schedule', 'shadowTest', 'create'] as const;

const asked = {
  sampling: ['Name', 'SourceModelVariantName', 'ShadowModelVariantName', 'SamplingPercentage'],
  schedule: ['Name', 'EndTime'],
  shadowTest: ['Name', 'SourceModelVariantName', 'ShadowModelVariantName', 'SamplingPercentage'],
  create: ['Name', 'SourceModelVariantName', 'ShadowModelVariantName', 'SamplingPercentage'],
};

test('the kinds, in words', () => {
  const { kinds: all, questions, snippet } = made('json');
  expect(all.map(({ id, label }) => [id, label])).toEqual([
    ['sampling', 'Sampling change'],
    ['schedule', 'Schedule change'],
    ['shadowTest', 'Shadow test'],
    ['create', 'Create and update'],
  ]);
  expect([questions, snippet]).toEqual([[], undefined]);
});

describe.each(languages)('%s', (language) => {
  test.each(kinds)('%s: asks for its names, and is a right file without any answer', (kind) => {
    const { questions, snippet = '' } = made(language, kind);
    expect(questions.map(({ title }) => title)).toEqual(asked[kind]);
    for (const { prompt, value, problem } of questions) {
      expect(prompt).toMatch(/\. Expected: .+\.$/);
      expect(value).not.toBe('');
      expect(problem).toBeUndefined();
    }
    expect(loud(language, withoutStops(snippet))).toEqual([]);
  });

  test('the answers are in the file, at each place that they are for, and are no longer stops', () => {
    const answers = { name: 'fraud-7', production: 'blue', shadow: 'green', sampling: '35' };
    const { questions, snippet = '' } = made(language, 'shadowTest', answers);
    expect(questions.map(({ value, problem }) => [value, problem])).toEqual(
      Object.values(answers).map((value) => [value, undefined]),
    );
    for (const answer of ['fraud-7', 'blue', 'green']) expect(snippet).not.toMatch(new RegExp(`\\$\\{\\d+:${answer}`));
    expect(toValue(open(language, withoutStops(snippet)).tree.root)).toMatchObject({
      Name: 'fraud-7',
      ModelVariants: [{ VariantName: 'blue' }, { VariantName: 'green' }],
      ShadowModeConfig: {
        SourceModelVariantName: 'blue',
        ShadowModelVariants: [{ ShadowModelVariantName: 'green', SamplingPercentage: 35 }],
      },
    });
  });

  test.each([
    ['sampling', 'name', 'no such name', 'error', 'is not a valid Name'],
    ['sampling', 'name', '', 'error', 'Name has 0 characters'],
    ['sampling', 'name', '$1 "x"', 'error', 'is not a valid Name'],
    ['sampling', 'shadow', 'production', 'error', 'production'],
    ['sampling', 'sampling', '101', 'error', 'from 0 to 100'],
    ['sampling', 'sampling', 'half', 'error', 'SamplingPercentage can not be "half"'],
    ['sampling', 'sampling', '0', 'warning', 'no request is copied'],
    ['schedule', 'end', '2020-01-01T00:00:00Z', 'warning', 'has passed'],
    ['schedule', 'end', 'tomorrow', 'error', 'is not a valid EndTime'],
  ] as const)('%s: %s = %j is told', (kind, id, answer, severity, words) => {
    const { questions } = made(language, kind, { [id]: answer });
    const { problem } = questions.find((question) => question.id === id) ?? {};
    expect(problem).toEqual({ severity, message: expect.stringContaining(words) });
  });

  test('a Name that another file has is told', () => {
    const file = { uri: 'file:///w/a.experiment.json', path: 'a.experiment.json', name: 'e', range: {} as never };
    const { questions } = newFile(
      { uri: `file:///w/new.experiment.${language}`, kind: 'sampling', answers: { name: 'e' } },
      { ...context, filesNamed: (name) => (name === 'e' ? [file] : []) },
    );
    expect(questions[0]?.problem).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('a.experiment.json'),
    });
  });
});

test.each(['constructor', '__proto__', 'x'])('a kind that there is not: %s', (kind) => {
  expect(made('json', kind)).toMatchObject({ questions: [], kinds: expect.any(Array) });
});
