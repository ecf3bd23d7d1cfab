import type * as Aws from './aws/index.ts';
import { bundle } from './compiled.ts';

/** The AWS SDK and what uses it: a bundle of its own (dist/aws.js), loaded by the first command that calls AWS. */
export const aws = (): typeof Aws => bundle('aws.js') as typeof Aws;
