import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import { createKnowledge, type Lesson } from '../../../client/knowledge.ts';
import { targetKey } from '../../../client/targetKey.ts';

const target = (profile: string, more: Partial<Target> = {}): Target => ({
  profile: { value: profile, source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'AWS_REGION' },
  endpointUrl: undefined,
  settings: {},
  ...more,
});
const dev = target('dev');

function noted() {
  const knowledge = createKnowledge(() => 1000);
  const lessons: string[] = [];
  knowledge.onDidLearn((lesson: Lesson) => lessons.push(lesson.what));
  return { knowledge, lessons };
}

describe('what is known of an experiment', () => {
  test('is what was learnt last, with its time, at that place alone', () => {
    const { knowledge, lessons } = noted();
    knowledge.learn(dev, 'a', { Status: 'Running' });
    expect(knowledge.of(targetKey(dev), 'a')).toMatchObject({ description: { Status: 'Running' }, at: 1000 });
    expect(knowledge.of(targetKey(target('prod')), 'a')).toBeUndefined();
    expect(knowledge.of(targetKey(dev), 'b')).toBeUndefined();
    expect(lessons).toEqual(['learnt']);
  });

  test('an older answer does not take the place of a newer one', () => {
    const { knowledge, lessons } = noted();
    knowledge.learn(dev, 'a', { Status: 'Running' }, { at: 2000 });
    knowledge.learn(dev, 'a', { Status: 'Updating' }, { at: 1500 });
    expect(knowledge.of(targetKey(dev), 'a')?.description).toEqual({ Status: 'Running' });
    expect(lessons).toEqual(['learnt']);
  });

  test('is nothing once a command has changed it, or another target was chosen', () => {
    const { knowledge, lessons } = noted();
    knowledge.learn(dev, 'a', {});
    knowledge.changed(dev, 'a', 'started');
    expect(knowledge.all()).toEqual([]);
    knowledge.learn(dev, 'a', {});
    knowledge.forget();
    expect(knowledge.all()).toEqual([]);
    expect(lessons).toEqual(['learnt', 'changed', 'learnt', 'forgotten']);
  });
});

test('places differ by profile, Region, endpoint, and by whose keys are used', () => {
  const keys = [
    dev,
    target('prod'),
    target('dev', { region: { value: 'us-east-1', source: 'x' } }),
    target('dev', { endpointUrl: { value: 'http://127.0.0.1:8765', source: 'x' } }),
    target('dev', { keysOfEnvironment: true }),
  ].map(targetKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(targetKey(target('dev', { profile: { value: 'dev', source: 'elsewhere' } }))).toBe(targetKey(dev));
});
