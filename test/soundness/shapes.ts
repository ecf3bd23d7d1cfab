/** What the API says of an experiment: the service's own shapes, read without the product's schema. */
import api from '../simulator/api.json' with { type: 'json' };

export interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, string>>;
  readonly member?: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

const shapes = api.shapes as Readonly<Record<string, Shape>>;

export function shapeNamed(name: string | undefined): Shape {
  const shape = name === undefined ? undefined : shapes[name];
  if (!shape) throw new Error(`the API has no shape ${name}`);
  return shape;
}

const update = shapeNamed('UpdateInferenceExperimentRequest');

/** A file: what Update takes and needs, and what only Create takes. */
export const file: Shape = {
  type: 'structure',
  required: update.required ?? [],
  members: { ...shapeNamed('CreateInferenceExperimentRequest').members, ...update.members },
};

export type Path = readonly (string | number)[];
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
