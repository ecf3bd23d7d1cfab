/** Names of resources in AWS, as far as a command or a view of the client has learnt them. Nothing is waited for. */
import { bucketOf } from '../../experiment/buckets.ts';
import { distance } from '../../experiment/timestamps.ts';
import type { LiveNameKind } from '../../protocol.ts';
import { isLegal } from '../../schema/lookup.ts';
import type { ResourceKind, Schema } from '../../schema/types.ts';
import { follow, type Node, type Path, text } from '../../syntax/tree.ts';

/** A text that can stand at a place. */
interface LiveValue {
  readonly text: string;
  readonly as: 'text';
  readonly detail: string;
}

export interface LiveNames {
  /** By LiveNameKind. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** When they were learnt, in milliseconds since 1970. */
  readonly at: number;
}

const kinds: Readonly<Partial<Record<ResourceKind, LiveNameKind>>> = {
  experiment: 'experiment',
  model: 'model',
  endpoint: 'endpoint',
  role: 'role',
  key: 'kms-key',
  bucket: 'bucket',
};

/** Those that fit the place. A bucket keeps the prefix that is written there. `now` in milliseconds. */
export function liveValues(
  schema: Schema,
  path: Path,
  experiment: Node | undefined,
  now: number,
  live: LiveNames | undefined,
): readonly LiveValue[] {
  const { resource } = schema.doc;
  const kind = resource && kinds[resource];
  const names = (kind && live?.names.get(kind)) ?? [];
  if (!live || names.length === 0) return [];
  const age = distance(Math.min(live.at, now), now);
  const detail = `from AWS, ${age === 'now' ? 'just now' : age}`;
  const prefix = resource === 'bucket' ? prefixIn(text(follow(experiment, path)?.node) ?? '') : '';
  return [...new Set(names)]
    .map((name) => (resource === 'bucket' ? `s3://${name}${prefix}` : name))
    .filter((name) => isLegal(schema, name))
    .map((name) => ({ text: name, as: 'text', detail }));
}

function prefixIn(location: string): string {
  const bucket = bucketOf(location);
  return bucket === undefined ? '' : location.slice(`s3://${bucket}`.length);
}
