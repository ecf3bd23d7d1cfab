/** Instance types: what is known of them, in words, and which ones to offer first. */
import { instanceFacts } from '../schema/instanceTypes.generated.ts';
import type { InstanceFacts } from '../schema/types.ts';

export const isWellFormed = (name: string) => /^ml\.[a-z][a-z0-9-]*\.[a-z0-9]+$/.test(name);

export function factsOf(name: string): InstanceFacts | undefined {
  return Object.hasOwn(instanceFacts, name) ? instanceFacts[name] : undefined;
}

/** Inf1 instances can not take part in shadow tests (developer guide, exclusions). */
export const takesPart = (name: string) => !name.startsWith('ml.inf1.');

/** "4 vCPU, 16 GiB, 1 x NVIDIA A10G 24 GiB"; empty where nothing is publicly known. */
export function hardware(facts: InstanceFacts): string {
  const accelerators =
    facts.accelerator &&
    [
      facts.gpus && `${facts.gpus} x`,
      facts.accelerator,
      facts.acceleratorMemoryGiBEach && `${facts.acceleratorMemoryGiBEach} GiB`,
    ]
      .filter(Boolean)
      .join(' ');
  return [facts.vcpu && `${facts.vcpu} vCPU`, facts.memoryGiB && `${facts.memoryGiB} GiB`, accelerators]
    .filter(Boolean)
    .join(', ');
}

/** As `hardware`; empty for a type that is not known. */
export const hardwareOf = (name: string): string => {
  const facts = factsOf(name);
  return facts ? hardware(facts) : '';
};

/** Types that take part in shadow tests with about as many vCPUs and as much memory, those with an accelerator first. */
export function similarTypes(name: string, count = 3): readonly string[] {
  const { vcpu: cores, memoryGiB: memory } = factsOf(name) ?? {};
  if (!cores || !memory) return [];
  const far = (other: string) => {
    const { vcpu, memoryGiB, accelerator, inApiModel } = factsOf(other) ?? {};
    if (!vcpu || !memoryGiB || !inApiModel) return Number.POSITIVE_INFINITY;
    const ratio = (a: number, b: number) => Math.abs(Math.log2(a / b));
    return ratio(vcpu, cores) + ratio(memoryGiB, memory) + (accelerator ? 0 : 4);
  };
  const ranked = offered().map((other) => ({ other, far: far(other) }));
  return ranked
    .filter((each) => each.far < 4)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ other }) => other);
}

/** Types that take part, current generations first, then by family and by size. */
export const offered = (): readonly string[] => names;

/** The table has them in this order. */
const names = Object.keys(instanceFacts).filter(takesPart);
