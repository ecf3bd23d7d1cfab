/** A file that holds a command of the AWS CLI, pasted to become an experiment. */
import type { ExperimentDocument } from '../documents.ts';
import { longestLine, parseAwsCli } from '../features/awsCliParse.ts';
import type { Finding } from './finding.ts';

/** A prompt or a path may stand in front; not a comment, a key or a bracket. */
const command =
  /^\s*(?!#|\/\/)(?:(?!:\s)[^\r\n"'{]){0,200}?(?<![\w.-])aws(?:\.exe|\.cmd)?\s[^#]{0,2000}?\b(?:update|create)-inference-experiment\b/;

const href = 'https://docs.aws.amazon.com/cli/latest/reference/sagemaker/update-inference-experiment.html';

/** Undefined for an experiment, whatever is wrong with it. What was not understood of the command is said at its place. */
export function pastedCommand({ text, uri }: ExperimentDocument): readonly Finding[] | undefined {
  const match = text.length <= longestLine ? command.exec(text) : null;
  if (!match) return undefined;
  const parsed = parseAwsCli({ line: text, uri });
  const fault = { code: 'aws-cli', severity: 'error', href } as const;
  const [first = 'file'] = parsed.files;
  const where = { start: match[0].search(/\S/), end: match[0].length };
  const rest = parsed.problems.map(({ message, start, end }): Finding => ({ ...fault, message, start, end }));
  if (parsed.files.length > 0) {
    const message = `This is a command of the AWS CLI, not an experiment yet, and what it sends stands in the file ${JSON.stringify(first)}. Open that file as an experiment, or put its text in the place of file://.`;
    return [{ ...fault, message, ...where }, ...rest];
  }
  const message = 'This is a command of the AWS CLI, not an experiment yet. The quick fix makes one of it.';
  const change = parsed.text && { start: 0, end: text.length, newText: parsed.text };
  const mend = change ? { title: 'Make an experiment of this command', changes: [change] } : undefined;
  return [{ ...fault, message, ...where, ...(mend && { mend }) }, ...rest];
}
