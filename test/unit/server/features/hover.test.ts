import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../../../server/features/hover.ts';
import { fileSchema } from '../../../../server/schema/lookup.ts';
import type { Schema } from '../../../../server/schema/types.ts';
import type { Path } from '../../../../server/syntax/tree.ts';
import { type Both, editor, type Language, languages, now, open, withCaret } from '../../support.ts';

interface Shown {
  /** The text that the hover is of. */
  readonly over: string;
  readonly markdown: string;
}

function hovered(language: Language, marked: string): Shown | undefined {
  const { text, offset } = withCaret(marked);
  const document = open(language, text);
  const found = hover(document, offset, now, editor);
  if (!found) return undefined;
  if (!MarkupContent.is(found.contents) || !found.range) throw new Error('a hover is markdown with a range');
  const { start, end } = found.range;
  return { over: text.slice(document.offsetAt(start), document.offsetAt(end)), markdown: found.contents.value };
}

/** `over` is the text the hover is of, without its quotes; each of `says` is in it, in this order. */
function hovers(
  name: string,
  cases: Both,
  expected: { readonly over: string; readonly says: readonly (string | RegExp)[] },
): void {
  test.each(languages)(`${name} (%s)`, (language) => {
    const { over, markdown } = hovered(language, cases[language]) ?? { over: 'nothing', markdown: '' };
    expect(over.replace(/^["']|["']$/g, '')).toBe(expected.over);
    let rest = markdown;
    for (const words of expected.says) {
      const at = typeof words === 'string' ? rest.indexOf(words) : rest.search(words);
      expect(at, `${words} in ${rest}`).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at);
    }
  });
}

const silent = (name: string, cases: Both) =>
  test.each(languages)(`nothing on ${name} (%s)`, (language) =>
    expect(hovered(language, cases[language])).toBeUndefined(),
  );

const api = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_';

describe('a member: what it is, takes, who needs it, when it may change, where it is documented', () => {
  hovers(
    'Name, on its key',
    { json: '{"N$0ame": "e"}', yaml: 'N$0ame: e' },
    {
      over: 'Name',
      says: [
        '**Name**',
        "The experiment's name",
        'Value: text',
        '120 characters',
        'required for update and create',
        'Can change: never',
        `[API reference](${api}UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-Name)`,
      ],
    },
  );
  hovers('Name, on its value', { json: '{"Name": "$0e"}', yaml: 'Name: e$0' }, { over: 'e', says: ['**Name**'] });
  hovers(
    'a list, needed for create alone',
    { json: '{"Model$0Variants": []}', yaml: 'Model$0Variants: []' },
    {
      over: 'ModelVariants',
      says: ['a list of 1 to 2 entries', 'optional for update, required for create', 'Created'],
    },
  );
  hovers(
    'an object, with what it needs',
    { json: '{"$0ShadowModeConfig": {}}', yaml: '$0ShadowModeConfig: {}' },
    {
      over: 'ShadowModeConfig',
      says: ['an object; needs SourceModelVariantName and ShadowModelVariants', 'Created and Running'],
    },
  );
  hovers(
    'what an update does not take',
    { json: '{"RoleArn$0": "x"}', yaml: 'RoleArn$0: x' },
    {
      over: 'RoleArn',
      says: [
        '20 to 2,048 characters',
        'required for create; an update does not take it',
        `${api}CreateInferenceExperiment.html`,
      ],
    },
  );
  hovers(
    'a number with its unit and limits',
    {
      json: '{"ShadowModeConfig": {"ShadowModelVariants": [{"Sampling$0Percentage": 5}]}}',
      yaml: 'ShadowModeConfig:\n  ShadowModelVariants:\n  - Sampling$0Percentage: 5',
    },
    {
      over: 'SamplingPercentage',
      says: [
        'a whole number from 0 to 100',
        'percent',
        'required',
        'Created and Running',
        `${api}ShadowModelVariantConfig.html`,
      ],
    },
  );
  hovers(
    'StartTime, which is fixed once it has passed',
    { json: '{"Schedule": {"Start$0Time": 5}}', yaml: 'Schedule:\n  Start$0Time: 5' },
    { over: 'StartTime', says: ['ISO 8601', 'epoch seconds', 'Can change: Created;'] },
  );
  hovers(
    'an enum: each value with its meaning',
    { json: '{"Ty$0pe": "x"}', yaml: 'Ty$0pe: x' },
    { over: 'Type', says: ['`ShadowMode` (copies a share'] },
  );
  // Before the line is what is said of this value, after it what is said of the member.
  hovers(
    'an enum value: its own meaning first',
    { json: '{"Type": "Shadow$0Mode"}', yaml: 'Type: Shadow$0Mode' },
    { over: 'ShadowMode', says: [/^Copies a share[^\n]*\n\n---/, '**Type**'] },
  );
  hovers(
    'a value that the enum does not have: the member alone',
    { json: '{"Type": "Shadow$0"}', yaml: 'Type: Shadow$0' },
    { over: 'Shadow', says: [/^\*\*Type\*\*/] },
  );
  hovers(
    'a member that is not finished yet',
    { json: '{"Na$0me"}', yaml: 'Description: x\nNa$0me:' },
    { over: 'Name', says: ['**Name**'] },
  );
  hovers(
    'an entry of a list of texts',
    {
      json: '{"DataStorageConfig": {"ContentType": {"CsvContentTypes": ["text/$0csv"]}}}',
      yaml: 'DataStorageConfig:\n  ContentType:\n    CsvContentTypes:\n    - text/$0csv',
    },
    { over: 'text/csv', says: ['**CsvContentTypes**', 'a content type such as text/csv'] },
  );
  hovers(
    '$schema',
    { json: '{"$schema": "x$0"}', yaml: '$schema: x$0' },
    { over: 'x', says: ['**$schema**', 'It is never sent.'] },
  );

  test('every member of the schema has all of it', () => {
    const walk = (schema: Schema, path: Path): void => {
      if (schema.kind === 'object')
        for (const [name, member] of Object.entries(schema.members)) walk(member, [...path, name]);
      if (schema.kind === 'array') walk(schema.items, [...path, 0]);
      if (path.length === 0 || typeof path.at(-1) === 'number' || path[0] === '$schema') return;
      const marked = JSON.stringify(holding(path.slice(0, -1), { [`${String(path.at(-1))}$0`]: 1 }));
      const { markdown } = hovered('json', marked) ?? { markdown: 'nothing' };
      expect(markdown, path.join('.')).toMatch(
        /^\*\*\S+\*\*\n\n[^\n]+\.\n\n- Value: .+\n- Needed: .+\n- Can change: .+\n\n\[API reference\]\(https:\S+\)$/,
      );
    };
    walk(fileSchema, []);
  });
});

/** The value inside objects and lists. */
const holding = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>(
    (inside, segment) => (typeof segment === 'number' ? [inside] : { [segment]: inside }),
    value,
  );

const instance = (type: string): Both => ({
  json: `{"ModelVariants": [{"InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": "${type}"}}}]}`,
  yaml: `ModelVariants:\n- InfrastructureConfig:\n    RealTimeInferenceConfig:\n      InstanceType: ${type}`,
});

describe('an instance type', () => {
  hovers('its hardware', instance('ml.g5.$012xlarge'), {
    over: 'ml.g5.12xlarge',
    says: [
      '`ml.g5.12xlarge`',
      'vCPU: 48',
      'Memory: 192 GiB',
      'Accelerators: 4 x NVIDIA A10G',
      '24 GiB each',
      '**InstanceType**',
    ],
  });
  hovers('one without accelerators', instance('ml.m5.$0large'), {
    over: 'ml.m5.large',
    says: ['vCPU: 2', 'Memory: 8 GiB', '**InstanceType**'],
  });
  hovers('one that we do not know', instance('ml.foo9.$0xlarge'), {
    over: 'ml.foo9.xlarge',
    says: ['Not in the list', '**InstanceType**'],
  });
  hovers('one that takes no part', instance('ml.inf1.$0xlarge'), {
    over: 'ml.inf1.xlarge',
    says: ['can not take part in shadow tests', '**InstanceType**'],
  });
  hovers('one that the API no longer lists', instance('ml.t3.$0large'), {
    over: 'ml.t3.large',
    says: ['API model', 'may refuse it'],
  });
  hovers('what is no instance type at all', instance('big$0'), { over: 'big', says: [/^\*\*InstanceType/] });
});

describe('a timestamp', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'America/New_York'));
  afterEach(() => void vi.unstubAllEnvs());
  const start = (time: string): Both => ({
    json: `{"Schedule": {"StartTime": ${time}}}`,
    yaml: `Schedule:\n  StartTime: ${time}`,
  });

  hovers('in UTC, in local time and from now', start('"2030-01-18T10:20:$030+02:00"'), {
    over: '2030-01-18T10:20:30+02:00',
    says: [
      'UTC: 2030-01-18T08:20:30Z',
      'Local: Friday',
      '18 January 2030',
      '03:20:30',
      'From now: in 2 days 22 hours',
      '**StartTime**',
    ],
  });
  hovers('in the past', start('"2030-01-15T08:20:$030Z"'), {
    over: '2030-01-15T08:20:30Z',
    says: ['From now: 2 hours ago'],
  });
  hovers('now', start('"2030-01-15T10:20:$030Z"'), { over: '2030-01-15T10:20:30Z', says: ['From now: now'] });
  hovers('epoch seconds', start('1893$0456000'), {
    over: '1893456000',
    says: ['UTC: 2030-01-01T00:00:00Z', 'From now: 14 days ago'],
  });
  hovers('epoch seconds as text', start('"1893$0456000"'), { over: '1893456000', says: ['UTC: 2030-01-01T00:00:00Z'] });
  hovers('without a zone', start('"2030-01-18T08:$000"'), {
    over: '2030-01-18T08:00',
    says: ['UTC: 2030-01-18T08:00:00Z', 'No zone is written'],
  });
  hovers('that is no real one', start('"2030-02-31T08:$000"'), { over: '2030-02-31T08:00', says: [/^\*\*StartTime/] });
  hovers('that is too far away', start('1e2$00'), { over: '1e20', says: [/^\*\*StartTime/] });
  hovers(
    'the end also from the start',
    {
      json: '{"Schedule": {"StartTime": "2030-01-15T00:00:00Z", "EndTime": "2030-01-18T00:00:00Z$0"}}',
      yaml: 'Schedule:\n  EndTime: 2030-01-18T00:00:00Z$0\n  StartTime: 2030-01-15T00:00:00Z',
    },
    { over: '2030-01-18T00:00:00Z', says: ['After StartTime: 3 days', '**EndTime**'] },
  );
});

