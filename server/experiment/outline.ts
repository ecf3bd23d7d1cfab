/** What the parts of an experiment are called in an outline. */
import { type Node, type Path, text } from '../syntax/tree.ts';
import { at, textAt } from './members.ts';

export interface Title {
  readonly name: string | undefined;
  readonly detail: string | undefined;
}

/** Of an entry of a list: a variant by its name with its instances, the shadow with its share, a tag by its key. */
export function titleOf(path: Path, entry: Node): Title | undefined {
  switch (path.at(-2)) {
    case 'ModelVariants':
      return { name: textAt(entry, 'VariantName')?.value, detail: instancesOf(entry) };
    case 'ShadowModelVariants':
      return { name: textAt(entry, 'ShadowModelVariantName')?.value, detail: shareOf(entry) };
    case 'Tags':
      return { name: textAt(entry, 'Key')?.value, detail: text(at(entry, 'Value')) };
    default:
      return undefined;
  }
}

function instancesOf(variant: Node): string | undefined {
  const config = at(at(variant, 'InfrastructureConfig'), 'RealTimeInferenceConfig');
  const count = at(config, 'InstanceCount');
  const type = textAt(config, 'InstanceType')?.value;
  return type && count?.kind === 'number' ? `${type} \u00d7 ${count.value}` : type;
}

function shareOf(shadow: Node): string | undefined {
  const share = at(shadow, 'SamplingPercentage');
  return share?.kind === 'number' ? `${share.value}%` : undefined;
}
