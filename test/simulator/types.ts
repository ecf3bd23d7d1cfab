/** The account's records, in the API's own member names. Times named as in the API are epoch seconds. */

export type ServiceName = 'sagemaker' | 'sts' | 'iam' | 'kms' | 's3';

/** The others speak XML. */
export const speaksJson = (service: ServiceName): boolean => service === 'sagemaker' || service === 'kms';

export type Status =
  | 'Creating'
  | 'Created'
  | 'Updating'
  | 'Running'
  | 'Starting'
  | 'Stopping'
  | 'Completed'
  | 'Cancelled';
export type VariantStatus = 'Creating' | 'Updating' | 'InService' | 'Deleting' | 'Deleted';
export type VariantAction = 'Retain' | 'Remove' | 'Promote';

export interface Schedule {
  readonly StartTime?: number;
  readonly EndTime?: number;
}

export interface Variant {
  readonly ModelName: string;
  readonly VariantName: string;
  readonly InfrastructureConfig: {
    readonly InfrastructureType: string;
    readonly RealTimeInferenceConfig: { readonly InstanceType: string; readonly InstanceCount: number };
  };
}

export interface ShadowModeConfig {
  readonly SourceModelVariantName: string;
  readonly ShadowModelVariants: readonly {
    readonly ShadowModelVariantName: string;
    readonly SamplingPercentage: number;
  }[];
}

export interface DataStorageConfig {
  readonly Destination: string;
  readonly KmsKey?: string;
  readonly ContentType?: {
    readonly CsvContentTypes?: readonly string[];
    readonly JsonContentTypes?: readonly string[];
  };
}

export interface Experiment {
  readonly Name: string;
  readonly Type: 'ShadowMode';
  readonly Status: Status;
  readonly StatusReason?: string;
  readonly Description?: string;
  readonly Schedule: Schedule;
  readonly CreationTime: number;
  readonly LastModifiedTime: number;
  readonly CompletionTime?: number;
  readonly RoleArn: string;
  readonly EndpointName: string;
  readonly ModelVariants: readonly Variant[];
  readonly ShadowModeConfig: ShadowModeConfig;
  readonly DataStorageConfig?: DataStorageConfig;
  readonly KmsKey?: string;
  /** When Creating, Starting, Updating or Stopping ends (epoch seconds), and in what. */
  readonly transition?: { readonly at: number; readonly to: Status; readonly fails?: TransitionFailure };
  /** Of the endpoint, after a transition that failed. */
  readonly FailureReason?: string;
  /** What Stop asked for; without it the variants go back to those before the test. */
  readonly actions?: Readonly<Record<string, VariantAction>>;
}

export interface Endpoint {
  readonly EndpointName: string;
  readonly EndpointStatus: string;
  readonly CreationTime: number;
  readonly LastModifiedTime: number;
}

export interface Model {
  readonly ModelName: string;
  readonly CreationTime: number;
}

/** What a transition that fails ends in: the experiment as it was before, with the reason. */
export interface TransitionFailure {
  readonly reason: string;
  readonly before: Experiment;
}

export interface Role {
  readonly RoleName: string;
  readonly Path: string;
  /** The service that may take it on: sagemaker.amazonaws.com. */
  readonly trusts: string;
  readonly CreateDate: number;
}

export interface Alias {
  readonly AliasName: string;
  readonly TargetKeyId?: string;
}

export interface Bucket {
  readonly Name: string;
  readonly CreationDate: number;
}

/** Everything the simulated account owns. It is one account, seen alike from every region. */
export interface Account {
  readonly experiments: Map<string, Experiment>;
  readonly endpoints: Map<string, Endpoint>;
  readonly models: Map<string, Model>;
  /** Instances that serve now, by endpoint and variant, where they are not those deployed. */
  readonly liveCounts: Map<string, Readonly<Record<string, number>>>;
  roles: readonly Role[];
  aliases: readonly Alias[];
  buckets: readonly Bucket[];
}

export interface Seed {
  readonly experiments: readonly Experiment[];
  readonly endpoints: readonly Endpoint[];
  readonly models: readonly Model[];
  readonly roles?: readonly Role[];
  readonly aliases?: readonly Alias[];
  readonly buckets?: readonly Bucket[];
}
