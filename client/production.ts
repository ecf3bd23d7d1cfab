/** Which accounts are production, by `sagemakerExperiments.productionAccounts`. In doubt an account is one. */
import { plain } from './plain.ts';

const SETTING = 'sagemakerExperiments.productionAccounts';
const ACCOUNT = /^\d{12}$/;

/** An account id as people write it: the console shows it in groups of four digits. */
const normal = (entry: string): string => entry.replace(/[\s-]/g, '');

/** Entries of the setting that are no account ids: each may be a production account, mistyped. */
export const oddAccounts = (listed: readonly string[]): readonly string[] =>
  listed.filter((entry) => !ACCOUNT.test(normal(entry)));

/** Whether the account is asked for even where nothing else needs it. */
export const knowsProduction = (listed: readonly string[]): boolean => listed.length > 0;

/**
 * Why an account is treated as production, as a sentence; undefined: it is none. An account that is not known is one
 * as soon as any is listed, and so is every account while an entry of the list can not be read.
 */
export function whyProduction(account: string | undefined, listed: readonly string[]): string | undefined {
  if (listed.length === 0) return undefined;
  if (account === undefined) return `The account is not known, so it is treated as one of ${SETTING}.`;
  if (listed.some((entry) => normal(entry) === account)) return `The account is one of ${SETTING}.`;
  const [odd] = oddAccounts(listed);
  if (odd === undefined) return undefined;
  return `"${plain(odd, 40)}" in ${SETTING} is no account id of 12 digits, so every account is treated as production until it is corrected.`;
}

export const isProduction = (account: string | undefined, listed: readonly string[]): boolean =>
  whyProduction(account, listed) !== undefined;

/** How a production account is called in questions: "PRODUCTION account 123456789012". */
export const productionTitle = (account: string | undefined): string =>
  account === undefined ? 'PRODUCTION (account not known)' : `PRODUCTION account ${plain(account, 40)}`;

/** What the question says until the name is typed. `called` is what the name is of, "the experiment's name". */
export function typeTheName(account: string | undefined, name: string, called: string): string {
  const changes =
    account === undefined
      ? 'This may change a production account'
      : `This changes production account ${plain(account, 40)}`;
  return `${changes}. Type ${called}, ${plain(name, 120)}, to go on.`;
}
