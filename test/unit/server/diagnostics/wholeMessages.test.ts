/** Messages to their last word: what is not said where it does not fit shows here alone. */
import { expect, test } from 'vitest';
import { found, wordsOf } from '../../reports.ts';

const instance = (type: string, count: string) =>
  `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "p", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": ${type}, "InstanceCount": ${count}}}}]}`;
const sampling = (value: string) =>
  `{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": ${value}}]}}`;
const member = (name: string, value: string) => `{"Name": "e", "${name}": ${value}}`;
const csv = (types: string) =>
  member('DataStorageConfig', `{"Destination": "s3://abc", "ContentType": {"CsvContentTypes": ${types}}}`);

const name = 'letters and digits with hyphens between them, 120 characters at most';
const type = 'an instance type such as ml.g5.xlarge';
const time = 'a date and time such as 2030-03-08T08:00:00Z, or epoch seconds';

// All of it is YAML as well.
const json: readonly (readonly [text: string, ...messages: string[]])[] = [
  ['{"Name": null}', `Name can not be null. Expected: ${name}.`],
  ['{"Name": -5}', `Name can not be -5. Expected: ${name}. Put it in quotes if it is meant as text.`],
  ['{"Name": ""}', `Name has 0 characters; 1 to 120 characters are allowed. Expected: ${name}.`],
  ['{"Name": "-e"}', `"-e" is not a valid Name. Expected: ${name}.`],
  [
    member('RoleArn', '"x"'),
    "RoleArn has 1 character; 20 to 2,048 characters are allowed. Expected: a role's ARN such as arn:aws:iam::123456789012:role/inference-experiments.",
  ],
  [
    member('Description', JSON.stringify('d'.repeat(1025))),
    'Description has 1,025 characters; at most 1,024 characters are allowed.',
  ],
  [
    member('Description', '"a\\nb"'),
    '"a\\nb" is not a valid Description. Expected: one line of text, 1,024 characters at most. Line breaks are not accepted.',
  ],
  [member('Type', '"Foo"'), '"Foo" is not a value of Type. Expected: "ShadowMode".'],
  [member('Type', '"shadowmode"'), '"shadowmode" is not a value of Type. Did you mean "ShadowMode"?'],
  [instance('5', '1'), `InstanceType can not be 5. Expected: ${type}. Put it in quotes if it is meant as text.`],
  [instance('null', '1'), `InstanceType can not be null. Expected: ${type}.`],
  [instance('"?"', '1'), `"?" is not a valid InstanceType. Expected: ${type}.`],
  [instance('"ml.m5-large"', '1'), '"ml.m5-large" is not a valid InstanceType. Did you mean "ml.m5.large"?'],
  [
    instance('"ml.m5.large"', '"2"'),
    'InstanceCount can not be "2". Expected: a whole number, 1 or more. Remove the quotes.',
  ],
  [instance('"ml.m5.large"', '"2a"'), 'InstanceCount can not be "2a". Expected: a whole number, 1 or more.'],
  [instance('"ml.m5.large"', '"a2"'), 'InstanceCount can not be "a2". Expected: a whole number, 1 or more.'],
  [instance('"ml.m5.large"', 'true'), 'InstanceCount can not be true. Expected: a whole number, 1 or more.'],
  [sampling('"-5"'), 'SamplingPercentage can not be "-5". Expected: a whole number from 0 to 100. Remove the quotes.'],
  [sampling('[]'), 'SamplingPercentage can not be a list. Expected: a whole number from 0 to 100.'],
  [member('Schedule', '{"EndTime": "soon"}'), `"soon" is not a valid EndTime. Expected: ${time}.`],
  [member('Schedule', '{"EndTime": -5}'), `EndTime can not be -5. Expected: ${time}.`],
  [
    member('Schedule', '{"EndTime": 1e20}'),
    `100000000000000000000 is too large for epoch seconds; divide milliseconds by 1,000. Expected: ${time}.`,
  ],
  [
    member('Schedule', '{"EndTime": "2030-02-31"}'),
    `"2030-02-31" is no real date and time: the calendar or the clock does not go that far. Expected: ${time}.`,
  ],
  [
    member('ModelVariants', '[5]'),
    'An entry of ModelVariants can not be 5. Expected: an object with ModelName, VariantName and InfrastructureConfig.',
  ],
  [
    member('ModelVariants', '[{"VariantName": "p"}]'),
    'An entry of ModelVariants needs ModelName. Add it: The SageMaker model that the variant serves.',
    'An entry of ModelVariants needs InfrastructureConfig. Add it: What the variant runs on.',
  ],
  [csv('[]'), 'CsvContentTypes has 0 entries; it takes 1 to 10.'],
  [
    csv('["text csv"]'),
    '"text csv" is not a valid entry of CsvContentTypes. Expected: a content type such as text/csv.',
  ],
  [
    member('DataStorageConfig', '{"destination": "s3://abc"}'),
    'destination is not a member of DataStorageConfig. Did you mean Destination?',
  ],
  [
    member('DataStorageConfig', '{"Zzzzzzzzz": 1}'),
    'DataStorageConfig needs Destination. Add it: The S3 location that captured data is written to.',
    'Zzzzzzzzz is not a member of DataStorageConfig. Known here: Destination, KmsKey and ContentType.',
  ],
  [
    member('DataStorageConfig', '{"Destination": "s3://abc", "Name": "x"}'),
    'Name is not a member of DataStorageConfig. Name belongs in the experiment itself.',
  ],
  [
    member('a b', '1'),
    '"a b" is not a member of the experiment. Known here: Name, Schedule, Description, ModelVariants, DataStorageConfig, ShadowModeConfig, Type, RoleArn, EndpointName, KmsKey and Tags.',
  ],
  [
    '{"Nmae": "e", "a/~1": 1}',
    'Nmae is not a member of the experiment. Did you mean Name?',
    '"a/~1" is not a member of the experiment. Known here: Name, Schedule, Description, ModelVariants, DataStorageConfig, ShadowModeConfig, Type, RoleArn, EndpointName, KmsKey and Tags.',
  ],
  ['[]', 'The experiment can not be a list. Expected: an object with Name.'],
];

const yaml: readonly (readonly [text: string, ...messages: string[]])[] = [
  ['Name: 1e3', `Name can not be 1e3, a number in YAML. Expected: ${name}. Put it in quotes if it is meant as text.`],
  ['Name:', `Name has no value yet. Expected: ${name}.`],
  [
    'Name: e\nDataStorageConfig:\nDestination: s3://abc',
    'Destination is not a member of the experiment. Destination belongs in DataStorageConfig.',
  ],
  [
    'Name: e\nDataStorageConfig:\nSamplingPercentage: 5',
    'DataStorageConfig has no value yet. Expected: an object with Destination.',
    'SamplingPercentage is not a member of the experiment. SamplingPercentage belongs in ShadowModelVariants.',
  ],
];

test.each([
  ...json.map((each) => ['json', each] as const),
  ...[...json, ...yaml].map((each) => ['yaml', each] as const),
])('%s: %s', (language, [text, ...messages]) => {
  const schedule = (message: string) => !/^EndTime (?:lies|is over)|in the past/.test(message);
  expect(found(language, text).map(wordsOf).filter(schedule)).toEqual(messages);
});
