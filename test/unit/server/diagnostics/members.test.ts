/** Members that should not be there, and members that should. */
import { describe } from 'vitest';
import { reports, reportsIn } from '../../reports.ts';

describe('nothing is wrong with', () => {
  reports('an empty file', { json: '', yaml: '' });
  reports('comments alone', { json: '// not yet\n/* nor now */\n', yaml: '# not yet\n' });
  reports('a name alone, which is all an update needs', { json: '{"Name": "e"}', yaml: 'Name: e' });
  reportsIn('yaml', 'a document that has begun and holds nothing', '---\n');
  reports('the members of create, and $schema', {
    json: `
      {
        "$schema": "https://example.com/experiment.schema.json",
        // Comments may stand anywhere.
        "Name": "e", /* even here */
        "Type": "ShadowMode",
        "RoleArn": "arn:aws:iam::123456789012:role/path/experiments",
        "EndpointName": "ranker",
        "KmsKey": "alias/experiments",
        "Tags": [{ "Key": "team", "Value": "" }]
      }
    `,
    yaml: `
      $schema: https://example.com/experiment.schema.json
      # Comments may stand anywhere.
      Name: e # even here
      Type: ShadowMode
      RoleArn: arn:aws:iam::123456789012:role/path/experiments
      EndpointName: ranker
      KmsKey: alias/experiments
      Tags:
        - Key: team
          Value: ''
    `,
  });
});

describe('unknown member', () => {
  reports('the nearest known one is named', {
    json: `
      {
        "Name": "e",
        "Descripton": "x"
        ^^^^^^^^^^^^ unknown-member: Descripton is not a member of the experiment. Did you mean Description?
      }
    `,
    yaml: `
      Name: e
      Descripton: x
      ^^^^^^^^^^ unknown-member: Descripton is not a member of the experiment. Did you mean Description?
    `,
  });
  reports('letter case is a slip too', {
    json: `
      {
        "name": "e",
        ^^^^^^ unknown-member: Did you mean Name?
        "shadowmodeconfig": 5
        ^^^^^^^^^^^^^^^^^^ unknown-member: Did you mean ShadowModeConfig?
      }
    `,
    yaml: `
      name: e
      ^^^^ unknown-member: Did you mean Name?
      shadowmodeconfig: 5
      ^^^^^^^^^^^^^^^^ unknown-member: Did you mean ShadowModeConfig?
    `,
  });
  reports('where none is near, the known ones are listed', {
    json: `
      {
        "Name": "e",
        "Schedule": { "Cron": 1 }
                      ^^^^^^ unknown-member: Cron is not a member of Schedule. Known here: StartTime and EndTime.
      }
    `,
    yaml: `
      Name: e
      Schedule:
        Cron: 1
        ^^^^ unknown-member: Cron is not a member of Schedule. Known here: StartTime and EndTime.
    `,
  });
  reports('one at the wrong level is told where it belongs', {
    json: `
      {
        "Name": "e",
        "SamplingPercentage": 10
        ^^^^^^^^^^^^^^^^^^^^ unknown-member: SamplingPercentage belongs in ShadowModelVariants.
      }
    `,
    yaml: `
      Name: e
      SamplingPercentage: 10
      ^^^^^^^^^^^^^^^^^^ unknown-member: SamplingPercentage belongs in ShadowModelVariants.
    `,
  });
  reports('its value is not judged', {
    json: `
      {
        "Name": "e",
        "Extra": { "SamplingPercentage": 500, "Name": null }
        ^^^^^^^ unknown-member
      }
    `,
    yaml: `
      Name: e
      Extra:
      ^^^^^ unknown-member
        SamplingPercentage: 500
        Name: null
    `,
  });
  reports('names that every object inherits are unknown as any other', {
    json: `
      {
        "Name": "e",
        "__proto__": { "Name": "x" },
        ^^^^^^^^^^^ unknown-member: __proto__ is not a member of the experiment.
        "constructor": 1,
        ^^^^^^^^^^^^^ unknown-member: constructor is not
        "Schedule": { "hasOwnProperty": 1 }
                      ^^^^^^^^^^^^^^^^ unknown-member: hasOwnProperty is not a member of Schedule.
      }
    `,
    yaml: `
      Name: e
      __proto__: { Name: x }
      ^^^^^^^^^ unknown-member: __proto__ is not a member of the experiment.
      constructor: 1
      ^^^^^^^^^^^ unknown-member: constructor is not
      Schedule: { hasOwnProperty: 1 }
                  ^^^^^^^^^^^^^^ unknown-member: hasOwnProperty is not a member of Schedule.
    `,
  });
  reports('a name that is no word is quoted, on one line', {
    json: `
      {
        "Name": "e",
        "a\\nb": 1,
        ^^^^^^ unknown-member: "a\\nb" is not a member
        "[x](command:y)": 2,
        ^^^^^^^^^^^^^^^^ unknown-member: "[x](command:y)" is not a member
        "": 3
        ^^ unknown-member: "" is not a member
      }
    `,
    yaml: `
      Name: e
      "a\\nb": 1
      ^^^^^^ unknown-member: "a\\nb" is not a member
      "[x](command:y)": 2
      ^^^^^^^^^^^^^^^^ unknown-member: "[x](command:y)" is not a member
      '': 3
      ^^ unknown-member: "" is not a member
    `,
  });
  reportsIn(
    'yaml',
    'keys that are no text are named as they stand',
    `
      Name: e
      1: x
      ^ unknown-member: 1 is not a member
      null: x
      ^^^^ unknown-member: null is not a member
      ? [a, b]
        ^^^^^^ unknown-member: "[a, b]" is not a member
      : x
    `,
  );
  const long = 'x'.repeat(500);
  reports('a very long name is cut short', {
    json: `{"Name": "e",\n"${long}": 1}\n${'^'.repeat(502)} unknown-member: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… is not a member`,
    yaml: `Name: e\n${long}: 1\n${'^'.repeat(500)} unknown-member: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… is not a member`,
  });
});

