/** The lines that the server writes for the AWS CLI, run by it. */
import { expect, test, vi } from 'vitest';
import { needed } from '../../scripts/programs.mjs';
import type { Form } from '../../server/experiment/awsCli.ts';
import type { Shell } from '../../server/experiment/shells.ts';
import { awsCli } from '../../server/features/awsCli.ts';
import { request } from '../../server/features/request.ts';
import { cmdArguments, powershellArguments } from '../unit/shellReaders.ts';
import { type Both, context, type Language, open } from '../unit/support.ts';
import { environment, run } from './awsCliTool.ts';
import { sharedSimulator } from './sharedSimulator.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

needed('aws');
const simulator = await sharedSimulator();

/** Epoch seconds. */
const end = Math.floor(simulator.clock.now() / 1000) + 9 * 24 * 60 * 60;

/** Each text has what one of the shells, the AWS CLI or its shorthand has a meaning for. */
const everything: Both = {
  json: `{
  // a comment, a time in seconds, and a member of Create's
  "Name": "fraud-score-shadow",
  "Type": "ShadowMode",
  "Schedule": {"EndTime": ${end}},
  "Description": "it's 100% of \\"$HOME\\" \\\\ \`id\` & <b> (!x!) \\u0041 ^",
  "ModelVariants": [
    {"ModelName": "fraud-score-2024-11", "VariantName": "production", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.m5.xlarge", "InstanceCount": 2}}},
    {"ModelName": "fraud-score-2025-02", "VariantName": "shadow", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.m5.xlarge", "InstanceCount": 1}}}
  ],
  "DataStorageConfig": {"Destination": "s3://captured/day=1, {it's}", "ContentType": {"CsvContentTypes": ["text/csv"], "JsonContentTypes": ["application/json", "application/x-ndjson"]}},
  "ShadowModeConfig": {"SourceModelVariantName": "production", "ShadowModelVariants": [{"ShadowModelVariantName": "shadow", "SamplingPercentage": 25}]}
}`,
  yaml: `
Name: fraud-score-shadow
Description: file:///etc/passwd # is a text, and no file to read
Schedule:
  EndTime: ${new Date(end * 1000).toISOString()}
ModelVariants:
  - &production
    ModelName: fraud-score-2024-11
    VariantName: production
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig: {InstanceType: ml.m5.xlarge, InstanceCount: 2}
  - <<: *production
    VariantName: shadow
DataStorageConfig:
  Destination: s3://captured/fraud
  KmsKey: alias/captured
  ContentType: {JsonContentTypes: [application/json]}
`,
};

const lineOf = (language: Language, form: Form, shell: Shell): string => {
  const { command, errors } = awsCli(open(language, everything[language]), { form, shell, ...target }, context);
  expect(errors).toEqual([]);
  return command ?? '';
};
const target = { region: 'eu-west-1', endpointUrl: simulator.url };

/** What UpdateInferenceExperiment is sent, times as on the wire. */
function meant(language: Language): unknown {
  const { input } = request(open(language, everything[language]), context);
  return { ...JSON.parse(JSON.stringify(input)), Schedule: { EndTime: end } };
}

function received() {
  expect(simulator.calls.all.map(({ operation }) => operation)).toEqual(['UpdateInferenceExperiment']);
  return simulator.calls.all[0]?.input;
}

const forms = ['json', 'options', 'shorthand'] as const;
const cases = forms.flatMap((form) => (['json', 'yaml'] as const).map((language) => [form, language] as const));

test.each(cases)('%s of a file in %s, through sh', async (form, language) => {
  const { code, stderr } = await run('/bin/sh', ['-c', lineOf(language, form, 'posix')], environment());
  expect([code, stderr]).toEqual([0, '']);
  expect(received()).toEqual(meant(language));
});

test.each(
  cases.flatMap(([form, language]) =>
    (['cmd', 'powershell'] as const).map((shell) => [form, language, shell] as const),
  ),
)('%s of a file in %s, with the arguments that the rules of %s make', async (form, language, shell) => {
  const line = lineOf(language, form, shell);
  const args = shell === 'cmd' ? cmdArguments(line) : powershellArguments(line, 'windows');
  const { code, stderr } = await run('aws', args, environment());
  expect([code, stderr]).toEqual([0, '']);
  expect(received()).toEqual(meant(language));
});
