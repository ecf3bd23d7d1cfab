import { expect, test } from 'vitest';
import { timesFor } from '../../../../server/experiment/schedule.ts';
import { languages, now, open } from '../../support.ts';

const times = (text: string, name: string) =>
  languages.map((language) =>
    timesFor(['Schedule', name], open(language, text).tree.root, now + 250).map(
      ({ text: iso, meaning }) => `${iso} ${meaning}`,
    ),
  );

const fromNow = [
  '2030-01-15T10:20:30Z now',
  '2030-01-15T11:20:30Z in one hour',
  '2030-01-16T10:20:30Z tomorrow',
  '2030-01-22T10:20:30Z in 7 days',
  '2030-02-14T10:20:30Z in 30 days',
];

test('a start is measured from now', () => {
  for (const offered of times('{}', 'StartTime')) expect(offered).toEqual(fromNow);
});

test('an end from the start first, and never before it', () => {
  for (const offered of times('{"Schedule": {"StartTime": "2030-01-16T00:00:00Z"}}', 'EndTime')) {
    expect(offered).toEqual([
      '2030-01-17T00:00:00Z StartTime plus 1 day',
      '2030-01-23T00:00:00Z StartTime plus 7 days',
      '2030-02-15T00:00:00Z StartTime plus 30 days',
      ...fromNow.slice(2),
    ]);
  }
});

test('a start never after the end', () => {
  for (const offered of times('{"Schedule": {"EndTime": "2030-01-16T00:00:00Z"}}', 'StartTime')) {
    expect(offered).toEqual(fromNow.slice(0, 2));
  }
});

test('an end from now where there is no start, or none that is real; now itself comes last', () => {
  for (const text of ['{}', '{"Schedule": {"StartTime": "2030-02-31"}}', '{"Schedule": {"StartTime": null}}']) {
    for (const offered of times(text, 'EndTime'))
      expect(offered).toEqual([...fromNow.slice(1), ...fromNow.slice(0, 1)]);
  }
});

const [here, hour, tomorrow, week, month] = fromNow as [string, string, string, string, string];
test.each<[what: string, schedule: object, name: string, offered: readonly string[]]>([
  ['a start at the end', { EndTime: '2030-01-16T10:20:30Z' }, 'StartTime', [here, hour]],
  [
    'a start thirty days before the end',
    { EndTime: '2030-02-14T10:20:30Z' },
    'StartTime',
    [here, hour, tomorrow, week],
  ],
  ['a start more than that before it', { EndTime: '2030-02-15T10:20:30Z' }, 'StartTime', [tomorrow, week, month]],
  ['an end that is over says nothing', { EndTime: '2030-01-15T10:20:30Z' }, 'StartTime', fromNow],
  ['an end at the start', { StartTime: '2030-01-16T10:20:30Z' }, 'EndTime', [week, month]],
  [
    'an end thirty days after the start',
    { StartTime: '2030-01-15T10:20:30Z' },
    'EndTime',
    [hour, tomorrow, week, month],
  ],
  ['an end more than that after it', { StartTime: '2030-01-14T10:20:30Z' }, 'EndTime', [hour, tomorrow, week, here]],
])('%s', (_, Schedule, name, expected) => {
  for (const offered of times(JSON.stringify({ Schedule }), name))
    expect(offered.filter((words) => !words.includes('StartTime plus'))).toEqual(expected);
});

test('seven days are usual, from the start where there is one', () => {
  const usual = (text: string, name: string) =>
    timesFor(['Schedule', name], open('json', text).tree.root, now)
      .filter(({ isUsual }) => isUsual)
      .map(({ meaning }) => meaning);
  expect(usual('{}', 'EndTime')).toEqual(['in 7 days']);
  expect(usual('{"Schedule": {"StartTime": "2030-01-16T00:00:00Z"}}', 'EndTime')).toEqual(['StartTime plus 7 days']);
  expect(usual('{}', 'StartTime')).toEqual([]);
});
