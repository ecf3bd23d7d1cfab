/** Which updates of the history can be undone, and how far; nothing of VS Code. */
import type { Description } from '../server/protocol.ts';
import type { Entry } from './history.ts';
import { plain } from './plain.ts';

export type Undoable = Entry & { readonly before: Description };

/** Updates that were carried out, or may have been, with what was deployed before; of one experiment where it is given. */
export const undoable = (entries: readonly Entry[], name: string | undefined): readonly Undoable[] =>
  entries.filter(
    (entry): entry is Undoable =>
      entry.before !== undefined &&
      (entry.outcome === 'accepted' || entry.outcome === 'unknown' || entry.outcome === 'sent') &&
      (name === undefined || entry.name === name),
  );

/** Members that the update set and that were not there before: an update keeps what it leaves out. */
export const notRestorable = ({ input, before }: Undoable): readonly string[] =>
  Object.keys(input).filter((member) => !(member in before));

export const undoItems = (entries: readonly Undoable[]) =>
  entries.map((entry) => ({
    label: plain(entry.name, 120),
    description: `${new Date(entry.at).toISOString()}, ${plain(entry.target)}`,
    detail: plain(entry.changes.join(' ') || Object.keys(entry.input).join(', '), 300),
    entry,
  }));
