/** What the build was made of; esbuild puts package.json's version in. */
declare const PACKAGE_VERSION: string;

export const name = 'sagemaker-experiment-language-server';
export const version: string = PACKAGE_VERSION;
