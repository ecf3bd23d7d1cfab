/** What would UpdateInferenceExperiment be sent for this document, and what keeps it from being sent? */
import { type CheckContext, findings } from '../diagnostics/validate.ts';
import type { ExperimentDocument } from '../documents.ts';
import { updateRequest } from '../experiment/request.ts';
import type { ExperimentRequest } from '../protocol.ts';

export function request(document: ExperimentDocument, context: CheckContext): ExperimentRequest {
  const { version } = document;
  const { root } = document.tree;
  const errors = findings(document, context)
    .filter(({ severity }) => severity === 'error')
    .map((found) => ({ code: found.code, message: found.message, range: document.rangeOf(found) }));
  if (errors.length > 0) return { version, omitted: [], errors };
  if (!root) return { version, omitted: [], errors: [nothingYet(document)] };
  return { version, ...updateRequest(root), errors: [] };
}

const nothingYet = (document: ExperimentDocument) => ({
  code: 'missing-member',
  message: 'The file is empty. Begin with the Name of the experiment.',
  range: document.rangeOf({ start: 0, end: 0 }),
});
