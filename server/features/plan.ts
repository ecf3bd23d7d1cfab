/** What would an update do to what is deployed? */
import type { CheckContext } from '../diagnostics/validate.ts';
import type { ExperimentDocument } from '../documents.ts';
import { deployedOf } from '../experiment/deployed.ts';
import { planOf } from '../experiment/plan.ts';
import type { DeployedParams, Plan, PlannedRequest } from '../protocol.ts';
import { toValue } from '../syntax/tree.ts';
import { request } from './request.ts';

/** Of a file. What only the state can tell is among the errors, and with errors there is no plan. */
export function plannedRequest(
  document: ExperimentDocument,
  described: DeployedParams,
  context: CheckContext,
): PlannedRequest {
  const deployed = deployedOf(described);
  const answer = request(document, { ...context, deployed });
  const written = toValue(document.tree.root) as Readonly<Record<string, unknown>>;
  return answer.input ? { ...answer, plan: planOf(deployed, written) } : answer;
}

/** Of an input that is no file any more. */
export const planOfInput = ({
  input,
  ...described
}: DeployedParams & { readonly input: Readonly<Record<string, unknown>> }): Plan =>
  planOf(deployedOf(described), input);
