import { window } from 'vscode';
import { type Query, states } from '../experimentQuery.ts';
import { isAllowed } from '../trust.ts';
import type { ExperimentsView } from '../views/experiments.ts';

type Filter = Pick<Query, 'states' | 'name'>;

/** "SageMaker: Filter Inference Experiments": by state and by name. `asked` spares the questions. */
export const filterExperiments =
  ({ model }: ExperimentsView) =>
  async (asked?: unknown): Promise<void> => {
    if (!isAllowed()) return;
    const { query } = model.state();
    const filter = isFilter(asked) ? asked : await ask(query);
    if (filter) await model.ask({ ...query, ...filter });
  };

const isFilter = (asked: unknown): asked is Filter =>
  typeof asked === 'object' && asked !== null && 'states' in asked && 'name' in asked;

async function ask(query: Query): Promise<Filter | undefined> {
  const title = 'Filter inference experiments';
  const ways = [
    { label: 'By state', description: query.states.join(', '), way: 'states' },
    { label: 'By name', description: query.name, way: 'name' },
    { label: 'Show all', description: '', way: 'all' },
  ] as const;
  const way = (await window.showQuickPick(ways, { title }))?.way;
  if (way === 'all') return { states: [], name: '' };
  if (way === 'states') {
    const items = states.map((label) => ({ label, picked: query.states.includes(label) }));
    const placeHolder = 'Show those in any of these states; none is all of them';
    const picked = await window.showQuickPick(items, { title, placeHolder, canPickMany: true });
    return picked && { states: picked.map(({ label }) => label), name: query.name };
  }
  if (way !== 'name') return undefined;
  const prompt = 'Part of the name, in the case it is written in; empty shows all';
  const name = await window.showInputBox({ title, prompt, value: query.name });
  return name === undefined ? undefined : { states: query.states, name: name.trim() };
}
