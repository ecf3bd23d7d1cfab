/** What happens to the window: its language server is killed, it is loaded anew. */
import { historyOf } from './model.ts';
import { until } from './window.ts';
import { MINUTE, type World } from './world.ts';

/** Crashes that the window mends by itself, within a time that is longer than its own. */
const MENDED = 3;
const WITHIN = 4 * MINUTE;

export function createAccidents({ window, random, files, summary }: World) {
  const { page, act } = window;
  /** Milliseconds since 1970 of the kills that the window still counts. */
  let kills: readonly number[] = [];

  const servers = () => act<number[]>('servers');
  const noServer = async () => (await servers()).length === 0;

  async function kill(): Promise<string> {
    const now = Date.now();
    const [pid, ...others] = await servers();
    // The one that ended before is being started again.
    if (pid === undefined || others.length > 0) return '';
    kills = [...kills.filter((time) => now - time < WITHIN), now];
    process.kill(pid, 'SIGKILL');
    summary.kills += 1;
    return `killed ${kills.length}`;
  }

  /** What was done, empty where nothing was. */
  async function maybeKill(odds: number): Promise<string> {
    const recent = kills.filter((time) => Date.now() - time < WITHIN).length;
    return random.chance(odds) && recent < MENDED ? kill() : '';
  }

  /** Until the window gives the server up, and asks; then it is started again. */
  async function killTillGivenUp(): Promise<string> {
    const told = page.locator('.notification-list-item').filter({ hasText: 'and is not started again' });
    for (;;) {
      const [before] = await servers();
      if (before === undefined) {
        await until(60, async () => ((await noServer()) ? 'the server is not there' : undefined));
        continue;
      }
      await kill();
      await until(60, async () => ((await servers()).includes(before) ? 'it lives' : undefined));
      // In the list a notification stays.
      await act('run', { command: 'notifications.showList' });
      await until(60, async () =>
        (await told.count()) > 0 || !(await noServer()) ? undefined : 'no server, and no word of it',
      );
      if ((await told.count()) === 0) continue;
      await told.first().hover();
      await told.first().getByRole('button', { name: 'Restart' }).click();
      await until(60, async () => ((await noServer()) ? 'it is not started again' : undefined));
      kills = [];
      summary.givenUp += 1;
      await act('tidy');
      return 'killed the server until it was given up, and restarted it';
    }
  }

  async function reload(): Promise<void> {
    summary.reloads += 1;
    kills = [];
    await window.reload();
    for (const { path: file } of files) {
      await act('open', { file });
      // VS Code may bring back its copy from before the file was saved, and then refuses to save over what it has not read.
      if ((await act<{ isDirty: boolean }>('read', { file })).isDirty) await act('revert', { file });
    }
  }

  /** Whether something is followed: the status bar says so. */
  const following = async () =>
    (await page
      .locator('.statusbar')
      .getByText(/-(running|created): |experiments changing/)
      .count()) > 0;

  /** VS Code writes down a little later what an extension stores; a window that ends before has not. */
  async function allIsStored(): Promise<void> {
    const words: Readonly<Record<string, string>> = { refused: 'failed', unknown: 'not known' };
    await until(60, async () => {
      const shown = historyOf((await act<string>('history')) ?? '').map(({ outcome }) => outcome);
      const { history = [], following: followed = [] } = await window.stored();
      const stored = history.map(({ outcome }) => words[outcome] ?? outcome);
      if (stored.join() !== shown.join()) return `stored is ${stored}, and shown is ${shown}`;
      return (await following()) && followed.length === 0 ? 'what is followed is not stored' : undefined;
    });
  }

  async function reloadAtRest(): Promise<string> {
    await allIsStored();
    const wasFollowing = await following();
    await reload();
    return `reloaded${wasFollowing ? ' while it was followed' : ''}`;
  }

  return { maybeKill, killTillGivenUp, reload, reloadAtRest, allIsStored, following };
}

export type Accidents = ReturnType<typeof createAccidents>;
