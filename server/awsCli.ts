/** The AWS CLI's command line for every editor: by a custom request, and by a command of LSP. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { CheckContext } from './diagnostics/validate.ts';
import type { ExperimentDocument } from './documents.ts';
import { awsCli } from './features/awsCli.ts';
import { parseAwsCli } from './features/awsCliParse.ts';
import { onCommand, type onDocument, onRequest } from './on.ts';
import {
  type AwsCliCommand,
  type AwsCliParams,
  type AwsCliParsed,
  type AwsCliParseParams,
  awsCliCommandId,
  awsCli as awsCliRequest,
  fromAwsCli,
  fromAwsCliCommandId,
  notOpen,
} from './protocol.ts';

export const awsCliCapabilities: ServerCapabilities = {
  executeCommandProvider: { commands: [awsCliCommandId, fromAwsCliCommandId] },
};

export function serveAwsCli(
  connection: Connection,
  on: ReturnType<typeof onDocument>,
  context: (document: ExperimentDocument) => CheckContext,
): void {
  const answer = on<AwsCliCommand, AwsCliParams>(notOpen, (doc, params) => awsCli(doc, params, context(doc)));
  connection.onRequest(awsCliRequest.method, answer);
  const parsed = onRequest(connection)<AwsCliParseParams, AwsCliParsed>(
    () => ({ notInFile: [], files: [], problems: [] }),
    parseAwsCli,
  );
  connection.onRequest(fromAwsCli.method, parsed);
  connection.onExecuteCommand(
    onCommand<AwsCliCommand | AwsCliParsed>({ [awsCliCommandId]: answer, [fromAwsCliCommandId]: parsed }),
  );
}
