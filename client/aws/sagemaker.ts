import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { at, type ClientConfig } from './call.ts';
import type { Target } from './types.ts';

/** The client of one call, at the target's endpoint. */
export const sagemaker = ({ endpointUrl }: Target, config: ClientConfig): SageMakerClient =>
  new SageMakerClient(at(endpointUrl, config));
