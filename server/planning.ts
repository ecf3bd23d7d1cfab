/** What the client learns of AWS and tells or asks about, and which feature answers: a line or two each, no logic. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { CheckContext } from './diagnostics/validate.ts';
import type { ExperimentDocument } from './documents.ts';
import { plannedRequest, planOfInput } from './features/plan.ts';
import { type Knowledge, knowledge } from './knowledge.ts';
import { type onDocument, onRequest } from './on.ts';
import {
  type DeployedParams,
  deployedNotification,
  type FileParams,
  liveNamesNotification,
  notOpen,
  type Plan,
  type PlannedRequest,
  planOfInput as planOfInputRequest,
  planRequest,
} from './protocol.ts';

interface Options {
  /** For files that are open, and for those whose text comes along. */
  readonly onFile: ReturnType<typeof onDocument>;
  readonly context: (document: ExperimentDocument) => CheckContext;
  readonly client: () => Client;
  /** Called when open files may have something to say that they had not, or no more. */
  readonly changed: () => unknown;
}

export function servePlanning(connection: Connection, { onFile, context, client, changed }: Options): Knowledge {
  const known = knowledge();
  connection.onRequest(
    planRequest.method,
    onFile<PlannedRequest, FileParams & DeployedParams>(notOpen, (doc, params) =>
      plannedRequest(doc, params, context(doc)),
    ),
  );
  connection.onRequest(
    planOfInputRequest.method,
    onRequest(connection)<Parameters<typeof planOfInput>[0], Plan>(() => noPlan, planOfInput),
  );
  connection.onNotification(deployedNotification.method, (notice: unknown) => {
    if (!known.learnDeployed(notice)) return;
    changed();
    if (client().capabilities.workspace?.inlayHint?.refreshSupport) {
      connection.languages.inlayHint.refresh().catch(() => undefined);
    }
  });
  connection.onNotification(liveNamesNotification.method, (notice: unknown) => known.learnNames(notice));
  return known;
}

/** After a fault, which is in the log. Nothing is to be sent on such grounds. */
const noPlan: Plan = {
  status: '',
  changes: [],
  unchanged: [],
  kept: [],
  ignored: [],
  words: [],
  warnings: [],
  refusal: 'What would change could not be found out. The log of the language server says why.',
};
