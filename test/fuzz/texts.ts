/** Texts of every kind: experiments in every style, the repository's own files, and what mutations make of them. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { files } from '../soundness/documents.ts';
import { jsonTexts, yamlTexts } from '../unit/server/features/texts.ts';
import type { Language } from '../unit/support.ts';
import { styles, writing } from '../unit/writings.ts';

const read = (pattern: string) =>
  globSync(pattern)
    .toSorted()
    .map((path) => readFileSync(path, 'utf8'));

/** In an order that does not depend on the machine, so that a seed means the same everywhere. */
export const corpus: Readonly<Record<Language, readonly string[]>> = {
  json: [
    ...read('examples/*.json'),
    ...read('test/fixtures/requests/*/file.experiment.json'),
    ...read('test/grammar/*.experiment.json'),
    ...Object.values(jsonTexts),
  ],
  yaml: [
    ...read('examples/*.yaml'),
    ...read('test/fixtures/requests/*/file.experiment.yaml'),
    ...read('test/grammar/*.experiment.yaml'),
    ...Object.values(yamlTexts),
  ],
};

/** What one types, pastes and mistypes, and what the formats have a meaning for. */
export const pieces: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ': ',
    ',',
    '-',
    '- ',
    '?',
    '? ',
    '!',
    '!!str ',
    '%',
    '@',
    '`',
    '|',
    '>',
    '|\n',
  ],
  ...[' ', '  ', '\t', '\n', '\r\n', '\r', '\n  ', '\n    - ', '\n\n', '\u2028', '\u0085', '\u00a0', '\ufeff', '\0'],
  ...[
    '#',
    '# ',
    '//',
    '// ',
    '/*',
    '*/',
    '&a ',
    '*a',
    '<<: ',
    '<<: *a\n',
    '---\n',
    '...\n',
    '\\',
    '\\u0041',
    '\\ud83d',
  ],
  ...['😀', 'e\u0301', '\ud83d', '\ude00', 'שלום', '$', '${1:x}', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n'],
  ...[
    'Name',
    '"Name": "e",',
    'Name: e\n',
    'Nmae',
    'Schedule:\n  ',
    'ModelVariants',
    '"EndTime": "2030-02-31T00:00:00Z"',
  ],
  ...[
    'ml.g5.xlarge',
    'ml.',
    '25',
    '-1',
    '0x1F',
    '1e999',
    '.inf',
    '0o7',
    'null',
    '~',
    'yes',
    'true',
    '2030-01-01',
    's3://',
  ],
  ...[
    '__proto__',
    'constructor',
    'sagemaker-ignore instance-unknown',
    '# sagemaker-target region=eu-west-1\n',
    '"":',
    '""',
  ],
];

const token = /[\w.]+|[ \t]+|\r\n|\r|\n|[^\w\s]/g;

type Damage = (text: string, at: number, piece: string) => string;

/** `at` is any natural number: where, in what the damage counts in. */
const damages: Readonly<Record<string, Damage>> = {
  insert: (text, at, piece) => spliced(text, at % (text.length + 1), 0, piece),
  replace: (text, at, piece) => spliced(text, at % (text.length + 1), piece.length, piece),
  delete: (text, at, piece) => spliced(text, at % (text.length + 1), piece.length, ''),
  'cut off': (text, at) => text.slice(0, at % (text.length + 1)),
  'cut a line': (text, at) => {
    const from = at % (text.length + 1);
    const rest = text.slice(from);
    return text.slice(0, from) + rest.slice(Math.max(0, rest.search(/[\r\n]/)));
  },
  byte: (text, at) => {
    const bytes = Buffer.from(text);
    if (bytes.length > 0) bytes[at % bytes.length] = (at * 31) % 256;
    return bytes.toString();
  },
  'token out': (text, at) => parts(text, token, at, () => ''),
  'token twice': (text, at) => parts(text, token, at, (each) => each + each),
  'token for piece': (text, at, piece) => parts(text, token, at, () => piece),
  'line out': (text, at) => parts(text, line, at, () => ''),
  'line twice': (text, at) => parts(text, line, at, (each) => each + each),
  'line deeper': (text, at) => parts(text, line, at, (each) => `  ${each}`),
  'line less deep': (text, at) => parts(text, line, at, (each) => each.replace(/^ {1,2}/, '')),
  'line by tabs': (text, at) => parts(text, line, at, (each) => each.replace(/^ +/, '\t')),
  'line in front': (text, at) => {
    const lines = text.match(line) ?? [];
    const [moved = ''] = lines.splice(at % Math.max(1, lines.length), 1);
    return moved + lines.join('');
  },
  crlf: (text) => text.replace(/\r?\n/g, '\r\n'),
  'lone cr': (text) => text.replace(/\r?\n/g, '\r'),
  tabs: (text) => text.replace(/^( {2})+/gm, (indent) => '\t'.repeat(indent.length / 2)),
  bom: (text) => `\ufeff${text}`,
  'white space behind': (text) => text.replace(/(\r?\n)/g, ' \t$1'),
};
const line = /[^\n]*\n|[^\n]+$/g;
const everyDamage = Object.values(damages);

const spliced = (text: string, start: number, length: number, piece: string) =>
  text.slice(0, start) + piece + text.slice(start + length);

function parts(text: string, pattern: RegExp, at: number, change: (part: string) => string): string {
  const all = text.match(pattern) ?? [];
  const index = at % Math.max(1, all.length);
  return all.map((each, i) => (i === index ? change(each) : each)).join('');
}

const hits = fc.array(
  fc.record({ which: fc.nat(everyDamage.length - 1), at: fc.nat(5000), piece: fc.constantFrom(...pieces) }),
  { maxLength: 5 },
);

const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, hits)
    .map(([whole, all]) =>
      all.reduce((now, { which, at, piece }) => everyDamage[which]?.(now, at, piece) ?? now, whole),
    );

/** As a person would leave them: whole, half, damaged, and no experiment at all. */
export const textsIn = (language: Language): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: damaged(fc.constantFrom(...corpus[language])) },
    { weight: 3, arbitrary: damaged(fc.tuple(files, styles).map(([value, style]) => writing(language, value, style))) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: damaged(fc.constantFrom(...corpus[language === 'json' ? 'yaml' : 'json'])) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );
