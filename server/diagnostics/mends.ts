/** Ways to put a finding right: those of syntax and structure here, those of a rule with the rule. */
import type { ExperimentDocument } from '../documents.ts';
import { offered } from '../experiment/instanceTypes.ts';
import { isoText, meantTime } from '../experiment/timestamps.ts';
import { usualNames } from '../experiment/variants.ts';
import { filled, hasHole } from '../schema/filled.ts';
import { isLegal, schemaAt } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import {
  follow,
  type Located,
  locate,
  type Node,
  type ObjectNode,
  type Property,
  type ScalarNode,
} from '../syntax/tree.ts';
import type { Finding } from './finding.ts';
import { changeTo, type Mend, set } from './mend.ts';
import { nearest } from './nearest.ts';
import { ruleOf } from './rules/index.ts';
import { regionOf } from './targetComments.ts';
import type { CheckContext } from './validate.ts';

/** The likeliest first. */
export function mendsOf(found: Finding, document: ExperimentDocument, context: CheckContext): readonly Mend[] {
  const { root } = document.tree;
  const at = locate(root, found.start);
  const rule = ruleOf.get(found.code);
  const { now, settings, deployed } = context;
  if (found.mend) {
    const { title, changes, isPreferred = true } = found.mend;
    return [{ title, isPreferred, steps: changes.map((change) => ({ do: 'change', change })) }];
  }
  const own = at?.node
    ? (rule?.mends?.(at.node, root as Node, { now, region: regionOf(document, settings.region), deployed }) ?? [])
    : [];
  return at ? [...own, ...structural(found, at, document)] : own;
}

function structural(found: Finding, at: Located, { tree: { root }, text }: ExperimentDocument): readonly Mend[] {
  switch (found.code) {
    case 'unknown-member':
      return misplaced(at, root);
    case 'missing-member':
      return found.missing ? added(found.missing.path, found.missing.name, root) : [];
    case 'duplicate-key':
      return again(found, root);
  }
  const schema = schemaAt(at.path);
  return at.node && schema ? ofValue(found.code, at.node, schema, text) : [];
}

function ofValue(code: string, node: Node, schema: Schema, text: string): readonly Mend[] {
  switch (code) {
    case 'type':
      return retyped(node, schema, text);
    case 'enum':
    case 'pattern':
      return renamedTo(node, namesOf(schema));
    case 'timestamp':
      return asIso(node);
    case 'number-range':
    case 'sampling-range':
    case 'instance-count-zero':
      return clamped(node, schema);
    default:
      return [];
  }
}

const namesOf = (schema: Schema): readonly string[] =>
  schema.kind === 'instanceType' ? offered() : schema.kind === 'string' ? (schema.enum ?? []) : [];

function misplaced({ path, property }: Located, root: Node | undefined): readonly Mend[] {
  const owner = follow(root, path.slice(0, -1))?.node;
  const schema = schemaAt(path.slice(0, -1));
  if (owner?.kind !== 'object' || schema?.kind !== 'object' || !property) return [];
  const isPresent = (name: string) => owner.properties.some((each) => each.name === name);
  const names = Object.keys(schema.members);
  const meant = nearest(property.name, names, names.length).find((name) => !isPresent(name));
  const renamed: Mend[] = meant
    ? [{ title: `Rename to ${meant}`, isPreferred: true, steps: [{ do: 'rename', member: property, name: meant }] }]
    : [];
  // What is needed here is misspelt rather than too much.
  return meant && schema.required.includes(meant) ? renamed : [...renamed, removal(owner, property)];
}

const removal = (owner: ObjectNode, member: Property): Mend => ({
  title: `Remove ${JSON.stringify(member.name)}`,
  steps: [{ do: 'remove', owner, member }],
});

