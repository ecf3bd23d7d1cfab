/** `--query` of the AWS CLI: a JMESPath expression on the whole answer. Nothing else is evaluated. */
import { compile, TreeInterpreter } from '@jmespath-community/jmespath';
import { asInAwsCli } from './queryFunctions.ts';
import { type Misread, type Token, tokensOf } from './queryText.ts';
import { type Json, plainValue } from './value.ts';

export type Queried = { readonly value: Json } | { readonly problem: string };

/** Longer ones are nobody's typing. */
const LONGEST = 2000;

/** What the expression gives; an empty one gives the answer itself. A problem is a sentence, with its place where it has one. */
export function query(expression: string, answer: Json): Queried {
  if (expression.trim() === '') return { value: answer };
  if (expression.length > LONGEST) return { problem: `The query has more than ${LONGEST} characters.` };
  const tokens = tokensOf(expression);
  if ('message' in tokens) return { problem: placed(tokens) };
  try {
    const tree = asInAwsCli(compiled(expression));
    return { value: plainValue(TreeInterpreter.search(tree, plainValue(answer) as never)) };
  } catch (error) {
    const misread = misreadIn(expression, tokens);
    return { problem: misread ? placed(misread) : `The query can not be applied to this answer: ${reason(error)}` };
  }
}

/** The AWS CLI still takes what stands between backticks as a text where it is no JSON. */
const compiled = (expression: string) => compile(expression, { enable_legacy_literals: true });

const placed = ({ at, message }: Misread): string => `Character ${at + 1}: ${message}`;

/**
 * The library does not say where it failed, but it reads from left to right: the place is the end of the shortest
 * beginning that fails for another reason than that it ends.
 */
function misreadIn(expression: string, tokens: readonly Token[]): Misread | undefined {
  const failures = tokens.map(({ end }) => failureOf(expression.slice(0, end)));
  if (failures.at(-1) === undefined) return undefined;
  const index = failures.findIndex((failure) => failure !== undefined && !ENDED.test(failure));
  const token = tokens[index];
  if (!token) return { at: expression.length, message: 'The query ends too early.' };
  return { at: token.at, message: `${token.text} can not stand here.` };
}

const ENDED = /\(EOF\)|got: EOF|type: EOF/;

function failureOf(beginning: string): string | undefined {
  try {
    compiled(beginning);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function reason(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply.';
  return error instanceof Error ? error.message : String(error);
}
