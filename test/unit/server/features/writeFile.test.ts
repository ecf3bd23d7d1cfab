/** New files of what is deployed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { fileFacts } from '../../../../server/features/fileFacts.ts';
import { writeFile } from '../../../../server/features/writeFile.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { updateInputs } from '../../experiments.ts';
import { context, type Language, languages, open } from '../../support.ts';

const uriOf = (language: Language) => `file:///w/new.experiment.${language}`;

const description = {
  Arn: 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/e',
  Name: 'e',
  Type: 'ShadowMode',
  Status: 'Running',
  StatusReason: 'fine',
  Schedule: { StartTime: 1_900_000_000, EndTime: '2030-03-20T02:00:00+02:00' },
  CreationTime: 1_899_000_000,
  LastModifiedTime: 1_899_000_001,
  RoleArn: 'arn:aws:iam::123456789012:role/r',
  EndpointMetadata: { EndpointName: 'endpoint', EndpointStatus: 'InService' },
  ModelVariants: [],
  DataStorageConfig: { Destination: 's3://bucket', ContentType: {} },
  KmsKey: 'alias/k',
};

describe('says what is deployed, times in UTC, nothing that is read-only or empty', () => {
  const update = {
    json: '{\n  "Name": "e",\n  "Schedule": {\n    "StartTime": "2030-03-17T17:46:40Z",\n    "EndTime": "2030-03-20T00:00:00Z"\n  },\n  "DataStorageConfig": {\n    "Destination": "s3://bucket"\n  }\n}\n',
    yaml: 'Name: e\nSchedule:\n  StartTime: "2030-03-17T17:46:40Z"\n  EndTime: "2030-03-20T00:00:00Z"\nDataStorageConfig:\n  Destination: s3://bucket\n',
  };
  const more = {
    json: ',\n  "Type": "ShadowMode",\n  "RoleArn": "arn:aws:iam::123456789012:role/r",\n  "EndpointName": "endpoint",\n  "KmsKey": "alias/k"\n}\n',
    yaml: 'Type: ShadowMode\nRoleArn: "arn:aws:iam::123456789012:role/r"\nEndpointName: endpoint\nKmsKey: alias/k\n',
  };
  test.each(languages)('for updates: what an update takes (%s)', (language) => {
    expect(writeFile({ uri: uriOf(language), for: 'update', description })).toBe(update[language]);
  });
  test.each(languages)('with the target that it was deployed at (%s)', (language) => {
    const target = { profile: 'two words', region: 'eu-west-1', endpointUrl: 'http://127.0.0.1:8765' };
    const text = writeFile({ uri: uriOf(language), for: 'update', description, target });
    const mark = { json: '//', yaml: '#' }[language];
    const comment = `${mark} sagemaker-target profile="two words" region=eu-west-1 endpoint=http://127.0.0.1:8765\n`;
    expect(text).toBe(comment + update[language]);
    expect(fileFacts(open(language, text))).toEqual({ name: 'e', target });
    expect(writeFile({ uri: uriOf(language), for: 'update', description, target: {} })).toBe(update[language]);
  });
  test.each(languages)('for create: what Create takes (%s)', (language) => {
    const text = writeFile({ uri: uriOf(language), for: 'create', description });
    expect(text).toBe(update[language].replace(/\n\}\n$/, '') + more[language]);
  });
  test.each(languages)('of an answer that is none: an empty file (%s)', (language) => {
    for (const none of [null, [], 'x', {}]) {
      expect(writeFile({ uri: uriOf(language), for: 'create', description: none as never })).toBe('');
    }
  });
});

test.each(languages)('%s: what is deployed is written without a mistake', (language) => {
  fc.assert(
    fc.property(updateInputs, (value) => {
      const text = writeFile({ uri: uriOf(language), for: 'create', description: { ...description, ...value } });
      const document = open(language, text);
      expect(
        findings(document, context).filter(({ severity }) => severity === 'error'),
        text,
      ).toEqual([]);
      expect(toValue(document.tree.root)).toMatchObject({
        Name: value.Name,
        Type: 'ShadowMode',
        EndpointName: 'endpoint',
      });
    }),
    { numRuns: 100 },
  );
});
