/** Comments that switch rules off, and the setting that changes them. */
import { describe, expect, test } from 'vitest';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { request } from '../../../../server/features/request.ts';
import { readSettings } from '../../../../server/settings.ts';
import { reports, reportsIn } from '../../reports.ts';
import { context, languages, open } from '../../support.ts';

describe('sagemaker-ignore', () => {
  reports('switches a rule off for the next member, with all that is in it', {
    json: `
      {
        "Name": "e",
        // sagemaker-ignore schedule-past
        "Schedule": {
          "EndTime": "2030-01-01T00:00:00Z"
        }
      }
    `,
    yaml: `
      Name: e
      # sagemaker-ignore schedule-past
      Schedule:
        EndTime: 2030-01-01T00:00:00Z
    `,
  });
  reports('holds for that member alone', {
    json: `
      {
        // sagemaker-ignore schedule-past
        "Name": "e",
        "Schedule": { "EndTime": "2030-01-01T00:00:00Z" }
                                 ~~~~~~~~~~~~~~~~~~~~~~ schedule-past
      }
    `,
    yaml: `
      # sagemaker-ignore schedule-past
      Name: e
      Schedule:
        EndTime: 2030-01-01T00:00:00Z
                 ~~~~~~~~~~~~~~~~~~~~ schedule-past
    `,
  });
  reportsIn(
    'yaml',
    'is no comment in a text of several lines',
    `
      Name: e
      Description: |-
        # sagemaker-ignore kms-form
      KmsKey: k
              ~ kms-form
    `,
  );
  for (const reason of [' -- we like it', ': we like it', ' - we like it', ' \u2014 we like it', ' --', ' ']) {
    reports(`takes a reason: "${reason}"`, {
      json: `
        {
          "Name": "e",
          // sagemaker-ignore kms-form${reason}
          "KmsKey": "k",
          "Nmae": 1
          ^^^^^^ unknown-member
        }
      `,
      yaml: `
        Name: e
        # sagemaker-ignore kms-form${reason}
        KmsKey: k
        Nmae: 1
        ^^^^ unknown-member
      `,
    });
  }
  reportsIn(
    'json',
    'in a comment with an end',
    `
      {
        "Name": "e",
        /* sagemaker-ignore kms-form, instance-unknown */
                                      ................ ignore-unused
        "KmsKey": "k",
        /** sagemaker-ignore kms-fom: we like it */
                             ....... ignore-unknown
        "Description": "d"
      }
    `,
  );
  reports('takes several ids, and other comments between it and the member', {
    json: `
      {
        "Name": "e",
        // sagemaker-ignore kms-form, destination-form
        // because it is so
        "DataStorageConfig": { "Destination": "s3://ab", "KmsKey": "k" },
        "KmsKey": "k"
                  ~~~ kms-form
      }
    `,
    yaml: `
      Name: e
      # sagemaker-ignore kms-form, destination-form
      # because it is so
      DataStorageConfig:
        Destination: s3://ab
        KmsKey: k
      KmsKey: k
              ~ kms-form
    `,
  });
  reports('in front of a list entry it holds for the entry', {
    json: `
      {
        "Name": "e",
        "ShadowModeConfig": { "SourceModelVariantName": "p", "ShadowModelVariants": [
          // sagemaker-ignore sampling-zero
          { "ShadowModelVariantName": "s", "SamplingPercentage": 0 }
        ] }
      }
    `,
    yaml: `
      Name: e
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants:
          # sagemaker-ignore sampling-zero
          - ShadowModelVariantName: s
            SamplingPercentage: 0
    `,
  });
  reports('switches off what the schema checks under the id of a rule', {
    json: `
      {
        "Name": "e",
        // sagemaker-ignore destination-form
        "DataStorageConfig": { "Destination": "bucket" }
      }
    `,
    yaml: 'Name: e\n# sagemaker-ignore destination-form\nDataStorageConfig:\n  Destination: bucket\n',
  });
  reports('an id that is none, and one that has nothing to say, are told', {
    json: `
      {
        // sagemaker-ignore shedule-past, sampling-zero
                            ............ ignore-unknown: There is no rule "shedule-past". Did you mean schedule-past?
                                          ............. ignore-unused: The rule sampling-zero has nothing to say about the next member, so this comment can go.
        "Name": "e"
      }
    `,
    yaml: `
      # sagemaker-ignore shedule-past, sampling-zero
                         ............ ignore-unknown: There is no rule "shedule-past". Did you mean schedule-past?
                                       ............. ignore-unused: The rule sampling-zero has nothing to say about the next member, so this comment can go.
      Name: e
    `,
  });
  reports('what a rule may say at another time or place is not called useless', {
    json: '{\n  // sagemaker-ignore schedule-past, kms-region, start-time-running\n  "Name": "e"\n}',
    yaml: '# sagemaker-ignore schedule-past, kms-region, start-time-running\nName: e\n',
  });
  reports('mistakes that no rule is about stay', {
    json: `
      {
        // sagemaker-ignore unknown-member
                            .............. ignore-unknown: There is no rule "unknown-member".
        "Nmae": "e"
        ^^^^^^ unknown-member
      }
    `,
    yaml: `
      # sagemaker-ignore unknown-member
                         .............. ignore-unknown: There is no rule "unknown-member".
      Nmae: e
      ^^^^ unknown-member
    `,
  });
  reportsIn(
    'yaml',
    'what looks like one inside a text is none',
    `
      Name: e
      Description: |
                   ^ pattern
        # sagemaker-ignore no-such-rule
        text
      Schedule: { EndTime: 2030-01-01T00:00:00Z }
                           ~~~~~~~~~~~~~~~~~~~~ schedule-past
    `,
  );
  test.each([
    ['json', '{"Name": "e"}\n// sagemaker-ignore sampling-zero\n'],
    ['yaml', 'Name: e\n# sagemaker-ignore sampling-zero\n'],
  ] as const)('%s: at the end of the file it has nothing to hold for', (language, text) => {
    expect(findings(open(language, text), context).map(({ code }) => code)).toEqual(['ignore-unused']);
  });
  test('one that is of no use is shown faded', () => {
    expect(findings(open('yaml', '# sagemaker-ignore sampling-zero\nName: e\n'), context)).toMatchObject([
      { severity: 'hint', tags: ['unnecessary'] },
    ]);
  });
});

