import { basename } from 'node:path/posix';
import { type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Description } from '../aws/types.ts';
import { describeFor } from '../describeFor.ts';
import { rangeOf } from '../goTo.ts';
import { linkedFile } from '../linkedFile.ts';
import { showInformation, showWarning } from '../notify.ts';
import { CANCELLED, type Outcome, refused } from '../outcomes.ts';
import { plain } from '../plain.ts';
import type { Session } from '../session.ts';
import { subjectOf } from '../subject.ts';
import { isAllowed } from '../trust.ts';
import { askFormat, type Format, writeExperiment } from '../writeExperiment.ts';

/** What spares the question for the format of a new file. */
interface Asked {
  readonly format: Format;
}

/**
 * "SageMaker: Pull Deployed State into File": the file in front, that of a row, or the one that the workspace has for the
 * experiment says what is deployed afterwards, as an edit one can undo. Without a file there is a new one.
 */
export const pullExperiment = (session: Session) => {
  const pull = async (argument?: unknown, asked?: unknown): Promise<Outcome> => {
    if (!isAllowed()) return refused('untrusted');
    const retry = () => pull(argument, asked);
    const question = 'Pull which inference experiment?';
    const subject = await subjectOf(session, argument, { operation: 'DescribeInferenceExperiment', question, retry });
    if ('outcome' in subject) return subject;
    const document = subject.document ?? (await fileOf(argument)) ?? (await linkedFile(session, subject));
    if (!document) return CANCELLED;
    const format = document === 'none' ? await formatOf(asked, subject.name) : undefined;
    if (document === 'none' && !format) return CANCELLED;

    const described = await describeFor(session, subject, retry);
    if ('outcome' in described) return described;
    if (document !== 'none') return pullInto(session, document, described.known);
    if (format) await writeExperiment(session.server, subject.name, described.known, format);
    return { outcome: 'shown' };
  };
  return pull;
};

/** Of a row that is a file. */
const fileOf = (argument: unknown): Thenable<TextDocument> | undefined =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string'
    ? workspace.openTextDocument(Uri.parse(argument.uri))
    : undefined;

const formatOf = async (asked: unknown, name: string): Promise<Format | undefined> =>
  isAsked(asked) ? asked.format : askFormat(`A new file for "${plain(name, 120)}"`);

const isAsked = (asked: unknown): asked is Asked => typeof asked === 'object' && asked !== null && 'format' in asked;

/** Edits are for one version of the text, so that what is typed meanwhile is asked about again and nothing of it is lost. */
async function pullInto(session: Session, document: TextDocument, description: Description): Promise<Outcome> {
  const file = basename(document.uri.path);
  for (let tries = 0; tries < 5; tries += 1) {
    const { version, edits, message } = await session.server.pull(document, { description });
    if (!edits) {
      void showWarning(`${file} was left as it is: ${message ?? 'it can not be read.'}`);
      return refused('errors');
    }
    if (version !== document.version) continue;
    await window.showTextDocument(document, { preview: false });
    if (edits.length === 0) {
      void showInformation(`${file} says what is deployed already.`);
      return { outcome: 'shown' };
    }
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(document.uri, rangeOf(range), newText);
    if (version === document.version && (await workspace.applyEdit(edit))) {
      void showInformation(`${file} says what is deployed now. It is not saved; Undo brings back what it said.`, {
        title: 'Save',
        run: () => document.save(),
      });
      return { outcome: 'shown' };
    }
  }
  void showWarning(`${file} was left as it is: it changes all the time.`);
  return refused('changed');
}
