/** What would CreateInferenceExperiment be sent for this document, and what is missing for it? */
import type { Range } from 'vscode-languageserver';
import type { CheckContext } from '../diagnostics/validate.ts';
import type { ExperimentDocument } from '../documents.ts';
import { type Creation, creationOf } from '../experiment/creation.ts';
import { nameOfExperiment } from '../experiment/identity.ts';
import { createInput } from '../experiment/request.ts';
import type { CreateParams, CreateRequest, LiveNameKind, RequestError } from '../protocol.ts';
import { expectation } from '../schema/lookup.ts';
import type { ResourceKind, Schema } from '../schema/types.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import { request } from './request.ts';

export function createRequest(
  document: ExperimentDocument,
  { answers = {} }: Pick<CreateParams, 'answers'>,
  context: CheckContext,
): CreateRequest {
  const { version, errors: asForUpdate } = request(document, context);
  const { root } = document.tree;
  if (root?.kind !== 'object' || document.tree.problems.length > 0)
    return { version, errors: asForUpdate, missing: [] };
  const creation = creationOf(root, answers);
  const errors = [...errorsOf(creation, document, root, asForUpdate), ...asForUpdate].toSorted(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
  const missing = creation.askable.map(({ name, schema }) => ({ member: name, ...questionOf(schema) }));
  const name = nameOfExperiment(root)?.value;
  if (errors.length > 0 || missing.length > 0 || name === undefined) return { version, errors, missing };
  return { version, input: { Name: name, ...createInput(root), ...creation.answered }, errors, missing };
}

function errorsOf(
  { absent, refused, unlisted }: Creation,
  document: ExperimentDocument,
  root: ObjectNode,
  said: readonly RequestError[],
): readonly RequestError[] {
  const top = document.rangeOf(root.properties[0]?.key ?? { start: root.start, end: root.start });
  const isSaid = ({ start }: Range) =>
    said.some(({ range: { start: at } }) => at.line === start.line && at.character === start.character);
  return [
    ...absent.map(({ name, schema }) => ({
      code: 'missing-member',
      message: `An experiment is created with ${name}, which this file does not have. ${schema.doc.summary}`,
      range: top,
    })),
    ...refused.map(({ name, answer, schema }) => ({
      code: 'answer',
      message: `${JSON.stringify(answer)} can not be the ${name}. Expected: ${expectation(schema)}.`,
      range: top,
    })),
    // Where all variants are listed the rules tell of a name that is none of them.
    ...unlisted
      .map(({ value, span }) => ({
        code: 'variant-unlisted',
        message: `An experiment is created with all of its variants, and this file lists none of the name ${JSON.stringify(value)}. Only an update may leave some out.`,
        range: document.rangeOf(span),
      }))
      .filter(({ range }) => !isSaid(range)),
  ];
}

function questionOf(schema: Schema): Omit<CreateRequest['missing'][number], 'member'> {
  const kind = schema.doc.resource && kinds[schema.doc.resource];
  return {
    prompt: `${schema.doc.summary} Expected: ${expectation(schema)}.`,
    ...(schema.kind === 'string' && schema.enum && { values: schema.enum }),
    ...(kind && { kind }),
  };
}

/** What the client calls them. A variant is no resource of its own. */
const kinds: Readonly<Partial<Record<ResourceKind, LiveNameKind>>> = {
  model: 'model',
  endpoint: 'endpoint',
  role: 'role',
  key: 'kms-key',
  bucket: 'bucket',
};
