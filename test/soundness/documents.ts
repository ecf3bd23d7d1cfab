/** Random files as values: right ones, made from the API's shapes, and what one to three mutations make of them. */
import fc from 'fast-check';
import { file, isMembers, type Members, type Path, type Shape, shapeNamed } from './shapes.ts';

/** Texts that fit a pattern of the API; those that match by chance alone would be few. */
const fitting: Readonly<Record<string, fc.Arbitrary<string>>> = {
  DestinationS3Uri: fc.constantFrom(
    's3://b1-x/captured',
    's3://my-bucket',
    'https://bucket.s3.amazonaws.com/a/b',
    's3://a/b c',
  ),
  RoleArn: fc.constantFrom(
    'arn:aws:iam::123456789012:role/experiments',
    'arn:aws-cn:iam::123456789012:role/a/b_c+=,.@-d',
  ),
  KmsKeyId: fc.constantFrom(
    '',
    'alias/capture',
    '1234abcd-12ab-34cd-56ef-1234567890ab',
    'arn:aws:kms:eu-west-1:123456789012:key/a',
  ),
  InferenceExperimentDescription: fc.constantFrom('', 'quiet', 'a: b # c', '😀 é', 'it\'s "so"', '- x', '1e3', 'null'),
  TagKey: fc.constantFrom('team', 'é 1_.:/=+-@', 'x'),
  TagValue: fc.constantFrom('', 'ml', 'a b', '2030-01-01'),
  CsvContentType: fc.constantFrom('text/csv', 'a/b-c.d', '1/2'),
  JsonContentType: fc.constantFrom('application/json', 'x-y/z.1'),
};
const name = fc.stringMatching(/^[a-zA-Z0-9](-?[a-zA-Z0-9]){0,8}$/);

const seconds = fc.integer({ min: 1_893_456_000, max: 1_900_000_000 });
const time: fc.Arbitrary<string | number> = seconds.chain((at) => {
  const iso = new Date(at * 1000).toISOString();
  return fc.constantFrom<string | number>(
    ...[at, String(at), iso, iso.replace('.000Z', 'Z'), iso.slice(0, 19), iso.slice(0, 10)],
    ...[iso.slice(0, 16), iso.replace('.000Z', '+02:00'), iso.replace('T', ' '), iso.replace(/[-:]|\.000/g, '')],
  );
});

function ofShape(name: string): fc.Arbitrary<unknown> {
  const shape = shapeNamed(name);
  switch (shape.type) {
    case 'structure':
      return structure(shape);
    case 'list':
      return fc.array(ofShape(shape.member ?? ''), {
        minLength: shape.min ?? 0,
        maxLength: Math.min(shape.max ?? 3, 3),
      });
    case 'integer':
      return fc.integer({ min: Math.max(1, shape.min ?? 0), max: Math.min(shape.max ?? 9, 100) });
    case 'timestamp':
      return time;
    default:
      return shape.enum ? fc.constantFrom(...shape.enum) : (fitting[name] ?? namesOf(shape));
  }
}

const namesOf = ({ max = 9 }: Shape) => name.filter(({ length }) => length <= max);

function structure({ members = {}, required = [] }: Shape): fc.Arbitrary<Members> {
  const all = Object.fromEntries(Object.entries(members).map(([member, of]) => [member, ofShape(of)]));
  return fc.record(all, { requiredKeys: [...required] });
}

/** Legal for the service, member by member; of what holds across members a half of them breaks nothing. */
export const rightFiles: fc.Arbitrary<Members> = fc
  .tuple(structure(file), fc.boolean(), fc.integer({ min: 1, max: 30 }))
  .map(([value, isCoherent, days]) => (isCoherent ? coherent(value, days) : value));

/** With two variants that are those of the shadow mode, and a schedule of some days. */
function coherent(value: Members, days: number): Members {
  const { ModelVariants, ShadowModeConfig, Schedule, DataStorageConfig } = value;
  const [one] = Array.isArray(ModelVariants) ? ModelVariants : [];
  const start = isMembers(Schedule) ? Date.parse(String(Schedule.StartTime)) : Number.NaN;
  const end = new Date(start + days * 86_400_000);
  return {
    ...value,
    ...(isMembers(one) && { ModelVariants: ['production', 'shadow'].map((VariantName) => ({ ...one, VariantName })) }),
    ...(isMembers(ShadowModeConfig) && {
      ShadowModeConfig: {
        SourceModelVariantName: 'production',
        ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: days }],
      },
    }),
    ...(isMembers(Schedule) && {
      Schedule: Number.isNaN(start) ? {} : { StartTime: Schedule.StartTime, EndTime: end.toISOString() },
    }),
    ...(isMembers(DataStorageConfig) && {
      DataStorageConfig: { ...DataStorageConfig, Destination: 's3://my-bucket/captured', ContentType: {} },
    }),
  };
}

