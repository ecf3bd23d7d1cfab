import { expect, test } from 'vitest';
import { versionsLine } from '../../../client/versions.ts';
import sdk from '../../../node_modules/@aws-sdk/client-sagemaker/package.json' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };

test('--version: what runs, in one line', () => {
  expect(versionsLine({ version: '1.2.3', devDependencies: { '@aws-sdk/client-sagemaker': '3.4.5' } }, '1.91.0')).toBe(
    `SageMaker Experiments 1.2.3, VS Code 1.91.0, AWS SDK for JavaScript 3.4.5, Node.js ${process.versions.node} on ${process.platform}`,
  );
});

test('--version: the SDK that is bundled is the one that package.json names', () => {
  expect(versionsLine(manifest, '1.91.0')).toContain(`AWS SDK for JavaScript ${sdk.version},`);
});
