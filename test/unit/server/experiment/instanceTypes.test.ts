import { expect, test } from 'vitest';
import {
  factsOf,
  hardware,
  hardwareOf,
  isWellFormed,
  offered,
  similarTypes,
  takesPart,
} from '../../../../server/experiment/instanceTypes.ts';

test.each(['ml.g5.xlarge', 'ml.p6-b200.48xlarge', 'ml.u-6tb1.metal'])('%s is well-formed', (name) =>
  expect(isWellFormed(name)).toBe(true),
);

test.each([
  'g5.xlarge',
  'ml.g5',
  'ml.g5.',
  'ml..xlarge',
  'ml.G5.xlarge',
  'ml.g5.xlarge ',
  'ml.5g.xlarge',
  'xml.g5.xlarge',
  '',
])('%j is not', (name) => expect(isWellFormed(name)).toBe(false));

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

test('similar types take part, have an accelerator where there is one of about that size, and the nearest comes first', () => {
  expect(similarTypes('ml.inf1.xlarge')).toEqual(['ml.inf2.xlarge', 'ml.g6.xlarge', 'ml.g5.xlarge']);
  expect(similarTypes('ml.inf1.24xlarge')).toEqual(['ml.inf2.24xlarge', 'ml.g6.12xlarge', 'ml.g6.16xlarge']);
  expect(similarTypes('ml.g5.xlarge', 1)).toEqual(['ml.inf2.xlarge']);
  // Nothing much larger or smaller is similar, however many are asked for.
  expect(similarTypes('ml.t2.medium', 100)).toEqual([
    'ml.inf2.xlarge',
    'ml.g6.xlarge',
    'ml.g5.xlarge',
    'ml.g4dn.xlarge',
  ]);
  expect(similarTypes('ml.x.y')).toEqual([]);
});

test('hardware of which not all is known', () => {
  expect(hardware({ accelerator: 'A', inApiModel: true } as never)).toBe('A');
  expect(hardware({ accelerator: 'A', gpus: 2, acceleratorMemoryGiBEach: 16 } as never)).toBe('2 x A 16 GiB');
  expect(hardware({ vcpu: 2 } as never)).toBe('2 vCPU');
  expect(hardwareOf('ml.x.y')).toBe('');
});
