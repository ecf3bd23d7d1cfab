/** What is allowed at a place of an experiment file, and what there is to say about it. */

export type ResourceKind = 'experiment' | 'model' | 'endpoint' | 'role' | 'key' | 'bucket' | 'variant';

/** How an operation treats a member. */
export type Use = 'required' | 'optional' | 'no';

export interface Documentation {
  /** Member as it is called where it stands; "" for the file itself. */
  readonly name: string;
  readonly summary: string;
  readonly unit?: string;
  /** States of an experiment in which an update may change it, in words. */
  readonly states?: string;
  /** The member that this one is part of; absent at the top of the file. */
  readonly within?: string;
  /** What a right value looks like; follows "expects". */
  readonly expects?: string;
  /** Value to what it means. */
  readonly values?: Readonly<Record<string, string>>;
  readonly examples?: readonly (string | number)[];
  readonly resource?: ResourceKind;
  /** Diagnostic code of the check of range or pattern, where it is a rule. */
  readonly code?: string;
  /** Page of the API reference. */
  readonly href: string;
  readonly update: Use;
  readonly create: Use;
}

interface Common {
  /** Shape of the API model. */
  readonly shape: string;
  readonly doc: Documentation;
}

export interface ObjectSchema extends Common {
  readonly kind: 'object';
  readonly members: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

export interface ArraySchema extends Common {
  readonly kind: 'array';
  readonly items: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface StringSchema extends Common {
  readonly kind: 'string';
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression for the whole text. */
  readonly pattern?: string;
}

export interface InstanceTypeSchema extends Common {
  readonly kind: 'instanceType';
  readonly pattern: string;
}

export interface IntegerSchema extends Common {
  readonly kind: 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
}

/** ISO 8601 text or epoch seconds. */
export interface TimestampSchema extends Common {
  readonly kind: 'timestamp';
  readonly pattern: string;
}

export type Schema = ObjectSchema | ArraySchema | StringSchema | InstanceTypeSchema | IntegerSchema | TimestampSchema;

/** Hardware of one instance; absent where it is not publicly known. */
export interface InstanceFacts {
  readonly vcpu?: number;
  readonly memoryGiB?: number;
  readonly arch?: string;
  readonly accelerator?: string;
  /** Number of accelerators. */
  readonly gpus?: number;
  readonly acceleratorMemoryGiBEach?: number;
  readonly inApiModel: boolean;
  readonly inCliPage: boolean;
}
