/** A list to choose from that takes what is typed as well, and need not be there yet. */
import { type QuickPickItem, window } from 'vscode';
import { plain } from './plain.ts';

export interface Question {
  readonly title: string;
  readonly placeholder: string;
  /** What can be chosen, the likeliest first; it may come later, and it may not come at all. */
  readonly items: Promise<readonly Offer[]>;
  /** What is wrong with what was typed; undefined when it may be taken. */
  readonly check?: (typed: string) => string | undefined;
}

export interface Offer {
  readonly value: string;
  readonly description?: string;
}

interface Item extends QuickPickItem {
  readonly value: string;
}

/** The answer; undefined: given up. */
export function pickOrType({
  title,
  placeholder,
  items,
  check = () => undefined,
}: Question): Promise<string | undefined> {
  const pick = window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.busy = true;
  let offers: readonly Item[] = [];
  const draw = () => {
    const typed = pick.value.trim();
    const problem = typed ? check(typed) : undefined;
    const isNew = typed !== '' && !offers.some(({ value }) => value === typed);
    const own: Item = { label: plain(typed), description: problem ?? 'as typed', value: typed, alwaysShow: true };
    pick.items = isNew ? [...offers, own] : offers;
  };
  return new Promise((resolve) => {
    let isOver = false;
    void items
      .then(
        (found) => {
          offers = found.map(({ value, description }) => ({
            label: plain(value),
            value,
            description: description ?? '',
          }));
        },
        // The output tells why; what is typed goes all the same.
        () => undefined,
      )
      .finally(() => {
        if (isOver) return;
        pick.busy = false;
        draw();
      });
    pick.onDidChangeValue(draw);
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0]?.value;
      if (!chosen || check(chosen) !== undefined) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      isOver = true;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
