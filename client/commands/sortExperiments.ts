import { window } from 'vscode';
import { type Sort, sorts } from '../experimentQuery.ts';
import { isAllowed } from '../trust.ts';
import type { ExperimentsView } from '../views/experiments.ts';

/** "SageMaker: Sort Inference Experiments". `asked` spares the question. */
export const sortExperiments =
  ({ model }: ExperimentsView) =>
  async (asked?: unknown): Promise<void> => {
    if (!isAllowed()) return;
    const { query } = model.state();
    const sort = isSort(asked) ? asked : await ask(query.sort);
    if (sort) await model.ask({ ...query, sort });
  };

const isSort = (asked: unknown): asked is Sort => typeof asked === 'string' && Object.hasOwn(sorts, asked);

async function ask(current: Sort): Promise<Sort | undefined> {
  const items = Object.entries(sorts).map(([sort, { label }]) => ({
    label,
    description: sort === current ? 'as now' : '',
    sort,
  }));
  const picked = await window.showQuickPick(items, { title: 'Sort inference experiments' });
  return picked && isSort(picked.sort) ? picked.sort : undefined;
}
