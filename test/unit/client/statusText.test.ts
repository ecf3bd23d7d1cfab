import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import { statusOf, statusOfError, withExperiment } from '../../../client/statusText.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};

describe('the status bar', () => {
  test('shows profile and Region, and where they come from', () => {
    expect(statusOf(target)).toMatchObject({ text: '$(cloud) dev · eu-west-1', warns: false });
    expect(statusOf(target).tooltip).toContain('Region: eu-west-1 (profile dev)');
  });

  test('shows the environment where its keys are used', () => {
    const { text, tooltip } = statusOf({ ...target, keysOfEnvironment: true });
    expect(text).toBe('$(cloud) environment · eu-west-1');
    expect(tooltip).toContain('Profile: environment (AWS_ACCESS_KEY_ID)');
  });

  test('shows the account once it is known, and whether it is production', () => {
    const account = '123456789012';
    expect(statusOf(target).tooltip).toContain('Account: not asked for yet');
    expect(statusOf(target, { account, productionAccounts: [] })).toMatchObject({
      text: '$(cloud) dev · eu-west-1 · 123456789012',
      tooltip: expect.stringContaining('Account: 123456789012'),
      warns: false,
    });
    expect(statusOf(target, { account, productionAccounts: [account] })).toMatchObject({
      text: '$(cloud) dev · eu-west-1 · 123456789012 · PROD',
      tooltip: expect.stringContaining('PRODUCTION. The account is one of sagemakerExperiments.productionAccounts.'),
      warns: true,
    });
  });

  test('does not warn of an account that was not asked for: that is done before a change', () => {
    expect(statusOf(target, { account: undefined, productionAccounts: ['123456789012'] }).warns).toBe(false);
  });

  test('shows that there is no Region', () => {
    expect(statusOf({ ...target, region: undefined })).toMatchObject({ text: '$(cloud) dev · no Region', warns: true });
  });

  test('shows the host of an endpoint that is not AWS’s', () => {
    const endpointUrl = { value: 'http://127.0.0.1:8765/x', source: 'AWS_ENDPOINT_URL' };
    expect(statusOf({ ...target, endpointUrl }).text).toBe('$(cloud) dev · eu-west-1 · 127.0.0.1:8765');
  });

  test('a profile’s name is no icon', () => {
    expect(statusOf({ ...target, profile: { value: '$(trash)', source: 'x' } }).text).toBe(
      '$(cloud) $ (trash) · eu-west-1',
    );
  });

  test.each(['https://TOKEN@example.com/x', 'https://u:TOKEN@example.com/x'])('shows nothing secret of %s', (value) => {
    const { text, tooltip } = statusOf({ ...target, endpointUrl: { value, source: 'AWS_ENDPOINT_URL' } });
    expect(text).toBe('$(cloud) dev · eu-west-1 · example.com');
    expect(tooltip).toContain('Endpoint: https://example.com/x (AWS_ENDPOINT_URL)');
    expect(text + tooltip).not.toContain('TOKEN');
  });

  test('shows what is wrong rather than a guess', () => {
    expect(statusOfError(new Error('There is no AWS profile "x".'))).toMatchObject({
      text: '$(warning) AWS target',
      tooltip: expect.stringContaining('There is no AWS profile "x".'),
      warns: true,
    });
  });
});

test('the state of the file’s experiment stands beside the target, with the time of that knowledge', () => {
  const description = {
    Status: 'Running',
    Schedule: { StartTime: '2030-01-01T00:00:00Z', EndTime: '2030-01-08T00:00:00Z' },
  };
  const known = { target, name: 'ranker', description, at: Date.parse('2030-01-03T08:30:00Z') };
  const { text, tooltip, warns } = withExperiment(statusOf(target), known, Date.parse('2030-01-03T12:00:00Z'));
  expect(text).toBe('$(cloud) dev · eu-west-1 · running');
  expect(tooltip.split('\n')[0]).toBe(
    'Experiment ranker: running, day 3 of 7, 35%, as AWS said at 2030-01-03 08:30 UTC',
  );
  expect(warns).toBe(false);
});