describe('missing member', () => {
  reports('of the file: at its beginning, never the whole file', {
    json: `
      {
      ^ missing-member: The experiment needs Name. Add it: The experiment's name, unique within the account and Region.
        "Description": "x"
      }
    `,
    yaml: `
      # A comment before it all.
      Description: x
      ^^^^^^^^^^^ missing-member: The experiment needs Name.
      Schedule: {}
    `,
  });
  reports('of an object: at its key', {
    json: `
      {
        "Name": "e",
        "DataStorageConfig": {
        ^^^^^^^^^^^^^^^^^^^ missing-member: DataStorageConfig needs Destination. Add it: The S3 location that captured data is written to.
          "KmsKey": "alias/a"
        }
      }
    `,
    yaml: `
      Name: e
      DataStorageConfig:
      ^^^^^^^^^^^^^^^^^ missing-member: DataStorageConfig needs Destination.
        KmsKey: alias/a
    `,
  });
  reports('of a list entry: where the entry begins', {
    json: `
      {
        "Name": "e",
        "Tags": [
          { "Key": "a", "Value": "b" },
          { "Key": "c" }
          ^ missing-member: An entry of Tags needs Value.
        ]
      }
    `,
    yaml: `
      Name: e
      Tags:
        - Key: a
          Value: b
        - Key: c
          ^^^ missing-member: An entry of Tags needs Value.
    `,
  });
  reports('several are several', {
    json: `
      {
        "Name": "e",
        "ModelVariants": [
          { "ModelName": "m" }
          ^ missing-member: An entry of ModelVariants needs VariantName.
          ^ missing-member: An entry of ModelVariants needs InfrastructureConfig.
        ]
      }
    `,
    yaml: `
      Name: e
      ModelVariants:
        - ModelName: m
          ^^^^^^^^^ missing-member: An entry of ModelVariants needs VariantName.
          ^^^^^^^^^ missing-member: An entry of ModelVariants needs InfrastructureConfig.
    `,
  });
  reports('one that is only misspelt is not missing as well', {
    json: `
      {
        "Nmae": "e"
        ^^^^^^ unknown-member: Did you mean Name?
      }
    `,
    yaml: `
      Nmae: e
      ^^^^ unknown-member: Did you mean Name?
    `,
  });
  reports('what only create needs is not asked for', {
    json: '{"Name": "e", "Type": "ShadowMode"}',
    yaml: 'Name: e\nType: ShadowMode',
  });
});
