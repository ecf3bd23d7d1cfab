/** schemas/sources/ -> the tree of what a file may hold, with documentation: the one value all generated files follow from. */
import { parse } from 'yaml';
import type { Documentation, InstanceFacts, ObjectSchema, ResourceKind, Schema, Use } from '../server/schema/types.ts';
import { readSource } from './sources.ts';

interface Shape {
  readonly type: 'structure' | 'list' | 'string' | 'integer' | 'timestamp';
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, string>>;
  readonly member?: string;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
}

interface Docs {
  readonly guide: string;
  readonly api: string;
  readonly members: Readonly<Record<string, MemberDocs>>;
}

interface MemberDocs {
  readonly summary: string;
  readonly unit?: string;
  readonly states?: string;
  readonly expects?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly resource?: ResourceKind;
  readonly examples?: readonly (string | number)[];
  readonly minimum?: number;
  readonly code?: string;
}

/** The member being described: where it stands and who takes it. */
interface Place {
  readonly owner: string;
  readonly name: string;
  readonly update: Use;
  readonly create: Use;
  /** The member that this one is part of, and when that may change. */
  readonly within?: { readonly name: string; readonly states: string | undefined };
}

const instanceTypeShape = 'ProductionVariantInstanceType';
const { shapes } = JSON.parse(readSource('api.json')) as { shapes: Readonly<Record<string, Shape>> };
const docs = parse(readSource('docs.yaml')) as Docs;

/** `ml.family.size`; lists of instance types grow, so a well-formed name is never refused. */
const instanceTypePattern = '^ml\\.[a-z][a-z0-9-]*\\.[a-z0-9]+$';

/**
 * ISO 8601, the forms that the AWS CLI reads: a date, or date and time with or without seconds, fraction and zone, with or
 * without dashes and colons; or epoch seconds as text. Whether the day exists is not for a pattern to say.
 */
const clock = (colon: string) =>
  `[Tt ]\\d{2}${colon}\\d{2}(${colon}\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?`;
const timestampPattern = `^(\\d{4}-\\d{2}-\\d{2}(${clock(':')})?|\\d{8}${clock('')}|\\d{1,11}(\\.\\d{1,9})?)$`;

/** What a file may hold: the members of Update, then those that only Create takes. */
export function buildModel(): ObjectSchema {
  const update = shapeOf('UpdateInferenceExperimentRequest');
  const create = shapeOf('CreateInferenceExperimentRequest');
  const use = (shape: Shape, name: string): Use =>
    shape.required?.includes(name) ? 'required' : shape.members?.[name] ? 'optional' : 'no';
  const names = [...new Set([...Object.keys(update.members ?? {}), ...Object.keys(create.members ?? {})])];

  const members: Record<string, Schema> = {};
  for (const name of names) {
    const owner = update.members?.[name] ? 'UpdateInferenceExperimentRequest' : 'CreateInferenceExperimentRequest';
    const shape = update.members?.[name] ?? create.members?.[name] ?? '';
    members[name] = schemaOf(shape, { owner, name, update: use(update, name), create: use(create, name) });
  }
  members.$schema = {
    kind: 'string',
    shape: 'SchemaAddress',
    doc: documentation({ owner: '', name: '$schema', update: 'no', create: 'no' }),
  };
  const href = `${docs.api}API_UpdateInferenceExperiment.html`;
  const doc = {
    name: '',
    summary: 'A SageMaker inference experiment.',
    href,
    update: 'required',
    create: 'required',
  } as const;
  return { kind: 'object', shape: 'InferenceExperiment', doc, members, required: update.required ?? [] };
}

export function memberNames(model: ObjectSchema): readonly string[] {
  return gathered(model, (schema) => (schema.kind === 'object' ? Object.keys(schema.members) : []));
}

export function enumValues(model: ObjectSchema): readonly string[] {
  return gathered(model, (schema) => (schema.kind === 'string' ? (schema.enum ?? []) : []));
}

