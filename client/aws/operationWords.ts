/** What is said about an operation, by its API name. */
import type { LifeCycleAction } from './lifecycle.ts';

export type Change = LifeCycleAction | 'create';

export interface ChangeWords {
  readonly change: Change;
  /** As what was sent. */
  readonly request: string;
  /** What AWS then does. */
  readonly noun: string;
  /** Of the experiment. */
  readonly done: string;
  /** "Only Created allows a start." */
  readonly article: string;
  /** States that the experiment is in while or after AWS does it. */
  readonly leadsTo: readonly string[];
}

const words = (change: Change, noun: string, done: string, leadsTo: readonly string[]): ChangeWords => ({
  change,
  request: change === 'update' ? 'the update' : `the request to ${change} it`,
  noun,
  done,
  article: /^[aeiou]/.test(noun) ? 'an' : 'a',
  leadsTo,
});

const CHANGES: Readonly<Record<string, ChangeWords>> = {
  CreateInferenceExperiment: words('create', 'creation', 'created', ['Creating', 'Created']),
  UpdateInferenceExperiment: words('update', 'update', 'updated', ['Updating']),
  StartInferenceExperiment: words('start', 'start', 'started', ['Starting', 'Running']),
  StopInferenceExperiment: words('stop', 'stop', 'stopped', ['Stopping', 'Completed', 'Cancelled']),
  DeleteInferenceExperiment: words('delete', 'deletion', 'deleted', []),
};

/** Undefined for what changes nothing. */
export const changeOf = (operation: string): ChangeWords | undefined =>
  Object.hasOwn(CHANGES, operation) ? CHANGES[operation] : undefined;

/** Operations that only look, whatever becomes of them. What we do not know may change something. */
export const onlyReads = (operation: string): boolean => /^(Describe|List|Get)[A-Z]/.test(operation);

/** What IAM calls an operation; not all are called as they are. */
const ACTIONS: Readonly<Record<string, string>> = {
  GetCallerIdentity: 'sts:GetCallerIdentity',
  ListAliases: 'kms:ListAliases',
  ListBuckets: 's3:ListAllMyBuckets',
  ListRoles: 'iam:ListRoles',
};

/** "sagemaker:UpdateInferenceExperiment": what a policy allows. */
export const actionOf = (operation: string): string =>
  (Object.hasOwn(ACTIONS, operation) ? ACTIONS[operation] : undefined) ?? `sagemaker:${operation}`;

/** What to do before one tries again, without a full stop. */
export function before(operation: string): string {
  if (onlyReads(operation)) return 'Nothing has changed at AWS: try again';
  return changeOf(operation)?.change === 'create'
    ? 'See whether the experiment exists before you try again'
    : 'Look at the experiment before you try again';
}
