/** A file that holds a command of the AWS CLI, pasted to become an experiment. */
import type { ExperimentDocument } from '../documents.ts';
import { commandStart, isAlone, mayStandInFront, unmarked } from '../experiment/pastedText.ts';
import { commandIn, longestLine } from '../features/awsCliParse.ts';
import { fileSchema } from '../schema/lookup.ts';
import type { Node, Span } from '../syntax/tree.ts';
import type { Finding } from './finding.ts';

const operation = /\b(?:update|create)-inference-experiment\b/;
const href = 'https://docs.aws.amazon.com/cli/latest/reference/sagemaker/update-inference-experiment.html';
const what = 'This is a command of the AWS CLI, not an experiment yet';

/** Undefined for an experiment, whatever is wrong with it. What was not understood of the command is said at its place. */
export function pastedCommand({ text, uri, tree, format }: ExperimentDocument): readonly Finding[] | undefined {
  if (
    text.length > longestLine ||
    !text.includes('-inference-experiment') ||
    !operation.test(text) ||
    isBegun(tree.root)
  )
    return undefined;
  const bare = unmarked(text);
  const named = namedAt(bare);
  if (!named) return undefined;
  const { isMarked, ...where } = named;
  const parsed = commandIn({ line: text, uri });
  // The prompt of root, or a comment of a file that somebody begins to write.
  if (isMarked && parsed.span && text.slice(parsed.span.end).trim() !== '') return undefined;
  const fault = { code: 'aws-cli', severity: 'error', href } as const;
  const [first] = parsed.files;
  const rest = parsed.problems.map(({ message, start, end }): Finding => ({ ...fault, message, start, end }));
  if (first !== undefined) {
    const message = `${what}, and what it sends stands in the file ${JSON.stringify(first)}. Open that file as an experiment, or put its text in the place of file://.`;
    return [{ ...fault, message, ...where }, ...rest];
  }
  if (!parsed.text || !parsed.span) return [{ ...fault, message: `${what}.`, ...where }, ...rest];
  const isWhole = rest.length === 0 && parsed.notInFile.length === 0 && isAlone(bare, parsed.span);
  const kept = isWhole ? '' : commented(bare, format.lineComment);
  const message = `${what}. The quick fix makes one of it${isWhole ? '' : ', and keeps this text above it as a comment, as not all of it can be part of an experiment'}.`;
  const mend = {
    title: 'Make an experiment of this command',
    changes: [{ start: 0, end: text.length, newText: kept + parsed.text }],
    ...(!isWhole && { isPreferred: false as const }),
  };
  return [{ ...fault, message, ...where, mend }, ...rest];
}

/** A file that has a member of an experiment is one. */
const isBegun = (root: Node | undefined) =>
  root?.kind === 'object' && root.properties.some(({ name }) => Object.hasOwn(fileSchema.members, name));

/** From the program's name to that of the operation, where they may be a command. */
function namedAt(text: string): (Span & { readonly isMarked: boolean }) | undefined {
  const start = commandStart(text);
  if (start === undefined) return undefined;
  const named = operation.exec(text.slice(start));
  const line = text.slice(Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1, start);
  if (!named || !mayStandInFront(line)) return undefined;
  return { start, end: start + named.index + named[0].length, isMarked: line.trim() === '#' };
}

function commented(text: string, mark: string): string {
  const lines = text.trim().split(/\r\n?|\n/);
  return lines.map((line) => `${mark} ${line.trim()}`.trimEnd().concat('\n')).join('');
}
