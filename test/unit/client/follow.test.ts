/** What is followed, through faults that take minutes: VS Code, AWS and time are played. */
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { explainError } from '../../../client/aws/errors.ts';
import { untilSettled } from '../../../client/aws/settle.ts';
import { resolveTarget } from '../../../client/aws/target.ts';
import type { Target, TargetSettings } from '../../../client/aws/types.ts';
import { createFollower } from '../../../client/follow.ts';
import { createHistory } from '../../../client/history.ts';
import { createKnowledge } from '../../../client/knowledge.ts';
import type { Session } from '../../../client/session.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

type Answer = string | Error | (() => string | Error);

const world = vi.hoisted(() => ({
  /** What Describe answers, call by call; the last one for good. A text is the state. */
  answers: [] as unknown[],
  /** 12 digits: whose account the credentials are. */
  account: '123456789012',
  asked: 0,
  told: [] as string[],
  /** By the title of the button: what presses it. */
  press: {} as Record<string, () => void>,
}));

vi.mock('vscode', () => {
  const show =
    (kind: string) =>
    (message: string, ...buttons: string[]) => {
      world.told.push(`${kind}: ${message}`);
      return new Promise<string>((resolve) => {
        world.press = Object.fromEntries(buttons.map((title) => [title, () => resolve(title)]));
      });
    };
  return {
    window: {
      showInformationMessage: show('information'),
      showWarningMessage: show('warning'),
      showErrorMessage: show('error'),
    },
  };
});

const name = 'ranker';
const arnIn = (account: string) => `arn:aws:sagemaker:eu-west-1:${account}:inference-experiment/${name}`;

/** Without the shared files of this machine. */
vi.mock('../../../client/aws/target.ts', () => ({
  resolveTarget: async (settings: TargetSettings): Promise<Target> => ({
    profile: { value: 'default', source: 'default' },
    region: { value: settings.region ?? '', source: 'test' },
    endpointUrl: undefined,
    settings,
  }),
}));

vi.mock('../../../client/awsModule.ts', () => ({
  aws: () => ({
    explainError,
    untilSettled,
    getIdentity: async () => ({ account: world.account, arn: 'arn:aws:iam::1:user/dana' }),
    describeExperiment: async () => {
      const next = world.answers[Math.min(world.asked, world.answers.length - 1)] as Answer;
      world.asked += 1;
      const answer = typeof next === 'function' ? next() : next;
      if (answer instanceof Error) throw answer;
      return { Name: name, Arn: arnIn(world.account), Status: answer };
    },
  }),
}));

// The time of the test stands still while a disk is read, so none is.
vi.mock('../../../client/aws/sharedFiles.ts', async (original) => ({
  ...(await original<typeof import('../../../client/aws/sharedFiles.ts')>()),
  readSharedFiles: async () => ({ sections: {}, profiles: {} }),
}));

const failed = (cause: object) =>
  Object.assign(new Error('failed', { cause }), {
    name: 'FailedCall',
    delivery: { attempts: 1, unanswered: false },
    answer: undefined,
  });
