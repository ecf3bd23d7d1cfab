import { sagemakerArn } from './arns.ts';
import type { Account, Experiment, Variant, VariantStatus } from './types.ts';

/** What DescribeInferenceExperiment answers. Members that are not set are absent. */
export function describeExperiment(
  experiment: Experiment,
  account: Account,
  region: string,
): Readonly<Record<string, unknown>> {
  const { EndpointName, ModelVariants, FailureReason, transition: _, actions: __, ...members } = experiment;
  return {
    Arn: sagemakerArn(region, 'inference-experiment', experiment.Name),
    ...members,
    EndpointMetadata: {
      EndpointName,
      EndpointConfigName: `${EndpointName}-config`,
      EndpointStatus: account.endpoints.get(EndpointName)?.EndpointStatus ?? 'InService',
      ...(FailureReason !== undefined && { FailureReason }),
    },
    ModelVariants: ModelVariants.map((variant) => ({ ...variant, Status: variantStatus(experiment, variant) })),
  };
}

/** An entry of ListInferenceExperiments. */
export function summarize(experiment: Experiment): Readonly<Record<string, unknown>> {
  const {
    EndpointName: _1,
    ModelVariants: _2,
    ShadowModeConfig: _3,
    DataStorageConfig: _4,
    KmsKey: _5,
    transition: _6,
    actions: _7,
    FailureReason: _8,
    ...summary
  } = experiment;
  return summary;
}

function variantStatus({ Status, ShadowModeConfig, actions }: Experiment, { VariantName }: Variant): VariantStatus {
  const isSource = VariantName === ShadowModeConfig.SourceModelVariantName;
  // Without a word from Stop the endpoint goes back to what it was before the test.
  const leaves = actions ? actions[VariantName] === 'Remove' : !isSource;
  switch (Status) {
    case 'Creating':
    case 'Created':
    case 'Starting':
      return isSource ? 'InService' : 'Creating';
    case 'Updating':
      return 'Updating';
    case 'Running':
      return 'InService';
    case 'Stopping':
      return leaves ? 'Deleting' : 'InService';
    case 'Completed':
    case 'Cancelled':
      return leaves ? 'Deleted' : 'InService';
  }
}
