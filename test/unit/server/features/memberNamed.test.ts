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

describe('nothing', () => {
  points('without a path', 'Cannot find inference experiment: e', undefined);
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
