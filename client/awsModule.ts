import type * as Aws from './aws/index.ts';

/** The AWS SDK and what uses it: a bundle of its own (dist/aws.js), loaded by the first command that calls AWS. */
export const aws = (): typeof Aws => require('./aws.js');
