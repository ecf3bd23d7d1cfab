/** What can be written at the caret, and how? */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver';
import { type Client, markup } from '../../client.ts';
import type { ExperimentDocument } from '../../documents.ts';
import { wholeFiles } from '../../experiment/wholeFiles.ts';
import { fileSchema, nameOf, schemaAt } from '../../schema/lookup.ts';
import type { ObjectSchema, Schema } from '../../schema/types.ts';
import type { Caret } from '../../syntax/caret.ts';
import { follow, items, type Path } from '../../syntax/tree.ts';
import { type Insertion, withoutStops, writeMember, writeValue } from '../../syntax/write.ts';
import { aboutInstanceType, aboutMember } from '../describe.ts';
import { targetCompletion } from '../targetComments.ts';
import type { LiveNames } from './liveNames.ts';
import { firstHole, skeleton } from './skeletons.ts';
import { type Value, valuesAt } from './values.ts';

/** What resolving an item needs to know, unless its label is an instance type. */
export type ItemData = { readonly path: readonly (string | number)[] };

interface Site {
  readonly document: ExperimentDocument;
  readonly caret: Caret;
  readonly now: number;
  readonly typed: string;
  readonly live: LiveNames | undefined;
  readonly client: Client;
}

/**
 * `now` in milliseconds. `trigger` is the character that was just typed, when the editor asked because of it: a quote
 * that closes a text and a space that divides nothing are no questions. `live`: names that AWS is known to have.
 */
