/** Names of what an account has, for completion and for questions. */
import { ListEndpointsCommand, ListModelsCommand } from '@aws-sdk/client-sagemaker';
import { callAws } from './call.ts';
import { listExperiments } from './listing.ts';
import { sagemaker } from './sagemaker.ts';
import type { CallOptions, LiveNameKind, Target } from './types.ts';

/** Largest page of SageMaker's lists, and how many names are enough to choose from. */
const PAGE = 100;
const ENOUGH = 1000;

type Page = { readonly names: readonly string[]; readonly next: string | undefined };

/** Names of one kind of resource, the newest first where the service knows that order; at most 1000. */
export function liveNames(
  target: Target,
  kind: LiveNameKind,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<readonly string[]> {
  return everyPage((next) => page(target, kind, next, signal, options));
}

async function everyPage(read: (next: string | undefined) => Promise<Page>): Promise<readonly string[]> {
  const names: string[] = [];
  let next: string | undefined;
  do {
    const found = await read(next);
    names.push(...found.names);
    next = found.next;
  } while (next && names.length < ENOUGH);
  return names.slice(0, ENOUGH);
}

async function page(
  target: Target,
  kind: LiveNameKind,
  next: string | undefined,
  signal: AbortSignal,
  options: CallOptions,
): Promise<Page> {
  const list = { MaxResults: PAGE, SortBy: 'CreationTime', SortOrder: 'Descending', NextToken: next } as const;
  switch (kind) {
    case 'experiment': {
      const { experiments, nextToken } = await listExperiments(target, { nextToken: next }, signal, options);
      return { names: experiments.map(({ name }) => name), next: nextToken };
    }
    case 'endpoint':
      return callAws(target, signal, options, async (config) => {
        const command = new ListEndpointsCommand(list);
        const answer = await sagemaker(target, config).send(command, { abortSignal: signal });
        return {
          names: (answer.Endpoints ?? []).flatMap(({ EndpointName }) => EndpointName ?? []),
          next: answer.NextToken,
        };
      });
    case 'model':
      return callAws(target, signal, options, async (config) => {
        const answer = await sagemaker(target, config).send(new ListModelsCommand(list), { abortSignal: signal });
        return { names: (answer.Models ?? []).flatMap(({ ModelName }) => ModelName ?? []), next: answer.NextToken };
      });
    default:
      return { names: [], next: undefined };
  }
}