/** What is said of each schema in the tree, once each, sorted. */
function gathered(model: ObjectSchema, of: (schema: Schema) => readonly string[]): readonly string[] {
  const found = new Set<string>();
  const walk = (schema: Schema): void => {
    for (const word of of(schema)) found.add(word);
    if (schema.kind === 'array') walk(schema.items);
    if (schema.kind === 'object') Object.values(schema.members).forEach(walk);
  };
  walk(model);
  return [...found].sort();
}

export function instanceTypes(): Readonly<Record<string, InstanceFacts>> {
  return (JSON.parse(readSource('instance-types.json')) as { types: Record<string, InstanceFacts> }).types;
}

function schemaOf(shapeName: string, place: Place): Schema {
  const shape = shapeOf(shapeName);
  const common = { shape: shapeName, doc: documentation(place) };
  const own = memberDocs(place);
  switch (shape.type) {
    case 'structure':
      return {
        kind: 'object',
        ...common,
        members: Object.fromEntries(
          Object.entries(shape.members ?? {}).map(([name, of]) => [
            name,
            schemaOf(of, inside(shapeName, shape, name, place)),
          ]),
        ),
        required: shape.required ?? [],
      };
    case 'list':
      return {
        kind: 'array',
        ...common,
        items: schemaOf(shape.member ?? '', place),
        ...defined({ minItems: shape.min || undefined, maxItems: shape.max }),
      };
    case 'timestamp':
      return { kind: 'timestamp', ...common, pattern: timestampPattern };
    case 'integer':
      return {
        kind: 'integer',
        ...common,
        ...defined({ minimum: own.minimum ?? shape.min, maximum: shape.max }),
      };
    case 'string':
      if (shapeName === instanceTypeShape) return { kind: 'instanceType', ...common, pattern: instanceTypePattern };
      return {
        kind: 'string',
        ...common,
        ...defined({
          enum: shape.enum,
          minLength: shape.min || undefined,
          maxLength: shape.max,
          pattern: shape.pattern && `^(?:${shape.pattern})$`,
        }),
      };
  }
}

/** A member is needed when its structure is there and needs it; an operation that does not take the structure takes none of it. */
function inside(owner: string, shape: Shape, name: string, place: Place): Place {
  const use: Use = shape.required?.includes(name) ? 'required' : 'optional';
  return {
    owner,
    name,
    update: place.update === 'no' ? 'no' : use,
    create: place.create === 'no' ? 'no' : use,
    within: { name: place.name, states: statesOf(place) },
  };
}

function documentation(place: Place): Documentation {
  const { minimum: _, ...own } = memberDocs(place);
  const states = statesOf(place);
  return {
    name: place.name,
    ...own,
    ...(states && { states }),
    ...(place.within && { within: place.within.name }),
    href: hrefOf(place),
    update: place.update,
    create: place.create,
  };
}

/** A member changes when what it is part of may change, unless its own documentation says otherwise. */
const statesOf = (place: Place): string | undefined => memberDocs(place).states ?? place.within?.states;

function memberDocs({ owner, name }: Place): MemberDocs {
  const structure = owner.replace(/^InferenceExperiment(?=.)/, '');
  const found = docs.members[`${structure}.${name}`] ?? docs.members[name];
  if (!found) throw new Error(`schemas/sources/docs.yaml says nothing of ${owner}.${name}`);
  return found;
}

function hrefOf({ owner, name }: Place): string {
  if (owner === '') return 'https://json-schema.org/understanding-json-schema/reference/schema#schema';
  if (!owner.endsWith('Request')) return `${docs.api}API_${owner}.html#sagemaker-Type-${owner}-${name}`;
  const operation = owner.replace(/Request$/, '');
  return `${docs.api}API_${operation}.html#sagemaker-${operation}-request-${name}`;
}

function shapeOf(name: string): Shape {
  const shape = shapes[name];
  if (!shape) throw new Error(`schemas/sources/api.json has no shape ${name}`);
  return shape;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined | '' | 0> };
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;
}
