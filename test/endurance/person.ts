/**
 * A simulated person: edits, previews and updates at random, answers what is asked, and compares what was told with the
 * account of the simulator. Throws at the first difference.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Call, Simulator } from '../simulator/index.ts';
import { post } from '../simulator/testClient.ts';
import {
  comment,
  descriptionOf,
  type File,
  headOf,
  type Input,
  inputOf,
  inputWith,
  mistake,
  type Span,
  samplingOf,
} from './files.ts';
import {
  appliedOf,
  type Confirmation,
  type Happening,
  historyOf,
  type Outcome,
  possible,
  type Told,
  wrongInHistory,
  wrongWith,
} from './model.ts';
import type { Random } from './random.ts';
import type { Weather } from './weather.ts';
import { GONE, until, type Window, within } from './window.ts';

const UPDATE = 'UpdateInferenceExperiment';
const DESCRIBE = 'DescribeInferenceExperiment';
const MINUTE = 60_000;

export interface World {
  readonly window: Window;
  readonly simulator: Simulator;
  readonly weather: Weather;
  readonly random: Random;
  readonly files: readonly File[];
  readonly log: (line: string) => void;
  /** Also kill the language server and load the window anew. */
  readonly crashes: 'some' | 'many';
}

export interface Summary {
  steps: number;
  confirmed: number;
  applied: number;
  /** By what the command said. */
  readonly outcomes: Map<string, number>;
  /** By what the history said in the end. */
  readonly told: Map<string, number>;
  kills: number;
  givenUp: number;
  reloads: number;
  checkpoints: number;
}

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

