/** The workspace the suites open: each file in JSON and in YAML. */

export const mistake = { json: 'mistake.experiment.json', yaml: 'mistake.experiment.yaml' } as const;
export const update = { json: 'update.experiment.json', yaml: 'update.experiment.yml' } as const;
export const hostileText = { json: 'hostile.experiment.json', yaml: 'hostile.experiment.yaml' } as const;
export const whole = { json: 'whole.experiment.json', yaml: 'whole.experiment.yaml' } as const;
/** Files that an experiment is made of; what else Create needs is answered. */
export const create = { json: 'create.experiment.json', yaml: 'create.experiment.yaml' } as const;
/** Files that say something else than what is deployed. */
export const pulled = { json: 'pulled.experiment.json', yaml: 'pulled.experiment.yaml' } as const;
export const plain = 'plain.json';

/** A host that answers nobody, for a folder that tries to choose the target. */
export const hostile = 'http://127.0.0.1:9';

export const files = (suite: 'trusted' | 'restricted' | 'watched'): Readonly<Record<string, string>> => ({
  ...(suite === 'restricted' && { '.vscode/settings.json': targetOfFolder }),
  ...(suite !== 'trusted' && filesOfFolder),
  ...experiments,
});

const targetOfFolder = `{
  "sagemakerExperiments.endpointUrl": "${hostile}",
  "sagemakerExperiments.region": "us-east-1",
  "sagemakerExperiments.profile": "chosen-by-the-folder",
  "sagemakerExperiments.targets": [{ "files": "**", "endpointUrl": "${hostile}" }],
  "sagemakerExperiments.allowInsecureEndpoints": true,
  "sagemakerExperiments.noVerifySsl": true,
  "terminal.integrated.env.linux": { "AWS_PROFILE": "chosen-by-the-folder", "AWS_ENDPOINT_URL": "${hostile}" },
  "sagemakerExperiments.caBundle": "/chosen/by/the/folder.pem",
  "sagemakerExperiments.connectTimeout": 1,
  "sagemakerExperiments.readTimeout": 1,
  "sagemakerExperiments.maxAttempts": 9,
  "sagemakerExperiments.confirmUpdate": true,
  "sagemakerExperiments.saveBeforeUpdate": true,
  "sagemakerExperiments.completeLiveNames": true
}
`;

/** What would choose a target if it stood elsewhere; of a file whose comment does. */
export const targeted = 'targeted.experiment.yaml';
const filesOfFolder: Readonly<Record<string, string>> = {
  '.env': `AWS_PROFILE=chosen-by-the-folder\nAWS_ENDPOINT_URL=${hostile}\n`,
  '.aws/config': `[default]\nregion = us-east-1\nendpoint_url = ${hostile}\n`,
  '.aws/credentials': '[default]\naws_access_key_id = AKIDOFTHEFOLDER\naws_secret_access_key = of-the-folder\n',
  [targeted]: `# sagemaker-target profile=chosen-by-the-folder region=us-east-1 endpoint=${hostile}\nName: whole-targeted\n`,
};

const experiments: Readonly<Record<string, string>> = {
  [plain]: '{"Nmae": "not ours"}\n',
  [mistake.json]: `{
  // A member that is misspelt, and a type that is not finished.
  "Name": "ranker-of-two-files",
  "Descripton": "typo",
  "ModelVariants": [
    {"InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": "ml.g5."}}}
  ]
}
`,
  [mistake.yaml]: `# A member that is misspelt, and a type that is not finished.
Name: ranker-of-two-files
Descripton: typo
ModelVariants:
  - InfrastructureConfig:
      RealTimeInferenceConfig:
        InstanceType: ml.g5.
`,
  [whole.json]: `{
  "Name": "whole",
  "ModelVariants": [
    { "VariantName": "blue" },
    { "VariantName": "green" }
  ],
  "ShadowModeConfig": {
    "SourceModelVariantName": "blue",
    "ShadowModelVariants": [{ "ShadowModelVariantName": "green", "SamplingPercentage": 100 }]
  },
  "DataStorageConfig": { "Destination": "s3://my-bucket/captured" }
}
`,
  [whole.yaml]: `Name: whole
ModelVariants:
  - VariantName: blue
  - VariantName: green
ShadowModeConfig:
  SourceModelVariantName: blue
  ShadowModelVariants:
    - ShadowModelVariantName: green
      SamplingPercentage: 100
DataStorageConfig:
  Destination: s3://my-bucket/captured
`,
  [hostileText.json]: '{"Name": "[x](command:workbench.action.quit)<img src=x>"}\n',
  [hostileText.yaml]: "Name: '[x](command:workbench.action.quit)<img src=x>'\n",
  [create.json]: `{
  "Name": "search-ranker-json", // what is new
  "ModelVariants": [
    {
      "ModelName": "search-ranker-v3",
      "VariantName": "blue",
      "InfrastructureConfig": {
        "InfrastructureType": "RealTimeInference",
        "RealTimeInferenceConfig": { "InstanceType": "ml.m5.xlarge", "InstanceCount": 2 }
      }
    },
    {
      "ModelName": "search-ranker-v4",
      "VariantName": "green",
      "InfrastructureConfig": {
        "InfrastructureType": "RealTimeInference",
        "RealTimeInferenceConfig": { "InstanceType": "ml.m5.xlarge", "InstanceCount": 1 }
      }
    }
  ],
  "ShadowModeConfig": {
    "SourceModelVariantName": "blue",
    "ShadowModelVariants": [{ "ShadowModelVariantName": "green", "SamplingPercentage": 20 }]
  }
}
`,
  [create.yaml]: `Name: search-ranker-yaml # what is new
ModelVariants:
  - ModelName: search-ranker-v3
    VariantName: blue
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: ml.m5.xlarge
        InstanceCount: 2
  - ModelName: search-ranker-v4
    VariantName: green
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: ml.m5.xlarge
        InstanceCount: 1
ShadowModeConfig:
  SourceModelVariantName: blue
  ShadowModelVariants:
    - ShadowModelVariantName: green
      SamplingPercentage: 20
`,
  [pulled.json]: `{
  // sagemaker-ignore duplicate-name
  "Name": "churn-risk-shadow",
  "Description": "an older thought" // for the one who reads the file
}
`,
  [pulled.yaml]: `# sagemaker-ignore duplicate-name
Name: churn-risk-shadow
Description: an older thought # for the one who reads the file
`,
  [update.json]: `{
  "Name": "checkout-ranker-shadow",
  "Description": "changed from JSON" // for the one who reads the file
}
`,
  [update.yaml]: `Name: fraud-score-shadow
Description: changed from YAML # for the one who reads the file
`,
};
