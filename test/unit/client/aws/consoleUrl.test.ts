import { expect, test } from 'vitest';
import { consoleUrlAt, experimentConsoleUrl } from '../../../../client/aws/consoleUrl.ts';

test.each([
  [
    'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/a',
    'https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/',
  ],
  [
    'arn:aws-cn:sagemaker:cn-north-1:123456789012:inference-experiment/a',
    'https://console.amazonaws.cn/sagemaker/home?region=cn-north-1#/',
  ],
  [
    'arn:aws-us-gov:sagemaker:us-gov-west-1:123456789012:inference-experiment/a',
    'https://console.amazonaws-us-gov.com/sagemaker/home?region=us-gov-west-1#/',
  ],
  ['arn:aws-iso:sagemaker:us-iso-east-1:123456789012:inference-experiment/a', undefined],
  ['arn:aws:sagemaker:eu-west-1.evil.example/:123456789012:inference-experiment/a', undefined],
  ['arn:aws:s3:::bucket', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s', (arn, url) => {
  expect(experimentConsoleUrl(arn)).toBe(url);
});

test.each([
  ['no endpoint of its own', undefined, true],
  ['an endpoint of a VPC', 'https://vpce-1.sagemaker.eu-west-1.vpce.amazonaws.com', true],
  ['a simulator', 'http://127.0.0.1:8765', false],
  ['a simulator by its name', 'http://localhost:8765', false],
])('for a target with %s', (_, endpoint, isThere) => {
  const arn = 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/a';
  const endpointUrl =
    endpoint === undefined ? undefined : { value: endpoint, source: 'sagemakerExperiments.endpointUrl' };
  expect(consoleUrlAt({ endpointUrl }, arn)).toBe(isThere ? experimentConsoleUrl(arn) : undefined);
});
