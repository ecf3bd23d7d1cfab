import { historyText } from '../historyText.ts';
import type { Session } from '../session.ts';

const TITLE = 'SageMaker Update History';

/** "SageMaker: Show Update History": every change that this workspace's windows asked of AWS. Calls nobody. */
export function showUpdateHistory({ history, readings }: Pick<Session, 'history' | 'readings'>) {
  history.onDidChange(() => readings.refresh(TITLE, historyText(history.entries())));
  return () => readings.show(TITLE, historyText(history.entries()));
}