export function createPerson(world: World) {
  const { window, simulator, weather, random, files, log } = world;
  const { page, dialog, act } = window;
  const summary: Summary = {
    steps: 0,
    confirmed: 0,
    applied: 0,
    outcomes: new Map(),
    told: new Map(),
    kills: 0,
    givenUp: 0,
    reloads: 0,
    checkpoints: 0,
  };
  /** Since the last checkpoint, oldest first. */
  let sent: Confirmation[] = [];
  let happened: (Confirmation | { readonly other: Input })[] = [];
  /** What was known to be deployed at the last checkpoint. */
  const known = new Map(files.map(({ experiment }) => [experiment, [deployed(experiment)] as readonly Input[]]));
  /** Entries of the history at the last checkpoint. */
  let entries = 0;
  /** Of commands since the last checkpoint, by what they said; those whose window went away said nothing. */
  let said: string[] = [];
  /** Milliseconds since 1970 of the kills that the window counts. */
  let kills: readonly number[] = [];
  let words = 0;

  function deployed(experiment: string): Input {
    const { Description, ShadowModeConfig } = simulator.experiments.get(experiment) ?? {};
    const { ShadowModelVariants } = ShadowModeConfig as Input['ShadowModeConfig'];
    return inputWith(experiment, String(Description), ShadowModelVariants[0].SamplingPercentage);
  }

  const statusOf = (experiment: string) => simulator.experiments.get(experiment)?.Status;
  const phrase = () => `step ${summary.steps} ${random.pick(['quiet', 'brave', 'odd', 'ß', '日本'])} ${words++}`;

  // --- typing

  async function splice(file: File, { start, end }: Span, text: string): Promise<void> {
    const done = await act('replace', { file: file.path, start, end, text });
    if (!done) throw new Error(`${file.path} took no edit`);
    file.text = file.text.slice(0, start) + text + file.text.slice(end);
  }

  async function edit(file: File): Promise<string> {
    if (file.isMistaken) {
      // By hand: in a window that was loaded anew there is nothing to undo.
      const start = file.text.indexOf(mistake(file));
      await splice(file, { start, end: start + mistake(file).length }, '');
      file.isMistaken = false;
      return 'took the mistake back';
    }
    switch (random.below(8)) {
      case 0:
        await splice(file, samplingOf(file), String(1 + random.below(100)));
        return 'sampling';
      case 1:
        await splice(file, headOf(file), comment(file, phrase()));
        return 'comment';
      case 2:
        await splice(file, headOf(file), mistake(file));
        file.isMistaken = true;
        return 'mistake';
      case 3: {
        const { text } = file;
        await splice(file, descriptionOf(file), phrase());
        await act('undo', { file: file.path });
        file.text = text;
        return 'description and undo';
      }
      case 4:
      case 5: {
        const { end } = descriptionOf(file);
        const typed = ` typed ${words++}`;
        await act('type', { file: file.path, start: end, text: typed });
        file.text = file.text.slice(0, end) + typed + file.text.slice(end);
        return 'typed into the description';
      }
      default:
        await splice(file, descriptionOf(file), phrase());
        return 'description';
    }
  }

  async function save(file: File): Promise<string> {
    await act('save', { file: file.path });
    file.saved = file.text;
    return 'saved';
  }

  async function look(file: File): Promise<string> {
    const start = random.below(file.text.length);
    const [kind, killed] = [
      random.pick(['complete', 'hover'] as const),
      maybeKill(world.crashes === 'many' ? 0.3 : 0.02),
    ];
    // Of a server that ends meanwhile VS Code gets no answer, and shows none.
    const answer = await within(60, kind, Promise.all([act(kind, { file: file.path, start }), killed]));
    return `${kind} ${answer[0]}${answer[1]}`;
  }

  // --- the window's accidents

  async function kill(): Promise<string> {
    const now = Date.now();
    kills = [...kills.filter((time) => now - time < 4 * MINUTE), now];
    const [pid, ...others] = await act<number[]>('servers');
    if (pid === undefined || others.length > 0) return ' (no server to kill)';
    process.kill(pid, 'SIGKILL');
    summary.kills += 1;
    return ` killed ${kills.length}`;
  }

  /** Three crashes within three minutes are what the window mends by itself. */
  const maybeKill = async (odds: number): Promise<string> => {
    const recent = kills.filter((time) => Date.now() - time < 4 * MINUTE).length;
    return random.chance(odds) && recent < 3 ? kill() : '';
  };

  /** Until the window gives the server up, and asks; then it is started again. */
  async function killTillGivenUp(): Promise<string> {
    const dead = async () => (await act<number[]>('servers')).length === 0;
    for (;;) {
      const before = await act<number[]>('servers');
      await kill();
      await until(60, async () =>
        (await act<number[]>('servers')).some((pid) => before.includes(pid)) ? 'it lives' : undefined,
      );
      const isTold = page
        .locator('.notification-list-item')
        .filter({ hasText: 'times in three minutes and is not started again' });
      await act('run', { command: 'notifications.showList' });
      await until(60, async () =>
        (await isTold.count()) > 0 || !(await dead()) ? undefined : 'no server, and no word of it',
      );
      if (!(await dead())) continue;
      await isTold.first().hover();
      await isTold.getByRole('button', { name: 'Restart' }).first().click();
      await until(60, async () => ((await dead()) ? 'it is not started again' : undefined));
      kills = [];
      summary.givenUp += 1;
      return 'killed the server until it was given up, and restarted it';
    }
  }

  async function reload(): Promise<void> {
    // What is not saved VS Code keeps a copy of, a while later; that is not what is tried here.
    summary.reloads += 1;
    kills = [];
    await window.reload();
    for (const file of files) await act('open', { file: file.path });
  }

  const saveAll = async () => {
    for (const file of files) if (file.text !== file.saved) await save(file);
  };

  async function reloadAtRest(): Promise<string> {
    await saveAll();
    const following = await page
      .locator('.statusbar')
      .getByText(/: Updating|experiments changing/)
      .count();
    if (following > 0)
      await until(60, async () => ((await window.stored()).includes('"following":[{') ? undefined : 'not stored'));
    await reload();
    return `reloaded${following > 0 ? ' while it was followed' : ''}`;
  }

  // --- AWS

  async function othersChange(experiment: string): Promise<string> {
    // A rest of an earlier transition would hide it.
    simulator.clock.advance(2 * MINUTE);
    const input = inputWith(experiment, `somebody else ${words++}`, 1 + random.below(100));
    await somebodyElse(input);
    happened.push({ other: input });
    return `${experiment} was changed by somebody else`;
  }

  /** No fault meets them, and their calls are not those of the person. */
  async function somebodyElse(input: Input): Promise<void> {
    const wasCalm = weather.isCalm;
    weather.isCalm = true;
    try {
      const { status, text } = await post(simulator.url, UPDATE, JSON.stringify(input), { accessKeyId: OTHER });
      if (status !== 200) throw new Error(`Somebody else was refused: ${text}`);
    } finally {
      weather.isCalm = wasCalm;
    }
  }

  async function preview(file: File): Promise<string> {
    const before = simulator.calls.all.length;
    const asked = act<string>('run', { command: 'sagemakerExperiments.previewChanges', file: file.path }).catch(
      (error: Error) => `threw ${error.message}`,
    );
    const killed = await maybeKill(world.crashes === 'many' ? 0.3 : 0.02);
    const outcome = await within(90, 'the preview', asked);
    const met = simulator.calls.all.slice(before).some(({ faults }) => faults.length > 0);
    if (outcome !== 'shown' && !met && !killed) throw new Error(`The preview of ${file.path}: ${outcome}`);
    await act('tidy');
    return `${outcome}${killed}`;
  }

  async function update(file: File): Promise<string> {
    const many = world.crashes === 'many';
    // Mostly there is something to send.
    if (random.chance(0.7)) {
      if (file.isMistaken) await edit(file);
      await splice(file, descriptionOf(file), phrase());
    }
    const first = simulator.calls.all.length;
    const incident = random.pick(many ? crashing : random.chance(0.5) ? ['none' as const] : usual);
    if (reloading.has(incident)) await saveAll();
    const before = statusOf(file.experiment);
    const command = act<Outcome>('run', { command: 'sagemakerExperiments.updateExperiment', file: file.path });
    let outcome: Outcome | undefined;
    const ended = command
      .catch((error: Error) => ({ outcome: error.message === GONE ? 'gone' : `threw ${error.message}` }))
      .then((value) => {
        outcome = value;
        return value;
      });
    const notes: string[] = [incident];
    if (incident === 'kill while it looks') notes.push(await maybeKill(1));

    let input = inputOf(file);
    const isAsked = async (text: string | RegExp) => {
      const shows = dialog.filter({ hasText: text }).waitFor({ state: 'visible', timeout: 120_000 });
      return (await Promise.race([shows.then(() => 'asked' as const), ended.then(() => 'ended' as const)])) === 'asked';
    };
    const press = (button: string) => dialog.getByRole('button', { name: button, exact: true }).click();
    const callsSoFar = () => ofExperiment(first);

    if (!(await isAsked(/Update inference experiment/))) {
      notes.push(judgeUnasked(file, first, before, await ended, notes.join().includes('killed')));
      return done();
    }
    const question = await dialog.innerText();
    if (!question.includes(file.experiment))
      throw new Error(`The question is not about ${file.experiment}: ${question}`);
    switch (incident) {
      case 'cancel':
        await press('Cancel');
        break;
      case 'others change':
        notes.push(await othersChange(file.experiment));
        await press('Update');
        input = inputOf(file);
        if (await isAsked(/It has changed at AWS since you were asked/)) await press('Update');
        else if ((await ended).outcome === 'updated') throw new Error('It was not asked about anew.');
        break;
      case 'edit while asked':
        await splice(file, descriptionOf(file), phrase());
        await press('Update');
        break;
      case 'kill while asked':
        notes.push(await maybeKill(1));
        await press('Update');
        break;
      case 'kill while sent': {
        simulator.faults.add({ kind: 'latency', ms: 300, operation: UPDATE });
        await press('Update');
        await Promise.race([ended, simulator.calls.waitForCount(UPDATE, updatesBefore(first) + 1)]);
        notes.push(await maybeKill(1));
        break;
      }
      case 'reload while asked':
        await reload();
        break;
      case 'reload before it is sent': {
        const described = simulator.calls.all.filter(({ operation }) => operation === DESCRIBE).length;
        simulator.faults.add({ kind: 'hang', operation: DESCRIBE, times: 'always' });
        await press('Update');
        await simulator.calls.waitForCount(DESCRIBE, described + 1);
        await reload();
        simulator.faults.clear();
        break;
      }
      case 'reload before the answer': {
        simulator.faults.add({ kind: 'hang', operation: UPDATE, applied: random.chance(0.5), times: 'always' });
        await press('Update');
        await Promise.race([ended, simulator.calls.waitForCount(UPDATE, updatesBefore(first) + 1)]);
        await until(30, async () =>
          outcome || (await window.stored()).includes('"outcome":"sent"') ? undefined : 'no record is stored',
        );
        await reload();
        simulator.faults.clear();
        break;
      }
      default:
        await press('Update');
    }
    const result = await within(120, 'the end of the update', ended);
    const confirmation: Confirmation = {
      step: summary.steps,
      input,
      outcome: result,
      calls: callsSoFar(),
      isDoomed: callsSoFar().some(({ applied, faults }) => applied && faults.includes('failing-transition')),
    };
    if (incident === 'cancel' || incident === 'reload while asked') {
      if (confirmation.calls.length > 0) throw new Error('It was sent without having been confirmed.');
    } else {
      summary.confirmed += 1;
      summary.applied += appliedOf(confirmation);
      const wrong = wrongWith(confirmation);
      if (wrong) throw new Error(wrong);
      const met = simulator.calls.all.slice(first).some(({ faults }) => faults.length > 0);
      const undisturbed = ['none', 'edit while asked', 'others change', 'kill while asked'].includes(incident);
      if (!met && undisturbed && result.outcome !== 'updated')
        throw new Error(`With no fault: ${JSON.stringify(result)}`);
    }
    if (confirmation.calls.length > 0) {
      sent.push(confirmation);
      happened.push(confirmation);
    }
    return done();

    async function done(): Promise<string> {
      const { outcome: what, kind, because } = (outcome ?? {}) as Record<string, unknown>;
      const words = [what, kind ?? because].filter(Boolean).join(' ');
      count(summary.outcomes, words);
      said.push(words);
      await act('tidy');
      if (random.chance(0.6)) simulator.clock.advance(2 * MINUTE);
      return `${words} (${notes.filter(Boolean).join(';')})`;
    }
  }

  const updatesBefore = (first: number) =>
    simulator.calls.all.slice(0, first).filter(({ operation }) => operation === UPDATE).length;

  const ofExperiment = (first: number): readonly Call[] =>
    simulator.calls.all
      .slice(first)
      .filter(({ operation, accessKeyId }) => operation === UPDATE && accessKeyId !== OTHER);

  /** A command that ended without a question. */
  function judgeUnasked(file: File, first: number, status: unknown, outcome: Outcome, wasKilled: boolean): string {
    if (ofExperiment(first).length > 0) throw new Error('It was sent without having been confirmed.');
    const met = simulator.calls.all.slice(first).some(({ faults }) => faults.length > 0);
    if (met || wasKilled) {
      if (!['failed', 'refused', 'unchanged'].includes(outcome.outcome)) throw new Error(JSON.stringify(outcome));
      return 'faults';
    }
    const expected = file.isMistaken
      ? { outcome: 'refused', because: 'errors' }
      : status === 'Updating'
        ? { outcome: 'refused', because: 'state' }
        : isDeepStrictEqual(deployed(file.experiment), inputOf(file))
          ? { outcome: 'unchanged' }
          : { outcome: 'a question' };
    if (!isDeepStrictEqual(outcome, expected))
      throw new Error(`${file.experiment}: ${JSON.stringify(outcome)} instead of ${JSON.stringify(expected)}`);
    return '';
  }

  // --- comparing

  async function checkpoint(): Promise<string> {
    weather.isCalm = true;
    simulator.clock.advance(10 * MINUTE);
    const following = page.locator('.statusbar').getByText(/-(running|created): |experiments changing/);
    await until(120, async () => ((await following.count()) === 0 ? undefined : 'something is followed without end'));
    let told: readonly Told[] = [];
    await until(150, async () => {
      const all = historyOf((await act<string>('history')) ?? '');
      told = all.slice(0, Math.max(0, all.length - entries));
      // The oldest of many are gone.
      if (all.length >= 200) told = all.slice(0, sent.length);
      return wrongInHistory(told, sent.toReversed()) ?? stillToFindOut(told);
    });
    for (const { outcome } of told) count(summary.told, outcome);
    compareDeployed(told);
    await until(30, async () => wrongInOutput());
    await compareFiles();
    entries = Math.min(200, entries + told.length);
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
    const ofConfirmation = new Map(sent.toReversed().map((confirmation, index) => [confirmation, told[index] as Told]));
    for (const { experiment } of files) {
      const events = happened.flatMap((event): Happening[] => {
        if ('other' in event) return event.other.Name === experiment ? [event] : [];
        const entry = ofConfirmation.get(event);
        return event.input.Name === experiment && entry ? [{ told: entry, input: event.input }] : [];
      });
      const states = possible(known.get(experiment) ?? [], events);
      const actual = deployed(experiment);
      if (!states.some((state) => isDeepStrictEqual(state, actual))) {
        throw new Error(
          `${experiment} is ${JSON.stringify(actual)}; from what was told it would be one of ${JSON.stringify(states)}\n${events.map((event) => ('told' in event ? event.told.text : JSON.stringify(event))).join('\n')}`,
        );
      }
      known.set(experiment, [actual]);
    }
  }

  let linesBefore = { updated: 0, unchanged: 0, state: 0 };
  function wrongInOutput(): string | undefined {
    const output = window.output();
    const lines = (pattern: RegExp) => output.match(pattern)?.length ?? 0;
    const now = {
      updated: lines(/^\S+ Updated \S+: arn:/gm),
      unchanged: lines(/^\S+ Already up to date: /gm),
      state: lines(/^\S+ Not updated: /gm),
    };
    const expected = {
      updated: linesBefore.updated + said.filter((words) => words === 'updated').length,
      unchanged: linesBefore.unchanged + said.filter((words) => words === 'unchanged').length,
      state: linesBefore.state + said.filter((words) => words === 'refused state').length,
    };
    if (!isDeepStrictEqual(now, expected))
      return `the output channel says ${JSON.stringify(now)}, and the commands said ${JSON.stringify(expected)}`;
    linesBefore = now;
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

  // --- a life

  async function step(): Promise<void> {
    summary.steps += 1;
    const file = random.pick(files);
    const action = random.pick(world.crashes === 'many' ? frantic : busy);
    log(`${summary.steps} ${file.experiment}: ${await actions[action](file)}`);
  }

  const actions = {
    edit: async (file: File) => `edit: ${await edit(file)}`,
    save,
    look,
    preview: async (file: File) => `preview: ${await preview(file)}`,
    update: async (file: File) => `update: ${await update(file)}`,
    wait: async () => {
      simulator.clock.advance(2 * MINUTE);
      return 'time passes';
    },
    others: ({ experiment }: File) => othersChange(experiment),
    reload: reloadAtRest,
    giveUp: killTillGivenUp,
  } as const;

  return { summary, step, checkpoint };
}

const OTHER = 'AKIDSOMEBODYELSE0000';

const repeat = <T>(times: number, what: T): readonly T[] => Array.from({ length: times }, () => what);
const usual = [
  ...repeat(6, 'none' as const),
  ...repeat(3, 'cancel' as const),
  ...repeat(3, 'others change' as const),
  ...repeat(3, 'edit while asked' as const),
  'kill while it looks',
  'kill while asked',
  'kill while sent',
  'reload while asked',
  'reload before it is sent',
  'reload before the answer',
] as const;
const crashing = [
  'none',
  ...repeat(2, 'kill while it looks' as const),
  ...repeat(2, 'kill while asked' as const),
  ...repeat(2, 'kill while sent' as const),
  'reload while asked',
  'reload before it is sent',
  'reload before the answer',
] as const;
const reloading: ReadonlySet<string> = new Set(usual.filter((incident) => incident.startsWith('reload')));

const busy = [
  ...repeat(9, 'edit' as const),
  ...repeat(3, 'save' as const),
  ...repeat(3, 'look' as const),
  ...repeat(3, 'preview' as const),
  ...repeat(10, 'update' as const),
  ...repeat(2, 'wait' as const),
  'others',
] as const;
const frantic = [...repeat(2, busy).flat(), ...repeat(3, 'reload' as const), 'giveUp'] as const;
