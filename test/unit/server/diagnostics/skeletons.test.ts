/** What `--generate-cli-skeleton` writes, opened as an experiment file. */
import { describe } from 'vitest';
import { reports } from '../../reports.ts';

describe('skeleton-placeholder', () => {
  reports('each part that nobody filled in, once', {
    json: `
      {
        "Name": "",
        ^^^^^^ skeleton-placeholder: Name is as the AWS CLI's skeleton left it. Fill it in, or remove it.
        "Schedule": {
        ^^^^^^^^^^ skeleton-placeholder: Schedule is as the AWS CLI's skeleton left it.
          "StartTime": "1970-01-01T00:00:00",
          "EndTime": "1970-01-01T00:00:00"
        },
        "Description": "",
        ^^^^^^^^^^^^^ skeleton-placeholder: Description is as the AWS CLI's skeleton left it.
        "ModelVariants": [
        ^^^^^^^^^^^^^^^ skeleton-placeholder: ModelVariants is as the AWS CLI's skeleton left it.
          {
            "ModelName": "",
            "VariantName": "",
            "InfrastructureConfig": {
              "InfrastructureType": "RealTimeInference",
              "RealTimeInferenceConfig": { "InstanceType": "ml.r7i.24xlarge", "InstanceCount": 0 }
            }
          }
        ]
      }
    `,
    yaml: `
      Name: ''
      ^^^^ skeleton-placeholder: Name is as the AWS CLI's skeleton left it. Fill it in, or remove it.
      Schedule:
      ^^^^^^^^ skeleton-placeholder: Schedule is as the AWS CLI's skeleton left it.
        StartTime: 1970-01-01 00:00:00
        EndTime: 1970-01-01 00:00:00
      Description: ''
      ^^^^^^^^^^^ skeleton-placeholder: Description is as the AWS CLI's skeleton left it.
      ModelVariants:
      ^^^^^^^^^^^^^ skeleton-placeholder: ModelVariants is as the AWS CLI's skeleton left it.
      - ModelName: ''
        VariantName: ''
        InfrastructureConfig:
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig:
            InstanceType: ml.r7i.24xlarge
            InstanceCount: 0
    `,
  });
  reports('beside what is filled in, down to a single text', {
    json: `
      {
        "Name": "e",
        "Schedule": { "EndTime": "1970-01-01T00:00:00" },
        ^^^^^^^^^^ skeleton-placeholder: Schedule is
        "DataStorageConfig": {
          "Destination": "s3://bucket/captured",
          "KmsKey": "",
          ^^^^^^^^ skeleton-placeholder: KmsKey is
          "ContentType": { "CsvContentTypes": ["text/csv", ""] }
                                                           ^^ skeleton-placeholder: An entry of CsvContentTypes is
        }
      }
    `,
    yaml: `
      Name: e
      Schedule:
      ^^^^^^^^ skeleton-placeholder: Schedule is
        EndTime: 1970-01-01 00:00:00
      DataStorageConfig:
        Destination: s3://bucket/captured
        KmsKey: ''
        ^^^^^^ skeleton-placeholder: KmsKey is
        ContentType:
          CsvContentTypes:
            - text/csv
            - ''
              ^^ skeleton-placeholder: An entry of CsvContentTypes is
    `,
  });
  reports('a text or two still to be typed are no skeleton', {
    json: `
      {
        "Name": "",
                ^^ length
        "DataStorageConfig": { "Destination": "" }
                                              ^^ destination-form
      }
    `,
    yaml: `
      Name: ''
            ^^ length
      DataStorageConfig:
        Destination: ''
                     ^^ destination-form
    `,
  });
});
