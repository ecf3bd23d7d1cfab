/** What is better known before an update is confirmed, and which states allow none. */
import { fileSchema, list } from '../schema/lookup.ts';
import { type Deployed, get } from './deployed.ts';
import { changesBetween } from './planDifferences.ts';
import { isBlank, normalised, type State } from './planState.ts';
import { liveOf, short, variantsIn } from './planVariants.ts';
import { endsIn, length } from './planWords.ts';
import { longestDays } from './schedule.ts';
import { day } from './timestamps.ts';
import { variantsOfATest } from './variants.ts';

/** An update on its way: what is deployed, what is sent, what comes of it. */
export interface Step {
  readonly deployed: Deployed;
  readonly before: State;
  readonly update: State;
  readonly after: State;
}

export const warningsOf = (step: Step): readonly string[] =>
  [
    unknownState,
    startMoved,
    infrastructure,
    fewerThanLive,
    strangers,
    partsWithoutVariant,
    noSampling,
    duration,
  ].flatMap((warning) => warning(step));

const isRunning = ({ deployed }: Step) => deployed.status === 'Running';

const unknownState = ({ deployed: { status } }: Step) =>
  status === '' ? ['AWS did not say in which state the experiment is; only Created and Running allow an update.'] : [];

const startMoved = (step: Step) =>
  isRunning(step) && differs('Schedule.StartTime', step)
    ? ['The experiment is Running, and its StartTime can not change any more: AWS will refuse the update.']
    : [];

const infrastructure = (step: Step) =>
  isRunning(step) && (differs('ModelVariants', step) || differs('DataStorageConfig', step))
    ? [
        "The experiment is Running, and AWS's own pages differ on whether its models, instances and data capture can change then. The update may be refused as a whole.",
      ]
    : [];

/** Of the variants that the update lists: those that it does not have stay as they are. */
function fewerThanLive(step: Step): readonly string[] {
  return movedCounts(step).flatMap(({ name, live, count }) =>
    live <= count
      ? []
      : [
          `${name} serves with ${instances(live)} now (autoscaling moves them), and the update says ${count.toLocaleString('en-US')}: it would take ${(live - count).toLocaleString('en-US')} away.`,
        ],
  );
}

/** What autoscaling has made of a variant, where that takes nothing away, or nothing is sent. */
export function asAutoscaled(step: Step, isSent: boolean): readonly string[] {
  return movedCounts(step)
    .filter(({ live, count }) => !isSent || live <= count)
    .map(
      ({ name, live, count }) =>
        `${name} serves with ${instances(live)} now (autoscaling moves them); ${isSent ? 'the update' : 'the experiment'} says ${count.toLocaleString('en-US')}.`,
    );
}

/** Listed variants that do not serve with the number that AWS was given last. */
const movedCounts = ({ deployed: { liveCounts = {} }, before, update }: Step) =>
  variantsIn(update).flatMap(({ name, count }) => {
    const live = liveOf(liveCounts, name);
    const was = variantsIn(before).find((variant) => variant.name === name);
    return count === undefined || live === undefined || !was || live === was.count
      ? []
      : [{ name: short(name), live, count }];
  });

const instances = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'instance' : 'instances'}`;

/** Variants that the experiment does not have: before it is started both can be replaced. */
function strangers(step: Step): readonly string[] {
  const own = variantsIn(step.before).map(({ name }) => name);
  const strange = variantsIn(step.update).filter(({ name }) => !own.includes(name));
  const isReplaced = !isRunning(step) && variantsIn(step.after).length <= variantsOfATest;
  if (own.length === 0 || strange.length === 0 || isReplaced) return [];
  const names = (all: readonly string[]) =>
    list(
      all.map((name) => short(name)),
      'and',
    );
  return [
    `The experiment has the variants ${names(own)} and not ${names(strange.map(({ name }) => name))}: AWS may refuse the update.`,
  ];
}

function partsWithoutVariant({ before, after }: Step): readonly string[] {
  const names = variantsIn(after).map(({ name }) => name);
  const { SourceModelVariantName: source, ShadowModelVariants: shadows = [] } = after.ShadowModeConfig ?? {};
  const parts = [source, ...shadows.map(({ ShadowModelVariantName }) => ShadowModelVariantName)];
  const lost = parts.filter((name) => name !== undefined && name !== '' && !names.includes(name)) as string[];
  if (names.length === 0 || lost.length === 0 || changesBetween(before, after).length === 0) return [];
  return [
    `ShadowModeConfig names ${list(
      lost.map((name) => short(name)),
      'and',
    )}, which would be no variant: AWS may refuse the update.`,
  ];
}

function noSampling({ before, after }: Step): readonly string[] {
  const shares = ({ ShadowModeConfig }: State) =>
    (ShadowModeConfig?.ShadowModelVariants ?? []).map(({ SamplingPercentage }) => SamplingPercentage);
  return shares(after).includes(0) && !shares(before).includes(0)
    ? ['At 0% no request is copied: the shadow is paid for and learns nothing.']
    : [];
}

/** What one end of the file and the other end that is deployed make together. */
function duration(step: Step): readonly string[] {
  const [start, end] = endsIn(step.after);
  if (start === undefined || end === undefined || !differs('Schedule', step)) return [];
  if (end <= start) return ['The experiment would end before it starts: AWS will refuse the update.'];
  return end - start > longestDays * day
    ? [
        `The experiment would run for ${length(end - start)}, and ${longestDays} days are the longest: AWS may refuse the update.`,
      ]
    : [];
}

function differs(path: string, { before, after }: Step): boolean {
  return changesBetween(before, after).some((change) => `${change.path.join('.')}.`.startsWith(`${path}.`));
}

/** Members that an update does not take and that are not what is deployed. */
export function unlike({ description }: Deployed, written: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(written).flatMap(([name, value]) => {
    const schema = Object.hasOwn(fileSchema.members, name) ? fileSchema.members[name] : undefined;
    if (!schema) return [];
    const [own, deployed] = [normalised(schema, value), normalised(schema, deployedMember(description, name))];
    if (isBlank(deployed) || isBlank(own) || own === deployed) return [];
    return [
      `${name} is ${short(String(deployed))}, and ${short(String(own))} in the file: an update does not change it.`,
    ];
  });
}

/** Describe tells of the endpoint in a structure of its own. */
export const deployedMember = (description: unknown, name: string): unknown =>
  get(description, name) ?? (name === 'EndpointName' ? get(get(description, 'EndpointMetadata'), name) : undefined);

/** Why a state allows no update, and what to do; undefined where it does, or is not known. */
export function refusalOf(name: string, status: string): string | undefined {
  if (status === '' || status === 'Created' || status === 'Running') return undefined;
  const experiment = `Experiment "${short(name, 120)}" is ${short(status, 40)}.`;
  switch (status) {
    case 'Completed':
    case 'Cancelled':
      return `${experiment} It has ended; only Created and Running allow an update. Create an experiment under another name to go on.`;
    case 'Stopping':
      return `${experiment} It is coming to its end; only Created and Running allow an update. Create an experiment under another name to go on.`;
    default:
      return `${experiment} Only Created and Running allow an update: wait until it has settled, then try again.`;
  }
}
