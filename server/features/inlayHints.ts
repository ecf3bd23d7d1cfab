/** What is worth knowing beside a value, without being asked? */
import type { InlayHint } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { asSaid, type Deployed } from '../experiment/deployed.ts';
import { deployedBeside } from '../experiment/deployedBeside.ts';
import { factsOf, hardware } from '../experiment/instanceTypes.ts';
import { startBefore } from '../experiment/schedule.ts';
import { distance, duration, parseTimestamp } from '../experiment/timestamps.ts';
import { instanceCountBeside } from '../experiment/variants.ts';
import { schemaAt } from '../schema/lookup.ts';
import type { HintKinds } from '../settings.ts';
import { type Path, type ScalarNode, type Span, shown, type Visited, values } from '../syntax/tree.ts';

/** `now` in milliseconds. `deployed`: the experiment as AWS has it, when it was described. */
export function inlayHints(
  document: ExperimentDocument,
  within: Span,
  now: number,
  kinds: HintKinds,
  deployed?: Deployed,
): InlayHint[] {
  return [...values(document.tree.root)].flatMap((visited) => {
    const { node, path } = visited;
    const { start, end } = shown(node);
    if (!('value' in node) || end < within.start || start > within.end) return [];
    const labels = [
      labelOf(node.value, path, document, now, kinds),
      deployed && kinds.deployed ? aboutDeployed(visited, document, deployed) : undefined,
    ].filter((label) => label !== undefined);
    const position = document.rangeOf({ start: end, end }).end;
    return labels.map((label) => ({ position, ...label, paddingLeft: true }));
  });
}

type Label = Pick<InlayHint, 'tooltip'> & { readonly label: string };

function labelOf(
  value: ScalarNode['value'],
  path: Path,
  document: ExperimentDocument,
  now: number,
  kinds: HintKinds,
): Label | undefined {
  const schema = schemaAt(path);
  if (schema?.kind === 'timestamp' && kinds.timestamps) {
    const label = aboutTime(value, startBefore(path, document.tree.root), now);
    return label === undefined ? undefined : { label };
  }
  if (schema?.kind === 'instanceType' && kinds.instances) {
    return aboutInstances(String(value), instanceCountBeside(path, document.tree.root));
  }
  if (schema?.doc.unit === 'percent' && kinds.percentages) {
    if (value === 0) return { label: 'nothing is copied' };
    if (value === 100) return { label: 'every request' };
  }
  return undefined;
}

function aboutDeployed({ path }: Visited, { tree }: ExperimentDocument, deployed: Deployed): Label | undefined {
  const label = deployedBeside(tree.root, path, deployed);
  if (label === undefined) return undefined;
  return deployed.at === undefined ? { label } : { label, tooltip: asSaid(deployed.at) };
}

/** "in 10 days, after 7 days". */
function aboutTime(value: unknown, start: number | undefined, now: number): string | undefined {
  const time = parseTimestamp(value);
  if (!time) return undefined;
  const length = start !== undefined && start < time.ms ? duration(time.ms - start) : '';
  return length === '' ? distance(time.ms, now) : `${distance(time.ms, now)}, after ${length}`;
}

/** Of one instance its hardware, of several what they have together: editors cut what is longer than some 40 characters. */
function aboutInstances(type: string, count: number | undefined): Label | undefined {
  const facts = factsOf(type);
  const one = facts && hardware(facts);
  if (!facts || !one) return undefined;
  const { vcpu, memoryGiB } = facts;
  if (count === undefined || count < 2 || !vcpu || !memoryGiB) return { label: one };
  const number = (value: number) => value.toLocaleString('en-US');
  return {
    label: `together ${number(vcpu * count)} vCPU, ${number(memoryGiB * count)} GiB`,
    tooltip: `${number(count)} instances, each with ${one}`,
  };
}
