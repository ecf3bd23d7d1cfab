/** A mend as changes of the text. */
import type { ExperimentDocument } from '../documents.ts';
import {
  addEntry,
  addMembers,
  applied,
  removeEntry,
  removeMember,
  renameMember,
  replaceValue,
  swapValues,
  type TextChange,
} from '../syntax/edit.ts';
import { without } from '../syntax/rewrite.ts';
import type { Mend, Step } from './mend.ts';

/** Undefined when a step can not be done without harm to the rest; what it does to a broken text `harmless` finds out. */
export function changesOf(document: ExperimentDocument, { steps }: Mend): readonly TextChange[] | undefined {
  const all = steps.map((step) => changesOfStep(document, step));
  const changes = all.flatMap((each) => each ?? []);
  const doesSomething = changes.some(({ start, end, newText }) => document.text.slice(start, end) !== newText);
  const isKnown = !all.includes(undefined) && doesSomething;
  return isKnown && !breaksAliases(document.text, changes) ? changes : undefined;
}

/** Takes out an anchor whose value stands elsewhere too. An & is in many texts, and only in some of them an anchor. */
function breaksAliases(text: string, changes: readonly TextChange[]): boolean {
  const removed = changes.map(({ start, end }) => text.slice(start, end)).join('\n');
  if (!removed.includes('&')) return false;
  const left = applied(
    text,
    changes.map((change) => ({ ...change, newText: '' })),
  );
  const names = removed.matchAll(/(?<![^\s[{,:])&([^\s,[\]{}]+)/g);
  return [...new Set([...names].map(([, name]) => name))].some((name) => left.includes(`*${name}`));
}

/** Characters that are read again at most to answer one request: of an experiment, some hundred mends. */
const mostRead = 500_000;

/**
 * Where the syntax is broken, what a part of the text is can be misread: whether changes make it worse is seen when the text
 * is read with them. Once that has been done too often every change is said to do harm. `isTrusted`: nothing is read.
 */
export function harmless(
  { text, tree, format }: ExperimentDocument,
  isTrusted = tree.problems.length === 0,
): (changes: readonly TextChange[]) => boolean {
  const wrong = tree.problems.length;
  let read = 0;
  return (changes) => {
    if (isTrusted) return true;
    if (read >= mostRead) return false;
    read += text.length;
    return format.parse(applied(text, changes)).problems.length <= wrong;
  };
}

function changesOfStep(document: ExperimentDocument, step: Step): readonly TextChange[] | undefined {
  switch (step.do) {
    case 'set':
      return [replaceValue(document, step.node, step.value)];
    case 'swap':
      return swapValues(document, step.a, step.b);
    case 'rename':
      return [renameMember(document, step.member, step.name)];
    case 'remove':
      return removeMember(document, step.owner, step.member);
    case 'removeAll': {
      const change = without(document, step.paths);
      return change && [change];
    }
    case 'removeEntry':
      return removeEntry(document, step.list, step.entry);
    case 'add':
      return addMembers(document, step.owner, step.members);
    case 'append':
      return addEntry(document, step.list, step.value);
    case 'change':
      return [step.change];
  }
}
