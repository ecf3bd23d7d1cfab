import { describe, expect, test } from 'vitest';
import { isProduction, oddAccounts, productionTitle, typeTheName, whyProduction } from '../../../client/production.ts';

const PROD = '123456789012';
const OTHER = '210987654321';

describe('which accounts are production', () => {
  test.each<[string, string | undefined, readonly string[], boolean]>([
    ['none is, where none is listed', PROD, [], false],
    ['nor is one that is not known', undefined, [], false],
    ['a listed one', PROD, [OTHER, PROD], true],
    ['one that is written as the console shows it', PROD, ['1234-5678-9012'], true],
    ['no other', OTHER, [PROD], false],
    ['one that is not known, as soon as any is listed', undefined, [PROD], true],
    ['every one while an entry is no account id: it may be a mistyped one', OTHER, ['12345678901'], true],
  ])('%s', (_, account, listed, expected) => expect(isProduction(account, listed)).toBe(expected));

  test('it is said why', () => {
    expect(whyProduction(PROD, [PROD])).toBe('The account is one of sagemakerExperiments.productionAccounts.');
    expect(whyProduction(undefined, [PROD])).toContain('not known');
    expect(whyProduction(OTHER, ['prod'])).toContain('"prod" in sagemakerExperiments.productionAccounts is no account');
    expect(whyProduction(OTHER, [PROD])).toBeUndefined();
  });

  test('entries that are no account ids', () => {
    expect(oddAccounts([PROD, '1234 5678 9012', '', 'prod', 'null', '1234567890123'])).toEqual([
      '',
      'prod',
      'null',
      '1234567890123',
    ]);
  });
});

test('the question names the account and what is to be typed', () => {
  expect(productionTitle(PROD)).toBe('PRODUCTION account 123456789012');
  expect(typeTheName(PROD, 'ranker', "the experiment's name")).toBe(
    "This changes production account 123456789012. Type the experiment's name, ranker, to go on.",
  );
  expect(typeTheName(undefined, 'ranker', "the experiment's name")).toContain('may change a production account');
});
