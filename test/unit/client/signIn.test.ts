import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import { signIn } from '../../../client/signIn.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

/** What is on the machine, how the program in the terminal ends, and what was done. */
const machine = vi.hoisted(() => ({
  hasCli: true,
  session: undefined as { profile: string } | undefined,
  exitCode: undefined as number | undefined,
  terminal: undefined as object | undefined,
  done: [] as unknown[],
}));

vi.mock('../../../client/onPath.ts', () => ({ onPath: async () => (machine.hasCli ? '/usr/bin/aws' : undefined) }));
vi.mock('../../../client/awsModule.ts', () => ({ aws: () => ({ ssoSessionOf: async () => machine.session }) }));
vi.mock('../../../client/ssoSignIn.ts', () => ({
  ssoSignIn: async (_: unknown, { profile }: { profile: string }) => machine.done.push(`code of ${profile}`) > 0,
}));
vi.mock('vscode', () => ({
  window: {
    createTerminal: ({ shellPath, shellArgs }: { shellPath: string; shellArgs: string[] }) => {
      machine.done.push([shellPath, ...shellArgs]);
      machine.terminal = { show: () => undefined, exitStatus: { code: machine.exitCode } };
      return machine.terminal;
    },
    onDidCloseTerminal: (listener: (closed: unknown) => void) => {
      queueMicrotask(() => {
        listener({ exitStatus: { code: 0 } });
        listener(machine.terminal);
      });
      return { dispose: () => undefined };
    },
    showErrorMessage: async (message: string) => void machine.done.push(message),
  },
}));

const target: Target = {
  profile: { value: 'role', source: 'AWS_PROFILE' },
  region: undefined,
  endpointUrl: undefined,
  settings: {},
};

beforeEach(() => Object.assign(machine, { hasCli: true, session: { profile: 'corp' }, exitCode: 0, done: [] }));

describe('with the AWS CLI', () => {
  test('it runs in a terminal, for the profile that has the session', async () => {
    expect(await signIn(['sso', 'login'], target)).toBe(true);
    expect(machine.done).toEqual([['/usr/bin/aws', 'sso', 'login', '--profile=corp']]);
  });
  test('or for the one in use where there is no session', async () => {
    expect(await signIn(['login'], target)).toBe(true);
    expect(machine.done).toEqual([['/usr/bin/aws', 'login', '--profile=role']]);
  });
  test('that failed is said', async () => {
    machine.exitCode = 255;
    expect(await signIn(['sso', 'login'], target)).toBe(false);
    expect(machine.done[1]).toBe('The sign-in of profile "corp" ended with code 255.');
  });
  test('a terminal that the person closed is no sign-in', async () => {
    machine.exitCode = undefined;
    expect(await signIn(['sso', 'login'], target)).toBe(false);
    expect(machine.done).toHaveLength(1);
  });
});

describe('without the AWS CLI', () => {
  beforeEach(() => {
    machine.hasCli = false;
  });
  test('a session is begun by a code', async () => {
    expect(await signIn(['sso', 'login'], target)).toBe(true);
    expect(machine.done).toEqual(['code of corp']);
  });
  test('what only the AWS CLI can do is said', async () => {
    expect(await signIn(['login'], target)).toBe(false);
    expect(machine.done).toEqual([
      'Profile "role" is signed in with `aws login`, and the AWS CLI is not on this machine.',
    ]);
  });
});