/** Random numbers that choose what is done where, so that a file that shrinks keeps its mutations. */
export interface Mutation {
  readonly where: number;
  readonly what: number;
  readonly how: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({ where: fc.nat(), what: fc.nat(), how: fc.nat(1000) });

/** A third of them right, the others with one to three mutations. */
export const files: fc.Arbitrary<Members> = fc
  .tuple(rightFiles, fc.array(mutation, { maxLength: 3 }))
  .map(([right, mutations]) => mutations.reduce(mutated, right));

interface Place {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: unknown;
}

function* places(shape: Shape, value: unknown, path: Path = []): Generator<Place> {
  yield { path, shape, value };
  if (shape.type === 'structure' && isMembers(value))
    for (const [member, of] of Object.entries(shape.members ?? {}))
      if (Object.hasOwn(value, member)) yield* places(shapeNamed(of), value[member], [...path, member]);
  if (shape.type === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* places(shapeNamed(shape.member), item, [...path, index]);
}

export function mutated(value: Members, { where, what, how }: Mutation): Members {
  const all = [...places(file, value)];
  const place = all[where % all.length] as Place;
  const changed = changes(place, how);
  const change = changed[what % changed.length];
  const result = put(value, place.path, change);
  return isMembers(result) ? result : value;
}

const otherTypes: readonly unknown[] = [null, true, 0, -1, 1.5, '', 'text', '7', [], {}, ['x'], { a: 1 }, 1e21];

/** What can be done to a value: of another type, at its limits and one beyond, without or with one more of its parts. */
function changes({ shape, value }: Place, how: number): readonly unknown[] {
  const other = otherTypes[how % otherTypes.length];
  const around = [shape.min, shape.max].flatMap((limit) => (limit === undefined ? [] : [limit - 1, limit, limit + 1]));
  switch (shape.type) {
    case 'structure': {
      if (!isMembers(value)) return [other];
      const names = Object.keys(value);
      const without = Object.fromEntries(Object.entries(value).filter((_, index) => index !== how % names.length));
      return [without, without, { ...value, [how % 2 ? 'Nmae' : 'More']: other }, other];
    }
    case 'list': {
      if (!Array.isArray(value)) return [other];
      const size = around[how % around.length] ?? 0;
      const item = value[0] ?? other;
      return size < 0 ? [[], other] : [Array.from({ length: size }, (_, index) => value[index] ?? item), other];
    }
    case 'integer':
      return [around[how % around.length] ?? 0, -how, how, other];
    case 'timestamp':
      return [times[how % times.length], other];
    default: {
      const size = around[how % around.length];
      const others = shape.enum ? ['ml.g99.xlarge', 'ml.g99', `${value}x`] : [];
      const sized = size === undefined || size < 0 ? '' : sizes(String(value), size);
      return [
        sized,
        sized,
        `${value}${strange[how % strange.length]}`,
        `${strange[how % strange.length]}${value}`,
        ...others,
        other,
      ];
    }
  }
}

const strange = [' ', '\n', '-', '_', '😀', 'é', '/', '.', ':', '"', 'A', '0', '*', '\u2028', '%'];

const times: readonly unknown[] = [
  ...[0, -1, 1_900_000_000.5, 99_999_999_999, 100_000_000_000, 1e15, '0', '20300230', '20300228T101112Z'],
  ...[
    '2030-02-29',
    '2028-02-29',
    '2030-13-01',
    '2030-01-01T24:00:00Z',
    '2030-01-01T23:59:60Z',
    '2030-01-01T10:00+24:00',
  ],
  ...['2030-1-1', '2030-01-01T', '2030-01-01T10', '2030-01-01T10:11:12.', '2030-01-01T10:11:12.123456789Z', 'tomorrow'],
  ...['2030-01-01 10:11:12+0530', '2030-01-01T10:11:12-01', '-2030-01-01', '0000-01-01', '9999-12-31T23:59:59Z', '１'],
];

/** The text repeated or cut to a number of characters that its pattern most often takes. */
function sizes(text: string, size: number): string {
  const filling = /[a-zA-Z0-9]$/.test(text) ? text : `${text}a`;
  return (filling + 'a'.repeat(size)).slice(0, size);
}

function put(value: unknown, [first, ...rest]: Path, change: unknown): unknown {
  if (first === undefined) return change;
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? put(item, rest, change) : item));
  return isMembers(value) ? { ...value, [first]: put(value[first], rest, change) } : value;
}
