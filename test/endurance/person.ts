/** A simulated person: edits, previews and updates at random, answers what is asked, and keeps account of it. */
import { isDeepStrictEqual } from 'node:util';
import type { Locator } from '@playwright/test';
import type { Call } from '../simulator/index.ts';
import { post } from '../simulator/testClient.ts';
import { createAccidents } from './accidents.ts';
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
import { createLedger } from './ledger.ts';
import type { Outcome } from './model.ts';
import { GONE, until, within } from './window.ts';
import { deployed, MINUTE, type World } from './world.ts';

const UPDATE = 'UpdateInferenceExperiment';
const DESCRIBE = 'DescribeInferenceExperiment';

export function createPerson(world: World) {
  const { window, simulator, weather, random, files, log, summary } = world;
  const { dialog, act } = window;
  const accidents = createAccidents(world);
  const { maybeKill, reload } = accidents;
  const ledger = createLedger(world, accidents);
  let words = 0;

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
    const isSaved = await act('save', { file: file.path });
    const { isDirty } = await act<{ isDirty: boolean }>('read', { file: file.path });
    if (!isSaved || isDirty) throw new Error(`${file.path} was not saved: ${isSaved}, ${isDirty}`);
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
    return `${kind} ${answer[0]} ${answer[1]}`;
  }

  const saveAll = async () => {
    for (const file of files) if (file.text !== file.saved) await save(file);
  };

  // --- AWS

  async function othersChange(experiment: string): Promise<string> {
    // A rest of an earlier transition would hide it.
    simulator.clock.advance(2 * MINUTE);
    const input = inputWith(experiment, `somebody else ${words++}`, 1 + random.below(100));
    await somebodyElse(input);
    ledger.changedByOthers(input);
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
    return `${outcome} ${killed}`;
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
    if (reloading.has(incident)) {
      await saveAll();
      await accidents.allIsStored();
    }
    const before = statusOf(file.experiment);
    const command = act<Outcome>('run', { command: 'sagemakerExperiments.updateExperiment', file: file.path });
    let outcome: Outcome | undefined;
    const ended = command
      .catch((error: Error) => ({
        outcome: goneWith(error) && reloading.has(incident) ? 'gone' : `threw ${error.message}`,
      }))
      .then((value) => {
        outcome = value;
        return value;
      });
    const notes: string[] = [incident];
    if (incident === 'kill while it looks') notes.push(await maybeKill(1));

    const input = inputOf(file);
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
        // Else it is Updating, and refused for that.
        if (random.chance(0.7)) simulator.clock.advance(2 * MINUTE);
        await press('Update');
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
        const isKept = async () => {
          const { history: [newest] = [], following = [] } = await window.stored();
          return newest?.outcome === 'sent' && following.some(({ entry }) => entry === newest.id);
        };
        await until(30, async () => (outcome || (await isKept()) ? undefined : 'no record is stored'));
        await reload();
        simulator.faults.clear();
        break;
      }
      default:
        await press('Update');
    }
    const result = await within(120, 'the end of the update', ended);
    const calls = callsSoFar();
    if (incident === 'cancel' || incident === 'reload while asked') {
      if (calls.length > 0) throw new Error('It was sent without having been confirmed.');
      return done();
    }
    const isDoomed = calls.some(({ applied, faults }) => applied && faults.includes('failing-transition'));
    ledger.confirmed({ step: summary.steps, input, outcome: result, calls, isDoomed, isOverwritten: false });
    const met = simulator.calls.all.slice(first).some(({ faults }) => faults.length > 0);
    const isBusy = incident === 'others change' && calls.length === 0 && statusOf(file.experiment) === 'Updating';
    if (!met && !reloading.has(incident) && result.outcome !== (isBusy ? 'refused' : 'updated')) {
      throw new Error(`With no fault: ${JSON.stringify(result)}`);
    }
    return done();

    async function done(): Promise<string> {
      const { outcome: what, kind, because } = (outcome ?? {}) as Record<string, unknown>;
      const words = [what, kind ?? because].filter(Boolean).join(' ');
      ledger.told(words);
      await act('tidy');
      if (random.chance(0.6)) simulator.clock.advance(2 * MINUTE);
      return `${words} (${notes.filter(Boolean).join(';')})`;
    }
  }

  /** All files with one question, sent at the same time. */
  async function updateAll(): Promise<string> {
    const first = simulator.calls.all.length;
    const inputs = new Map(files.map((file) => [file.path, inputOf(file)]));
    type Rows = readonly { readonly file: string; readonly result: { readonly is: string; readonly why?: string } }[];
    const command = act<Rows | null>('run', { command: 'sagemakerExperiments.updateAllInFolder' });
    const choice = window.page.locator('.quick-input-list .monaco-list-row').first();
    const next = (shows: Locator) =>
      Promise.race([shows.waitFor({ state: 'visible', timeout: 120_000 }).then(() => true), command.then(() => false)]);
    const isRefused = random.chance(0.2);
    if (await next(choice)) {
      await window.page.keyboard.press('Enter');
      if (await next(dialog)) {
        await dialog.getByRole('button', { name: isRefused ? 'Cancel' : 'Update All', exact: true }).click();
      }
    }
    const rows = (await within(120, 'the end of the update of all', command)) ?? [];
    if (isRefused && ofExperiment(first).length > 0) throw new Error('All were sent, and were not to be.');
    for (const { file, result } of rows) {
      const input = inputs.get(file);
      const calls = ofExperiment(first).filter((call) => (call.input as Input).Name === input?.Name);
      if (result.is === 'updated' && result.why === undefined) ledger.told('updated');
      if (!input || calls.length === 0) continue;
      const isDoomed = calls.some(({ applied, faults }) => applied && faults.includes('failing-transition'));
      const outcome = { outcome: result.is === 'updated' ? 'updated' : 'failed' };
      ledger.confirmed({ step: summary.steps, input, outcome, calls, isDoomed, isOverwritten: false });
    }
    await act('tidy');
    if (random.chance(0.6)) simulator.clock.advance(2 * MINUTE);
    return `all: ${rows.map(({ result }) => result.is).join(', ') || 'not sent'}`;
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
        : isDeepStrictEqual(deployed(world, file.experiment), inputOf(file))
          ? { outcome: 'unchanged' }
          : { outcome: 'a question' };
    if (!isDeepStrictEqual(outcome, expected))
      throw new Error(`${file.experiment}: ${JSON.stringify(outcome)} instead of ${JSON.stringify(expected)}`);
    return '';
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
    reload: async () => {
      // What is not saved VS Code keeps a copy of, a while later; that is not what is tried here.
      await saveAll();
      return accidents.reloadAtRest();
    },
    all: updateAll,
    giveUp: accidents.killTillGivenUp,
  } as const;

  return { step, compare: ledger.compare };
}

/** An extension host that ends cancels what it still can. */
const goneWith = ({ message }: Error): boolean => message === GONE || /Canceled/.test(message);

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
  ...repeat(2, 'all' as const),
] as const;
const frantic = [...repeat(2, busy).flat(), ...repeat(3, 'reload' as const), 'giveUp'] as const;
