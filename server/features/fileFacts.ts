/** Which experiment is this document about, and where do its calls go? */
import { targetOf } from '../diagnostics/targetComments.ts';
import type { ExperimentDocument } from '../documents.ts';
import { nameOfExperiment } from '../experiment/identity.ts';
import type { FileFacts } from '../protocol.ts';

export function fileFacts(document: ExperimentDocument): FileFacts {
  const name = nameOfExperiment(document.tree.root)?.value;
  const { profile, region, endpoint } = targetOf(document);
  const target = { ...(profile && { profile }), ...(region && { region }), ...(endpoint && { endpointUrl: endpoint }) };
  return { ...(name !== undefined && { name }), ...(Object.keys(target).length > 0 && { target }) };
}
