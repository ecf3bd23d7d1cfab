/** Any edit that is offered for any damaged file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { codeActions } from '../../../../server/features/codeActions.ts';
import { after, client } from '../../fixes.ts';
import { context, type Language, open } from '../../support.ts';

/** A whole experiment, one to three places of it damaged. */
const whole = {
  Name: 'e',
  Type: 'ShadowMode',
  Schedule: { StartTime: '2030-03-01T08:00:00Z', EndTime: '2030-03-08T08:00:00Z' },
  ModelVariants: ['production', 'shadow'].map((VariantName) => ({
    ModelName: 'm',
    VariantName,
    InfrastructureConfig: {
      InfrastructureType: 'RealTimeInference',
      RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount: 1 },
    },
  })),
  DataStorageConfig: {
    Destination: 's3://bucket/a',
    KmsKey: 'alias/a',
    ContentType: { CsvContentTypes: ['text/csv'], JsonContentTypes: ['application/json', 'text/x'] },
  },
  ShadowModeConfig: {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 50 }],
  },
};
const damages: readonly ((text: string, n: number) => string)[] = [
  (text, n) => nth(text, /"(\w+)":/g, n, (key) => key.replace(/.(?=":)/, '')),
  (text, n) => nth(text, /"\w+": "[^"]*",?/g, n, () => ''),
  (text, n) => nth(text, /: (\d+)/g, n, (value) => value.replace(/\d+/, '"5"')),
  (text, n) => nth(text, /: (\d+)/g, n, (value) => value.replace(/\d+/, '500')),
  (text, n) => nth(text, /: "[^"]*"/g, n, () => ': 7.5'),
  (text, n) => nth(text, /: "[^"]*"/g, n, () => ': "production"'),
  (text, n) => nth(text, /: "[^"]*"/g, n, () => ': "2030-03-05T00:00:00"'),
  (text, n) =>
    nth(text, /ml\.g5\.xlarge/g, n, () => ['ml.g5.xlrage', 'ml.inf1.xlarge', 'ml.t3.medium', 'm5'][n % 4] ?? ''),
  (text) => text.replace('s3://', 's3:/'),
  (text) => text.replace('"text/x"', '"text/csv"'),
  (text, n) => nth(text, /"\w+": \{/g, n, (key) => `"Colour": 1, ${key}`),
];
function nth(text: string, pattern: RegExp, n: number, change: (found: string) => string): string {
  const all = [...text.matchAll(pattern)];
  const found = all[n % Math.max(all.length, 1)];
  return found ? text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length) : text;
}

const cases = fc.tuple(
  fc.array(fc.tuple(fc.nat(damages.length - 1), fc.nat(20)), { minLength: 1, maxLength: 3 }),
  fc.constantFrom(undefined, 1, 2),
  fc.constantFrom('json', 'yaml'),
);
test('an edit parses, is rid of what it was for, brings no new error and keeps the comments', () => {
  let offered = 0;
  fc.assert(
    fc.property(cases, ([hits, indent, format]) => {
      const language = format as Language;
      const written = JSON.stringify(whole, undefined, indent);
      const damaged = hits.reduce((text, [which, n]) => damages[which]?.(text, n) ?? text, written);
      const comment = language === 'json' ? '// note' : '# note';
      const text = indent ? damaged.replace(/\n/, ` ${comment}\n`) : damaged;
      const document = open(language, text);
      const before = findings(document, context);
      const key = ({ code, message }: { code: string; message: string }) => `${code} ${message}`;
      const known = new Set(before.map(key));
      for (const found of before) {
        const here = { start: found.start, end: found.start };
        for (const action of codeActions(document, here, { only: ['quickfix'] }, context, client)) {
          offered += 1;
          const edited = after(language, text, action);
          const now = findings(open(language, edited), context);
          const [about] = action.diagnostics ?? [];
          const same = (each: { code: string; message: string }) =>
            each.code === about?.code && each.message === about?.message;
          const told = `${action.title}\n${text}\n${edited}`;
          const isGone = now.filter(same).length < before.filter(same).length;
          // A member that is here twice and belongs nowhere is said to be each once.
          expect(isGone || now.length < before.length, told).toBe(true);
          const errors = now.filter((each) => each.severity === 'error' && !known.has(key(each)));
          // What a misspelt member holds is judged only under its right name: of two damages one may bring the other to light.
          if (hits.length === 1) expect(errors.map(key), told).toEqual([]);
          expect(open(language, edited).tree.problems.length, told).toBeLessThanOrEqual(document.tree.problems.length);
          expect(edited.includes(comment), told).toBe(text.includes(comment));
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(offered).toBeGreaterThan(200);
});
