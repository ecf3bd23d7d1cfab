/** What the client has learnt of AWS and told: the state of experiments by document, and names of resources. */
import type { ExperimentDocument } from './documents.ts';
import { type Deployed, deployedOf, isAbout } from './experiment/deployed.ts';
import type { LiveNames } from './features/completion/liveNames.ts';

export interface Knowledge {
  /** What is known of the experiment that the document names now. */
  deployed(document: ExperimentDocument): Deployed | undefined;
  liveNames(): LiveNames | undefined;
  /** Null forgets all; what is no notice changes nothing. True when something is known that was not, or no more. */
  learnDeployed(notice: unknown): boolean;
  learnNames(notice: unknown): void;
}

export function knowledge(): Knowledge {
  const byUri = new Map<string, Deployed>();
  let names: LiveNames | undefined;
  return {
    deployed: ({ uri, tree }) => {
      const known = byUri.get(uri);
      return known && isAbout(tree.root, known) ? known : undefined;
    },
    liveNames: () => names,
    learnDeployed: (notice) => {
      if (notice === null) {
        const knew = byUri.size > 0;
        byUri.clear();
        return knew;
      }
      const { uri, description, liveCounts, at } = object(notice);
      if (typeof uri !== 'string' || !isTime(at) || typeof description !== 'object' || !description) return false;
      byUri.set(uri, deployedOf({ description, liveCounts, at }));
      return true;
    },
    learnNames: (notice) => {
      const { names: told, at } = object(notice);
      if (notice !== null && !isTime(at)) return;
      const lists = Object.entries(object(told)).filter(([, list]) => Array.isArray(list)) as [string, unknown[]][];
      names = isTime(at)
        ? { at, names: new Map(lists.map(([kind, list]) => [kind, list.filter((name) => typeof name === 'string')])) }
        : undefined;
    },
  };
}

const isTime = (at: unknown): at is number => typeof at === 'number' && Number.isFinite(at);

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
