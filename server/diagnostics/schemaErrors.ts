/** An error of the compiled schema -> a finding: our sentence, at the narrowest range. */

import { offered } from '../experiment/instanceTypes.ts';
import { expectation, fileSchema, limits, list, nameOf, number, schemaAt } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import { follow, type Located, type Node, type Path, type Property, type Span, shown } from '../syntax/tree.ts';
import { type Finding, most } from './finding.ts';
import { nearest } from './nearest.ts';
import type { SchemaError } from './validator.generated.js';

/** Of several errors at one value only the first in this order is the mistake; the others follow from it. */
const precedence = ['type', 'enum', 'minItems', 'maxItems', 'minLength', 'maxLength', 'minimum', 'maximum', 'pattern'];

/** `unread`: objects and lists that may have what they seem to lack. */
export function schemaFindings(
  root: Node | undefined,
  errors: readonly SchemaError[],
  unread: ReadonlySet<Node>,
): readonly Finding[] {
  const kept = withoutConsequences(errors);
  const misspelt = new Set(kept.flatMap((error) => misspeltMember(root, error) ?? []));
  const isMisspelt = ({ keyword, instancePath, params }: SchemaError) =>
    keyword === 'required' && misspelt.has(`${instancePath}/${params.missingProperty}`);
  const found: Finding[] = [];
  for (const error of kept) {
    if (found.length === most) break;
    if (!isMisspelt(error)) found.push(...[finding(root, error, unread) ?? []].flat());
  }
  return found;
}

/** Pointer of the member that an unknown one was probably meant to be: it is not missing, only misspelt. */
function misspeltMember(root: Node | undefined, { keyword, instancePath, params }: SchemaError): string | undefined {
  if (keyword !== 'additionalProperties') return undefined;
  const schema = schemaAt(pathOf(instancePath, root));
  const [meant] =
    schema?.kind === 'object' ? nearest(String(params.additionalProperty), Object.keys(schema.members)) : [];
  return meant && `${instancePath}/${meant}`;
}

function withoutConsequences(errors: readonly SchemaError[]): readonly SchemaError[] {
  const first = new Map<string, SchemaError>();
  const rank = ({ keyword }: SchemaError) => precedence.indexOf(keyword);
  for (const error of errors) {
    if (rank(error) < 0) continue;
    const known = first.get(error.instancePath);
    if (!known || rank(error) < rank(known)) first.set(error.instancePath, error);
  }
  return errors.filter((error) => rank(error) < 0 || first.get(error.instancePath) === error);
}

function finding(root: Node | undefined, error: SchemaError, unread: ReadonlySet<Node>): Finding | undefined {
  const path = pathOf(error.instancePath, root);
  const at = follow(root, path);
  const schema = schemaAt(path);
  if (!at || !schema) return undefined;
  if (/^(?:required|minItems)$/.test(error.keyword) && at.node && unread.has(at.node)) return undefined;
  if (error.keyword === 'required') return missingMember(at, schema, String(error.params.missingProperty));
  if (error.keyword === 'additionalProperties')
    return unknownMember(root, at, schema, String(error.params.additionalProperty));
  if (error.keyword === 'type' && isBesideItsMembers(root, at)) return undefined;
  return wrongValue(at, schema, error.keyword);
}

function missingMember(at: Located, schema: Schema, name: string): Finding | undefined {
  // A key that stands there without its value is half-typed, not missing.
  if (at.node?.kind === 'object' && at.node.properties.some((each) => each.name === name)) return undefined;
  const doc = schemaAt([...at.path, name])?.doc;
  const summary = doc?.summary.split('. ')[0]?.replace(/\.$/, '');
  return {
    code: 'missing-member',
    severity: 'error',
    message: `${upperFirst(nameOf(schema, at.path))} needs ${name}. Add it: ${summary}.`,
    href: doc?.href ?? schema.doc.href,
    missing: { path: at.path, name },
    ...ownerSpan(at),
  };
}

/** Never the whole object: its key, or where it begins. */
function ownerSpan({ node, property }: Located): Span {
  if (property) return property.key;
  const { start, end } = node ? shown(node) : { start: 0, end: 0 };
  if (node?.kind !== 'object' || node.mention) return { start, end };
  const first = node.properties.find((each) => !each.merged)?.key;
  return first && first.start === start ? first : { start, end: Math.min(start + 1, end) };
}

function unknownMember(root: Node | undefined, at: Located, schema: Schema, name: string): Finding | undefined {
  const property = at.node?.kind === 'object' ? at.node.properties.find((each) => each.name === name) : undefined;
  if (!property || schema.kind !== 'object') return undefined;
  const known = Object.keys(schema.members);
  const [meant] = nearest(name, known);
  const elsewhere = meant ? undefined : homeOf(name);
  // Behind a bracket that is missing nobody knows where it is.
  if (elsewhere && [at.node, root].some((node) => node?.kind === 'object' && node.isOpen)) return undefined;
  const advice = meant
    ? `Did you mean ${meant}?`
    : elsewhere
      ? `${name} belongs in ${elsewhere}.`
      : `Known here: ${list(
          known.filter((each) => each !== '$schema'),
          'and',
        )}.`;
  return {
    code: 'unknown-member',
    severity: 'error',
    message: `${short(/^[\w$-]+$/.test(name) ? name : JSON.stringify(name))} is not a member of ${nameOf(schema, at.path)}. ${advice}`,
    href: schema.doc.href,
    ...property.key,
    ...(property.merged && { related: [{ message: 'Merged in here', ...ownerSpan(at) }] }),
  };
}

