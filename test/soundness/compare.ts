/** Our verdict on a file beside the independent one, and where the two may differ. */
import { findings } from '../../server/diagnostics/validate.ts';
import type { OpenDocument } from '../../server/documents.ts';
import { request } from '../../server/features/request.ts';
import { follow, locate } from '../../server/syntax/tree.ts';
import { context, type Language, open } from '../unit/support.ts';
import type { Members } from './shapes.ts';
import { type Breach, breaches } from './validator.ts';

interface Disagreement {
  readonly reason: string;
  /** Codes of our errors where the service has nothing against the file. */
  readonly codes?: readonly string[];
  /** A breach that we say nothing of, or no error. */
  readonly breach?: (breach: Breach) => boolean;
}

/** Every disagreement that is meant. Each knows more than the shapes do; what is not here is a fault. */
export const allowed: Readonly<Record<string, Disagreement>> = {
  'across members': {
    reason: 'Rules that no shape can state: order and length of the schedule, names of variants, content types.',
    codes: [
      ...['schedule-order', 'schedule-too-long', 'source-variant-unknown', 'shadow-variant-unknown'],
      ...['source-is-shadow', 'variant-duplicate', 'content-type-both'],
    ],
  },
  'sampling below 0': {
    reason: 'The model states the maximum of a percentage alone; below 0 there is none.',
    codes: ['sampling-range'],
  },
  'no instance': {
    reason: 'The model allows 0 instances; a real-time endpoint needs one.',
    codes: ['instance-count-zero'],
  },
  'instances that shadow tests exclude': {
    reason: 'Inf1 instances are in the model and excluded from shadow tests by the guide.',
    codes: ['instance-not-supported'],
  },
  'unknown member': {
    reason:
      'The service drops what it does not know, so a misspelt member would be lost without a word; the AWS CLI refuses it.',
    codes: ['unknown-member'],
  },
  'time out of reach': {
    reason:
      'The model gives times no limits. Before 1970, or beyond the year 5138, they are milliseconds or other mistakes.',
    codes: ['timestamp'],
  },
  'skeleton of the AWS CLI': {
    reason: 'Empty texts that its skeleton left are legal here and there, and would empty what the experiment has.',
    codes: ['skeleton-placeholder'],
  },
  'new instance type': {
    reason: 'Lists of instance types grow: one that is well formed and not in ours is a warning.',
    breach: ({ path, constraint }) => path.at(-1) === 'InstanceType' && constraint === 'enum',
  },
};

/** Both refuse the file, both take it, or the names of the disagreements that explain why one does. */
export type Outcome = 'both refuse' | 'both take' | readonly string[];

/** Undefined for a disagreement that nothing explains. What we refuse is what `experiment/request` does not give. */
export function compared(language: Language, text: string, value: Members): Outcome | undefined {
  const document = open(language, text);
  const { input, errors } = request(document, context);
  const theirs = breaches(value);
  if (!input && theirs.length > 0) return unseen(document, theirs).length === 0 ? 'both refuse' : undefined;
  if (input && theirs.length === 0) return 'both take';
  const reasons = input
    ? theirs.map((each) => nameOf(({ breach }) => breach?.(each)))
    : errors.map(({ code }) => nameOf(({ codes }) => codes?.includes(code)));
  return reasons.every((reason) => reason !== undefined) ? [...new Set(reasons)] : undefined;
}

/** Breaches at whose place, or around it, we say nothing: refused for another reason, a file would be sent once that is mended. */
function unseen(document: OpenDocument, theirs: readonly Breach[]): readonly Breach[] {
  const { root } = document.tree;
  const errors = findings(document, context).filter(({ severity }) => severity === 'error');
  // A file without anything is told as that, a skeleton as one, and what aliases repeat where it is written.
  if (!root || /: \*a\d/.test(document.text) || errors.some(({ code }) => code === 'skeleton-placeholder')) return [];
  const isSeen = ({ path }: Breach) => {
    const own = follow(root, path)?.node;
    return errors.some(({ code, start, missing }) => {
      const place = missing ? [...missing.path, missing.name] : (locate(root, start)?.path ?? []);
      // What is misspelt is told as what it was meant to be, and that not as missing.
      const around = code === 'unknown-member' ? place.slice(0, -1) : place;
      return around.every((segment, index) => path[index] === segment) || own?.start === start;
    });
  };
  return theirs.filter((breach) => !allowed['new instance type']?.breach?.(breach) && !isSeen(breach));
}

const nameOf = (explains: (disagreement: Disagreement) => boolean | undefined): string | undefined =>
  Object.entries(allowed).find(([, disagreement]) => explains(disagreement))?.[0];
