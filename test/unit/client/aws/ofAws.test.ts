import { expect, test } from 'vitest';
import { isOfAws } from '../../../../client/aws/ofAws.ts';

test.each([
  'https://api.sagemaker.eu-west-1.amazonaws.com',
  'https://API.SageMaker.eu-west-1.amazonaws.com:443/',
  'https://api-fips.sagemaker.us-gov-west-1.amazonaws.com',
  'https://sagemaker.eu-west-1.api.aws',
  'https://vpce-0abc12-def34.api.sagemaker.eu-west-1.vpce.amazonaws.com',
  'https://api.sagemaker.cn-north-1.amazonaws.com.cn',
  'https://sts.amazonaws.com',
  'https://sts.eu-west-1.amazonaws.com',
  'https://api.sagemaker.us-iso-east-1.c2s.ic.gov',
])('%s is', (url) => expect(isOfAws(url)).toBe(true));

test.each([
  'https://amazonaws.com.example.com',
  'https://api.sagemaker.eu-west-1.amazonaws.com.example.com',
  'https://api.sagemaker.eu-west-1.amazonaws.com@example.com',
  'https://example.com/api.sagemaker.eu-west-1.amazonaws.com',
  'https://apixsagemaker.eu-west-1.amazonaws.com',
  // A Cyrillic letter.
  'https://api.s\u0430gemaker.eu-west-1.amazonaws.com',
  // Machines and buckets of customers.
  'https://ec2-203-0-113-1.eu-west-1.compute.amazonaws.com',
  'https://abc123.execute-api.eu-west-1.amazonaws.com',
  'https://sagemaker.s3.eu-west-1.amazonaws.com',
  'https://127.0.0.1:8765',
])('%s is not', (url) => expect(isOfAws(url)).toBe(false));
