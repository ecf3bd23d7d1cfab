import type { Output } from '../output.ts';

/** "SageMaker: Show Output" */
export const showOutput = (output: Output) => (): void => output.show();
