/** What can be rewritten here without changing what it means, or only as the title says? */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { ExperimentDocument } from '../documents.ts';
import { alike } from '../experiment/alikeVariants.ts';
import { fileSchema, list, schemaAt } from '../schema/lookup.ts';
import { applied, replaceValue, type TextChange } from '../syntax/edit.ts';
import { changeBetween, sortMembers, without, writeOutAlias } from '../syntax/rewrite.ts';
import type { Path, Span } from '../syntax/tree.ts';
import { edited } from './edited.ts';
import { canCreate, created, freeUri, type IsTaken } from './newFiles.ts';

/** A file of more than this is no experiment that a person would rewrite; the actions read it several times. */
const longest = 100_000;

export function refactorings(
  document: ExperimentDocument,
  { start }: Span,
  client: Client,
  isTaken: IsTaken = () => false,
): CodeAction[] {
  const { text, tree } = document;
  if (text.length > longest || tree.problems.length > 0 || tree.root?.kind !== 'object') return [];
  const rewrite = CodeActionKind.RefactorRewrite;
  return [
    action('Write out this alias', CodeActionKind.RefactorInline, writeOutAlias(document, start)),
    ...alikeActions(document),
    action("Sort members in the API's order", rewrite, sortMembers(document, orderAt)),
    removal(document),
    conversion(document, client, isTaken),
  ].filter((each) => each !== undefined);

  function action(title: string, kind: string, change: TextChange | undefined): CodeAction | undefined {
    return change && { title, kind, edit: edited(document, [change], client) };
  }

  function alikeActions({ tree: { root } }: ExperimentDocument) {
    return alike(root).map(({ from, to, words, changes }) => {
      const after = applied(
        text,
        changes.map(({ node, value }) => replaceValue(document, node, value)),
      );
      // An instance type that both take from one anchor can not change for one alone.
      const isAlike = alike(document.format.parse(after).root).length === 0;
      const change = isAlike ? changeBetween(text, after) : undefined;
      return action(`Run ${to} on the instances of ${from} (${words})`, rewrite, change);
    });
  }

  function removal({ tree: { root } }: ExperimentDocument): CodeAction | undefined {
    const names = root?.kind === 'object' ? root.properties.map(({ name }) => name).filter(isRefusedByUpdate) : [];
    if (names.length === 0) return undefined;
    return action(
      `Remove what Update does not take (${list(names, 'and')})`,
      rewrite,
      without(
        document,
        names.map((name) => [name]),
      ),
    );
  }
}

const isRefusedByUpdate = (name: string) =>
  name !== '$schema' && Object.hasOwn(fileSchema.members, name) && fileSchema.members[name]?.doc.update === 'no';

/** A new file beside this one, for clients that can create files. */
function conversion(document: ExperimentDocument, client: Client, isTaken: IsTaken): CodeAction | undefined {
  if (!canCreate(client)) return undefined;
  const converted = document.format.convert(document);
  const [, stem] = /^(.*?)(?:\.experiment)?\.[^./]*$/i.exec(document.uri) ?? [];
  if (!converted || stem === undefined) return undefined;
  const uri = freeUri(stem, `.experiment.${converted.extension}`, isTaken);
  return {
    title: `Convert to ${converted.extension.toUpperCase()} in a new file`,
    kind: CodeActionKind.RefactorRewrite,
    edit: { documentChanges: [...created(uri, converted.text)] },
  };
}

/** Members in the order of the schema, which is the API's. */
function orderAt(path: Path): readonly string[] {
  const schema = schemaAt(path);
  return schema?.kind === 'object' ? Object.keys(schema.members) : [];
}