/** The member alone, and where more are missing all of them. */
function added(path: readonly (string | number)[], name: string, root: Node | undefined): readonly Mend[] {
  const owner = follow(root, path)?.node;
  const schema = schemaAt(path);
  if (owner?.kind !== 'object' || schema?.kind !== 'object') return [];
  const missing = schema.required.filter((each) => !owner.properties.some((property) => property.name === each));
  const names = usualNames(root);
  const add = (...wanted: readonly string[]): Mend => {
    const members = Object.entries(schema.members)
      .filter(([each]) => wanted.includes(each))
      .map(([each, member]) => [each, filled(member, ({ doc }) => names(doc.name))] as const);
    const isPreferred = !members.some(([, value]) => hasHole(value));
    return { title: `Add ${wanted.join(', ')}`, isPreferred, steps: [{ do: 'add', owner, members }] };
  };
  return [add(name), ...(missing.length > 1 ? [{ ...add(...missing), isPreferred: false }] : [])];
}

/** The second of two members of one name. */
function again({ start }: Finding, root: Node | undefined): readonly Mend[] {
  const owner = ownerOfKey(root, start);
  const member = owner?.properties.find(({ key }) => key.start === start);
  return owner && member ? [removal(owner, member)] : [];
}

function ownerOfKey(node: Node | undefined, start: number): ObjectNode | undefined {
  if (!node || node.mention) return undefined;
  if (node.kind === 'array') return node.items.map((item) => ownerOfKey(item, start)).find((found) => found);
  if (node.kind !== 'object') return undefined;
  if (node.properties.some(({ key, merged }) => !merged && key.start === start)) return node;
  return node.properties
    .map(({ value, merged }) => (merged ? undefined : ownerOfKey(value, start)))
    .find((found) => found);
}

function asIso(node: Node): readonly Mend[] {
  const time = node.kind === 'string' ? meantTime(String(node.value)) : undefined;
  return time ? [changeTo(node, isoText(time.ms), true)] : [];
}

/** Where nothing of the value is lost: a number or a word that is meant as text, digits that are meant as a number. */
function retyped(node: Node, schema: Schema, text: string): readonly Mend[] {
  if (!('value' in node) || node.value === null) return [];
  const written = text.slice(node.start, node.end);
  if (node.kind !== 'string' && isLegal(schema, written)) {
    return [{ title: 'Put it in quotes', isPreferred: true, steps: [set(node, written)] }];
  }
  if (schema.kind !== 'integer') return [];
  if (node.kind === 'number') return rounded(node, schema);
  // Of a hundred, as the member is: the sign says nothing.
  const sign = schema.maximum === 100 ? '%?' : '';
  const [, digits] = new RegExp(`^\\s*(-?\\d{1,15})\\s*${sign}\\s*$`).exec(String(node.value)) ?? [];
  return digits && isLegal(schema, Number(digits)) ? [changeTo(node, Number(digits), true)] : [];
}

/** The whole numbers on both sides, or the one that is the limit. */
function rounded(node: ScalarNode, schema: Schema & { readonly kind: 'integer' }): readonly Mend[] {
  const value = Number(node.value);
  const both = [Math.floor(value), Math.ceil(value)].filter((each) => isLegal(schema, each));
  const nearestFirst = both.sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
  return both.length > 0 ? nearestFirst.map((each) => changeTo(node, each, both.length === 1)) : clamped(node, schema);
}

function renamedTo(node: Node, names: readonly string[]): readonly Mend[] {
  if (!('value' in node)) return [];
  const near = nearest(String(node.value), names, 3);
  const known = near.length > 0 ? near : names.length <= 3 ? names : [];
  return known.map((name) => changeTo(node, name, known.length === 1));
}

function clamped(node: Node, schema: Schema): readonly Mend[] {
  if (schema.kind !== 'integer' || node.kind !== 'number') return [];
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  const value = Math.min(Math.max(Number(node.value), minimum), maximum);
  return value === node.value || !Number.isFinite(value) ? [] : [changeTo(node, value, true)];
}
