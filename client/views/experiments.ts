/** The view "Inference Experiments": rows of the model, what stands around them, and when the model is asked. */
import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ExplainedError } from '../aws/types.ts';
import { aws } from '../awsModule.ts';
import { runAction } from '../errorActions.ts';
import type { ErrorAction } from '../errorPresentation.ts';
import { experimentSource } from '../experimentSource.ts';
import { createExperimentsModel, type ExperimentsModel } from '../experimentsModel.ts';
import { actionRow, detailRows, experimentRow, moreRow, type Row } from '../experimentTree.ts';
import type { Lesson } from '../knowledge.ts';
import { plain } from '../plain.ts';
import { isProduction } from '../production.ts';
import { reportError } from '../reportError.ts';
import { rowChanges, type Shown } from '../rowChanges.ts';
import type { Attempt, Session } from '../session.ts';
import { section } from '../settings.ts';
import { targetKey } from '../targetKey.ts';
import type { Clock } from '../viewSource.ts';
import { LIST, type Surroundings, surroundings } from '../viewWords.ts';
import { driftUri } from './drift.ts';

export interface ExperimentsView extends Disposable {
  readonly model: ExperimentsModel;
}

const ID = `${section}.experiments`;
const RUN_ACTION = `${section}.runViewAction`;

const clock: Clock = {
  now: Date.now,
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function createExperimentsView(session: Session): ExperimentsView {
  const { knowledge, target } = session;
  const model = createExperimentsModel(experimentSource(session), clock, (at, name, description, when) =>
    knowledge.learn(at, name, description, { at: when }),
  );
  const changed = new EventEmitter<Row[] | undefined>();
  let around: Surroundings = { description: undefined, message: undefined, welcome: 'none', actions: [] };

  const tree = window.createTreeView<Row>(ID, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (row) => itemOf(latest.get(row.id) ?? row),
      getChildren: async (row) => (row ? [...(await below(row))] : give()),
    },
    showCollapseAll: true,
  });

  async function below(row: Row): Promise<readonly Row[]> {
    await model.expand(row.experiment ?? '');
    return details(row);
  }

  function details({ experiment }: Row): readonly Row[] {
    const { entries, target: at } = model.state();
    const entry = entries.find(({ summary }) => summary.name === experiment);
    return entry && at ? detailRows(entry, targetKey(at), Date.now()) : [];
  }

  function top(): readonly Row[] {
    const { entries, nextToken, isLoadingMore, target: at } = model.state();
    const key = at ? targetKey(at) : '';
    return [
      ...around.actions.map(({ title }, index) => actionRow(title, index)),
      ...entries.map((entry) => experimentRow(entry, key, Date.now())),
      ...(nextToken === undefined ? [] : [moreRow(entries.length, isLoadingMore)]),
    ];
  }

  /** The rows at the top as VS Code has them, which knows them by their objects; as they are now; and as text. */
  let given: ReadonlyMap<string, Row> = new Map();
  let latest: ReadonlyMap<string, Row> = new Map();
  let shown: Shown = new Map();

  function give(): Row[] {
    given = new Map(top().map((row) => [row.id, row]));
    return [...given.values()];
  }

  function drawRows() {
    const { entries, target: at } = model.state();
    const key = at ? targetKey(at) : '';
    const texts = entries.map((entry) => JSON.stringify(detailRows(entry, key, Date.now())));
    const rows = top();
    const first = around.actions.length;
    const now = new Map(rows.map((row, index) => [row.id, `${JSON.stringify(row)}${texts[index - first] ?? ''}`]));
    latest = new Map(rows.map((row) => [row.id, row]));
    const changes = rowChanges(shown, now);
    shown = now;
    if (changes === 'all') changed.fire(undefined);
    else if (changes.length > 0) changed.fire(changes.flatMap((id) => given.get(id) ?? []));
  }

  function draw() {
    const state = model.state();
    const error = state.phase === 'failed' && state.target ? explained(state.error, state.target) : undefined;
    around = surroundings(state, error, isProduction(state.account, session.settings().productionAccounts));
    tree.message = around.message ?? '';
    tree.description = around.description ?? '';
    void commands.executeCommand('setContext', `${section}.view`, workspace.isTrusted ? around.welcome : 'restricted');
    void commands.executeCommand('setContext', `${section}.hasMore`, state.nextToken !== undefined);
    drawRows();
    showProgress(state.phase === 'loading');
    const isOpen = tree.visible && state.phase === 'loaded' && session.settings().completeLiveNames;
    if (isOpen && state.target) void session.names.keepFresh(state.target);
  }

  let endProgress: (() => void) | undefined;
  /** The view's own bar, for as long as the list is asked for. */
  function showProgress(isLoading: boolean) {
    if (isLoading === (endProgress !== undefined)) return;
    endProgress?.();
    endProgress = undefined;
    if (!isLoading) return;
    const isOver = new Promise<void>((resolve) => {
      endProgress = resolve;
    });
    void window.withProgress({ location: { viewId: ID } }, () => isOver);
  }

  let told: unknown;
  /** Explained once, and kept in the output as what a command fails of is. */
  function explained(error: unknown, at: Attempt['target']): ExplainedError {
    const words = aws().explainError(error, { target: at, operation: LIST });
    if (told !== error) {
      told = error;
      const details = words.details.split('\n').map((line) => `  ${plain(line)}`);
      session.output.write(`${LIST} failed: ${plain(words.what)}`, ...details);
    }
    return words;
  }

  /** Nothing is asked in a window that is not trusted, nor before anybody looks. */
  const look = () => model.show(tree.visible && workspace.isTrusted);

  function learn(lesson: Lesson) {
    if (lesson.what === 'learnt') {
      const { target: at, name, description, at: when } = lesson.known;
      model.learn(at, name, description, when);
      return;
    }
    const { target: at } = model.state();
    if (lesson.what !== 'changed' || !at || targetKey(at) !== targetKey(lesson.target)) return;
    // Who creates or deletes changes the list; the others change one experiment in it.
    const isListed = lesson.change !== 'created' && lesson.change !== 'deleted';
    void (isListed ? model.look(lesson.name) : model.load());
  }

  const run = (row: Row) => {
    const action = around.actions.find(({ title }) => title === row.label);
    return action && act(action);
  };
  function act(action: ErrorAction) {
    const { target: at } = model.state();
    if (action.does === 'retry' || !at) return action.does === 'retry' ? model.load() : selectTarget();
    const attempt = { target: at, operation: LIST, retry: () => model.load() };
    return runAction(action, { session, attempt, member: undefined, report: reportError });
  }

  const disposables = [
    tree,
    changed,
    model.onDidChange(draw),
    tree.onDidChangeVisibility(look),
    tree.onDidExpandElement(({ element }) => void model.expand(element.experiment ?? '')),
    tree.onDidCollapseElement(({ element }) => model.fold(element.experiment ?? '')),
    target.onDidSwitch(() => model.clear()),
    workspace.onDidGrantWorkspaceTrust(() => {
      draw();
      look();
    }),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && draw()),
    knowledge.onDidLearn(learn),
    commands.registerCommand(RUN_ACTION, run),
  ];
  draw();
  look();
  return {
    model,
    dispose: () => {
      model.dispose();
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

const selectTarget = (): Thenable<unknown> => commands.executeCommand(`${section}.selectTarget`);

function itemOf(row: Row): TreeItem {
  const { id, label, description, tooltip, icon, color, context, expands, drifts, command } = row;
  const item = new TreeItem(label, expands ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = id;
  item.description = description ?? '';
  item.tooltip = tooltip ?? label;
  item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  item.contextValue = context;
  item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
  if (drifts) item.resourceUri = driftUri(row.uri ? Uri.parse(row.uri).path : label);
  const run = context === 'action' ? RUN_ACTION : command && `${section}.${command}`;
  if (run) item.command = { title: label, command: run, arguments: [row] };
  return item;
}
