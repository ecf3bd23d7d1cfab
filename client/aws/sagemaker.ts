import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { ClientConfig } from './call.ts';
import type { Target } from './types.ts';

/** The client of one call, at the target's endpoint. */
export const sagemaker = ({ endpointUrl }: Target, config: ClientConfig): SageMakerClient =>
  new SageMakerClient(endpointUrl ? { ...config, endpoint: endpointUrl.value } : config);