export function completion(
  document: ExperimentDocument,
  offset: number,
  now: number,
  client: Client,
  trigger?: string,
  live?: LiveNames,
): CompletionList | null {
  const caret = document.format.caretAt(document.text, offset, document.tree);
  if (!caret) return targetCompletion(document, offset);
  const typed = document.text.slice(caret.replace.start, offset).trimStart();
  if ((trigger === '"' || trigger === "'") && typed !== trigger) return null;
  if (trigger === ' ' && !/[-:,[{] $/.test(document.text.slice(0, offset).slice(-2))) return null;
  const carets = caret.alternative ? [caret, caret.alternative] : [caret];
  const found = carets.flatMap((each) => itemsAt({ document, caret: each, now, typed, live, client }));
  return found.length === 0 ? null : listOf(found, document, caret, client);
}

function itemsAt(site: Site): CompletionItem[] {
  const schema = schemaAt(site.caret.path);
  return schema ? itemsFor(site, schema) : [];
}

function itemsFor(site: Site, schema: Schema): CompletionItem[] {
  const { caret, document, now } = site;
  const { role, path } = caret;
  if (isUnwritten(site)) return wholeFileItems(site);
  // Beside the experiment, or a word on a line of its own below, there is no place for another one.
  if (path.length === 0 && (role === 'value' || isAboveWord(site))) return [];
  if (schema.kind === 'object' && (role === 'key' || (role === 'either' && !caret.site.dash))) {
    const isNewEntry = role === 'either' && isEntry(path) && caret.present.length === 0;
    return isNewEntry ? [...memberItems(site, schema), ...entryItem(site, schema, 900)] : memberItems(site, schema);
  }
  if (role === 'key') return [];
  if (schema.kind === 'array' && role === 'either' && !caret.site.dash) return dashedItems(site, schema.items);
  if (isEntry(path) && (schema.kind === 'object' || schema.kind === 'array')) return entryItem(site, schema, 0);
  if (schema.kind === 'object' || schema.kind === 'array')
    return [collectionItem(site, schema, `New ${nameOf(schema, path)}`, 0)];
  return valuesAt(schema, path, document, now, caret.replace, site.live).map((value, index) =>
    valueItem(site, value, index),
  );
}

const isEntry = (path: Path) => typeof path.at(-1) === 'number';

/** Nothing but white space, comments and the word being typed. */
function isUnwritten({ document, caret }: Pick<Site, 'document' | 'caret'>): boolean {
  if (caret.path.length > 0 || caret.role === 'key') return false;
  const { root } = document.tree;
  return !root || ('value' in root && !isAboveWord({ document, caret }));
}

function isAboveWord({ document, caret }: Pick<Site, 'document' | 'caret'>): boolean {
  const { root } = document.tree;
  return root !== undefined && 'value' in root && root.start < root.end && caret.replace.end < root.start;
}

function wholeFileItems(site: Site): CompletionItem[] {
  const files = wholeFiles(site.now).map(({ label, detail, template }, index) => ({
    label,
    ...described(site, detail),
    kind: CompletionItemKind.Snippet,
    sortText: order(index),
    ...inserted(site, label, writeValue(site.caret, template)),
  }));
  return site.caret.role === 'either' ? [...files, ...memberItems(site, fileSchema, files.length)] : files;
}

/** Names that are legal here and not yet there, required ones first. `from` is the place of the first in the list. */
function memberItems(site: Site, schema: ObjectSchema, from = 0): CompletionItem[] {
  const { path, present } = site.caret;
  const names = Object.keys(schema.members).filter((name) => !present.includes(name));
  return names.map((name, index) => {
    const member = schema.members[name] as Schema;
    const isRequired = schema.required.includes(name);
    return {
      label: name,
      ...described(site, useOf(member, isRequired)),
      kind: CompletionItemKind.Property,
      sortText: order(from + (isRequired ? index : index + 500)),
      data: { path: [...path, name] } satisfies ItemData,
      ...inserted(site, name, writeMember(site.caret, name, skeleton(member))),
      ...(!site.caret.site.keepsValue && goesOn(site, member, [...path, name]) && reopen(site)),
    };
  });
}

function useOf({ doc }: Schema, isRequired: boolean): string {
  if (isRequired) return 'required';
  if (doc.update === 'no' && doc.create !== 'no')
    return doc.create === 'required' ? 'create only, required there' : 'create only';
  return '';
}

/** In YAML, below a key whose value is a list. */
function dashedItems(site: Site, entry: Schema): CompletionItem[] {
  const { caret } = site;
  return itemsFor(
    { ...site, caret: { ...caret, path: [...caret.path, 0], site: { ...caret.site, dash: true } } },
    entry,
  );
}

/** A list's entry as a whole, while the list takes more. */
function entryItem(site: Site, schema: Schema, index: number): CompletionItem[] {
  const { path } = site.caret;
  const list = schemaAt(path.slice(0, -1));
  const written = items(follow(site.document.tree.root, path.slice(0, -1))?.node).filter(
    ({ kind }) => kind === 'object' || kind === 'array',
  );
  const isFull = list?.kind === 'array' && written.length >= (list.maxItems ?? Number.POSITIVE_INFINITY);
  return isFull ? [] : [collectionItem(site, schema, `New entry of ${schema.doc.name}`, index)];
}

/** An object or a list as a whole, with what it needs. */
function collectionItem(site: Site, schema: Schema, label: string, index: number): CompletionItem {
  const { path } = site.caret;
  return {
    label,
    kind: CompletionItemKind.Struct,
    sortText: order(index),
    data: { path: [...path] } satisfies ItemData,
    ...inserted(site, label, writeValue(site.caret, skeleton(schema))),
    ...(goesOn(site, schema, path) && reopen(site)),
  };
}

/** True when there is something to choose for the first hole of what was inserted. */
function goesOn({ document, now, caret, live }: Site, schema: Schema, path: Path): boolean {
  const hole = firstHole(schema, path);
  if (hole?.schema.kind === 'object') return true;
  return hole !== undefined && valuesAt(hole.schema, hole.path, document, now, caret.replace, live).length > 0;
}

function valueItem(site: Site, value: Value, index: number): CompletionItem {
  const insertion = writeValue(site.caret, { kind: value.as, value: value.text });
  const isInstance = value.text.startsWith('ml.');
  return {
    label: value.text,
    ...described(site, value.detail),
    kind: isInstance ? CompletionItemKind.EnumMember : CompletionItemKind.Value,
    sortText: order(index),
    ...(value.isUsual && { preselect: true }),
    ...inserted(site, value.text, insertion),
  };
}

/** The filter text begins as the token under the caret does, for editors compare the two from its first character. */
function inserted(
  { caret, document, typed }: Site,
  label: string,
  { snippet, commaAt }: Insertion,
): Partial<CompletionItem> {
  const quote = caret.site.quote !== '' && typed.startsWith(caret.site.quote) ? caret.site.quote : '';
  return {
    ...(quote && { filterText: `${quote}${label}${quote}` }),
    textEditText: snippet,
    ...(commaAt !== undefined && { additionalTextEdits: [comma(document, commaAt)] }),
  };
}

function comma(document: ExperimentDocument, offset: number): TextEdit {
  return { range: document.rangeOf({ start: offset, end: offset }), newText: ',' };
}

/** Beside the label, or in the item's own place for it where the client has no other. */
function described({ client: { capabilities } }: Site, words: string | undefined): Partial<CompletionItem> {
  if (capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport)
    return words === undefined ? {} : { labelDetails: { description: words } };
  return words ? { detail: words } : {};
}

const suggest = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
const reopen = ({ client: { commands } }: Site) => commands.has(suggest.command) && { command: suggest };

const order = (index: number) => String(index).padStart(4, '0');

/** What all items share is said once, as far as the client can read it so. */
function listOf(
  items: CompletionItem[],
  document: ExperimentDocument,
  { replace }: Caret,
  { capabilities: { textDocument } }: Client,
): CompletionList {
  const range = document.rangeOf(replace);
  const { snippetSupport } = textDocument?.completion?.completionItem ?? {};
  const indent = lineIndent(document, replace.start);
  const written = snippetSupport ? items : items.map((item) => withoutSnippet(item, indent));
  const isShared = (name: string) => textDocument?.completion?.completionList?.itemDefaults?.includes(name);
  const defaults = {
    editRange: range,
    insertTextFormat: snippetSupport ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: snippetSupport ? InsertTextMode.adjustIndentation : InsertTextMode.asIs,
  };
  const entries = Object.entries(defaults);
  const shared = Object.fromEntries(entries.filter(([name]) => isShared(name)));
  const { editRange, ...own } = Object.fromEntries(entries.filter(([name]) => !isShared(name)));
  return {
    isIncomplete: false,
    ...(Object.keys(shared).length > 0 && { itemDefaults: shared }),
    items: written.map((item) => {
      if (!editRange) return { ...item, ...own };
      const { textEditText, ...rest } = item;
      return { ...rest, ...own, textEdit: { range, newText: textEditText ?? item.label } };
    }),
  };
}

/** Where the client knows no snippets, the text is indented here. */
const withoutSnippet = (item: CompletionItem, indent: string): CompletionItem => ({
  ...item,
  textEditText: withoutStops(item.textEditText ?? item.label).replaceAll('\n', `\n${indent}`),
});

function lineIndent({ text }: ExperimentDocument, offset: number): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(before.slice(before.lastIndexOf('\r') + 1))?.[0] ?? '';
}

/** Documentation is made for the item that is looked at, not for hundreds that are not. */
export function resolve(item: CompletionItem, { capabilities }: Client): CompletionItem {
  const data = item.data as ItemData | undefined;
  const schema = data && schemaAt(data.path);
  const value = data ? schema && aboutMember(schema) : aboutInstanceType(item.label);
  const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat;
  return value ? { ...item, documentation: markup(value, formats) } : item;
}
