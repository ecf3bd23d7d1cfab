/** JSON with comments -> tree, tolerant of half-typed text. */
import { Reader } from './jsonReader.ts';
import { scan } from './jsonTokens.ts';
import { onePerMistake, oneSide, repeatedKeys } from './problems.ts';
import type { Span, SyntaxRemark, Tree } from './tree.ts';

/** What JSON allows, and comments. A byte order mark is skipped. */
export function parseJson(text: string): Tree {
  const conflicts = oneSide(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text);
  const { tokens, problems: inTokens, comment } = scan(conflicts.text);
  const read = (isByIndent: boolean) => new Reader(conflicts.text, tokens, isByIndent).read();
  let { root, problems, isUnbalanced, isByColumns, end } = read(false);
  if (isUnbalanced) {
    // Where a bracket is missing shows in the columns, if at all; where they tell nothing they are not asked.
    const byIndent = read(true);
    if (byIndent.problems.length <= problems.length) ({ root, problems, isByColumns, end } = byIndent);
  }
  const told = [...inTokens.filter(({ start }) => start < end), ...problems];
  // Of a text that is no JSON at all the first mistake says so.
  const all = onePerMistake(text, told).slice(0, root ? told.length : 1);
  return {
    root,
    problems: [...conflicts.problems, ...all, ...repeatedKeys(root)],
    remarks: comment ? [refusedByCli(comment)] : [],
    ...(isByColumns && { isByColumns }),
  };
}

const refusedByCli = (comment: Span): SyntaxRemark => ({
  code: 'json-comment',
  message:
    "Comments are welcome here, but the AWS CLI's --cli-input-json refuses a file that has some. What is copied as an AWS CLI command has none.",
  ...comment,
});
