import api from './api.json' with { type: 'json' };
import { common, invalid, isServiceError, type ServiceError } from './errors.ts';

interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, string>>;
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

export type Input = Readonly<Record<string, unknown>>;

const shapes = api.shapes as Readonly<Record<string, Shape>>;
const operations = api.operations as Readonly<Record<string, { readonly input: string }>>;

export const isOperation = (name: string): boolean => Object.hasOwn(operations, name);

/**
 * The input as its operation sees it: members that the shape does not know and nulls are dropped, as the service does.
 * A wrong type is a SerializationException, the first one alone; broken constraints are one ValidationException in all.
 */
export function readInput(operation: string, body: unknown): Input | ServiceError {
  const shape = shapeNamed(operations[operation]?.input ?? '');
  const value = read(shape, body);
  if (isServiceError(value)) return value;
  const broken = violations(shape, value, '');
  return broken.length > 0 ? invalid(summary(broken)) : (value as Input);
}

/** One sentence over several constraint violations, as AWS words it. */
export function summary(violations: readonly string[]): string {
  const count = violations.length;
  return `${count} validation ${count === 1 ? 'error' : 'errors'} detected: ${violations.join('; ')}`;
}

export function violation(value: unknown, path: string, constraint: string): string {
  const shown = value === undefined ? 'null' : `'${display(value)}'`;
  return `Value ${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
}

function shapeNamed(name: string): Shape {
  const shape = shapes[name];
  if (!shape) throw new Error(`no shape ${name}`);
  return shape;
}

function read(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case 'structure':
      return isObject(value) ? readStructure(shape.members ?? {}, value) : unexpected(value, 'a structure');
    case 'map':
      return isObject(value) ? readMap(shapeNamed(shape.value ?? ''), value) : unexpected(value, 'a map');
    case 'list':
      return Array.isArray(value) ? readList(shapeNamed(shape.member ?? ''), value) : unexpected(value, 'a list');
    case 'integer':
      return Number.isInteger(value) ? value : unexpected(value, 'an Integer');
    case 'timestamp':
      return typeof value === 'number' ? value : unexpected(value, 'milliseconds since epoch');
    default:
      return typeof value === 'string' ? value : unexpected(value, 'a String');
  }
}

function readStructure(members: Readonly<Record<string, string>>, value: Input): Input | ServiceError {
  const result: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(members)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined || given === null) continue;
    const member = read(shapeNamed(shape), given);
    if (isServiceError(member)) return member;
    result[name] = member;
  }
  return result;
}

function readMap(shape: Shape, value: Input): Input | ServiceError {
  const entries: [string, unknown][] = [];
  for (const [key, given] of Object.entries(value)) {
    const member = read(shape, given);
    if (isServiceError(member)) return member;
    entries.push([key, member]);
  }
  return Object.fromEntries(entries);
}

function readList(shape: Shape, value: readonly unknown[]): readonly unknown[] | ServiceError {
  const items = value.map((item) => read(shape, item));
  return items.find(isServiceError) ?? items;
}

function unexpected(value: unknown, wanted: string): ServiceError {
  if (isObject(value)) return serialization('Start of structure or map found where not expected.');
  if (Array.isArray(value)) return serialization('Start of list found where not expected.');
  return serialization(`${tokenName(value)} can not be converted to ${wanted}`);
}

export function serialization(message: string): ServiceError {
  return common('SerializationException', message);
}

function tokenName(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE';
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return value === null ? 'NULL_VALUE' : 'STRING_VALUE';
}

function violations(shape: Shape, value: unknown, path: string): readonly string[] {
  switch (shape.type) {
    case 'structure':
      return structureViolations(shape, value as Input, path);
    case 'map':
      return mapViolations(shape, value as Input, path);
    case 'list':
      return listViolations(shape, value as readonly unknown[], path);
    case 'integer':
      return rangeViolations(shape, value as number, path);
    case 'string':
      return stringViolations(shape, value as string, path);
    default:
      return [];
  }
}

function structureViolations({ required = [], members = {} }: Shape, value: Input, path: string): readonly string[] {
  return Object.entries(members).flatMap(([name, shape]) => {
    const at = join(path, name.charAt(0).toLowerCase() + name.slice(1));
    if (value[name] !== undefined) return violations(shapeNamed(shape), value[name], at);
    return required.includes(name) ? [violation(undefined, at, 'Member must not be null')] : [];
  });
}

function mapViolations(shape: Shape, value: Input, path: string): readonly string[] {
  const keys = Object.keys(value);
  const badKeys = keys.filter((key) => stringViolations(shapeNamed(shape.key ?? ''), key, path).length > 0);
  return [
    ...lengthViolations(shape, keys.length, value, path),
    ...badKeys.map((key) => violation(key, path, 'Map keys must satisfy the constraints of their own shape')),
    ...keys.flatMap((key) => violations(shapeNamed(shape.value ?? ''), value[key], `${join(path, key)}.member`)),
  ];
}

function listViolations(shape: Shape, value: readonly unknown[], path: string): readonly string[] {
  const member = shapeNamed(shape.member ?? '');
  return [
    ...lengthViolations(shape, value.length, value, path),
    ...value.flatMap((item, index) => violations(member, item, `${path}.${index + 1}.member`)),
  ];
}

function stringViolations(shape: Shape, value: string, path: string): readonly string[] {
  const found = [...lengthViolations(shape, [...value].length, value, path)];
  if (shape.pattern !== undefined && !new RegExp(`^(?:${shape.pattern})$`, 'u').test(value)) {
    found.push(violation(value, path, `Member must satisfy regular expression pattern: ${shape.pattern}`));
  }
  if (shape.enum && !shape.enum.includes(value)) {
    found.push(violation(value, path, `Member must satisfy enum value set: [${shape.enum.join(', ')}]`));
  }
  return found;
}

function lengthViolations({ min, max }: Shape, length: number, value: unknown, path: string): readonly string[] {
  const found: string[] = [];
  if (min !== undefined && length < min) {
    found.push(violation(value, path, `Member must have length greater than or equal to ${min}`));
  }
  if (max !== undefined && length > max) {
    found.push(violation(value, path, `Member must have length less than or equal to ${max}`));
  }
  return found;
}

function rangeViolations({ min, max }: Shape, value: number, path: string): readonly string[] {
  const found: string[] = [];
  if (min !== undefined && value < min) {
    found.push(violation(value, path, `Member must have value greater than or equal to ${min}`));
  }
  if (max !== undefined && value > max) {
    found.push(violation(value, path, `Member must have value less than or equal to ${max}`));
  }
  return found;
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function isObject(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function display(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
