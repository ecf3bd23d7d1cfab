/** What the sources ask of AWS, as the actions of IAM: read from the imports and calls, so that documents can be held to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { root } from './imports.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const room = 'client/aws';
const roomTexts = readdirSync(join(root, room)).map((name) => read(join(room, name)));

/** IAM's word for a call, where it is another one; undefined for what needs no permission. */
const actionOf = (client: string, operation: string): string | undefined => {
  if (client === 'sts' || client === 'sso-oidc') return undefined;
  return operation === 'ListBuckets' ? 's3:ListAllMyBuckets' : `${client}:${operation}`;
};

/** By the name of the SDK's command, as client/aws imports it. */
const actions: ReadonlyMap<string, string | undefined> = new Map(
  roomTexts.flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-([\w-]+)'/g)].flatMap(([, names = '', client = '']) =>
      [...names.matchAll(/\b(\w+)Command\b/g)].map(
        ([, operation = '']) => [operation, actionOf(client, operation)] as const,
      ),
    ),
  ),
);

/** Actions of all calls that client/aws makes. */
export const allActions: readonly string[] = [
  ...new Set([...actions.values()].filter((action) => action !== undefined)),
];

/** Each exported function of client/aws with its text, and what stands below it to the next. */
const functions: ReadonlyMap<string, string> = new Map(
  roomTexts.flatMap((text) =>
    text.split(/^export (?:async )?(?:function|const) /m).flatMap((part, index) => {
      const [name] = /^\w+/.exec(part) ?? [];
      return index > 0 && name ? [[name, part] as const] : [];
    }),
  ),
);

/** Actions of what a function of client/aws calls, itself or through another one. */
function actionsOfFunction(name: string, above: readonly string[] = []): readonly string[] {
  const text = functions.get(name);
  if (text === undefined || above.includes(name)) return [];
  const own = [...text.matchAll(/\bnew (\w+)Command\(/g)].flatMap(([, operation = '']) => actions.get(operation) ?? []);
  const others = [...text.matchAll(/\b(\w+)\(/g)].flatMap(([, called = '']) =>
    called === name ? [] : actionsOfFunction(called, [...above, name]),
  );
  return [...own, ...others];
}

/** What a source calls by `aws()` itself. */
export const directActions = (path: string): readonly string[] =>
  [...read(path).matchAll(/\baws\(\)\s*\.(\w+)\(/g)].flatMap(([, name = '']) => actionsOfFunction(name));

/** Parts that a command is handed and does not import, by how it speaks of them, and who calls AWS for them. */
const handed: readonly (readonly [spoken: RegExp, path: string])[] = [
  [/\bExperimentsView\b/, 'client/experimentSource.ts'],
  [/\bsession\.names\b/, 'client/namesForCompletion.ts'],
];

/** All that a source may call: itself, what it imports, what it is handed, and the commands that it runs. */
export function reachableActions(path: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (at: string): void => {
    if (seen.has(at) || at.startsWith(`${room}/`)) return;
    seen.add(at);
    const text = read(at);
    const imported = [...text.matchAll(/^import (?!type )[^'"]*?['"](\.[^'"]+\.ts)['"]/gm)];
    const commands = [...text.matchAll(/executeCommand\(`\$\{section\}\.(\w+)`/g)];
    for (const [, file = ''] of imported) visit(join(dirname(at), file));
    for (const [, command = ''] of commands) visit(`client/commands/${command}.ts`);
    for (const [spoken, file] of handed) if (spoken.test(text)) visit(file);
  };
  visit(path);
  return [...new Set([...seen].flatMap(directActions))];
}
