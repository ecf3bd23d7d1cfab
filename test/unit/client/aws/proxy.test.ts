import { describe, expect, test } from 'vitest';
import { proxiesOf, proxyFor } from '../../../../client/aws/proxy.ts';

const AWS = 'https://api.sagemaker.eu-west-1.amazonaws.com/';
const PLAIN = 'http://sagemaker.example.com:8080/';
const asked = (url: string, setting: string | undefined, environment: NodeJS.ProcessEnv = {}) => {
  const proxy = proxyFor(url, proxiesOf(setting, environment));
  return proxy && `${proxy.value} (${proxy.source})`;
};

test.each<[string, string, string | undefined, NodeJS.ProcessEnv, string | undefined]>([
  ['none', AWS, undefined, {}, undefined],
  ["VS Code's", AWS, 'http://p:1', {}, 'http://p:1 (setting http.proxy)'],
  ["VS Code's for http too", PLAIN, 'http://p:1', {}, 'http://p:1 (setting http.proxy)'],
  [
    "VS Code's before the environment",
    AWS,
    'http://p:1',
    { HTTPS_PROXY: 'http://q:2' },
    'http://p:1 (setting http.proxy)',
  ],
  ['an empty setting is none', AWS, ' ', { HTTPS_PROXY: 'http://q:2' }, 'http://q:2 (HTTPS_PROXY)'],
  ['HTTPS_PROXY', AWS, '', { HTTPS_PROXY: 'http://q:2', HTTP_PROXY: 'http://r:3' }, 'http://q:2 (HTTPS_PROXY)'],
  [
    'HTTP_PROXY is for http',
    PLAIN,
    '',
    { HTTPS_PROXY: 'http://q:2', HTTP_PROXY: 'http://r:3' },
    'http://r:3 (HTTP_PROXY)',
  ],
  ['and for that alone', AWS, '', { HTTP_PROXY: 'http://r:3' }, undefined],
  ['lower case first', AWS, '', { https_proxy: 'http://l:4', HTTPS_PROXY: 'http://q:2' }, 'http://l:4 (https_proxy)'],
  ['without a scheme', AWS, '', { HTTPS_PROXY: 'q:2' }, 'http://q:2 (HTTPS_PROXY)'],
  ['a proxy of another kind is left to VS Code', AWS, 'socks5://p:1', {}, undefined],
  ['no URL', AWS, 'http://', {}, undefined],
])('%s', (_, url, setting, environment, expected) => {
  expect(asked(url, setting, environment)).toBe(expected);
});

test.each(['http://127.0.0.1:8765/', 'http://localhost:8765/', 'https://[::1]:8765/'])('%s is never proxied', (url) => {
  expect(asked(url, 'http://p:1')).toBeUndefined();
});

describe('NO_PROXY', () => {
  test.each([
    ['*', true],
    ['amazonaws.com', true],
    ['.amazonaws.com', true],
    ['*.amazonaws.com', true],
    ['AMAZONAWS.COM', true],
    ['api.sagemaker.eu-west-1.amazonaws.com', true],
    ['api.sagemaker.eu-west-1.amazonaws.com:443', true],
    ['amazonaws.com:8443', false],
    ['aws.com', false],
    ['example.com', false],
    ['example.com, amazonaws.com', true],
    ['example.com amazonaws.com', true],
    [',', false],
    ['.', false],
  ])('%s', (direct, isDirect) => {
    for (const name of ['NO_PROXY', 'no_proxy']) {
      expect(asked(AWS, 'http://p:1', { [name]: direct }) === undefined).toBe(isDirect);
    }
  });
});

test.each([
  ['sagemaker.example.com:80', true],
  ['sagemaker.example.com:443', false],
])('NO_PROXY %s and a URL without a port, which is 80', (direct, isDirect) => {
  expect(asked('http://sagemaker.example.com/', 'http://p:1', { NO_PROXY: direct }) === undefined).toBe(isDirect);
});
