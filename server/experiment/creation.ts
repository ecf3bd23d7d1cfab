/** What CreateInferenceExperiment asks of a file beyond what an update does. */
import { fileSchema, isLegal } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import { type Node, property, type Span } from '../syntax/tree.ts';
import { shadowNameOf, shadowsOf, sourceOf, variantsOf } from './variants.ts';

/** Values for members that the file does not have, by member name. */
export type Answers = Readonly<Record<string, unknown>>;

export interface Creation {
  /** Answers that the file leaves room for and the schema has nothing against. */
  readonly answered: Readonly<Record<string, string>>;
  /** Answers that are none. */
  readonly refused: readonly { readonly name: string; readonly answer: string; readonly schema: Schema }[];
  /** Required members that are plain text, and neither in the file nor answered. */
  readonly askable: readonly { readonly name: string; readonly schema: Schema }[];
  /** Required structures that the file does not have. */
  readonly absent: readonly { readonly name: string; readonly schema: Schema }[];
  /** Variants that ShadowModeConfig names and ModelVariants does not list, with where they are named. */
  readonly unlisted: readonly { readonly value: string; readonly span: Span }[];
}

export function creationOf(root: Node, answers: Answers): Creation {
  // Without its Name no file is right, for whatever operation.
  const open = Object.entries(fileSchema.members)
    .filter(([name, { doc }]) => doc.create !== 'no' && doc.update !== 'required' && !property(root, name))
    .map(([name, schema]) => ({ name, schema, answer: Object.hasOwn(answers, name) ? answers[name] : undefined }));
  const texts = open.filter(({ schema }) => schema.kind === 'string');
  const given = texts.flatMap(({ answer, ...of }) => (typeof answer === 'string' ? [{ ...of, answer }] : []));
  const required = open.filter(({ schema, answer }) => schema.doc.create === 'required' && typeof answer !== 'string');
  return {
    answered: Object.fromEntries(
      given.filter(({ schema, answer }) => isLegal(schema, answer)).map(({ name, answer }) => [name, answer]),
    ),
    refused: given.filter(({ schema, answer }) => !isLegal(schema, answer)),
    askable: required.filter(({ schema }) => schema.kind === 'string'),
    absent: required.filter(({ schema }) => schema.kind !== 'string'),
    unlisted: property(root, 'ModelVariants') ? unlisted(root) : [],
  };
}

/** An update may list only the variants that change. */
function unlisted(root: Node): Creation['unlisted'] {
  const { named } = variantsOf(root);
  const mentioned = [sourceOf(root), ...shadowsOf(root).map(shadowNameOf)].filter((name) => name !== undefined);
  return mentioned.filter(({ value }) => !named.some((variant) => variant.value === value));
}