describe('a sampling percentage, in words', () => {
  const sampling = (value: string): Both => ({
    json: `{"ShadowModeConfig": {"ShadowModelVariants": [{"SamplingPercentage": ${value}}]}}`,
    yaml: `ShadowModeConfig:\n  ShadowModelVariants:\n  - SamplingPercentage: ${value}`,
  });
  hovers('10', sampling('1$00'), { over: '10', says: ['10%', 'one request in ten'] });
  hovers('100', sampling('1$000'), { over: '100', says: ['100%', 'every request'] });
  hovers('7', sampling('7$0'), { over: '7', says: ['7 of every 100 requests are copied'] });
  hovers('0', sampling('0$0'), { over: '0', says: ['no request is copied'] });
  hovers('101', sampling('101$0'), { over: '101', says: [/^\*\*SamplingPercentage/] });
});

describe('through aliases', () => {
  const over = (name: string, marked: string, text: string, says: string) =>
    test(name, () => {
      const shown = hovered('yaml', marked);
      expect(shown?.over).toBe(text);
      expect(shown?.markdown).toContain(says);
    });
  over(
    'a value',
    'Schedule:\n  StartTime: &t 2030-01-18T08:00:00Z\n  EndTime: *$0t',
    '*t',
    'UTC: 2030-01-18T08:00:00Z',
  );
  over(
    'an object',
    'ModelVariants:\n- InfrastructureConfig: &i {InfrastructureType: x}\n- InfrastructureConfig: *$0i',
    '*i',
    '**InfrastructureConfig**',
  );
  over('what stands below a merge key', 'Tags:\n- &t {Key: a}\n- <<: *t\n  Va$0lue: b', 'Value', '**Value**');
});