const refused = failed(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
const service = (code: string) =>
  failed(Object.assign(new Error(code), { name: code, $metadata: { httpStatusCode: 400 } }));
const cutShort = failed(
  Object.assign(new Error('Unexpected token'), { name: 'SyntaxError', $metadata: { httpStatusCode: 502 } }),
);

/** VS Code's storage: by value, and there for the next window. */
function storage() {
  const values = new Map<string, unknown>();
  return {
    get: <T>(key: string, fallback: T) => (values.get(key) as T | undefined) ?? fallback,
    update: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
  };
}

/** A window on the workspace; another one on the same storage is the same after a reload. */
function open(kept = storage(), left: readonly object[] = []) {
  const history = createHistory(kept as never);
  const session = {
    history,
    knowledge: createKnowledge(),
    output: { write: () => undefined },
    lastResponse: { keep: () => undefined },
    server: { planOfInput: async () => ({ changes: left }) },
    target: { settings: () => ({ region: 'eu-west-1' }) },
  } as unknown as Session;
  const follower = createFollower(kept as never, () => session);
  return { kept, history, follower };
}

const input = { Name: name, Description: 'new' };

const recorded = ({ history }: ReturnType<typeof open>): Promise<string> =>
  history.add({
    at: Date.now(),
    operation: 'UpdateInferenceExperiment',
    name,
    target: 'eu-west-1',
    place: { key: 'k' },
    account: '123456789012',
    changes: [],
    input,
  });

async function update(window: ReturnType<typeof open>, outcome: 'accepted' | 'unknown' = 'accepted') {
  const { history, follower } = window;
  const target = await at();
  const entry = await recorded(window);
  await history.amend(entry, { outcome });
  follower.follow(target, name, 'updated', { input, account: '123456789012', entry });
}

const at = (): Promise<Target> => resolveTarget({ region: 'eu-west-1' }, process.env);
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  Object.assign(world, { answers: ['Running'], account: '123456789012', asked: 0, told: [], press: {} });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an update that is followed', () => {
  test('is told when it is done, and is in the history', async () => {
    world.answers = ['Updating', 'Updating', 'Running'];
    const window = open();
    await update(window);
    await minutes(0.05);
    expect(window.follower.following()).toEqual([{ name, status: 'Updating' }]);
    await minutes(1);
    expect(world.told).toEqual(['information: Experiment "ranker" is Running: it is updated, as asked (after 5 s).']);
    expect(window.history.entries()[0]?.remarks).toEqual([
      'Experiment "ranker" is Running: it is updated, as asked (after 5 s).',
    ]);
    expect(window.follower.following()).toEqual([]);
  });

  test.each([
    ['the endpoint is gone for a minute', refused, 6],
    ['throttled for a minute', service('ThrottlingException'), 6],
    ['a web page in place of answers for a minute', cutShort, 6],
  ])('%s, and nobody is bothered with it', async (_, failure, times) => {
    world.answers = ['Updating', ...Array.from({ length: times }, () => failure), 'Updating', 'Running'];
    const window = open();
    await update(window);
    await minutes(1);
    expect(world.told).toEqual([]);
    expect(window.follower.following()).toHaveLength(1);
    await minutes(3);
    expect(world.told).toHaveLength(1);
    expect(world.told[0]).toContain('it is updated, as asked');
  });

  test('the endpoint is gone for good: the person is told once, and can try again later', async () => {
    world.answers = ['Updating', refused];
    const window = open();
    await update(window);
    await minutes(15);
    expect(world.told).toHaveLength(1);
    expect(world.told[0]).toMatch(/^error: .*connection was refused/);
    world.answers = ['Running'];
    world.press.Retry?.();
    await minutes(1);
    expect(world.told[1]).toContain('it is updated, as asked');
  });

  test('of which the answer was lost is known to be carried out once it is as asked', async () => {
    world.answers = ['Updating', 'Running'];
    const window = open();
    await update(window, 'unknown');
    await minutes(1);
    expect(window.history.entries()[0]?.outcome).toBe('accepted');
  });

  test('and not when it is something else', async () => {
    const window = open(storage(), [{ path: ['Description'], kind: 'changed', before: '"old"', after: '"new"' }]);
    await update(window, 'unknown');
    await minutes(1);
    expect(world.told).toEqual([
      'warning: Experiment "ranker" is Running, but not all is as it was asked for. Still to change: Description: "old" \u2192 "new".',
    ]);
    expect(window.history.entries()[0]?.outcome).toBe('unknown');
  });

  test('twice is one, the later', async () => {
    world.answers = ['Updating', 'Updating', 'Running'];
    const window = open();
    await update(window);
    await update(window);
    expect(window.follower.following()).toHaveLength(1);
    await minutes(1);
    expect(world.told).toHaveLength(1);
  });
});

