/** Whom the view asks: AWS, the language server, the files of the workspace. */
import { Uri, workspace } from 'vscode';
import type { CallOptions, Description, HeldCredentials } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callerOf } from './callerOf.ts';
import { callOptions } from './callWithProgress.ts';
import type { Drift } from './experimentTree.ts';
import type { LanguageServer } from './languageClient.ts';
import type { Session } from './session.ts';
import { targetKey } from './targetKey.ts';
import type { Source } from './viewSource.ts';

export function experimentSource({
  server,
  target,
  output,
  identities,
}: Pick<Session, 'server' | 'target' | 'output' | 'identities'>): Source {
  // All calls under one signal are made with the same credentials, so that they are all of the account that is shown.
  const held = new WeakMap<AbortSignal, HeldCredentials>();
  const optionsFor = (signal: AbortSignal): CallOptions => {
    const credentials = held.get(signal) ?? {};
    held.set(signal, credentials);
    return { ...callOptions, held: credentials };
  };
  return {
    target: () => target.resolve(),
    account: async (at, signal) => {
      const { account } = await callerOf(at, output, signal, optionsFor(signal));
      identities.remember(at, account);
      return account;
    },
    list: (at, query, signal) => aws().listExperiments(at, query, signal, optionsFor(signal)),
    describe: (at, name, signal) => aws().describeExperiment(at, name, signal, optionsFor(signal)),
    files: async () =>
      (await server.files()).map(({ name, uri }) => ({
        name,
        uri,
        path: workspace.asRelativePath(Uri.parse(uri)),
      })),
    drift: async (at, uri, description) => {
      const own = await target.resolve(Uri.parse(uri));
      return targetKey(own) === targetKey(at) ? driftOf(server, uri, description) : 'elsewhere';
    },
    reason: (error, at, name) => {
      const { what, kind } = aws().explainError(error, { target: at, operation: 'DescribeInferenceExperiment', name });
      return { words: what, isGone: kind === 'not-found', isSignedOut: SIGNED_OUT.has(kind) };
    },
  };
}

const SIGNED_OUT: ReadonlySet<string> = new Set([
  'no-credentials',
  'expired-credentials',
  'expired-sso',
  'invalid-credentials',
]);

async function driftOf(server: LanguageServer, uri: string, description: Description): Promise<Drift> {
  const file = Uri.parse(uri);
  // The server reads none itself; of one that is open it takes what is on the screen.
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const { plan } = await server.plan({ uri: file, text }, { description });
  if (!plan) return 'unknown';
  return plan.changes.length > 0 ? 'differs' : 'same';
}
