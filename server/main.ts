/** Entry for Node: stdio, ipc, pipe or socket, as the command line says. Another runtime is another small entry. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.ts';
import { lifeCycle } from './lifeCycle.ts';

serve(createConnection(ProposedFeatures.all, { messageStrategy: lifeCycle() }));