/** A member without a value, whose members stand beside it in place of below it: they are said to belong there. */
function isBesideItsMembers(root: Node | undefined, { node, path }: Located): boolean {
  const around = follow(root, path.slice(0, -1))?.node;
  if (!node || !isNothing(node) || around?.kind !== 'object') return false;
  const schema = schemaAt(path.slice(0, -1));
  return around.properties.some(
    ({ name }) => schema?.kind === 'object' && !Object.hasOwn(schema.members, name) && homeOf(name) === path.at(-1),
  );
}

/** The structure that has a member of this name, for one that stands at the wrong level. */
function homeOf(name: string, schema: Schema = fileSchema): string | undefined {
  if (schema.kind === 'array') return homeOf(name, schema.items);
  if (schema.kind !== 'object') return undefined;
  if (Object.hasOwn(schema.members, name)) return schema.doc.name || 'the experiment itself';
  for (const member of Object.values(schema.members)) {
    const home = homeOf(name, member);
    if (home) return home;
  }
  return undefined;
}

function wrongValue(at: Located, schema: Schema, keyword: string): Finding | undefined {
  const { node, property } = at;
  if (!node) return undefined;
  const { code, message } = explain(node, schema, at.path, keyword);
  const about = keyword === 'type' ? { about: shown(node) } : {};
  return { code, severity: 'error', message, href: schema.doc.href, ...valueSpan(node, property), ...about };
}

/** The value; for a whole object or list, or nothing at all, its key or where it begins. */
function valueSpan(node: Node, property: Property | undefined): Span {
  const { start, end } = shown(node);
  if (!isCollection(node) && start < end) return { start, end };
  return property ? property.key : { start, end: Math.min(start + 1, end) };
}

const isCollection = (node: Node) => (node.kind === 'object' || node.kind === 'array') && !node.mention;

function explain(node: Node, schema: Schema, path: Path, keyword: string): { code: string; message: string } {
  const name = upperFirst(nameOf(schema, path));
  const expects = `Expected: ${expectation(schema)}.`;
  const seen = inWords(node);
  switch (keyword) {
    case 'type':
      if (isNothing(node)) return { code: 'type', message: `${name} has no value yet. ${expects}` };
      return { code: 'type', message: `${name} can not be ${seen}. ${expects}${quotesHint(node, schema)}` };
    case 'enum': {
      const values = schema.kind === 'string' ? (schema.enum ?? []) : [];
      const [meant] = 'value' in node ? nearest(String(node.value), values) : [];
      return {
        code: 'enum',
        message: `${seen} is not a value of ${name}. ${meant ? `Did you mean ${JSON.stringify(meant)}?` : expects}`,
      };
    }
    case 'minLength':
    case 'maxLength': {
      const length = 'value' in node ? [...String(node.value)].length : 0;
      const { minLength, maxLength } = schema.kind === 'string' ? schema : {};
      const allowed = limits(minLength, maxLength, '', ' characters').trim();
      return {
        code: 'length',
        message: `${name} has ${number(length)} ${length === 1 ? 'character' : 'characters'}; ${allowed} are allowed.${keyword === 'minLength' ? ` ${expects}` : ''}`,
      };
    }
    case 'minItems':
    case 'maxItems': {
      const count = node.kind === 'array' ? node.items.length : 0;
      const { minItems, maxItems } = schema.kind === 'array' ? schema : {};
      return {
        code: 'list-size',
        message: `${name} has ${number(count)} entries; it takes${limits(minItems, maxItems, '', '')}.`,
      };
    }
    case 'minimum':
    case 'maximum':
      return {
        code: schema.kind === 'timestamp' ? 'timestamp' : (schema.doc.code ?? 'number-range'),
        message: `${name} can not be ${seen}. ${expects}`,
      };
    default:
      if (schema.kind === 'instanceType' && 'value' in node) {
        const [meant] = nearest(String(node.value), offered());
        const advice = meant ? `Did you mean ${JSON.stringify(meant)}?` : expects;
        return { code: 'pattern', message: `${seen} is not a valid ${schema.doc.name}. ${advice}` };
      }
      return {
        code: schema.kind === 'timestamp' ? 'timestamp' : (schema.doc.code ?? 'pattern'),
        message: `${seen} is not a valid ${typeof path.at(-1) === 'number' ? nameOf(schema, path).replace(/^an /, '') : schema.doc.name}. ${expects}${lineBreakHint(node)}`,
      };
  }
}

/** A number or a word like `yes` where text is meant, or digits in quotes where a number is meant. */
function quotesHint(node: Node, schema: Schema): string {
  if (!('value' in node) || node.value === null) return '';
  const wantsText = schema.kind === 'string' || schema.kind === 'instanceType';
  if (wantsText && node.kind !== 'string') return ' Put it in quotes if it is meant as text.';
  if (schema.kind === 'integer' && node.kind === 'string' && /^-?\d+$/.test(String(node.value)))
    return ' Remove the quotes.';
  return '';
}

const lineBreakHint = (node: Node) =>
  'value' in node && /[\r\n]/.test(String(node.value)) ? ' Line breaks are not accepted.' : '';

const isNothing = (node: Node) => node.kind === 'null' && node.start === node.end;

/** The value, where it is short. */
function inWords(node: Node): string {
  if (node.kind === 'object') return 'an object';
  if (node.kind === 'array') return 'a list';
  if (node.spelling !== undefined) return `${short(node.spelling)}, a ${node.kind} in YAML`;
  return short(typeof node.value === 'string' ? JSON.stringify(node.value) : String(node.value));
}

export const short = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A JSON pointer's segments; which of them are list positions only the tree can say. */
function pathOf(pointer: string, root: Node | undefined): Path {
  const path: (string | number)[] = [];
  let node = root;
  for (const raw of pointer.split('/').slice(1)) {
    const segment = raw.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(node?.kind === 'array' ? Number(segment) : segment);
    node = follow(node, path.slice(-1))?.node;
  }
  return path;
}