describe('silence', () => {
  silent('an unknown member', { json: '{"F$0oo": "x"}', yaml: 'F$0oo: x' });
  silent('its value', { json: '{"Foo": {"Name": "$0x"}}', yaml: 'Foo:\n  Name: $0x' });
  silent('inherited names', { json: '{"__pro$0to__": 1}', yaml: 'construct$0or: 1' });
  silent('a comment', { json: '{ // h$0ere\n"Name": "e"}', yaml: '# h$0ere\nName: e' });
  silent('the space between members', { json: '{"Name": "e",\n$0\n"Type": "x"}', yaml: 'Name: e\n\n$0\n\nType: x' });
  silent('nothing', { json: '$0', yaml: '$0' });
});

describe('what the file says is data', () => {
  const nasty = [
    '[x](command:evil)',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example/p.png)',
    '`x` **x** | x',
    '&lt;b&gt;',
    'https://evil.example',
    '$(alert)',
  ];
  const links = (markdown: string) => [...markdown.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to ?? '');

  test.each(languages)('in every place that takes a value (%s)', (language) => {
    const visit = (schema: Schema, path: Path): void => {
      if (schema.kind === 'object') {
        for (const [name, member] of Object.entries(schema.members)) visit(member, [...path, name]);
        return;
      }
      if (schema.kind === 'array') {
        visit(schema.items, [...path, 0]);
        return;
      }
      for (const words of nasty) {
        // JSON is YAML too, so the same text is a file of either.
        const text = JSON.stringify(holding(path, words));
        const shown = hovered(
          language,
          text.replace(JSON.stringify(words), (quoted) => `${quoted.slice(0, 3)}$0${quoted.slice(3)}`),
        );
        expect(shown, path.join('.')).toBeDefined();
        expect(shown?.markdown).not.toContain(words);
        expect(shown?.markdown).not.toMatch(/command:|<img|evil|onerror/);
        for (const to of links(shown?.markdown ?? ''))
          expect(to).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|json-schema\.org)\//);
      }
    };
    visit(fileSchema, []);
  });

  test.each(languages)('in names too (%s)', (language) => {
    for (const words of nasty) {
      const name = JSON.stringify(words);
      expect(hovered(language, `{${name.slice(0, 2)}$0${name.slice(2)}: 1}`)).toBeUndefined();
    }
  });
});

hovers(
  'an end in the minute of its start',
  {
    json: '{"Schedule": {"StartTime": "2030-02-01T00:00:00Z", "EndTime": "2030-02-0$01T00:00:30Z"}}',
    yaml: 'Schedule:\n  StartTime: 2030-02-01T00:00:00Z\n  EndTime: 2030-02-0$01T00:00:30Z\n',
  },
  { over: '2030-02-01T00:00:30Z', says: ['- After StartTime: less than a minute'] },
);

test.each([
  ['json', '{"ModelVariants": [{"InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": $05}}}]}'],
  ['yaml', 'ModelVariants:\n  - InfrastructureConfig: {RealTimeInferenceConfig: {InstanceType: $05}}\n'],
] as const)('of a number in the place of an instance type nothing is known (%s)', (language, marked) => {
  expect(hovered(language, marked)?.markdown).toMatch(/^\*\*InstanceType\*\*/);
});
