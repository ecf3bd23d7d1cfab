/** The schema stands alone: any JSON Schema tool takes it, and tells right files from wrong ones as the server does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type ParseError, parse as parseJsonWithComments } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import schema from '../../../schemas/experiment.schema.json' with { type: 'json' };
import { wholeFiles } from '../../../server/experiment/wholeFiles.ts';
import { request } from '../../../server/features/request.ts';
import { found, loud } from '../reports.ts';
import { accept, completed, context, languages, now, open } from '../support.ts';

const folder = join(import.meta.dirname, '../../../examples');
const examples = readdirSync(folder)
  .filter((name) => /\.experiment\.(json|jsonc|ya?ml)$/.test(name))
  .map((name) => {
    const language = /json/.test(name) ? ('json' as const) : ('yaml' as const);
    return { name, language, text: readFileSync(join(folder, name), 'utf8') };
  });

/** Read by other parsers than the server's. */
function read(language: 'json' | 'yaml', text: string): unknown {
  if (language === 'yaml') return parseYaml(text, { merge: true });
  const errors: ParseError[] = [];
  const value: unknown = parseJsonWithComments(text, errors);
  expect(errors).toEqual([]);
  return value;
}

/** A number may be a time, so one member takes two types: the one thing that ajv's strict mode asks to be told. */
const strict = { strict: true, allowUnionTypes: true, allErrors: true } as const;
const isValid = new Ajv2020(strict).compile(schema);

test('its own dialect is 2020-12, and it keeps to it in strict mode', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const ajv = new Ajv2020(strict);
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
});

test('any other ajv compiles it, and has no remark on it but that', () => {
  const remarks: unknown[] = [];
  const log = (...words: unknown[]) => void remarks.push(...words);
  const compiled = new Ajv2020({ logger: { log, warn: log, error: log } }).compile(schema);
  expect(compiled({ Name: 'e' })).toBe(true);
  for (const remark of remarks) expect(remark).toContain('allowUnionTypes');
});

test.each([
  ['draft-07', new Ajv(strict)],
  ['2019-09', new Ajv2019(strict)],
])('it uses no keyword that %s reads differently', (_, ajv) => {
  const { $schema, ...rest } = schema;
  expect($schema).toBeDefined();
  const compiled = ajv.compile(rest);
  for (const { name, language, text } of examples) expect(compiled(read(language, text)), name).toBe(true);
  expect(compiled({ Description: 'no name' })).toBe(false);
});

test('one cause, one message: no oneOf, anyOf, allOf, not, if or $ref in it', () => {
  const keywords = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      keywords.add(key);
      if (key === 'properties') Object.values(value).forEach(walk);
      else walk(value);
    }
  };
  walk(schema);
  for (const branching of ['oneOf', 'anyOf', 'allOf', 'not', 'if', '$ref', '$dynamicRef', 'format'])
    expect(keywords).not.toContain(branching);
});

describe('examples', () => {
  test('are there in both formats', () => {
    expect(new Set(examples.map(({ language }) => language))).toEqual(new Set(languages));
    expect(examples.length).toBeGreaterThanOrEqual(4);
  });
  test.each(examples)('$name is valid to any tool', ({ language, text }) => {
    const valid = isValid(read(language, text));
    expect(isValid.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });
  test.each(examples)('$name has nothing to report and can be sent', ({ language, text }) => {
    expect(loud(language, text)).toEqual([]);
    const { input, errors } = request(open(language, text), context);
    expect(errors).toEqual([]);
    expect(input?.Name).toBeTypeOf('string');
    // What is sent, too, keeps to the schema.
    expect(isValid(JSON.parse(JSON.stringify(input)))).toBe(true);
  });
  test('one is for tools that know no comments', () => {
    const plain = examples.filter(({ name }) => name === 'change-sampling.experiment.json');
    expect(plain.map(({ text }) => isValid(JSON.parse(text)))).toEqual([true]);
  });
  test('the full shadow test is the same in both formats', () => {
    const both = examples
      .filter(({ name }) => name.startsWith('shadow-test.'))
      .map(({ language, text }) => read(language, text));
    expect(both).toHaveLength(2);
    expect(both[0]).toEqual(both[1]);
  });
});

describe('whole files to begin with', () => {
  for (const { label } of wholeFiles(now)) {
    test.each(languages)(`${label} is valid as it is inserted (%s)`, (language) => {
      const { items, text } = completed(language, '$0');
      const item = items.find((each) => each.label === label);
      if (!item) throw new Error(`${label} is not offered`);
      const after = accept(text, item);
      expect(loud(language, after)).toEqual([]);
      expect(isValid(read(language, after)), JSON.stringify(isValid.errors)).toBe(true);
    });
  }
});

describe('the schema and the server agree', () => {
  const shadow = (entry: unknown) => ({
    Name: 'e',
    ShadowModeConfig: { SourceModelVariantName: 'p', ShadowModelVariants: [entry] },
  });
  const wrong: readonly (readonly [string, unknown])[] = [
    ['no name', {}],
    ['an unknown member', { Name: 'e', Foo: 1 }],
    ['a wrong type', { Name: 5 }],
    ['a name that is too long', { Name: 'a'.repeat(121) }],
    ['a name with underscores', { Name: 'a_b' }],
    ['a wrong enum value', { Name: 'e', Type: 'shadowmode' }],
    ['sampling over 100', shadow({ ShadowModelVariantName: 's', SamplingPercentage: 101 })],
    ['sampling below 0', shadow({ ShadowModelVariantName: 's', SamplingPercentage: -1 })],
    ['half a percent', shadow({ ShadowModelVariantName: 's', SamplingPercentage: 0.5 })],
    ['no sampling', shadow({ ShadowModelVariantName: 's' })],
    ['three variants', { Name: 'e', ModelVariants: [1, 2, 3] }],
    ['no variant', { Name: 'e', ModelVariants: [] }],
    ['a time in words', { Name: 'e', Schedule: { EndTime: 'tomorrow' } }],
    ['a time before all times', { Name: 'e', Schedule: { EndTime: -1 } }],
    ['51 tags', { Name: 'e', Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: '' })) }],
  ];
  test.each(wrong)('on %s', (_, value) => {
    expect(isValid(value)).toBe(false);
    for (const language of languages) expect(found(language, JSON.stringify(value)).length).toBeGreaterThan(0);
  });
});
