/** "SageMaker: Convert to JSON" */
import { convertExperiment } from '../convertExperiment.ts';
import type { LanguageServer } from '../languageClient.ts';

export const convertToJson = (server: LanguageServer) => convertExperiment(server, 'sagemaker-experiment-yaml');
