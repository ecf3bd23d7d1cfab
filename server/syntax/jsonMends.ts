/** What is offered for signs of JSON that are missing or too many. */
import type { Token, TokenKind } from './jsonTokens.ts';
import type { SyntaxMend } from './tree.ts';

/** A person should look at where brackets go. */
export const insert = (brackets: string, at: number): SyntaxMend => ({
  ...change(`Add the ${brackets.length > longestTitle ? 'closing brackets' : brackets}`, at, at, brackets),
  isPreferred: false,
});

export const remove = (tokens: readonly Token[]): SyntaxMend => ({
  title: `Remove the ${tokens.length > longestTitle ? 'brackets' : tokens.map(({ kind }) => names[kind] ?? kind).join('')}`,
  changes: tokens.map(({ start, end }) => ({ start, end, newText: '' })),
});

/** Signs that a title shows. */
const longestTitle = 6;
const names: Readonly<Partial<Record<TokenKind, string>>> = { ',': 'comma', ':': 'colon' };

export const change = (title: string, start: number, end: number, newText: string): SyntaxMend => ({
  title,
  changes: [{ start, end, newText }],
});
