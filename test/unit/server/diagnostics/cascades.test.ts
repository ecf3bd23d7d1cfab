/** One mistake gives one diagnostic: what follows from it is not said as well. */
import { describe } from 'vitest';
import { reports, reportsIn } from '../../reports.ts';

describe('a member that can not be read is not missing', () => {
  reports('a key in the wrong quotes, or glued to its value', {
    json: `
      {'Name': "e"}
       ^^^^^^ syntax: Text stands in double quotes (") in JSON.
    `,
    yaml: `
      Name:e
      ^^^^^^ syntax: A space is expected after the colon of Name.
      Description: x
    `,
  });
  reports('but what a part lacks that can be read is said', {
    json: `
      {
        "Name" "e",
        ^^^^^^ syntax
        "DataStorageConfig": {}
        ^^^^^^^^^^^^^^^^^^^ missing-member: DataStorageConfig needs Destination.
      }
    `,
    yaml: `
      Name e
      ^^^^ syntax: A colon is expected after "Name".
      DataStorageConfig: {}
      ^^^^^^^^^^^^^^^^^ missing-member: DataStorageConfig needs Destination.
    `,
  });
  reports('nor does what is around that part hide what it lacks', {
    json: `
      {
        "Name": "e",
        "DataStorageConfig": { "ContentType": { "CsvContentTypes" ["text/csv"] } }
        ^^^^^^^^^^^^^^^^^^^ missing-member: DataStorageConfig needs Destination.
                                                ^^^^^^^^^^^^^^^^^ syntax
      }
    `,
    yaml: `
      Name: e
      DataStorageConfig:
      ^^^^^^^^^^^^^^^^^ missing-member: DataStorageConfig needs Destination.
        ContentType:
          JsonContentTypes: [application/json]
          CsvContentTypes [text/csv]
          ^^^^^^^^^^^^^^^ syntax: A colon is expected after "CsvContentTypes".
    `,
  });
  reports('at the end of a text that is not complete, every open part may go on', {
    json: `
      {
        "DataStorageConfig": {
          "ContentType": {

      | syntax: This object is not closed. Add a } where it ends.`,
    yaml: `
      {
        DataStorageConfig: {
          ContentType: {
                       ^ syntax: This { is not closed.
    `,
  });
  reportsIn(
    'yaml',
    'what has no braces is not open',
    `
      Description: d
      ^^^^^^^^^^^ missing-member: The experiment needs Name.
      DataStorageConfig:
      ^^^^^^^^^^^^^^^^^ missing-member: DataStorageConfig needs Destination.
        ContentType: { CsvContentTypes: [text/csv]
                     ^ syntax: This { is not closed.
    `,
  );
  reportsIn(
    'json',
    'what an editor closes while more of it is open',
    `
      { "Name": "e", "DataStorageConfig": { "ContentType": { "CsvContentTypes": ["text/csv"

      }
      ^ syntax: A list is not closed before this }. Add a ] in front of it.
    `,
  );
  reportsIn(
    'json',
    'a list that is still open has not too few entries',
    `
      { "Name": "e", "ModelVariants": [

      | syntax: This list is not closed. Add a ] where it ends.`,
  );
  reports('an object closed by the bracket of its list', {
    json: `
      {"Name": "e", "ModelVariants": [{"ModelName": "m"]}
                                                       ^ syntax: An object is not closed before this ]. Add a } in front of it.
    `,
    yaml: `
      Name: e
      DataStorageConfig: {KmsKey: alias/e
                         ^ syntax: This { is not closed. Add a } where it ends
    `,
  });
});

reports('members beside the one they belong in', {
  json: `
    {"Name": "e", "EndTime": "2030-01-01T00:00:00Z"}
                  ^^^^^^^^^ unknown-member: EndTime belongs in Schedule.
  `,
  yaml: `
    Name: e
    Schedule:
    EndTime: 2030-01-01T00:00:00Z
    ^^^^^^^ unknown-member: EndTime belongs in Schedule.
  `,
});

reports('a shadow that is its own source, and no variant of the file', {
  json: `
    {
      "Name": "e",
      "ModelVariants": [
        { "ModelName": "m", "VariantName": "a", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": 1 } } },
        { "ModelName": "m", "VariantName": "b", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": 1 } } }
      ],
      "ShadowModeConfig": {
        "SourceModelVariantName": "c",
                                  ^^^ source-variant-unknown
        "ShadowModelVariants": [{ "ShadowModelVariantName": "c", "SamplingPercentage": 5 }]
                                                            ^^^ source-is-shadow
      }
    }
  `,
  yaml: `
    Name: e
    ModelVariants:
      - ModelName: m
        VariantName: a
        InfrastructureConfig: &same
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 }
      - { ModelName: m, VariantName: b, InfrastructureConfig: *same }
    ShadowModeConfig:
      SourceModelVariantName: c
                              ^ source-variant-unknown
      ShadowModelVariants:
        - ShadowModelVariantName: c
                                  ^ source-is-shadow
          SamplingPercentage: 5
  `,
});

reports('a value that is no text, number or truth', {
  json: '{"Name": "e"}',
  yaml: `
    Name: !!binary aGk=
          ^^^^^^^^^^^^^ syntax: This tag means nothing here. Remove it.
  `,
});
