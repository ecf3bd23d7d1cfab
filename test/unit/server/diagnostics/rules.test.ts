/** The rules that hold across members, and the instance types: each where it speaks and where it is silent. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../../../server/diagnostics/rules/index.ts';
import { found, reports, reportsIn } from '../../reports.ts';
import { type Both, languages } from '../../support.ts';

test('ids are unique, and every rule says what it asks for and where that is written', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, severity, href, documentation } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(['error', 'warning', 'information', 'hint']).toContain(severity);
    expect(href).toMatch(
      /^https:\/\/(?:docs\.aws\.amazon\.com\/(?:sagemaker|kms|AmazonS3|cli)\/\S+\.html|yaml\.org\/spec\/\S+)$/,
    );
    expect(documentation).toMatch(/^[A-Z].*\.$/);
  }
});

test('a rule throws on nothing, whatever is in the wrong place', () => {
  const odd = ['5', '"x"', 'null', 'true', '[]', '{}', '[[]]', '[{}]', '[null]', '[5]'];
  const shapes = (value: string) => [
    value,
    `{"Schedule": ${value}, "ModelVariants": ${value}, "ShadowModeConfig": ${value}}`,
    `{"Schedule": {"StartTime": ${value}, "EndTime": ${value}}}`,
    `{"ModelVariants": [{"VariantName": ${value}, "InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": ${value}}}}]}`,
    `{"ShadowModeConfig": {"SourceModelVariantName": ${value}, "ShadowModelVariants": [{"ShadowModelVariantName": ${value}, "SamplingPercentage": ${value}}]}}`,
  ];
  for (const language of languages) {
    for (const text of odd.flatMap(shapes)) expect(() => found(language, text)).not.toThrow();
  }
});

describe('schedule-order', () => {
  reports('the end before the start, at the end', {
    json: `
      {
        "Name": "e",
        "Schedule": {
          "EndTime": "2030-03-01T08:00:00Z",
                     ^^^^^^^^^^^^^^^^^^^^^^ schedule-order: EndTime is before StartTime. Choose an end after the start, or swap the two.
          "StartTime": "2030-03-08T08:00:00Z"
        }
      }
    `,
    yaml: `
      Name: e
      Schedule:
        EndTime: 2030-03-01T08:00:00Z
                 ^^^^^^^^^^^^^^^^^^^^ schedule-order: EndTime is before StartTime. Choose an end after the start, or swap the two.
        StartTime: 2030-03-08T08:00:00Z
    `,
  });
  reports('the same moment, written in two ways', {
    json: `
      {
        "Name": "e",
        "Schedule": { "StartTime": "2030-01-01T00:00:00Z", "EndTime": 1893456000 }
                                                                      ^^^^^^^^^^ schedule-order: EndTime is the same moment as StartTime.
      }
    `,
    yaml: `
      Name: e
      Schedule:
        StartTime: 2030-01-01T01:00:00+01:00
        EndTime: 1893456000
                 ^^^^^^^^^^ schedule-order: EndTime is the same moment as StartTime.
    `,
  });
  reports('zones count', {
    json: '{"Name": "e", "Schedule": {"StartTime": "2030-03-01T10:00:00+02:00", "EndTime": "2030-03-01T08:00:01Z"}}',
    yaml: 'Name: e\nSchedule:\n  StartTime: 2030-03-01T10:00:00+02:00\n  EndTime: 2030-03-01T08:00:01Z',
  });
  reports('one end alone', {
    json: '{"Name": "e", "Schedule": {"EndTime": "2030-03-01T08:00:00Z"}}',
    yaml: 'Name: e\nSchedule:\n  StartTime: 2030-03-01T08:00:00Z',
  });
  reports('not while one of the two is no time', {
    json: `
      {
        "Name": "e",
        "Schedule": { "StartTime": "2030-02-31T00:00:00Z", "EndTime": "2030-02-01T00:00:00Z" }
                                   ^^^^^^^^^^^^^^^^^^^^^^ timestamp
      }
    `,
    yaml: `
      Name: e
      Schedule:
        StartTime: 2030-02-31T00:00:00Z
                   ^^^^^^^^^^^^^^^^^^^^ timestamp
        EndTime: 2030-02-01T00:00:00Z
    `,
  });
});

describe('schedule-too-long', () => {
  reports('30 days are the longest', {
    json: '{"Name": "e", "Schedule": {"StartTime": "2030-03-01T08:00:00Z", "EndTime": "2030-03-31T08:00:00Z"}}',
    yaml: 'Name: e\nSchedule:\n  StartTime: 2030-03-01T08:00:00Z\n  EndTime: 2030-03-31T08:00:00Z',
  });
  reports('and a second', {
    json: `
      {
        "Name": "e",
        "Schedule": { "StartTime": "2030-03-01T08:00:00Z", "EndTime": "2030-03-31T08:00:01Z" }
                                                                      ^^^^^^^^^^^^^^^^^^^^^^ schedule-too-long: The experiment would run for more than 30 days; 30 days is the longest. Choose an earlier EndTime.
      }
    `,
    yaml: `
      Name: e
      Schedule:
        StartTime: 2030-03-01T08:00:00Z
        EndTime: 2030-03-31T08:00:01Z
                 ^^^^^^^^^^^^^^^^^^^^ schedule-too-long: The experiment would run for more than 30 days; 30 days is the longest. Choose an earlier EndTime.
    `,
  });
  reports('a year', {
    json: `
      {
        "Name": "e",
        "Schedule": { "StartTime": 1893456000, "EndTime": 1924992000 }
                                                          ^^^^^^^^^^ schedule-too-long: The experiment would run for 365 days;
      }
    `,
    yaml: `
      Name: e
      Schedule:
        StartTime: 1893456000
        EndTime: 1924992000
                 ^^^^^^^^^^ schedule-too-long: The experiment would run for 365 days;
    `,
  });
});

const variant = {
  json: (name: string, type = 'ml.g5.xlarge') =>
    `{ "ModelName": "m", "VariantName": "${name}", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "${type}", "InstanceCount": 1 } } }`,
  yaml: (name: string, type = 'ml.g5.xlarge') =>
    `{ ModelName: m, VariantName: ${name}, InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ${type}, InstanceCount: 1 } } }`,
};

/** An experiment with these variants, one a line, and a shadow mode; a mark may follow a name. */
function experiment(variants: readonly string[], source: string, shadow: string, sampling = '10'): Both {
  const name = (text: string) => text.split('\n')[0] ?? '';
  const mark = (text: string, indent: number) => {
    const [, below] = text.split('\n');
    return below ? `\n${' '.repeat(indent)}${below}` : '';
  };
  // A mark is written for the name in YAML; in JSON the quotes make it two wider.
  const wide = (text: string) => text.replace(/\n\^/, '\n^^^');
  const before = {
    json: variant.json('').indexOf('VariantName": "') + 14,
    yaml: variant.yaml('').indexOf('VariantName: ') + 13,
  };
  const jsonVariants = variants.map(
    (each, i) => `${variant.json(name(each))}${i < variants.length - 1 ? ',' : ''}${mark(wide(each), before.json)}`,
  );
  const yamlVariants = variants.map((each) => `- ${variant.yaml(name(each))}${mark(each, before.yaml + 2)}`);
  return {
    json: [
      '{ "Name": "e", "ModelVariants": [',
      ...jsonVariants,
      '], "ShadowModeConfig": {',
      `"SourceModelVariantName": "${name(source)}",${mark(wide(source), 26)}`,
      '"ShadowModelVariants": [{',
      `"ShadowModelVariantName": "${name(shadow)}",${mark(wide(shadow), 26)}`,
      `"SamplingPercentage": ${name(sampling)}${mark(sampling, 22)}`,
      '}]}}',
    ].join('\n'),
    yaml: [
      'Name: e',
      'ModelVariants:',
      ...yamlVariants,
      'ShadowModeConfig:',
      `  SourceModelVariantName: ${name(source)}${mark(source, 26)}`,
      '  ShadowModelVariants:',
      `  - ShadowModelVariantName: ${name(shadow)}${mark(shadow, 28)}`,
      `    SamplingPercentage: ${name(sampling)}${mark(sampling, 24)}`,
    ].join('\n'),
  };
}

