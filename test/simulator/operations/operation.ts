import { sagemakerArn } from '../arns.ts';
import { conflict, modelled, type ServiceError } from '../errors.ts';
import { legalStatuses } from '../lifecycle.ts';
import type { Account, Experiment } from '../types.ts';

export interface Context {
  readonly account: Account;
  /** Of the credential scope, for the ARNs. */
  readonly region: string;
  /** Epoch seconds. */
  readonly now: number;
  /** How long Creating, Starting, Updating and Stopping take. */
  readonly transitionSeconds: number;
  /** Whether a Running experiment takes other instances, models or data capture: AWS's pages differ on it. */
  readonly infrastructureWhileRunning: 'allow' | 'refuse';
}

export type Output = Readonly<Record<string, unknown>>;

/** An operation gets an input that its shape has already accepted. */
export type Operation<Input> = (input: Input, context: Context) => Output | ServiceError;

export interface Named {
  readonly Name: string;
}

export function find({ Name }: Named, { account, region }: Context): Experiment | ServiceError {
  return (
    account.experiments.get(Name) ??
    modelled(
      'ResourceNotFound',
      `Could not find inference experiment "${sagemakerArn(region, 'inference-experiment', Name)}".`,
    )
  );
}

/** The experiment, when its status lets the operation happen. */
export function findIn(
  operation: keyof typeof legalStatuses,
  input: Named,
  context: Context,
): Experiment | ServiceError {
  const experiment = find(input, context);
  if (!('Status' in experiment)) return experiment;
  const legal = legalStatuses[operation];
  if (legal.includes(experiment.Status)) return experiment;
  return conflict(
    `${operation} is not possible while inference experiment ${experiment.Name} is ${experiment.Status}; it has to be ${legal.join(' or ')}.`,
  );
}

export function arnOutput({ Name }: Named, { region }: Context): Output {
  return { InferenceExperimentArn: sagemakerArn(region, 'inference-experiment', Name) };
}
