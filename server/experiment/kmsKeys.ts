/** The ways to name a KMS key: a key id, the ARN of a key, an alias, the ARN of an alias (KMS developer guide, key identifiers). */
import type { Node } from '../syntax/tree.ts';
import { at, type TextAt, textAt } from './members.ts';

const id = '(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32})';
const alias = 'alias/[a-zA-Z0-9/_-]{1,250}';
const arn = new RegExp(`^arn:aws[a-z-]*:kms:([a-z]{2}(?:-[a-z]+)+-\\d):\\d{12}:(?:key/${id}|${alias})$`);
const plain = new RegExp(`^(?:${id}|${alias})$`);

export const isKeyIdentifier = (value: string) => plain.test(value) || arn.test(value);

/** Region of an ARN; undefined for what is no ARN, which is of the Region that is called. */
export const regionOfKey = (value: string): string | undefined => arn.exec(value)?.[1];

export const keysOf = (experiment: Node): readonly TextAt[] =>
  [textAt(experiment, 'KmsKey'), textAt(at(experiment, 'DataStorageConfig'), 'KmsKey')].filter(
    (key) => key !== undefined,
  );
