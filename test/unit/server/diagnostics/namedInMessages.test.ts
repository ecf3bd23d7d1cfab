/** What messages name: other files, and variants that there are. */
import { expect, test } from 'vitest';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { loud } from '../../reports.ts';
import { context, languages, open } from '../../support.ts';

test('duplicate-name: every other file, in words and as a link', () => {
  const range = { start: { line: 0, character: 9 }, end: { line: 0, character: 12 } };
  const others = ['a.json', 'b.json'].map((path) => ({ path, name: 'e', uri: `file:///w/${path}`, range }));
  for (const language of languages) {
    const [found] = findings(open(language, '{"Name": "e"}'), { ...context, filesNamed: () => others });
    expect(found?.message).toContain('"e" is the Name in a.json, b.json as well');
    expect(found?.related).toEqual(others.map((elsewhere) => ({ message: 'The same Name', elsewhere })));
  }
});

test('of many variants a message names some', () => {
  const names = ['a', 'b', 'c', 'd', 'f', 'g', 'h'];
  const texts = {
    json: `{"ModelVariants": [${names.map((name) => `{"VariantName": "${name}"}`).join(', ')}], "ShadowModeConfig": {"SourceModelVariantName": "zzzz"}}`,
    yaml: `ModelVariants:\n${names.map((name) => `  - VariantName: ${name}\n`).join('')}ShadowModeConfig:\n  SourceModelVariantName: zzzz\n`,
  };
  for (const language of languages) {
    expect(loud(language, texts[language])).toContain(
      'SourceModelVariantName names "zzzz", but ModelVariants has only "a" and "b" and "c" and "d" and "f" and 2 more.',
    );
  }
});
