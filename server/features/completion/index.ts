/** What can be written at the caret, and how? */
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { ExperimentDocument } from '../../documents.ts';
import { nameOf, schemaAt } from '../../schema/lookup.ts';
import type { ObjectSchema, Schema } from '../../schema/types.ts';
import type { Caret } from '../../syntax/caret.ts';
import { type Insertion, writeMember, writeValue } from '../../syntax/write.ts';
import { aboutInstanceType, aboutMember } from '../describe.ts';
import { wholeFiles } from '../../experiment/wholeFiles.ts';
import { goesOn, skeleton } from './skeletons.ts';
import { type Value, valuesAt } from './values.ts';

/** What resolving an item needs to know. */
export type ItemData = { readonly instanceType: string } | { readonly path: readonly (string | number)[] };

interface Site {
  readonly document: ExperimentDocument;
  readonly caret: Caret;
  readonly now: number;
  readonly typed: string;
}

/** `now` in milliseconds. */
export function completion(document: ExperimentDocument, offset: number, now: number, client: ClientCapabilities): CompletionList | null {
  const caret = document.format.caretAt(document.text, offset);
  const schema = caret && schemaAt(caret.path);
  if (!caret || !schema) return null;
  const site: Site = { document, caret, now, typed: document.text.slice(caret.replace.start, offset).trimStart() };
  const items = itemsFor(site, schema);
  return items.length === 0 ? null : listOf(items, document, caret, client);
}

function itemsFor(site: Site, schema: Schema): CompletionItem[] {
  const { caret } = site;
  const { role, path } = caret;
  if (isUnwritten(site)) return wholeFileItems(site);
  if (schema.kind === 'object' && (role === 'key' || (role === 'either' && !caret.site.dash))) return memberItems(site, schema);
  if (role === 'key') return [];
  if (schema.kind === 'array' && role === 'either' && !caret.site.dash) return entryItems(site, schema.items);
  if (schema.kind === 'object' || schema.kind === 'array') return [collectionItem(site, schema)];
  return valuesAt(schema, path, site.document, site.now).map((value, index) => valueItem(site, value, index));
}

/** Nothing but white space, comments and the word being typed. */
function isUnwritten({ document, caret }: Site): boolean {
  if (caret.path.length > 0 || caret.role === 'key') return false;
  const { root } = document.tree;
  return !root || (root.kind !== 'object' && root.kind !== 'array');
}

function wholeFileItems(site: Site): CompletionItem[] {
  const files = wholeFiles(site.now).map(({ label, detail, template }, index) => ({
    label,
    labelDetails: { description: detail },
    kind: CompletionItemKind.Snippet,
    sortText: order(index),
    ...inserted(site, label, writeValue(site.caret, template)),
  }));
  const schema = schemaAt([]);
  return site.caret.role === 'either' && schema?.kind === 'object' ? [...files, ...memberItems(site, schema)] : files;
}

/** Names that are legal here and not yet there, required ones first. */
function memberItems(site: Site, schema: ObjectSchema): CompletionItem[] {
  const { path, present } = site.caret;
  const names = Object.keys(schema.members).filter((name) => !present.includes(name));
  return names.map((name, index) => {
    const member = schema.members[name] as Schema;
    const isRequired = schema.required.includes(name);
    return {
      label: name,
      labelDetails: { description: useOf(member, isRequired) },
      kind: CompletionItemKind.Property,
      sortText: order(isRequired ? index : index + 500),
      data: { path: [...path, name] } satisfies ItemData,
      ...inserted(site, name, writeMember(site.caret, name, skeleton(member))),
      ...(goesOn(member) && !site.caret.site.keepsValue && reopen),
    };
  });
}

function useOf({ doc }: Schema, isRequired: boolean): string {
  if (isRequired) return 'required';
  if (doc.update === 'no' && doc.create !== 'no') return doc.create === 'required' ? 'create only, required there' : 'create only';
  return '';
}

/** In YAML, below a key whose value is a list. */
function entryItems(site: Site, entry: Schema): CompletionItem[] {
  const dashed: Site = { ...site, caret: { ...site.caret, path: [...site.caret.path, 0], site: { ...site.caret.site, dash: true } } };
  return itemsFor(dashed, entry);
}

/** An object or a list as a whole, with what it needs. */
function collectionItem(site: Site, schema: Schema): CompletionItem {
  const isEntry = typeof site.caret.path.at(-1) === 'number';
  const label = isEntry ? `New entry of ${schema.doc.name}` : `New ${nameOf(schema, site.caret.path)}`;
  return {
    label,
    kind: CompletionItemKind.Struct,
    sortText: order(0),
    data: { path: [...site.caret.path] } satisfies ItemData,
    ...inserted(site, label, writeValue(site.caret, skeleton(schema))),
    ...reopen,
  };
}

function valueItem(site: Site, value: Value, index: number): CompletionItem {
  const insertion = writeValue(site.caret, { kind: value.as, value: value.text });
  const isInstance = value.text.startsWith('ml.');
  return {
    label: value.text,
    ...(value.detail && { labelDetails: { description: value.detail } }),
    kind: isInstance ? CompletionItemKind.EnumMember : CompletionItemKind.Value,
    sortText: order(index),
    ...(isInstance && { data: { instanceType: value.text } satisfies ItemData }),
    ...inserted(site, value.text, insertion),
  };
}

/** The filter text begins as the token under the caret does, for editors compare the two from its first character. */
function inserted({ caret, document, typed }: Site, label: string, { snippet, commaAt }: Insertion): Partial<CompletionItem> {
  const quote = caret.site.quote !== '' && typed.startsWith(caret.site.quote) ? caret.site.quote : '';
  return {
    ...(quote && { filterText: `${quote}${label}` }),
    textEditText: snippet,
    ...(commaAt !== undefined && { additionalTextEdits: [comma(document, commaAt)] }),
  };
}

function comma(document: ExperimentDocument, offset: number): TextEdit {
  return { range: document.rangeOf({ start: offset, end: offset }), newText: ',' };
}

const reopen = { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } };

const order = (index: number) => String(index).padStart(4, '0');

/** What all items share is said once, to clients that can read it so. */
function listOf(items: CompletionItem[], document: ExperimentDocument, { replace }: Caret, client: ClientCapabilities): CompletionList {
  const range = document.rangeOf(replace);
  const shared = new Set(client.textDocument?.completion?.completionList?.itemDefaults);
  if (['editRange', 'insertTextFormat', 'insertTextMode'].every((name) => shared.has(name))) {
    const itemDefaults = { editRange: range, insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.adjustIndentation };
    return { isIncomplete: false, itemDefaults, items };
  }
  return {
    isIncomplete: false,
    items: items.map(({ textEditText, ...item }) => ({
      ...item,
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.adjustIndentation,
      textEdit: { range, newText: textEditText ?? item.label },
    })),
  };
}

/** Documentation is made for the item that is looked at, not for hundreds that are not. */
export function resolve(item: CompletionItem): CompletionItem {
  const data = item.data as ItemData | undefined;
  if (!data) return item;
  const schema = 'path' in data ? schemaAt(data.path) : undefined;
  const value = 'instanceType' in data ? aboutInstanceType(data.instanceType) : schema && aboutMember(schema);
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}
