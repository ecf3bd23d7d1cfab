/** All that was sent and told since the last comparison, and the comparison. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Accidents } from './accidents.ts';
import type { Input } from './files.ts';
import {
  appliedOf,
  type Confirmation,
  entriesOf,
  type Happening,
  historyOf,
  possible,
  type Told,
  wrongInHistory,
  wrongWith,
} from './model.ts';
import { until } from './window.ts';
import { count, deployed, MINUTE, type World } from './world.ts';

/** Entries that the history keeps. */
const KEPT = 200;

export function createLedger(world: World, { following }: Accidents) {
  const { window, simulator, weather, files, summary } = world;
  const { act } = window;
  /** Oldest first. */
  let sent: Confirmation[] = [];
  let happened: (Confirmation | { readonly other: Input })[] = [];
  /** By what the commands said; those whose window went away said nothing. */
  let said: string[] = [];
  /** What was known to be deployed at the last comparison. */
  const known = new Map<string, readonly Input[]>();
  for (const { experiment } of files) known.set(experiment, [deployed(world, experiment)]);
  /** Of the history, at the last comparison. */
  let entries = 0;
  /** Of the output channel, at the last comparison. */
  let lines = { updated: 0, unchanged: 0, state: 0 };

  function overwrite(experiment: string): void {
    for (const confirmation of sent) if (confirmation.input.Name === experiment) confirmation.isOverwritten = true;
  }

  /** Throws when the command did not do what was confirmed, once. */
  function confirmed(confirmation: Confirmation): void {
    summary.confirmed += 1;
    summary.applied += appliedOf(confirmation);
    const wrong = wrongWith(confirmation);
    if (wrong) throw new Error(`${confirmation.input.Name}: ${wrong}`);
    if (confirmation.calls.length === 0) return;
    if (appliedOf(confirmation) > 0) overwrite(confirmation.input.Name);
    sent.push(confirmation);
    happened.push(confirmation);
  }

  /** In words, as the summary counts it. */
  function told(words: string): void {
    count(summary.outcomes, words);
    said.push(words);
  }

  function changedByOthers(input: Input): void {
    overwrite(input.Name);
    happened.push({ other: input });
  }

  /** Waits until all has settled and been told; throws at what is not as it was told. */
  async function compare(): Promise<string> {
    weather.isCalm = true;
    simulator.clock.advance(10 * MINUTE);
    await until(120, async () => ((await following()) ? 'something is followed without end' : undefined));
    let told: readonly Told[] = [];
    await until(150, async () => {
      const all = historyOf((await act<string>('history')) ?? '');
      // The oldest of many are gone.
      told = all.slice(0, all.length >= KEPT ? sent.length : Math.max(0, all.length - entries));
      return wrongInHistory(told, sent.toReversed()) ?? stillToFindOut(told);
    });
    for (const { outcome } of told) count(summary.told, outcome);
    compareDeployed(told);
    await until(30, async () => wrongInOutput());
    await compareFiles();
    entries = Math.min(KEPT, entries + told.length);
    sent = [];
    happened = [];
    said = [];
    summary.checkpoints += 1;
    await act('tidy');
    weather.isCalm = false;
    return `checkpoint: ${told.length} updates, ${told.map(({ outcome }) => outcome).join(', ')}`;
  }

  /** What could not be found out is said in the output channel. */
  function stillToFindOut(told: readonly Told[]): string | undefined {
    const open = told.filter(
      ({ outcome, text }) => outcome === 'not known' && !/can not be told yet/.test(text),
    ).length;
    const givenUp =
      window.output().match(/Whether the update of .* was carried out could not be found out/g)?.length ?? 0;
    return open <= givenUp ? undefined : `${open} updates are not known, and nobody says why`;
  }

  function compareDeployed(told: readonly Told[]): void {
    const entryOf = new Map(entriesOf(told, sent.toReversed()));
    for (const { experiment } of files) {
      const events = happened.flatMap((event): Happening[] => {
        if ('other' in event) return event.other.Name === experiment ? [event] : [];
        const entry = entryOf.get(event);
        return event.input.Name === experiment && entry ? [{ told: entry, input: event.input }] : [];
      });
      const states = possible(known.get(experiment) ?? [], events);
      const actual = deployed(world, experiment);
      if (!states.some((state) => isDeepStrictEqual(state, actual))) {
        const lines = events.map((event) => ('told' in event ? event.told.text : JSON.stringify(event)));
        throw new Error(
          `${experiment} is ${JSON.stringify(actual)}; from what was told it would be one of ${JSON.stringify(states)}\n${lines.join('\n')}`,
        );
      }
      known.set(experiment, [actual]);
    }
  }

  function wrongInOutput(): string | undefined {
    const output = window.output();
    const found = (pattern: RegExp) => output.match(pattern)?.length ?? 0;
    const times = (words: string) => said.filter((each) => each === words).length;
    const now = {
      updated: found(/^\S+ Updated \S+: arn:/gm),
      unchanged: found(/^\S+ Already up to date: /gm),
      state: found(/^\S+ Not updated: /gm),
    };
    const expected = {
      updated: lines.updated + times('updated'),
      unchanged: lines.unchanged + times('unchanged'),
      state: lines.state + times('refused state'),
    };
    if (!isDeepStrictEqual(now, expected)) {
      return `the output channel says ${JSON.stringify(now)}, and the commands said ${JSON.stringify(expected)}`;
    }
    lines = now;
    return undefined;
  }

  async function compareFiles(): Promise<void> {
    for (const file of files) {
      const { text } = await act<{ text: string }>('read', { file: file.path });
      if (text !== file.text) throw new Error(`${file.path} shows\n${text}\nand typed was\n${file.text}`);
      const saved = readFileSync(join(window.folder, file.path), 'utf8');
      if (saved !== file.saved) throw new Error(`${file.path} on disk is\n${saved}\nand saved was\n${file.saved}`);
    }
  }

  return { confirmed, told, changedByOthers, compare };
}
