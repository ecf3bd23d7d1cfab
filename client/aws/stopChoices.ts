/** How an experiment can be stopped: what becomes of each variant, in words and as StopInferenceExperiment takes it. */
import { overviewOf, type VariantOverview } from './overview.ts';
import type { Description, VariantAction, VariantActions } from './types.ts';

export interface StopChoice {
  readonly id: 'keep-production' | 'promote-shadow' | 'remove-both' | 'by-hand';
  readonly label: string;
  /** A sentence. */
  readonly detail: string;
  /** By variant name; absent where they are chosen by hand. */
  readonly actions?: VariantActions;
  /** What becomes of each variant, a sentence each; none where it is chosen by hand. */
  readonly effects: readonly string[];
}

export interface StopOptions {
  /** At most 1024 characters. */
  readonly reason?: string | undefined;
  /** By default Completed for what runs, Cancelled for what has not started. */
  readonly state?: 'Completed' | 'Cancelled' | undefined;
}

/** The outcomes to choose from, the least risky first. Only by hand when it is not known which variant is which. */
export function stopChoices(description: Description): readonly StopChoice[] {
  const byHand: StopChoice = {
    id: 'by-hand',
    label: 'Choose for each variant',
    detail: 'Retain, remove or promote, one variant after the other.',
    effects: [],
  };
  const { variants } = overviewOf(description);
  const parts = variants.map(({ part }) => part);
  if (!parts.includes('production') || !parts.includes('shadow') || parts.includes(undefined)) return [byHand];

  const choice = (
    { id, label, detail }: Pick<StopChoice, 'id' | 'label' | 'detail'>,
    production: VariantAction,
    shadow: VariantAction,
  ): StopChoice => {
    const actions = Object.fromEntries(
      variants.map(({ name, part }) => [name, part === 'production' ? production : shadow]),
    );
    return { id, label, detail, actions, effects: effectsOf(description, actions) };
  };
  return [
    choice(
      {
        id: 'keep-production',
        label: 'Keep production',
        detail: 'The endpoint goes on with the production variant; the shadow is removed.',
      },
      'Retain',
      'Remove',
    ),
    choice(
      {
        id: 'promote-shadow',
        label: 'Promote the shadow',
        detail: 'The shadow variant becomes production; what was production is removed.',
      },
      'Remove',
      'Promote',
    ),
    choice(
      {
        id: 'remove-both',
        label: 'Remove both',
        detail: 'No variant is left to answer requests. AWS may refuse this, as an endpoint needs a variant.',
      },
      'Remove',
      'Remove',
    ),
    byHand,
  ];
}

/** What becomes of each variant, a sentence each, production first. */
export const effectsOf = (description: Description, actions: VariantActions): readonly string[] => {
  const { variants } = overviewOf(description);
  return variants.map((variant) => effect(variant, actionFor(variant.name, actions)));
};

function effect({ name, part, ...variant }: VariantOverview, action: VariantAction | undefined): string {
  const named = part ? `${part === 'production' ? 'Production' : 'Shadow'} variant "${name}"` : `Variant "${name}"`;
  const as = serving(variant);
  switch (action) {
    case 'Promote':
      return `${named} becomes the production variant${as}.`;
    case 'Retain':
      return part === 'production' ? `${named} goes on serving${as}.` : `${named} is kept as it is${as}.`;
    case 'Remove':
      return part === 'production'
        ? `${named} is deleted${as} and answers no more requests.`
        : `${named} is deleted${as}.`;
    default:
      return `Nothing is chosen for ${named.charAt(0).toLowerCase()}${named.slice(1)}.`;
  }
}

/** ", model m on 2 ml.g5.xlarge": what is known of it. */
function serving({ model, instanceType, count }: Pick<VariantOverview, 'model' | 'instanceType' | 'count'>): string {
  const instances = instanceType && `${count === undefined ? '' : `${count} `}${instanceType}`;
  if (model) return ` (model ${model}${instances ? ` on ${instances}` : ''})`;
  return instances ? ` (${instances})` : '';
}

/** The AWS CLI's JSON of StopInferenceExperiment. What stays is to be deployed as it is now. */
export function stopInput(
  description: Description,
  actions: VariantActions,
  { reason, state }: StopOptions = {},
): Record<string, unknown> {
  const { name, status, variants } = overviewOf(description);
  const known = variants.flatMap((variant) => {
    const action = actionFor(variant.name, actions);
    return action ? [[variant.name, action] as const] : [];
  });
  const staying = known.filter(([, action]) => action !== 'Remove').map(([variant]) => variant);
  const desired = staying.flatMap((variant) => configurationOf(description, variant));
  const words = reason?.trim();
  return {
    Name: name,
    ModelVariantActions: Object.fromEntries(known),
    // The API takes no empty list.
    ...(desired.length > 0 ? { DesiredModelVariants: desired } : {}),
    DesiredState: state ?? (status === 'Running' ? 'Completed' : 'Cancelled'),
    ...(words ? { Reason: words } : {}),
  };
}

const actionFor = (variant: string, actions: VariantActions): VariantAction | undefined =>
  Object.hasOwn(actions, variant) ? actions[variant] : undefined;

/** A variant without what Describe adds to it: its state. */
function configurationOf({ ModelVariants }: Description, name: string): readonly Record<string, unknown>[] {
  const variants: readonly unknown[] = Array.isArray(ModelVariants) ? ModelVariants : [];
  return variants.flatMap((variant) => {
    if (typeof variant !== 'object' || variant === null) return [];
    const { Status: _, ...configuration } = variant as Record<string, unknown>;
    return configuration.VariantName === name ? [configuration] : [];
  });
}