describe('variants', () => {
  reports('both named, both there', experiment(['production', 'shadow'], 'production', 'shadow'));
  reports(
    'source-variant-unknown',
    experiment(
      ['production', 'shadow'],
      'producton\n^^^^^^^^^ source-variant-unknown: SourceModelVariantName names "producton", but ModelVariants has only "production" and "shadow". Did you mean "production"?',
      'shadow',
    ),
  );
  reports(
    'shadow-variant-unknown; a name that is near to none gets no guess',
    experiment(
      ['production', 'shadow'],
      'production',
      'canary\n^^^^^^ shadow-variant-unknown: ShadowModelVariantName names "canary", but ModelVariants has only "production" and "shadow".',
    ),
  );
  reports(
    'letter case counts',
    experiment(
      ['production', 'shadow'],
      'Production\n^^^^^^^^^^ source-variant-unknown: Did you mean "production"?',
      'shadow',
    ),
  );
  reports('an update may list only the variant that changes', experiment(['shadow'], 'production', 'shadow'));
  reports('or only the other', experiment(['production'], 'production', 'shadow'));
  reports('nor is anything said without ModelVariants', {
    json: '{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": 10}]}}',
    yaml: 'Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: 10',
  });
  reportsIn(
    'yaml',
    'or while a variant has no name yet',
    `
      Name: e
      ModelVariants:
        - ModelName: m
          VariantName: production
          InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 1 } }
        - ModelName: m
          VariantName:
          ^^^^^^^^^^^ type: VariantName has no value yet.
          InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 1 } }
      ShadowModeConfig:
        SourceModelVariantName: production
        ShadowModelVariants:
          - ShadowModelVariantName: shadow
            SamplingPercentage: 10
    `,
  );
  reports(
    'source-is-shadow',
    experiment(
      ['production', 'shadow'],
      'production',
      'production\n^^^^^^^^^^ source-is-shadow: "production" is the production variant too. Name the other variant here: requests are copied from production to a different variant.',
    ),
  );
  reports('source-is-shadow needs no list of variants', {
    json: `
      {
        "Name": "e",
        "ShadowModeConfig": {
          "SourceModelVariantName": "p",
          "ShadowModelVariants": [{ "ShadowModelVariantName": "p", "SamplingPercentage": 10 }]
                                                              ^^^ source-is-shadow: "p" is the production variant too.
        }
      }
    `,
    yaml: `
      Name: e
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants:
          - ShadowModelVariantName: p
                                    ^ source-is-shadow: "p" is the production variant too.
            SamplingPercentage: 10
    `,
  });
  reports(
    'variant-duplicate, at the second; which of the two is meant elsewhere is not guessed',
    experiment(
      ['v', 'v\n^ variant-duplicate: Two variants are called "v". Give this one a name of its own.'],
      'production',
      'v',
    ),
  );
});

