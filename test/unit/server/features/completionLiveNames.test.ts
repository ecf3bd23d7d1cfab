/** Names that AWS is known to have, behind what the file itself has to offer. */
import { describe, expect, test } from 'vitest';
import { completion } from '../../../../server/features/completion/index.ts';
import type { LiveNames } from '../../../../server/features/completion/liveNames.ts';
import { accept, type Both, editor, type Language, languages, now, open, withCaret } from '../../support.ts';
import { errorsIn } from './completes.ts';

const minute = 60_000;
const live: LiveNames = {
  at: now - 5 * minute,
  names: new Map([
    ['experiment', ['ranker', 'checkout']],
    ['model', ['ranker-v8', 'ranker-v9', 'not a name', 'ranker-v9']],
    ['endpoint', ['ranker-live']],
    ['role', ['arn:aws:iam::123456789012:role/experiments']],
    ['kms-key', ['alias/capture']],
    ['bucket', ['captured-eu', 'captured-us']],
  ]),
};

const offered = (language: Language, marked: string, known: LiveNames | null = live) => {
  const { text, offset } = withCaret(marked);
  const items = completion(open(language, text), offset, now, editor, undefined, known ?? undefined)?.items ?? [];
  return items
    .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .map((item) => ({ label: item.label, detail: item.labelDetails?.description, after: accept(text, item) }));
};
const labels = (...asked: Parameters<typeof offered>) => offered(...asked).map(({ label }) => label);

describe('each kind where it is named', () => {
  test.each<[string, Both, readonly string[]]>([
    ['experiments', { json: '{"Name": $0}', yaml: 'Name: $0' }, ['ranker', 'checkout']],
    [
      'models, those that can be one, once each',
      { json: '{"ModelVariants": [{"ModelName": "$0"}]}', yaml: 'ModelVariants:\n  - ModelName: $0' },
      ['ranker-v8', 'ranker-v9'],
    ],
    ['endpoints', { json: '{"EndpointName": "$0', yaml: 'EndpointName: $0' }, ['ranker-live']],
    ['roles', { json: '{"RoleArn": $0}', yaml: 'RoleArn: $0' }, ['arn:aws:iam::123456789012:role/experiments']],
    ['keys', { json: '{"KmsKey": $0}', yaml: 'KmsKey: $0' }, ['alias/capture']],
    [
      'keys of captured data',
      { json: '{"DataStorageConfig": {"KmsKey": $0}}', yaml: 'DataStorageConfig:\n  KmsKey: $0' },
      ['alias/capture'],
    ],
    [
      'buckets',
      { json: '{"DataStorageConfig": {"Destination": $0}}', yaml: 'DataStorageConfig:\n  Destination: $0' },
      ['s3://captured-eu', 's3://captured-us'],
    ],
    ['none for a name within the file', { json: '{"Description": $0}', yaml: 'Description: $0' }, []],
  ])('%s', (_, marked, expected) => {
    for (const language of languages) {
      expect(labels(language, marked[language])).toEqual(expected);
      expect(labels(language, marked[language], null)).toEqual([]);
      for (const { after } of offered(language, marked[language])) {
        expect(errorsIn(language, after).filter((error) => /^(pattern|type|enum)/.test(error))).toEqual([]);
      }
    }
  });
});

const bucket: Both = {
  json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://$0captured/ranker/v8"}}',
  yaml: 'Name: e\nDataStorageConfig:\n  Destination: s3://$0captured/ranker/v8\n',
};
test.each(languages)('%s: a bucket keeps the prefix that is written', (language) => {
  expect(offered(language, bucket[language])[0]?.after).toBe(
    bucket[language].replace('s3://$0captured', 's3://captured-eu'),
  );
});

const model: Both = {
  json: '{"ModelVariants": [{"ModelName": "$0"}]}',
  yaml: 'ModelVariants:\n  - ModelName: $0',
};
describe.each(languages)('%s', (language) => {
  const detail = (at: number) => offered(language, model[language], { ...live, at })[0]?.detail;
  test('how old the knowledge is', () => {
    expect(detail(now - 5 * minute)).toBe('from AWS, 5 minutes ago');
    expect(detail(now - 61 * minute)).toBe('from AWS, 1 hour 1 minute ago');
    expect(detail(now - 1)).toBe('from AWS, just now');
    // The clock of whoever told it may be ahead.
    expect(detail(now + minute)).toBe('from AWS, just now');
  });
  test('a kind of which nothing is known', () => {
    expect(labels(language, model[language], { ...live, names: new Map() })).toEqual([]);
  });
});

const isReopened = (language: Language, known?: LiveNames) => {
  const { text, offset } = withCaret({ json: '{$0}', yaml: '$0\nKmsKey: x\n' }[language]);
  const list = completion(open(language, text), offset, now, editor, undefined, known);
  return list?.items.find(({ label }) => label === 'EndpointName')?.command !== undefined;
};
test.each(languages)('%s: the list opens again behind a member whose names are known', (language) => {
  expect([isReopened(language), isReopened(language, live)]).toEqual([false, true]);
});
