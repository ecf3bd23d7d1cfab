import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../../../client/aws/redact.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const ID = 'AKIAIOSFODNN7EXAMPLE';

test.each([
  `Authorization: AWS4-HMAC-SHA256 Credential=${ID}/20300101/us-east-1/sagemaker/aws4_request, SignedHeaders=host, Signature=${SECRET}`,
  `{"authorization":"AWS4-HMAC-SHA256 Credential=${ID}/x, Signature=${SECRET}"}`,
  `Credential=${SECRET}, SignedHeaders=host;x-amz-date, Signature=${SECRET}`,
  `https://host/?X-Amz-Credential=${ID}%2F2030&X-Amz-Signature=${SECRET}&X-Amz-Security-Token=${SECRET}`,
  `x-amz-security-token:${SECRET}`,
  `aws_secret_access_key = ${SECRET}`,
  `aws_session_token=${SECRET}`,
  `export AWS_SECRET_ACCESS_KEY="${SECRET}"`,
  `{"Version":1,"AccessKeyId":"${ID}","SecretAccessKey":"${SECRET}","SessionToken":"${SECRET}"}`,
  `<SecretAccessKey>${SECRET}</SecretAccessKey><SessionToken>${SECRET}</SessionToken>`,
  `{"accessToken": "${SECRET}", "clientSecret": "${SECRET}", "refreshToken": "${SECRET}"}`,
  `Bearer ${SECRET}`,
  `Command failed: /bin/login --secret-access-key ${SECRET}`,
])('hides %s', (text) => {
  const hidden = redact(text);
  expect(hidden).not.toContain(SECRET);
  expect(hidden).not.toContain(ID);
  expect(hidden).toContain('[hidden]');
});

test.each(['ana:hunter2', 'hunter2', 'ana:', ':hunter2', 'ana:hun@ter2', 'ana%3Ahunter2'])(
  'hides what stands before the host of a URL: %s',
  (userInfo) => {
    expect(redact(`connect https://${userInfo}@proxy.example.com:8080/x?y#z failed`)).toBe(
      'connect https://[hidden]@proxy.example.com:8080/x?y#z failed',
    );
  },
);

test.each([
  'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: sagemaker:UpdateInferenceExperiment',
  'The experiment is in state Updating',
  '2 validation errors detected: Value at name failed to satisfy constraint',
  'Could not load credentials from any providers',
  'http://127.0.0.1:8765/path',
  'https://registry.example.com/@scope/name and ana@example.com',
])('leaves %s', (text) => {
  expect(redact(text)).toBe(text);
});

test('a known secret is hidden wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(redact(`${before}${SECRET}${after}`, [SECRET])).not.toContain(SECRET);
    }),
  );
});
