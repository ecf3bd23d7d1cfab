/** Entry for Node: stdio, ipc, pipe or socket, as the command line says. Another runtime is another small entry. */
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.ts';
import { lifeCycle } from './lifeCycle.ts';
import { nodeFiles } from './nodeFiles.ts';
import { name, version } from './version.ts';

/** Of the built file; the page of the rules lies beside it. */
declare const __dirname: string;

const usage = `${name} ${version}
A language server for SageMaker inference experiment files. An editor starts it, with one of:
  --stdio          messages on standard input and output
  --pipe=NAME      on a named pipe or a Unix domain socket that the editor listens on
  --socket=PORT    on a TCP port of this machine that the editor listens on
  --node-ipc       on Node's channel to its parent
`;

const [first = ''] = process.argv.slice(2);
if (/^--?(version|v)$/.test(first)) console.log(version);
else if (/^--?(help|h)$/.test(first)) process.stdout.write(usage);
else if (process.argv.some((argument) => /^--(stdio|pipe|socket|node-ipc)\b/.test(argument))) {
  serve(
    createConnection(ProposedFeatures.all, { messageStrategy: lifeCycle() }),
    pathToFileURL(`${__dirname}/rules.md`).href,
    nodeFiles,
  );
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
