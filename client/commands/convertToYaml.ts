/** "SageMaker: Convert to YAML" */
import { convertExperiment } from '../convertExperiment.ts';
import type { LanguageServer } from '../languageClient.ts';

export const convertToYaml = (server: LanguageServer) => convertExperiment(server, 'sagemaker-experiment-json');
