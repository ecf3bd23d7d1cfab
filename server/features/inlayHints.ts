/** What is worth knowing beside a value, without being asked? */
import type { InlayHint } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { factsOf, hardware } from '../experiment/instanceTypes.ts';
import { startBefore } from '../experiment/schedule.ts';
import { distance, duration, parseTimestamp } from '../experiment/timestamps.ts';
import { instanceCountBeside } from '../experiment/variants.ts';
import { schemaAt } from '../schema/lookup.ts';
import type { HintKinds } from '../settings.ts';
import { type Span, shown, type Visited, values } from '../syntax/tree.ts';

/** `now` in milliseconds. */
export function inlayHints(document: ExperimentDocument, within: Span, now: number, kinds: HintKinds): InlayHint[] {
  return [...values(document.tree.root)].flatMap((visited) => {
    const { start, end } = shown(visited.node);
    if (!('value' in visited.node) || end < within.start || start > within.end) return [];
    const label = labelOf(visited, document, now, kinds);
    return label ? [{ position: document.rangeOf({ start: end, end }).end, label, paddingLeft: true }] : [];
  });
}

function labelOf(
  { node, path }: Visited,
  document: ExperimentDocument,
  now: number,
  kinds: HintKinds,
): string | undefined {
  if (!('value' in node)) return undefined;
  const schema = schemaAt(path);
  if (schema?.kind === 'timestamp' && kinds.timestamps)
    return aboutTime(node.value, startBefore(path, document.tree.root), now);
  if (schema?.kind === 'instanceType' && kinds.instances) {
    return aboutInstances(String(node.value), instanceCountBeside(path, document.tree.root));
  }
  if (schema?.doc.unit === 'percent' && kinds.percentages) {
    if (node.value === 0) return 'nothing is copied';
    if (node.value === 100) return 'every request';
  }
  return undefined;
}

/** "in 10 days, after 7 days". */
function aboutTime(value: unknown, start: number | undefined, now: number): string | undefined {
  const time = parseTimestamp(value);
  if (!time) return undefined;
  const length = start !== undefined && start < time.ms ? duration(time.ms - start) : '';
  return length === '' ? distance(time.ms, now) : `${distance(time.ms, now)}, after ${length}`;
}

function aboutInstances(type: string, count: number | undefined): string | undefined {
  const facts = factsOf(type);
  if (!facts) return undefined;
  const { vcpu, memoryGiB } = facts;
  if (count === undefined || count < 2 || !vcpu || !memoryGiB) return hardware(facts) || undefined;
  const number = (value: number) => value.toLocaleString('en-US');
  return `${hardware(facts)}; ${number(count)} of them: ${number(vcpu * count)} vCPU, ${number(memoryGiB * count)} GiB`;
}
