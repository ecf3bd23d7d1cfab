/** The server of the sources in the process of the tests, so that a coverage run counts what of it they reach. */
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver';
import { createProtocolConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json' with { type: 'json' };
import type { Running } from './client.ts';

// As the build puts it in, and before what reads it is loaded.
Object.assign(globalThis, { PACKAGE_VERSION: version });
const { serve } = await import('../../server/connection.ts');
const { lifeCycle } = await import('../../server/lifeCycle.ts');
const { nodeFiles } = await import('../../server/nodeFiles.ts');

/** Ends as the process would, with the same code, without ending this one. It watches no other process. */
export function startHere(): Running {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  let settle: (code: number | null) => void = () => undefined;
  const exited = new Promise<number | null>((resolve) => {
    settle = resolve;
  });
  const watchDog = {
    shutdownReceived: false,
    initialize: () => undefined,
    exit: (code: number | null) => {
      // What it still says nobody hears. A connection that were closed would make it say so to itself.
      stdin.removeAllListeners('data');
      stdout.removeAllListeners('data').resume();
      settle(code);
    },
  };
  const connection = createConnection(
    (logger) => createProtocolConnection(stdin, stdout, logger, { messageStrategy: lifeCycle() }),
    watchDog,
    ProposedFeatures.all,
  );
  stdin.once('end', () => watchDog.exit(watchDog.shutdownReceived ? 0 : 1));
  serve(connection, new URL('../../docs/rules.md', import.meta.url).href, nodeFiles);
  return { pid: process.pid, stdin, stdout, stderr: new PassThrough(), exited, kill: () => watchDog.exit(null) };
}
