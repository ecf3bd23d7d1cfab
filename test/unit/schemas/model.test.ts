/** What the sources say, against the API's own facts and against what every member needs. */
import { describe, expect, test } from 'vitest';
import { buildModel, enumValues, instanceTypes, memberNames } from '../../../schemas/model.ts';
import { readSource } from '../../../schemas/sources.ts';
import type { Schema } from '../../../server/schema/types.ts';
import api from '../../simulator/api.json' with { type: 'json' };

interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
}
const shapes = (JSON.parse(readSource('api.json')) as { shapes: Readonly<Record<string, Shape>> }).shapes;
const model = buildModel();

const everySchema: Schema[] = [];
const walk = (schema: Schema): void => {
  everySchema.push(schema);
  if (schema.kind === 'array') walk(schema.items);
  if (schema.kind === 'object') Object.values(schema.members).forEach(walk);
};
walk(model);

test('holds the members of update and of create, and $schema', () => {
  expect(Object.keys(model.members).toSorted()).toEqual(
    [
      ...new Set([
        ...Object.keys(shapes.UpdateInferenceExperimentRequest?.members ?? {}),
        ...Object.keys(shapes.CreateInferenceExperimentRequest?.members ?? {}),
        '$schema',
      ]),
    ].toSorted(),
  );
  expect(model.required).toEqual(['Name']);
});

test('has the limits of the API, but where a reason is given', () => {
  for (const schema of everySchema) {
    const shape = shapes[schema.shape];
    if (!shape) continue;
    if (schema.kind === 'object') expect(schema.required).toEqual(shape.required ?? []);
    if (schema.kind === 'array') expect([schema.minItems ?? 0, schema.maxItems]).toEqual([shape.min ?? 0, shape.max]);
    if (schema.kind === 'string') {
      expect([schema.minLength ?? 0, schema.maxLength, schema.enum]).toEqual([shape.min ?? 0, shape.max, shape.enum]);
      expect(schema.pattern).toBe(shape.pattern && `^(?:${shape.pattern})$`);
    }
    if (schema.kind === 'integer') expect(schema.maximum).toBe(shape.max);
  }
});

test('every pattern compiles as JSON Schema has it, in Unicode mode', () => {
  for (const schema of everySchema) {
    if ('pattern' in schema && schema.pattern) expect(() => new RegExp(schema.pattern ?? '', 'u')).not.toThrow();
  }
});

test('examples and the texts that name them are right by their own patterns', () => {
  for (const schema of everySchema) {
    if (schema.kind !== 'string') continue;
    for (const example of schema.doc.examples ?? []) {
      if (schema.pattern) expect(String(example), schema.doc.name).toMatch(new RegExp(schema.pattern, 'u'));
    }
  }
});

describe('every member is documented', () => {
  test('in sentences, with a page', () => {
    for (const { doc } of everySchema.slice(1)) {
      expect(doc.summary, doc.name).toMatch(/^[A-Z].*\.$/);
      expect(doc.href).toMatch(
        /^https:\/\/(docs\.aws\.amazon\.com\/sagemaker\/latest\/APIReference\/API_\w+\.html|json-schema\.org\/)/,
      );
    }
  });
  test('each enum value, too', () => {
    for (const schema of everySchema) {
      if (schema.kind === 'string')
        for (const value of schema.enum ?? []) expect(schema.doc.values?.[value], value).toBeTruthy();
    }
  });
  test('values whose form a pattern or a limit decides say what is expected', () => {
    for (const schema of everySchema) {
      if (schema.kind === 'object' || schema.kind === 'array' || (schema.kind === 'string' && schema.enum)) continue;
      expect(schema.doc.expects, schema.doc.name).toBeTruthy();
    }
  });
});

test('names and values are listed once, sorted', () => {
  for (const list of [memberNames(model), enumValues(model)]) {
    expect(list).toEqual([...new Set(list)].toSorted());
    expect(list.length).toBeGreaterThan(1);
  }
});

test('instance types are well-formed, and their hardware is believable', () => {
  for (const [name, facts] of Object.entries(instanceTypes())) {
    expect(name).toMatch(/^ml\.[a-z][a-z0-9-]*\.[a-z0-9]+$/);
    if (facts.vcpu !== undefined) expect(facts.vcpu).toBeGreaterThan(0);
    if (facts.memoryGiB !== undefined) expect(facts.memoryGiB).toBeGreaterThan(0);
  }
});

test('the simulator was not given the schema: its facts are the API shapes of their own file', () => {
  expect(api).not.toHaveProperty('$schema');
  expect(JSON.stringify(api)).toContain('UpdateInferenceExperimentRequest');
});
