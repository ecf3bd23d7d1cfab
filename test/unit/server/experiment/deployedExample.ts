/** What DescribeInferenceExperiment answers, as the client hands it on. */

export const variant = (VariantName: string, ModelName: string, InstanceType = 'ml.m5.xlarge', InstanceCount = 1) => ({
  ModelName,
  VariantName,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType, InstanceCount },
  },
});

export const shadowMode = (source: string, shadow: string, SamplingPercentage: number) => ({
  SourceModelVariantName: source,
  ShadowModelVariants: [{ ShadowModelVariantName: shadow, SamplingPercentage }],
});

export const description = {
  Arn: 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/ranker',
  Name: 'ranker',
  Type: 'ShadowMode',
  Status: 'Running',
  Description: 'v8 against v7',
  // 2030-01-10 to 2030-01-19, midnight in UTC.
  Schedule: { StartTime: 1894233600, EndTime: 1895011200 },
  CreationTime: 1894147200.123,
  LastModifiedTime: 1894147200.5,
  RoleArn: 'arn:aws:iam::123456789012:role/experiments',
  EndpointMetadata: { EndpointName: 'ranker-live', EndpointConfigName: 'c', EndpointStatus: 'InService' },
  ModelVariants: [
    { ...variant('production', 'ranker-v7'), Status: 'InService' },
    { ...variant('shadow', 'ranker-v8'), Status: 'InService' },
  ],
  ShadowModeConfig: shadowMode('production', 'shadow', 10),
  DataStorageConfig: {
    Destination: 's3://captured/ranker',
    KmsKey: 'alias/capture',
    ContentType: { CsvContentTypes: ['text/csv', 'text/plain'] },
  },
};
