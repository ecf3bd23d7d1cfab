import { expect, test } from 'vitest';
import { factsOf, hardware, isWellFormed, offered, takesPart } from '../../../../server/experiment/instanceTypes.ts';

test.each(['ml.g5.xlarge', 'ml.p6-b200.48xlarge', 'ml.u-6tb1.metal'])('%s is well-formed', (name) =>
  expect(isWellFormed(name)).toBe(true),
);

test.each(['g5.xlarge', 'ml.g5', 'ml.g5.', 'ml..xlarge', 'ml.G5.xlarge', 'ml.g5.xlarge ', 'ml.5g.xlarge', ''])(
  '%j is not',
  (name) => expect(isWellFormed(name)).toBe(false),
);

test('hardware in words', () => {
  const words = (name: string) => {
    const facts = factsOf(name);
    return facts && hardware(facts);
  };
  expect(words('ml.g5.xlarge')).toBe('4 vCPU, 16 GiB, 1 x NVIDIA A10G 24 GiB');
  expect(words('ml.m5.large')).toBe('2 vCPU, 8 GiB');
  expect(words('ml.nothing.large')).toBeUndefined();
  expect(words('constructor')).toBeUndefined();
});

test('only Inf1 takes no part', () => {
  expect(takesPart('ml.inf1.xlarge')).toBe(false);
  expect(takesPart('ml.inf2.xlarge')).toBe(true);
});

test('offered: each once, all known, none that takes no part, newer generations of a letter first, sizes ascending', () => {
  const names = offered();
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(250);
  for (const name of names) {
    expect(factsOf(name)).toBeDefined();
    expect(isWellFormed(name)).toBe(true);
    expect(takesPart(name)).toBe(true);
  }
  const inOrder = (...expected: string[]) =>
    expect(expected.map((name) => names.indexOf(name))).toEqual(
      expected.map((name) => names.indexOf(name)).toSorted((a, b) => a - b),
    );
  inOrder('ml.m8g.large', 'ml.m7i.large', 'ml.m5.large');
  inOrder('ml.g5.xlarge', 'ml.g5.2xlarge', 'ml.g5.12xlarge', 'ml.g5.48xlarge');
  inOrder('ml.c8g.medium', 'ml.c8g.large', 'ml.c8g.xlarge');
});
