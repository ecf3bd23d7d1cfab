import { jsonGrammar } from './json.ts';
import type { Grammar } from './rule.ts';
import { valueKinds } from './values.ts';
import { yamlGrammar } from './yaml.ts';

/**
 * The TextMate grammars of both languages.
 * @param members names that are coloured as known, at any level
 * @param enumValues values that are coloured as enum values; instance types need not be among them, they are told by form
 */
export function grammars(members: readonly string[], enumValues: readonly string[]): { json: Grammar; yaml: Grammar } {
  const kinds = valueKinds(enumValues);
  return { json: jsonGrammar(members, kinds), yaml: yamlGrammar(members, kinds) };
}
