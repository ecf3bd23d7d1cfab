/** What is the member or value under the caret: its meaning, limits and use, with what is worth saying of this very value. */
import type { Hover } from 'vscode-languageserver';
import { type Client, markup } from '../client.ts';
import type { ExperimentDocument } from '../documents.ts';
import { startBefore } from '../experiment/schedule.ts';
import { distance, duration, isoText, parseTimestamp } from '../experiment/timestamps.ts';
import { schemaAt } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import { type Located, locate, type Node, shown } from '../syntax/tree.ts';
import { aboutInstanceType, aboutMember } from './describe.ts';
import { targetHover } from './targetComments.ts';

/** `now` in milliseconds, for how far away a time is. */
export function hover(document: ExperimentDocument, offset: number, now: number, client: Client): Hover | null {
  const target = targetHover(document, offset, client);
  if (target) return target;
  const { root } = document.tree;
  const found = locate(root, offset);
  if (!found || found.path.length === 0) return null;
  const schema = schemaAt(found.path);
  const span = found.onKey ? found.property?.key : found.node && shown(found.node);
  // Inside an object or list, between its members, there is nothing under the caret.
  const isBetween = !found.onKey && found.node && !('value' in found.node) && !found.node.mention;
  if (!schema || !span || isBetween) return null;
  const own = found.onKey ? undefined : aboutValue(found, schema, root, now);
  const value = [own, aboutMember(schema)].filter(Boolean).join('\n\n---\n\n');
  const formats = client.capabilities.textDocument?.hover?.contentFormat;
  return { contents: markup(value, formats), range: document.rangeOf(span) };
}

function aboutValue({ node, path }: Located, schema: Schema, root: Node | undefined, now: number): string | undefined {
  if (!node || !('value' in node)) return undefined;
  const { value } = node;
  if (schema.kind === 'instanceType') return typeof value === 'string' ? aboutInstanceType(value) : undefined;
  if (schema.kind === 'timestamp') return aboutTime(value, startBefore(path, root), now);
  if (schema.doc.unit === 'percent') return typeof value === 'number' ? aboutShare(value, schema) : undefined;
  if (schema.kind !== 'string' || typeof value !== 'string') return undefined;
  return schema.enum?.includes(value) ? schema.doc.values?.[value] : undefined;
}

function aboutTime(value: unknown, start: number | undefined, now: number): string | undefined {
  const time = parseTimestamp(value);
  if (!time) return undefined;
  const lines = [
    `- UTC: ${isoText(time.ms)}`,
    `- Local: ${new Date(time.ms).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'long' })}`,
    `- From now: ${distance(time.ms, now)}`,
    start !== undefined && time.ms > start && `- After StartTime: ${duration(time.ms - start) || 'less than a minute'}`,
    !time.zoned && '- No zone is written, so it is UTC.',
  ];
  return lines.filter(Boolean).join('\n');
}

function aboutShare(value: number, schema: Schema): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 100) return undefined;
  if (value === 0) return '**0%**: no request is copied.';
  const known = schema.doc.values?.[String(value)];
  return `**${value}%**: ${known ?? `${value} of every 100 requests are copied to the shadow variant`}.`;
}
