/** What runs, as the AWS CLI's `--version` says it: the first line of the output channel. */

/** package.json of the extension, in which versions of packages are exact; what is in its bundles was built from them. */
export interface Manifest {
  readonly version: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const SDK = '@aws-sdk/client-sagemaker';

/** "SageMaker Experiments 0.1.0, VS Code 1.91.0, AWS SDK for JavaScript 3.1142.0, Node.js 20.9.0 on linux". */
export const versionsLine = ({ version, devDependencies }: Manifest, editor: string): string =>
  [
    `SageMaker Experiments ${version}`,
    `VS Code ${editor}`,
    `AWS SDK for JavaScript ${devDependencies?.[SDK] ?? 'unknown'}`,
    `Node.js ${process.versions.node} on ${process.platform}`,
  ].join(', ');
