/** What stands around the rows of the view "Inference Experiments". */
import type { ExplainedError, Target } from './aws/types.ts';
import { type ErrorAction, present } from './errorPresentation.ts';
import { filterWords, isFiltered } from './experimentQuery.ts';
import type { ModelState } from './experimentsModel.ts';
import { targetLine } from './messages.ts';
import { plain } from './plain.ts';

/** What package.json chooses the welcome by. */
export type Welcome = 'none' | 'empty' | 'no-region' | 'signed-out';

export interface Surroundings {
  /** Beside the view's title: whose experiments these are, and where. */
  readonly description: string | undefined;
  /** Above the rows. VS Code shows no welcome while there is one. */
  readonly message: string | undefined;
  readonly welcome: Welcome;
  /** What helps where the experiments could not be listed. */
  readonly actions: readonly ErrorAction[];
}

/**
 * `error` explains that of the state; `isProduction` tells of the account that is shown. Above rows stands whose they are:
 * beside the title there is no room for all of it.
 */
export function surroundings(
  state: ModelState,
  error: ExplainedError | undefined,
  isProduction: boolean,
): Surroundings {
  const { phase, target, account, entries, query, nextToken } = state;
  const description = target && targetWords(target, account, isProduction);
  const welcomed = (welcome: Welcome): Surroundings => ({ description, message: undefined, welcome, actions: [] });
  if (phase === 'no-region') return welcomed('no-region');
  if (phase === 'failed') {
    // Without credentials there is nothing to say but how to get some.
    if (error?.kind === 'no-credentials') return welcomed('signed-out');
    const shownAs = error && target ? present(error, { target, operation: LIST }) : undefined;
    const reason = plain(shownAs?.message ?? messageOf(state.error));
    return { description, message: lines(description, reason), welcome: 'none', actions: shownAs?.actions ?? FALLBACK };
  }
  const isEmpty = entries.length === 0 && nextToken === undefined && !isFiltered(query);
  if (phase === 'loaded' && isEmpty) return welcomed('empty');
  const filter = phase === 'loaded' || entries.length > 0 ? filterWords(query, entries.length) : undefined;
  return { description, message: lines(description, filter), welcome: 'none', actions: [] };
}

const lines = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join('\n') || undefined;

export const LIST = 'ListInferenceExperiments';

/** The target itself can not be told, as of a profile that is not there. */
const FALLBACK: readonly ErrorAction[] = [
  { does: 'retry', title: 'Retry' },
  { does: 'select-target', title: 'Select Profile' },
];

/** "PRODUCTION · account 123456789012 · eu-west-1 · profile prod" */
function targetWords(target: Target, account: string | undefined, isProduction: boolean): string {
  const { keysOfEnvironment, profile, region, endpointUrl } = target;
  if (!region) return targetLine(target);
  return [
    isProduction && 'PRODUCTION',
    account !== undefined && `account ${plain(account, 40)}`,
    plain(region.value, 40),
    keysOfEnvironment ? 'keys of the environment' : `profile ${plain(profile.value, 40)}`,
    endpointUrl && targetLine(target).split(', ').at(-1),
  ]
    .filter(Boolean)
    .join(' · ');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
