import { describe, expect, test } from 'vitest';
import { memberNamed } from '../../../../server/features/memberNamed.ts';
import { type Both, languages, open } from '../../support.ts';

const file: Both = {
  json: `{
  "Name": "e",
  "Schedule": { "EndTime": "2030-03-01T08:00:00Z" },
  "ModelVariants": [
    { "ModelName": "m", "InfrastructureConfig": { "RealTimeInferenceConfig": { "InstanceType": "ml.x1.large" } } },
    { "ModelName": "n" }
  ],
  "ShadowModeConfig": { "ShadowModelVariants": [{ "SamplingPercentage": 150 }] }
}`,
  yaml: `Name: e
Schedule:
  EndTime: 2030-03-01T08:00:00Z
ModelVariants:
  - ModelName: m
    InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: ml.x1.large } }
  - ModelName: n
ShadowModeConfig:
  ShadowModelVariants: [{ SamplingPercentage: 150 }]`,
};

/** What the message of the service points at, without its quotes. */
function points(name: string, message: string, to: string | undefined): void {
  test.each(languages)(`${name} (%s)`, (language) => {
    const document = open(language, file[language]);
    const range = memberNamed(document, message);
    const text = range && document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
    expect(text?.replace(/^"|"$/g, '')).toBe(to);
  });
}

const at = (path: string, value = 'x') =>
  `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: Member must have value less than or equal to 100`;

describe('the value that the service names', () => {
  points(
    'in a list, counted from 1',
    at('shadowModeConfig.shadowModelVariants.1.member.samplingPercentage', '150'),
    '150',
  );
  points('at the top', at('name'), 'e');
  points(
    'deep down',
    at('modelVariants.1.member.infrastructureConfig.realTimeInferenceConfig.instanceType'),
    'ml.x1.large',
  );
  points('the second entry', at('modelVariants.2.member.modelName'), 'n');
  points('as the API writes it', at('Schedule.EndTime'), '2030-03-01T08:00:00Z');
  points(
    'the first of several',
    `2 validation errors detected: ${at('schedule.endTime')}; ${at('name')}`,
    '2030-03-01T08:00:00Z',
  );
  points('the first that is in the file', `${at('roleArn')}; ${at('name')}`, 'e');
});

describe('where it is not in the file', () => {
  points('the nearest around it', at('schedule.startTime'), 'Schedule');
  points('an entry too far', at('modelVariants.3.member.modelName'), 'ModelVariants');
});

const shadowTest: Both = {
  json: `{
  "Name": "canary-test",
  "Schedule": { "StartTime": "2030-02-01T08:00:00Z", "EndTime": "2030-03-01T08:00:00Z" },
  "ModelVariants": [{ "VariantName": "blue" }, { "VariantName": "canary" }],
  "ShadowModeConfig": { "SourceModelVariantName": "canary" }
}`,
  yaml: `Name: canary-test
Schedule: { StartTime: "2030-02-01T08:00:00Z", EndTime: "2030-03-01T08:00:00Z" }
ModelVariants: [{ VariantName: blue }, { VariantName: canary }]
ShadowModeConfig: { SourceModelVariantName: canary }`,
};

/** What is pointed at, with the key of it. */
function pointsIn(name: string, message: string, to: string): void {
  test.each(languages)(`${name} (%s)`, (language) => {
    const document = open(language, shadowTest[language]);
    const range = memberNamed(document, message);
    if (!range) throw new Error('nothing is pointed at');
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const before = document.text.slice(0, start).match(/[\w-]+(?=\W*$)/)?.[0];
    expect(`${before}: ${document.text.slice(start, end)}`.replaceAll('"', '')).toBe(to);
  });
}

describe('the value that the service quotes', () => {
  pointsIn(
    'is where the variants are named',
    "Variant 'canary' is not one of the experiment's model variants.",
    'VariantName: canary',
  );
  pointsIn(
    'is where its words say that it is',
    "Source variant 'canary' is not one of the experiment's model variants.",
    'SourceModelVariantName: canary',
  );
  pointsIn('in other quotes', 'There is no experiment "canary-test".', 'Name: canary-test');
});

describe('the member that the service speaks of', () => {
  pointsIn(
    'in words',
    'The start time cannot be changed once the inference experiment has started.',
    'StartTime: 2030-02-01T08:00:00Z',
  );
  pointsIn('as it is written', 'EndTime is too far away.', 'EndTime: 2030-03-01T08:00:00Z');
  pointsIn(
    'is a list: its key',
    'Model variants and data storage cannot be changed while the inference experiment is running.',
    '00Z: ModelVariants',
  );
});

describe('nothing', () => {
  points('without a path', 'Cannot find inference experiment: e', undefined);
  points('for one word that may mean anything', 'The name of the schedule is not free.', undefined);
  points('for a part of a word', 'The endtimes and the restart timer are near.', undefined);
  points('for a value that is not in the file', "Variant 'green' is unknown.", undefined);
  points('for a member that no file has', at('constructor.prototype'), undefined);
  points('for quotes around anything else', "Value at '!!' failed, 'name' too", undefined);
  test.each(languages)('in an empty file (%s)', (language) => {
    expect(memberNamed(open(language, ''), at('name'))).toBeNull();
  });
  test('nor in a long message that names nothing', () => {
    const long = "at 'a".repeat(20_000) + '.'.repeat(20_000);
    expect(memberNamed(open('json', file.json), long)).toBeNull();
  });
});
