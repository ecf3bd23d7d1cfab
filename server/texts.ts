/** The requests that are answered with deployed state as text, and which feature answers each: a line or two each, no logic. */
import type { Connection } from 'vscode-languageserver';
import type { CheckContext } from './diagnostics/validate.ts';
import type { ExperimentDocument } from './documents.ts';
import { createRequest } from './features/createRequest.ts';
import { fileFacts } from './features/fileFacts.ts';
import { preview } from './features/preview.ts';
import { pull } from './features/pull.ts';
import { writeFile } from './features/writeFile.ts';
import { type onDocument, onRequest } from './on.ts';
import {
  type CreateParams,
  type CreateRequest,
  createRequest as createRequestName,
  type DeployedParams,
  experimentFiles,
  type FileFacts,
  type FileParams,
  fileFacts as fileFactsName,
  notOpen,
  type Preview,
  type PreviewParams,
  type Pulled,
  previewRequest,
  pullRequest,
  type WriteParams,
  writeRequest,
} from './protocol.ts';
import type { Workspace } from './workspace.ts';

interface Texts {
  readonly onFile: ReturnType<typeof onDocument>;
  readonly context: (document: ExperimentDocument) => CheckContext;
  readonly index: Pick<Workspace, 'all'>;
}

export function serveTexts(connection: Connection, { onFile: on, context, index }: Texts): void {
  const { version, errors } = notOpen;
  connection.onRequest(
    previewRequest.method,
    on<Preview, PreviewParams>({ version, deployed: '', heads: { deployed: '', result: '' }, errors }, (doc, params) =>
      preview(doc, params, context(doc)),
    ),
  );
  connection.onRequest(
    pullRequest.method,
    on<Pulled, FileParams & DeployedParams>({ version, message: errors[0]?.message ?? '' }, pull),
  );
  connection.onRequest(
    writeRequest.method,
    onRequest(connection)<WriteParams, { readonly text: string }>(
      () => ({ text: '' }),
      (params) => ({ text: writeFile(params) }),
    ),
  );
  connection.onRequest(
    createRequestName.method,
    on<CreateRequest, CreateParams>({ version, errors, missing: [] }, (doc, params) =>
      createRequest(doc, params, context(doc)),
    ),
  );
  connection.onRequest(fileFactsName.method, on<FileFacts, FileParams>({}, fileFacts));
  connection.onRequest(experimentFiles.method, async () => (await index.all()).map(({ uri, name }) => ({ uri, name })));
}