describe('sampling-zero', () => {
  reports(
    'copies nothing',
    experiment(
      ['production', 'shadow'],
      'production',
      'shadow',
      '0\n~ sampling-zero: At 0 percent no request is copied and the shadow variant sits idle. Use 1 or more to compare the variants.',
    ),
  );
});

describe('instance types', () => {
  const typed = (type: string, below = ''): Both => ({
    json: `{ "Name": "e", "ModelVariants": [{ "ModelName": "m", "VariantName": "v", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {\n"InstanceType": "${type}",${below && `\n                ${below.replace(/^(.)/, '$1$1$1')}`}\n"InstanceCount": 1 } } }] }`,
    yaml: `Name: e\nModelVariants:\n- ModelName: m\n  VariantName: v\n  InfrastructureConfig:\n    InfrastructureType: RealTimeInference\n    RealTimeInferenceConfig:\n      InstanceType: ${type}${below && `\n                    ${below}`}\n      InstanceCount: 1`,
  });
  const marked = (type: string, sign: '^' | '~', rest: string) => typed(type, `${sign.repeat(type.length)} ${rest}`);

  for (const known of ['ml.g5.xlarge', 'ml.p6-b200.48xlarge', 'ml.t2.medium', 'ml.inf2.xlarge'])
    reports(`${known} is known`, typed(known));
  reports(
    'unknown but well-formed: a warning with the nearest known ones',
    marked(
      'ml.g5.xlage',
      '~',
      'instance-unknown: "ml.g5.xlage" is not an instance type we know. Nearest known: "ml.g5.xlarge", "ml.c5.xlarge", "ml.g5.2xlarge".',
    ),
  );
  reports(
    'unlike any',
    marked(
      'ml.quantum1000.gigantic',
      '~',
      'instance-unknown: "ml.quantum1000.gigantic" is not an instance type we know. Check its spelling; it is sent as it is.',
    ),
  );
  reports(
    'malformed: an error',
    marked('g5.xlarge', '^', 'pattern: "g5.xlarge" is not a valid InstanceType. Did you mean "ml.g5.xlarge"?'),
  );
  reports(
    'letter case counts',
    marked('ML.G5.XLarge', '^', 'pattern: "ML.G5.XLarge" is not a valid InstanceType. Did you mean "ml.g5.xlarge"?'),
  );
  reports('half-typed', marked('ml.g5.', '^', 'pattern: "ml.g5." is not a valid InstanceType. Did you mean'));
  reports(
    'like none',
    marked(
      'my-big-machine',
      '^',
      'pattern: "my-big-machine" is not a valid InstanceType. Expected: an instance type such as ml.g5.xlarge.',
    ),
  );
  for (const inf1 of ['ml.inf1.xlarge', 'ml.inf1.24xlarge']) {
    reports(
      `${inf1} takes no part`,
      marked(
        inf1,
        '^',
        `instance-not-supported: "${inf1}" is an Inf1 instance, and Inf1 can not take part in shadow tests. Use another type, such as "ml.inf2.xlarge" or "ml.g5.xlarge".`,
      ),
    );
  }
});