describe('the setting rules', () => {
  const text = {
    json: '{"Name": "e", "KmsKey": "k", "Schedule": {"EndTime": "2030-01-01T00:00:00Z"}}',
    yaml: 'Name: e\nKmsKey: k\nSchedule:\n  EndTime: 2030-01-01T00:00:00Z\n',
  };
  const judged = (language: 'json' | 'yaml', rules: unknown) =>
    findings(open(language, text[language]), { ...context, settings: readSettings({ rules }) }).map(
      ({ code, severity }) => `${code} ${severity}`,
    );

  for (const language of languages) {
    test(`${language}: gives a rule another severity, or none`, () => {
      expect(judged(language, {})).toEqual(['kms-form warning', 'schedule-past warning']);
      expect(judged(language, { 'kms-form': 'off', 'schedule-past': 'error' })).toEqual(['schedule-past error']);
      expect(judged(language, { 'kms-form': 'info', 'schedule-past': 'hint' })).toEqual([
        'kms-form information',
        'schedule-past hint',
      ]);
    });
    test(`${language}: what is no setting is as if it were not there`, () => {
      for (const rules of [
        undefined,
        null,
        5,
        'off',
        [],
        { 'kms-form': 5 },
        { 'kms-form': 'loud' },
        { nothing: 'off' },
      ]) {
        expect(judged(language, rules)).toHaveLength(2);
      }
    });
    test(`${language}: an update is refused for a rule that is an error, and not for one that is no longer`, () => {
      const asked = (rules: object) =>
        request(open(language, text[language]), { ...context, settings: readSettings({ rules }) });
      expect(asked({}).errors).toEqual([]);
      expect(asked({ 'schedule-past': 'error' }).errors).toMatchObject([{ code: 'schedule-past' }]);
    });
  }

  test('it says nothing to mistakes that no rule is about', () => {
    const settings = readSettings({ rules: { 'unknown-member': 'off', pattern: 'off' } });
    const found = findings(open('json', '{"Name": "a b", "Nmae": 1}'), { ...context, settings });
    expect(found.map(({ code }) => code)).toEqual(['pattern', 'unknown-member']);
  });

  test('a comment about a rule that is off is no comment of no use', () => {
    const settings = readSettings({ rules: { 'sampling-zero': 'off' } });
    expect(findings(open('yaml', '# sagemaker-ignore sampling-zero\nName: e\n'), { ...context, settings })).toEqual([]);
  });
});
