/** The one way by which a command asks before it changes something at AWS. */
import { askProduction } from './askProduction.ts';
import { askModally } from './notify.ts';
import { productionTitle, whyProduction } from './production.ts';
import type { Session } from './session.ts';

export interface Change {
  /** The question. */
  readonly message: string;
  /** One fact a line. */
  readonly detail: string;
  /** What the button of the modal question says. */
  readonly button: string;
  /** Of the experiment; it is what has to be typed where the account is production. */
  readonly name: string;
  /** What `name` is, in that question; left out: the experiment's name. */
  readonly called?: string;
  /** Account that would be changed, 12 digits; undefined when it is not known. */
  readonly account: string | undefined;
  readonly session: Pick<Session, 'settings'>;
  /** False: the person wants no modal question (`confirmUpdate`). That of production is asked all the same. */
  readonly modal?: boolean;
}

/**
 * Asks modally, and for a production account for the name besides; true when all was answered with yes. A folder's
 * settings can not take the second question away.
 */
export async function confirmChange(change: Change): Promise<boolean> {
  const { message, detail, button, name, called = "the experiment's name", account, session, modal = true } = change;
  const why = whyProduction(account, session.settings().productionAccounts);
  if (modal) {
    const asked = why ? `${productionTitle(account)}: ${message}` : message;
    if (!(await askModally(asked, why ? `${why}\n${detail}` : detail, button))) return false;
  }
  if (why === undefined) return true;
  // Without a name an empty box would be the right answer.
  const question = name.trim() ? { name: name.trim(), called } : { name: account ?? 'production', called: 'this' };
  return askProduction({ account, why, ...question });
}
