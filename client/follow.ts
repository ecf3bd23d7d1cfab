/**
 * Follows what was changed until it has settled, and tells the outcome. What is being followed is kept in the
 * workspace's storage, so that a reloaded window goes on with it.
 */
import type { Memento } from 'vscode';
import { overviewOf } from './aws/overview.ts';
import { resolveTarget } from './aws/target.ts';
import type { Description, Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { bounded } from './bounded.ts';
import { callOptions } from './callWithProgress.ts';
import { deployedNow } from './deployed.ts';
import type { Followed, Follower, MoreFollowed } from './followed.ts';
import { type Done, settledWords } from './followText.ts';
import { createEmitter } from './listeners.ts';
import { targetLine } from './messages.ts';
import { showInformation, showWarning } from './notify.ts';
import { isAt, placeOf } from './place.ts';
import { plain } from './plain.ts';
import { reportError } from './reportError.ts';
import type { Session } from './session.ts';
import { showDescription } from './showDescription.ts';
import { createStored } from './stored.ts';

const KEY = 'following';
/** Descriptions at a time, whatever the number of experiments. */
const AT_ONCE = 4;

export function createFollower(storage: Pick<Memento, 'get' | 'update'>, session: () => Session): Follower {
  const { event, fire } = createEmitter<void>();
  const turn = bounded(AT_ONCE);
  const running = new Map<
    string,
    { readonly name: string; status: string | undefined; readonly over: AbortController }
  >();
  const { read: stored, change } = createStored<readonly Followed[]>(storage, KEY, []);
  const idOf = ({ place, name }: Pick<Followed, 'place' | 'name'>) => JSON.stringify([place.key, name]);
  const isSame = (one: Followed, other: Followed) =>
    idOf(one) === idOf(other) && one.since === other.since && one.entry === other.entry;
  const forget = (followed: Followed) => change((all) => all.filter((each) => !isSame(each, followed)));

  /** A later change of the same experiment takes the place of the earlier one. */
  async function watch(followed: Followed, target: Target, after?: Promise<unknown>): Promise<void> {
    const id = idOf(followed);
    running.get(id)?.over.abort();
    const over = new AbortController();
    const state = { name: followed.name, status: undefined as string | undefined, over };
    running.set(id, state);
    fire();
    try {
      await after;
      const description = await settled(followed, target, over.signal, (status) => {
        state.status = status;
        fire();
      });
      if (over.signal.aborted) return;
      const other = description ? undefined : await otherAccount(followed, target, over.signal);
      if (other) return await giveUp(followed, other);
      await forget(followed);
      await tell(followed, target, description);
    } catch (error) {
      if (over.signal.aborted) return;
      if (isElsewhere(error)) return await giveUp(followed, error.message);
      // The credentials may be others by then. What is followed no more, or anew since, is left alone.
      const retry = () => (stored().some((each) => isSame(each, followed)) ? goOn(followed) : undefined);
      const operation = 'DescribeInferenceExperiment';
      await reportError(session(), error, { target, operation, name: followed.name, account: followed.account, retry });
    } finally {
      if (running.get(id) === state) running.delete(id);
      fire();
    }
  }

  async function settled(followed: Followed, target: Target, signal: AbortSignal, onState: (status: string) => void) {
    const { name } = followed;
    // One set of credentials: a profile with an MFA device would ask for a code at each turn.
    const options = { ...callOptions, held: {} };
    try {
      return await aws().untilSettled({
        describe: (each) =>
          turn(async () => {
            const { description } = await deployedNow(session(), target, name, false, each, options);
            const other = elsewhere(followed, accountOf(description));
            if (other) throw Object.assign(new Error(other), { name: ELSEWHERE });
            return description;
          }),
        wait,
        signal,
        onState,
      });
    } catch (error) {
      if (kindOf(error, target) !== 'not-found') throw error;
      return undefined;
    }
  }

  async function tell(followed: Followed, target: Target, description: Awaited<ReturnType<typeof settled>>) {
    const { name, what, input, since, entry, isQuiet } = followed;
    const { server, output, history, knowledge } = session();
    const left =
      description && input && what === 'updated'
        ? await server.planOfInput(input, { description }).catch(() => undefined)
        : undefined;
    const { message, isWell } = settledWords({ what, name, description, left, took: Date.now() - since });
    output.write(plain(message), `  Target: ${targetLine(target)}`);
    // That it is as asked tells of a call whose answer was lost, too.
    if (entry) await history.amend(entry, isWell ? { outcome: 'accepted' } : {}, message);
    if (!description) knowledge.changed(target, name, 'deleted');
    if (isWell && isQuiet) return;
    void (isWell ? showInformation : showWarning)(
      message,
      ...(description ? [{ title: 'Describe', run: () => showDescription(session(), target, name, reportError) }] : []),
    );
  }

  return {
    onDidChange: event,
    following: () => [...running.values()].map(({ name, status }) => ({ name, status })),
    follow: (target, name, what, { after, ...more } = {}) => {
      const followed = followedOf(target, name, what, more);
      void change((all) => [...all.filter((each) => idOf(each) !== idOf(followed)), followed]);
      void watch(followed, target, after);
    },
    // Beside an earlier change, which goes on should this one be refused.
    expect: (target, name, what, more) => {
      const expected = followedOf(target, name, what, more);
      void change((all) => [...all, expected]);
      return () => void forget(expected);
    },
    resume: () => {
      for (const followed of stored()) void goOn(followed);
    },
    stop: () => {
      for (const { over } of running.values()) over.abort();
      running.clear();
      void change(() => []);
      fire();
    },
    // The storage keeps what is followed: a window that closes is no wish to stop.
    dispose: () => {
      for (const { over } of running.values()) over.abort();
    },
  };

  /** In a reloaded window: the target is found anew, and has to be the one that was changed. */
  async function goOn(followed: Followed): Promise<void> {
    const { key: _, ...choice } = followed.place;
    const settings = { ...session().target.settings(), ...choice };
    const target = await resolveTarget(settings, process.env).catch(() => undefined);
    if (!target || !isAt(target, followed.place)) {
      return giveUp(followed, 'its profile, Region or endpoint is not the same any more.');
    }
    const other = await otherAccount(followed, target, new AbortController().signal);
    return other ? giveUp(followed, other) : watch(followed, target);
  }

  async function giveUp(followed: Followed, why: string): Promise<void> {
    await forget(followed);
    void showWarning(
      `Experiment "${plain(followed.name, 120)}" is no longer followed: ${why} What was sent is under way at AWS all the same.`,
    );
  }
}

function followedOf(target: Target, name: string, what: Done, more: MoreFollowed = {}): Followed {
  const { input, account, entry, isQuiet = false } = more;
  return { name, what, place: placeOf(target), account, input, entry, isQuiet, since: Date.now() };
}

/** Why an answer would be of another account's experiment of that name; undefined when it would not, as far as is known. */
async function otherAccount(followed: Followed, target: Target, signal: AbortSignal): Promise<string | undefined> {
  if (followed.account === undefined) return undefined;
  const identity = await aws()
    .getIdentity(target, signal, callOptions)
    .catch(() => undefined);
  return elsewhere(followed, identity?.account);
}

const elsewhere = ({ account: changed }: Followed, account: string | undefined): string | undefined =>
  changed !== undefined && account !== undefined && account !== changed
    ? `the credentials are those of account ${account} now, and it was changed in ${changed}.`
    : undefined;

/** Fifth part of the ARN. */
const accountOf = (description: Description): string | undefined => overviewOf(description).arn?.split(':')[4];

const ELSEWHERE = 'Elsewhere';
const isElsewhere = (error: unknown): error is Error => error instanceof Error && error.name === ELSEWHERE;

const kindOf = (error: unknown, target: Target) =>
  aws().explainError(error, { target, operation: 'DescribeInferenceExperiment' }).kind;

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(over, ms);
    function over() {
      signal.removeEventListener('abort', aborted);
      resolve();
    }
    function aborted() {
      clearTimeout(timer);
      reject(signal.reason);
    }
    signal.addEventListener('abort', aborted, { once: true });
  });
}
