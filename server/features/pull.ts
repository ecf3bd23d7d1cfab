/** Which edits make this document say what is deployed? */
import type { ExperimentDocument } from '../documents.ts';
import { identity, pulledInto } from '../experiment/asInFile.ts';
import { deployedValue } from '../experiment/deployedValue.ts';
import { identity as nameMember } from '../experiment/identity.ts';
import type { DeployedParams, Pulled } from '../protocol.ts';
import { changesBetween, reconciled } from '../syntax/reconcile.ts';
import { written } from './writeFile.ts';

/**
 * Comments stay, but for those inside of what goes; values are replaced in place, and equal ones not at all. A file with
 * nothing in it gets all that an update takes.
 */
export function pull(document: ExperimentDocument, { description }: DeployedParams): Pulled {
  const { version, text, tree } = document;
  const deployed = deployedValue(description, 'update');
  if (deployed[nameMember] === undefined) return { version, message: noName };
  const [problem] = tree.problems;
  if (problem) {
    const line = document.rangeOf(problem).start.line + 1;
    return { version, message: `Nothing is pulled into a file that can not be read. Line ${line}: ${problem.message}` };
  }
  if (tree.root && tree.root.kind !== 'object') return { version, message: noObject };
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const after = tree.root
    ? reconciled(document, pulledInto(tree.root, description), identity)
    : text + gap + written(document, deployed, text);
  if (after === undefined) return { version, message: stuck };
  const edits = changesBetween(text, after).map(({ newText, ...span }) => ({ range: document.rangeOf(span), newText }));
  return { version, edits };
}

const noName = 'The answer of AWS has no name of an experiment in it, so nothing is pulled.';
const noObject = 'This file holds no experiment. Nothing is pulled into a file that says something else.';
const stuck =
  'What is deployed can not be written into this file without changing something else, such as what an alias repeats. Write the aliases out, or put each member on a line of its own, then pull again.';
