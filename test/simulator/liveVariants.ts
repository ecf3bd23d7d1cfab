import type { Account, Experiment, Variant } from './types.ts';

export interface LiveVariant {
  readonly name: string;
  /** Instances that serve now: as deployed, unless autoscaling has been played by the admin path. */
  readonly current: number;
  /** As deployed. */
  readonly desired: number;
}

export interface LiveVariants {
  readonly production: readonly LiveVariant[];
  readonly shadow: readonly LiveVariant[];
}

/** What an endpoint serves with: the variants of its experiment, or one of its own where there is none. */
export function liveVariants(account: Account, endpoint: string): LiveVariants {
  const counts = account.liveCounts.get(endpoint) ?? {};
  const live = (name: string, desired: number): LiveVariant => ({ name, desired, current: counts[name] ?? desired });
  const experiment = experimentOn(account, endpoint);
  if (!experiment) return { production: [live('AllTraffic', 1)], shadow: [] };

  const of = (variant: Variant): LiveVariant =>
    live(variant.VariantName, variant.InfrastructureConfig.RealTimeInferenceConfig.InstanceCount);
  const isProduction = ({ VariantName }: Variant): boolean => productionOf(experiment).includes(VariantName);
  const serving = experiment.ModelVariants.filter(
    (variant) => isProduction(variant) || shadowServes.includes(experiment.Status),
  );
  return {
    production: serving.filter(isProduction).map(of),
    shadow: serving.filter((variant) => !isProduction(variant)).map(of),
  };
}

const shadowServes: readonly string[] = ['Running', 'Updating', 'Starting', 'Stopping'];
const ended: readonly string[] = ['Completed', 'Cancelled'];

/** The experiment that goes on, or else the last that has ended. */
function experimentOn({ experiments }: Account, endpoint: string): Experiment | undefined {
  const all = [...experiments.values()]
    .filter(({ EndpointName }) => EndpointName === endpoint)
    .sort((a, b) => b.LastModifiedTime - a.LastModifiedTime);
  return all.find(({ Status }) => !ended.includes(Status)) ?? all[0];
}

function productionOf({ Status, actions, ShadowModeConfig, ModelVariants }: Experiment): readonly string[] {
  if (!ended.includes(Status) || !actions) return [ShadowModeConfig.SourceModelVariantName];
  return ModelVariants.map(({ VariantName }) => VariantName).filter((name) => actions[name] !== 'Remove');
}
