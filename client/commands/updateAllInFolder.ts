import { basename } from 'node:path/posix';
import { RelativePattern, Uri, window, workspace } from 'vscode';
import { callWithProgress } from '../callWithProgress.ts';
import { confirmChange } from '../confirmChange.ts';
import { showInformation, showWarning } from '../notify.ts';
import type { Session } from '../session.ts';
import { isAllowed } from '../trust.ts';
import { type PlannedRow, planAll, sendAll } from '../updateAll.ts';
import { items, question, type Row, summary, tally } from '../updateAllText.ts';

const FILES = '**/*.experiment.{json,jsonc,yaml,yml}';
const TITLE = 'SageMaker Update of All Experiments';

/**
 * "SageMaker: Update All Experiments in Folder": a plan for each file, a checklist, one question, then all that were
 * chosen. Resolves to what came of each file; undefined when there was nothing to do or it was given up.
 */
export const updateAllInFolder =
  (session: Session) =>
  async (argument?: unknown): Promise<readonly Pick<Row, 'file' | 'result'>[] | undefined> => {
    if (!isAllowed()) return undefined;
    const folder = argument instanceof Uri ? argument : await askFolder();
    if (!folder) return undefined;
    const files = (await workspace.findFiles(new RelativePattern(folder, FILES))).toSorted((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    const where = basename(folder.path);
    if (files.length === 0) {
      void showInformation(
        `There is no experiment file in ${where}. They end with .experiment.json, .jsonc, .yaml or .yml.`,
      );
      return undefined;
    }
    const rows = await withCount(`Planning ${files.length} updates`, files.length, (signal, done) =>
      planAll(session, files, signal, done),
    );
    const chosen = await choose(rows);
    const notSent = rows.filter((row) => !chosen?.includes(row)).map(leftOut);
    if (!chosen)
      return tell(
        session,
        notSent,
        where,
        rows.some(({ result }) => result.is === 'to-change'),
      );
    if (!(await isConfirmed(session, chosen, where))) return undefined;
    const sent = await withCount(`Sending ${chosen.length} updates`, chosen.length, (signal, done) =>
      sendAll(session, chosen, signal, done),
    );
    return tell(session, [...sent, ...notSent], where, false);
  };

const leftOut = (row: PlannedRow): Row =>
  row.result.is === 'to-change' ? { ...row, result: { is: 'not-chosen' } } : row;

async function askFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) {
    if (!folders[0]) void showWarning('Open a folder first: all experiment files in it are updated.');
    return folders[0]?.uri;
  }
  return (await window.showWorkspaceFolderPick({ placeHolder: 'Whose experiment files are to be updated?' }))?.uri;
}

/** Those to be sent; undefined when there are none, or none was chosen. */
async function choose(rows: readonly PlannedRow[]): Promise<readonly PlannedRow[] | undefined> {
  const offered = items(rows);
  if (offered.length === 0) return undefined;
  const picked = await window.showQuickPick(offered, {
    title: `Update all: ${tally(rows)}`,
    placeHolder: 'Which of them are to be sent?',
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked && picked.length > 0 ? picked.map(({ row }) => row) : undefined;
}

/** One modal question for all; and for each account that is production its own, the folder's name to be typed. */
async function isConfirmed(session: Session, rows: readonly PlannedRow[], where: string): Promise<boolean> {
  const accounts = [...new Set(rows.map(({ sendable }) => sendable?.caller.account))];
  const message = rows.length === 1 ? 'Update 1 inference experiment?' : `Update ${rows.length} inference experiments?`;
  const detail = question(rows).join('\n');
  for (const [index, account] of accounts.entries()) {
    const change = {
      message,
      detail,
      button: 'Update All',
      name: where,
      called: "the folder's name",
      account,
      session,
    };
    if (!(await confirmChange({ ...change, modal: index === 0 }))) return false;
  }
  return true;
}

async function tell(session: Session, rows: readonly Row[], where: string, wasGivenUp: boolean) {
  if (wasGivenUp) return undefined;
  await session.readings.show(TITLE, summary(rows, where, Date.now()));
  const isWell = rows.every(({ result }) => result.is !== 'failed' && result.is !== 'unknown');
  void (isWell ? showInformation : showWarning)(`${tally(rows)}: all experiments in ${where}.`);
  return rows.map(({ file, result }) => ({ file, result }));
}

function withCount<T>(
  title: string,
  all: number,
  run: (signal: AbortSignal, done: () => void) => Promise<T>,
): Thenable<T> {
  return callWithProgress(title, (signal, say) => {
    let count = 0;
    return run(signal, () => {
      count += 1;
      say(`${count} of ${all}`);
    });
  });
}