describe('the window is closed while it is followed', () => {
  test('the next one goes on, and tells', async () => {
    world.answers = ['Updating'];
    const window = open();
    await update(window);
    await minutes(1);
    window.follower.dispose();
    const asked = world.asked;
    await minutes(5);
    expect([world.asked, world.told]).toEqual([asked, []]);

    world.answers = ['Running'];
    const next = open(window.kept);
    next.follower.resume();
    await minutes(1);
    expect(world.told).toEqual(['information: Experiment "ranker" is Running: it is updated, as asked (after 6 min).']);
    expect(next.history.entries()[0]?.remarks).toHaveLength(1);
    open(window.kept).follower.resume();
    await minutes(1);
    expect(world.told).toHaveLength(1);
  });

  test('another account by then: nothing is told of its experiment of that name', async () => {
    world.answers = ['Updating'];
    const window = open();
    await update(window);
    await minutes(1);
    window.follower.dispose();
    world.account = '999999999999';
    open(window.kept).follower.resume();
    await minutes(1);
    expect(world.told).toEqual([
      'warning: Experiment "ranker" is no longer followed: the credentials are those of account 999999999999 now, and it was changed in 123456789012. What was sent is under way at AWS all the same.',
    ]);
  });

  test('what was stopped is not gone on with', async () => {
    world.answers = ['Updating'];
    const window = open();
    await update(window);
    await minutes(1);
    window.follower.stop();
    const { asked } = world;
    open(window.kept).follower.resume();
    await minutes(5);
    expect(world.asked).toBe(asked);
  });
});

describe('credentials that expire while it is followed', () => {
  const expiring = async () => {
    world.answers = ['Updating', service('ExpiredTokenException')];
    const window = open();
    await update(window);
    await minutes(1);
    expect(world.told).toHaveLength(1);
    expect(world.told[0]).toMatch(/^error: .*have expired/);
    return window;
  };

  test('are renewed: Retry goes on', async () => {
    await expiring();
    world.answers = ['Updating', 'Running'];
    world.asked = 0;
    world.press.Retry?.();
    await minutes(1);
    expect(world.told[1]).toBe('information: Experiment "ranker" is Running: it is updated, as asked (after 62 s).');
  });

  test('are replaced by those of another account: it is said why nothing more is told', async () => {
    const window = await expiring();
    world.answers = ['Running'];
    world.account = '999999999999';
    world.press.Retry?.();
    await minutes(1);
    expect(world.told.slice(1)).toEqual([expect.stringContaining('account 999999999999 now')]);
    expect(window.follower.following()).toEqual([]);
  });

  test('are replaced between two answers', async () => {
    const replaced = () => {
      world.account = '999999999999';
      return 'Running';
    };
    world.answers = ['Updating', replaced];
    const window = open();
    await update(window);
    await minutes(1);
    expect(world.told).toEqual([expect.stringContaining('account 999999999999 now')]);
    expect(window.history.entries()[0]?.remarks).toEqual([]);
  });

  test('a later update of the same experiment is not taken back by an old Retry', async () => {
    const window = await expiring();
    const { Retry } = world.press;
    world.answers = ['Running'];
    await update(window);
    await minutes(1);
    const { asked } = world;
    Retry?.();
    await minutes(1);
    expect(world.asked).toBe(asked);
    expect(world.told).toHaveLength(2);
  });
});

describe('an update that was sent when the window ended', () => {
  const sent = async (window: ReturnType<typeof open>) =>
    window.follower.expect(await at(), name, 'updated', { input, entry: await recorded(window) });

  test('is found out by the next window', async () => {
    world.answers = ['Updating', 'Running'];
    const window = open();
    await sent(window);
    expect(world.asked).toBe(0);
    const next = open(window.kept);
    next.follower.resume();
    await minutes(1);
    expect(world.told).toEqual([expect.stringContaining('it is updated, as asked')]);
    expect(next.history.entries()).toMatchObject([{ outcome: 'accepted', remarks: world.told.map(withoutKind) }]);
  });

  test('and was not carried out: the next window says what is left, and not that it was', async () => {
    const window = open();
    await sent(window);
    const next = open(window.kept, [{ path: ['Description'], label: 'Description', kind: 'changed' }]);
    next.follower.resume();
    await minutes(1);
    expect(next.history.entries()).toMatchObject([{ outcome: 'sent', remarks: [expect.stringContaining('not all')] }]);
  });

  test('is no business of the next window once it was refused; an earlier one is', async () => {
    world.answers = ['Updating'];
    const window = open();
    const forget = await sent(window);
    forget();
    open(window.kept).follower.resume();
    await minutes(1);
    expect(world.asked).toBe(0);

    await update(window);
    const forgetSecond = await sent(window);
    forgetSecond();
    const next = open(window.kept);
    next.follower.resume();
    await minutes(1);
    expect(next.follower.following()).toEqual([{ name, status: 'Updating' }]);
    next.follower.stop();
  });
});

const withoutKind = (told: string): string => told.replace(/^\w+: /, '');
