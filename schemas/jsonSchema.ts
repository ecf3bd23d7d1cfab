/** The model as a JSON Schema (2020-12) of standard keywords alone, so that any validator takes it. */
import type { ObjectSchema, Schema } from '../server/schema/types.ts';
import { instanceTypes } from './model.ts';

export function jsonSchema(model: ObjectSchema): Record<string, unknown> {
  const { type, properties, required, additionalProperties } = of(model);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:sagemaker-experiments:experiment',
    title: 'SageMaker inference experiment',
    description:
      'Members of UpdateInferenceExperiment, and those that only CreateInferenceExperiment takes. Made by `npm run generate`.',
    type,
    properties,
    required,
    additionalProperties,
  };
}

function of(schema: Schema): Record<string, unknown> {
  switch (schema.kind) {
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(schema.members).map(([name, member]) => [
            name,
            { description: member.doc.summary, ...of(member) },
          ]),
        ),
        ...(schema.required.length > 0 && { required: schema.required }),
        additionalProperties: false,
      };
    case 'array':
      return { type: 'array', items: of(schema.items), minItems: schema.minItems, maxItems: schema.maxItems };
    case 'instanceType':
      return { type: 'string', pattern: schema.pattern, examples: Object.keys(instanceTypes()) };
    case 'timestamp':
      return {
        type: ['string', 'number'],
        pattern: schema.pattern,
        minimum: 0,
        examples: ['2030-03-01T08:00:00Z'],
      };
    case 'integer':
      return { type: 'integer', minimum: schema.minimum, maximum: schema.maximum };
    case 'string':
      return {
        type: 'string',
        enum: schema.enum,
        minLength: schema.minLength,
        maxLength: schema.maxLength,
        pattern: schema.pattern,
        examples: schema.doc.examples,
      };
  }
}
