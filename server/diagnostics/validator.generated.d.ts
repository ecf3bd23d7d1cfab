/** ajv's compiled validator of schemas/experiment.schema.json, all errors. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export const validate: ((value: unknown) => boolean) & { errors?: SchemaError[] | null };
