/** A sign that is missing, or there twice, is told once; the rest of the file is read as it was meant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, parse as parseYaml, stringify } from 'yaml';
import { root } from '../../../../scripts/run.mjs';
import { applied } from '../../../../server/syntax/edit.ts';
import { loud } from '../../reports.ts';
import { type Language, open } from '../../support.ts';

const examples: Readonly<Record<Language, readonly string[]>> = {
  json: ['change-sampling.experiment.json', 'shadow-test.experiment.json'],
  yaml: ['create-and-update.experiment.yaml', 'shadow-test.experiment.yaml'],
};
const isSound: Readonly<Record<Language, (text: string) => boolean>> = {
  json: (text) => {
    const errors: ParseError[] = [];
    parse(text, errors);
    return errors.length === 0;
  },
  yaml: (text) => parseAllDocuments(text).every(({ errors }) => errors.length === 0),
};

/** The text after what is offered for its mistake. */
function mended(language: Language, text: string): string | undefined {
  const [problem] = open(language, text).tree.problems;
  return problem?.mend && applied(text, [...problem.mend.changes]);
}

/** Columns do not tell where a bracket is missing, so that it may be in another place. */
const isByGuess = (text: string) => text.startsWith('{') && !/^[ \t]/m.test(text);

const readings = (Object.keys(examples) as Language[]).flatMap((language) =>
  examples[language].map((file) => [file, language, readFileSync(join(root, 'examples', file), 'utf8')] as const),
);

/** Where a mistake is made, and what of the text it makes there. */
interface Slip {
  readonly name: string;
  readonly at: RegExp;
  readonly of: (found: string) => string;
}

const twoSigns: readonly Slip[] = [
  { name: 'a sign missing', at: /[{}[\],:"]/g, of: () => '' },
  { name: 'a sign twice', at: /[{}[\],:"]/g, of: (sign) => sign + sign },
];
const slips: Readonly<Record<Language, readonly Slip[]>> = {
  json: [
    ...twoSigns,
    { name: 'a bracket of the other kind', at: /[}\]]/g, of: (bracket) => (bracket === '}' ? ']' : '}') },
    { name: 'a name missing', at: /"\w+"(?=:)/g, of: () => '' },
    { name: 'a = for a colon', at: /(?<="):/g, of: () => ' = ' },
    { name: 'a colon for a comma', at: /,/g, of: () => ':' },
  ],
  yaml: [
    ...twoSigns,
    { name: 'an anchor, alias or dash missing', at: /[&*-]/g, of: () => '' },
    { name: 'an anchor, alias or dash twice', at: /[&*-]/g, of: (sign) => sign + sign },
    { name: 'a = for a colon', at: /: /g, of: () => ' = ' },
    { name: 'a blank missing behind a colon or dash', at: /(?<=[:-]) (?=\S)/g, of: () => '' },
    { name: 'a line set in too little', at: /^ (?=[^#])/gm, of: () => '' },
    { name: 'a line set in too much', at: /^(?=[^#\n])/gm, of: () => ' ' },
  ],
};
/** How else JSON is written. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'on one line': (text) => JSON.stringify(parse(text)),
  'not set in': (text) => text.replace(/^ +/gm, ''),
  'with tabs and CRLF': (text) =>
    text.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)).replaceAll('\n', '\r\n'),
};

/** Each member of the experiment on a line of its own, its members in braces. */
const inBraces = (text: string) =>
  Object.entries(parseYaml(text))
    .map(([name, value]) => `${name}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 })}`)
    .join('');

const written = readings.flatMap(([file, language, text]) => [
  ...Object.entries(layouts)
    .slice(0, language === 'json' ? undefined : 1)
    .map(([layout, write]) => [`${file} ${layout}`, language, write(text), slips[language]] as const),
  ...(language === 'yaml' ? [[`${file} in braces`, language, inBraces(text), twoSigns] as const] : []),
]);

describe.each(written)('%s', (_, language, text, made) => {
  test.each(made)('$name', ({ at, of }) => {
    for (const { 0: found, index } of text.matchAll(at)) {
      const changed = text.slice(0, index) + of(found) + text.slice(index + found.length);
      const said = loud(language, changed);
      const where = `${text.slice(Math.max(0, index - 30), index)}<${found}>${text.slice(index + found.length, index + 30)}`;
      if (!isSound[language](changed)) expect(said, where).toHaveLength(1);
      else expect(said.length, where).toBeLessThan(2);
    }
  });
  // What is offered may be another way than back, but it is one.
  test.each(twoSigns)('$name, mended', ({ at, of }) => {
    for (const { 0: found, index } of text.matchAll(at)) {
      const changed = text.slice(0, index) + of(found) + text.slice(index + found.length);
      if (isSound[language](changed) || isByGuess(text)) continue;
      const again = mended(language, changed);
      expect(again, changed).toBeDefined();
      expect(loud(language, again ?? changed)).toEqual([]);
    }
  });
});

describe.each(readings.filter(([, language]) => language === 'json'))('%s', (_, language, text) => {
  test('cut off anywhere', () => {
    for (let end = 1; end < text.trimEnd().length; end += 1) {
      expect(loud(language, text.slice(0, end)).length, text.slice(Math.max(0, end - 60), end)).toBeLessThan(2);
    }
  });
});
