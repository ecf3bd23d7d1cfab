/** docs/permissions.md: its policies are JSON, allow what the commands call and no more, and no command is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { allActions, directActions, reachableActions } from '../awsCalls.ts';
import { root, sourcesIn } from '../imports.ts';

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string;
  readonly Condition?: unknown;
}
interface Policy {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

const page = readFileSync(join(root, 'docs/permissions.md'), 'utf8');
const { commands } = manifest.contributes;

/** What AWS looks for beside the call itself: the role that is given away, and the tags that are set. */
const besideCalls = ['iam:PassRole', 'sagemaker:AddTags'];

const policies = [...page.matchAll(/^### (.+)\n[^#]*?```json\n([\s\S]*?)```/gm)].map(([, title = '', json = '']) => ({
  title,
  policy: JSON.parse(json) as Policy,
}));
const actionsIn = ({ Statement }: Policy) => Statement.flatMap(({ Action }) => Action);
const sorted = (actions: readonly string[]) => [...new Set(actions)].toSorted();

const actionsOf = (cell: string) => [...cell.matchAll(/`([a-z\d]+:\w+)`/g)].map(([, action = '']) => action);
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ['))
  .map((line) => {
    const [, command = '', needed = '', besides = ''] = line.split('|').map((cell) => cell.trim());
    const [, title = '', section = ''] = /^\[(.+)\]\(#([\w-]+)\)$/.exec(command) ?? [];
    const id = commands.find((each) => each.title === title)?.command.split('.')[1];
    return { title, section, path: `client/commands/${id}.ts`, actions: [...actionsOf(needed), ...actionsOf(besides)] };
  });
const silent = /call nobody and need nothing: ([^\n]+)\./.exec(page)?.[1]?.split(', ') ?? [];

test('each command of package.json is told, once: with what it needs, or among those that call nobody', () => {
  const told = [...rows.map(({ title }) => title), ...silent];
  expect(told.toSorted()).toEqual(commands.map(({ title }) => title).toSorted());
});

test.each(silent)('%s calls nobody', (title) => {
  const id = commands.find((each) => each.title === title)?.command.split('.')[1];
  expect(reachableActions(`client/commands/${id}.ts`)).toEqual([]);
});

describe.each(rows)('$title', ({ path, actions, section }) => {
  test('has all that its own file calls', () => {
    expect(actions).toEqual(expect.arrayContaining([...directActions(path)]));
  });

  test('has nothing that no file it uses calls', () => {
    const possible = [...reachableActions(path), ...(section === 'create' ? besideCalls : [])];
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !possible.includes(action))).toEqual([]);
  });
});

test('each policy allows what the commands that lead to it need, and no more', () => {
  const each = policies.filter(({ title }) => title !== 'All of it');
  expect(sorted(rows.map(({ section }) => section))).toEqual(sorted(each.map(({ title }) => title.toLowerCase())));
  for (const { title, policy } of each) {
    const needed = rows.filter(({ section }) => section === title.toLowerCase()).flatMap(({ actions }) => actions);
    expect([title, sorted(actionsIn(policy))]).toEqual([title, sorted(needed)]);
  }
});

test('the policy for all of it allows every call there is, and is the one in the README', () => {
  const all = policies.find(({ title }) => title === 'All of it')?.policy;
  expect(all && sorted(actionsIn(all))).toEqual(sorted([...allActions, ...besideCalls]));
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, json = ''] = /## IAM policy\n[\s\S]*?```json\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(JSON.parse(json)).toEqual(all);
});

describe.each(policies)('the policy $title', ({ policy }) => {
  test('is one that IAM takes', () => {
    expect(policy.Version).toBe('2012-10-17');
    const ids = policy.Statement.map(({ Sid }) => Sid);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[A-Za-z\d]+$/.test(id))).toEqual([]);
    expect(policy.Statement.map(({ Effect }) => Effect)).toEqual(ids.map(() => 'Allow'));
  });

  test('names the kind of resource that each action knows', () => {
    for (const { Action, Resource, Condition } of policy.Statement) {
      for (const action of [Action].flat()) {
        expect([action, Resource.replace(/^.*?:(?=[\w-]+\/)|\/.*$/g, '')]).toEqual([action, kindOf(action)]);
        const condition = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };
        expect([action, Condition]).toEqual([action, action === 'iam:PassRole' ? condition : undefined]);
      }
    }
  });
});

function kindOf(action: string): string {
  if (/:List/.test(action)) return '*';
  if (action === 'iam:PassRole') return 'role';
  return action === 'sagemaker:DescribeEndpoint' ? 'endpoint' : 'inference-experiment';
}

test('the buttons that the page names are those of the product', () => {
  const known = [JSON.stringify(manifest), ...sourcesIn('client').map(({ text }) => text)].join('\n');
  const bold = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replaceAll('`', ''));
  expect(bold).toEqual(expect.arrayContaining(['Continue Without Preview', 'Copy Policy', 'Pick Existing Name']));
  expect(bold.filter((words) => !known.includes(words))).toEqual([]);
});

test('every file of commands is one of those that the page is about', () => {
  const files = readdirSync(join(root, 'client/commands')).map((name) => name.replace('.ts', ''));
  expect(files.toSorted()).toEqual(commands.map(({ command }) => command.split('.')[1]).toSorted());
});
