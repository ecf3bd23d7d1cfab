/** What can be done about the text here? */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { ignoreWord } from '../diagnostics/ignores.ts';
import { changesOf, harmless } from '../diagnostics/mendChanges.ts';
import { mendsOf } from '../diagnostics/mends.ts';
import { ruleOf } from '../diagnostics/rules/index.ts';
import { type CheckContext, findings } from '../diagnostics/validate.ts';
import { addedVariant } from '../diagnostics/variantMends.ts';
import type { ExperimentDocument, OpenDocument } from '../documents.ts';
import { hasLoneReturns } from '../syntax/caret.ts';
import type { TextChange } from '../syntax/edit.ts';
import { type Span, startsAround } from '../syntax/tree.ts';
import { diagnostic } from './diagnostics.ts';
import { edited, versioned } from './edited.ts';
import { fixedAll } from './fixAll.ts';
import { canCreate, created, freeUri, type IsTaken } from './newFiles.ts';
import { refactorings } from './refactorings.ts';

/** Asks for a severity and writes it into the setting of the rule, its argument. */
export const setRuleSeverity = 'sagemakerExperiments.setRuleSeverity';
export const fixAllKind = `${CodeActionKind.SourceFixAll}.sagemaker`;

export function codeActions(
  document: OpenDocument,
  within: Span,
  { only, triggerKind }: Pick<CodeActionContext, 'only' | 'triggerKind'>,
  context: CheckContext,
  client: Client,
): CodeAction[] {
  // A client that reads no literals is told nothing: these are edits, and it would need a command for each.
  if (!client.capabilities.textDocument?.codeAction?.codeActionLiteralSupport) return [];
  if (hasLoneReturns(document.text)) return [];
  const wants = (kind: string) => !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const actions = wants(CodeActionKind.QuickFix) ? [...quickFixes(document, within, context, client)] : [];
  if (wants(CodeActionKind.RefactorRewrite)) actions.push(...rewrites(document, within, client));
  // They read the file several times, which is not for every caret that passes.
  if (triggerKind !== CodeActionTriggerKind.Automatic) {
    actions.push(...refactorings(document, within, client, context.isTaken).filter(({ kind = '' }) => wants(kind)));
  }
  // Everything at once is offered to whoever asks for it, not to every caret that passes.
  return only && wants(fixAllKind) ? [...actions, ...fixAll(document, context, client)] : actions;
}

/** Findings that are answered in one request: more than that is a selection of the whole file, and a list that nobody reads. */
const mostMended = 100;

function quickFixes(
  document: ExperimentDocument,
  within: Span,
  context: CheckContext,
  client: Client,
): readonly CodeAction[] {
  const here = findings(document, context).filter(({ start, end }) => start <= within.end && within.start <= end);
  const isHarmless = harmless(document);
  const { isTaken = () => false } = context;
  return here.slice(0, mostMended).flatMap((found) => {
    const fix = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic(document, found)] };
    const mended = mendsOf(found, document, context).flatMap((mend): CodeAction[] => {
      const changes = changesOf(document, mend);
      if (!changes || !isHarmless(changes)) return [];
      const { title, isPreferred = false } = mend;
      return [{ ...fix, title, ...(isPreferred && { isPreferred }), edit: edited(document, changes, client) }];
    });
    return [
      ...mended,
      ...moved(found, document, isTaken, client, fix),
      ...aboutRule(found, document, isHarmless, client, fix),
    ];
  });
}

/** What is no mistake, but may be wanted. */
function rewrites(document: ExperimentDocument, { start }: Span, client: Client): readonly CodeAction[] {
  const { root } = document.tree;
  const isHarmless = harmless(document);
  return (root ? addedVariant(root, start) : []).flatMap((mend): CodeAction[] => {
    const changes = changesOf(document, mend);
    return changes && isHarmless(changes)
      ? [{ title: mend.title, kind: CodeActionKind.RefactorRewrite, edit: edited(document, changes, client) }]
      : [];
  });
}

function fixAll(document: OpenDocument, context: CheckContext, client: Client): readonly CodeAction[] {
  const change = fixedAll(document, context);
  if (!change) return [];
  return [{ title: 'Fix all that has one right answer', kind: fixAllKind, edit: edited(document, [change], client) }];
}

type Fix = Pick<CodeAction, 'kind' | 'diagnostics'>;

/** A second document goes into a file beside this one. */
function moved(
  { moves }: Finding,
  document: ExperimentDocument,
  isTaken: IsTaken,
  client: Client,
  fix: Fix,
): readonly CodeAction[] {
  const [, stem, suffix] = /^(.*?)(\.experiment\.[a-z]+)$/i.exec(document.uri) ?? [];
  if (!moves || !canCreate(client) || !stem || !suffix) return [];
  const text = document.text
    .slice(moves.start, moves.end)
    .replace(/^---[^\S\n]*\r?\n?/, '')
    .replace(/^\.\.\.[^\S\n]*\r?\n?$/m, '');
  const edit: WorkspaceEdit = {
    documentChanges: [
      ...created(freeUri(stem, suffix, isTaken, '-2'), text),
      versioned(document, [{ range: document.rangeOf(moves), newText: '' }]),
    ],
  };
  return [{ ...fix, title: 'Move it to a file of its own', edit }];
}

/** To silence a rule here, or everywhere. */
function aboutRule(
  { code, start }: Finding,
  document: ExperimentDocument,
  isHarmless: (changes: readonly TextChange[]) => boolean,
  client: Client,
  fix: Fix,
): readonly CodeAction[] {
  if (!ruleOf.has(code)) return [];
  const comment = ignoring(document, code, start);
  const here =
    comment && isHarmless([comment])
      ? [{ ...fix, title: `Ignore ${code} here`, edit: edited(document, [comment], client) }]
      : [];
  if (!client.commands.has(setRuleSeverity)) return here;
  const title = `Set the severity of ${code}...`;
  return [...here, { ...fix, title, command: { title, command: setRuleSeverity, arguments: [code] } }];
}

/** The comment goes above the innermost member around the offset that is the first thing on its line. */
function ignoring({ text, tree, format }: ExperimentDocument, id: string, offset: number): TextChange | undefined {
  let line: number | undefined;
  for (const start of startsAround(tree.root, offset)) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    if (/^[ \t]*(?:- +)*$/.test(text.slice(lineStart, start))) line = lineStart;
  }
  if (line === undefined) return undefined;
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  return { start: line, end: line, newText: `${indent}${format.lineComment} ${ignoreWord} ${id}${newline}` };
}
