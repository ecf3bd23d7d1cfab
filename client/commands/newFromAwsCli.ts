import { env, window, workspace } from 'vscode';
import type { AwsCliParsed } from '../../server/protocol.ts';
import { lineProblems, looksLikeCommand, notInFileMessage } from '../awsCliLine.ts';
import { languages } from '../experimentFiles.ts';
import { showError, showInformation, showWarning } from '../notify.ts';
import { plain } from '../plain.ts';
import type { Session } from '../session.ts';
import { workspaceContents } from '../workspaceContents.ts';

type Format = 'json' | 'yaml';

/**
 * "SageMaker: New Experiment File from AWS CLI Command": an untitled file with what a pasted line means. The clipboard is
 * looked at for such a line; what stands in the box is what counts. `asked` spares the questions. True when a file is open.
 */
export const newFromAwsCli =
  (session: Session) =>
  async (asked?: { readonly line: string; readonly format: Format }): Promise<boolean> => {
    const line = asked?.line ?? (await askLine());
    if (!line) return false;
    const format = asked?.format ?? (await askFormat());
    if (!format) return false;
    const parsed = await withFiles(session, line, `untitled:new.experiment.${format}`);
    if (parsed.text === undefined) {
      void showError(lineProblems(parsed.problems));
      return false;
    }
    const language = languages.find((id) => id.endsWith(format)) ?? '';
    await window.showTextDocument(await workspace.openTextDocument({ language, content: parsed.text }));
    if (parsed.problems.length > 0) void showWarning(lineProblems(parsed.problems));
    else if (parsed.notInFile.length > 0) void showInformation(notInFileMessage(parsed.notInFile));
    return true;
  };

const TITLE = 'New experiment file from an AWS CLI command';

/** A command in the clipboard is taken as it is, with its line breaks, which an input box drops. */
async function askLine(): Promise<string | undefined> {
  const copied = await env.clipboard.readText();
  if (looksLikeCommand(copied)) {
    const items = [
      { label: 'Use the command in the clipboard', detail: plain(copied, 120), line: copied },
      { label: 'Type or paste another', detail: '', line: undefined },
    ];
    const picked = await window.showQuickPick(items, { title: TITLE });
    if (!picked || picked.line !== undefined) return picked?.line;
  }
  const prompt = 'aws sagemaker update-inference-experiment or create-inference-experiment, as typed into any shell';
  return window.showInputBox({ title: TITLE, prompt, ignoreFocusOut: true });
}

async function askFormat(): Promise<Format | undefined> {
  const items = [
    { label: 'JSON', format: 'json' },
    { label: 'YAML', format: 'yaml' },
  ] as const;
  return (await window.showQuickPick(items, { title: TITLE }))?.format;
}

/** The server asks for the files that the line names; it reads none itself. */
async function withFiles({ server }: Session, line: string, uri: string): Promise<AwsCliParsed> {
  const parsed = await server.fromAwsCli({ line, uri });
  if (parsed.files.length === 0) return parsed;
  const files = await Promise.all(parsed.files.map(async (path) => [path, await workspaceContents(path)] as const));
  return server.fromAwsCli({ line, uri, files: Object.fromEntries(files) });
}
