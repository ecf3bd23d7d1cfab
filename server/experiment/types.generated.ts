// Made by `npm run generate` from schemas/sources/. Not to be edited.

export interface InferenceExperiment {
  readonly Name: string;
  readonly Schedule?: InferenceExperimentSchedule;
  readonly Description?: string;
  readonly ModelVariants?: readonly ModelVariantConfig[];
  readonly DataStorageConfig?: InferenceExperimentDataStorageConfig;
  readonly ShadowModeConfig?: ShadowModeConfig;
  readonly Type?: string;
  readonly RoleArn?: string;
  readonly EndpointName?: string;
  readonly KmsKey?: string;
  readonly Tags?: readonly Tag[];
  readonly $schema?: string;
}

export interface InferenceExperimentSchedule {
  readonly StartTime?: string | number;
  readonly EndTime?: string | number;
}

export interface ModelVariantConfig {
  readonly ModelName: string;
  readonly VariantName: string;
  readonly InfrastructureConfig: ModelInfrastructureConfig;
}

export interface ModelInfrastructureConfig {
  readonly InfrastructureType: string;
  readonly RealTimeInferenceConfig: RealTimeInferenceConfig;
}

export interface RealTimeInferenceConfig {
  readonly InstanceType: string;
  readonly InstanceCount: number;
}

export interface InferenceExperimentDataStorageConfig {
  readonly Destination: string;
  readonly KmsKey?: string;
  readonly ContentType?: CaptureContentTypeHeader;
}

export interface CaptureContentTypeHeader {
  readonly CsvContentTypes?: readonly string[];
  readonly JsonContentTypes?: readonly string[];
}

export interface ShadowModeConfig {
  readonly SourceModelVariantName: string;
  readonly ShadowModelVariants: readonly ShadowModelVariantConfig[];
}

export interface ShadowModelVariantConfig {
  readonly ShadowModelVariantName: string;
  readonly SamplingPercentage: number;
}

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** Every member name that a file may hold, at whatever place. */
export type MemberName =
  | '$schema'
  | 'ContentType'
  | 'CsvContentTypes'
  | 'DataStorageConfig'
  | 'Description'
  | 'Destination'
  | 'EndTime'
  | 'EndpointName'
  | 'InfrastructureConfig'
  | 'InfrastructureType'
  | 'InstanceCount'
  | 'InstanceType'
  | 'JsonContentTypes'
  | 'Key'
  | 'KmsKey'
  | 'ModelName'
  | 'ModelVariants'
  | 'Name'
  | 'RealTimeInferenceConfig'
  | 'RoleArn'
  | 'SamplingPercentage'
  | 'Schedule'
  | 'ShadowModeConfig'
  | 'ShadowModelVariantName'
  | 'ShadowModelVariants'
  | 'SourceModelVariantName'
  | 'StartTime'
  | 'Tags'
  | 'Type'
  | 'Value'
  | 'VariantName';
