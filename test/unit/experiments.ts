/** Random experiments without errors, as values. */
import fc from 'fast-check';

const text = (pattern: RegExp, maxLength: number) =>
  fc.stringMatching(pattern).filter(({ length }) => length <= maxLength);

const name = text(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,20}$/, 63);
const contentType = text(/^[a-z0-9]{1,9}\/[a-z0-9]{1,9}(-[a-z0-9.]{1,5}){0,2}$/, 63);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const keyId = fc.constantFrom(
  'alias/capture',
  'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
);

/** What shells, the AWS CLI, JSON and YAML have a meaning for, between what they have none for. */
const description = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            'a',
            'b c',
            ' ',
            '"',
            "'",
            '\\',
            '\\"',
            '%PATH%',
            '$HOME',
            '$(id)',
            '`id`',
            '!x!',
            '^',
            '&',
            '|',
            '<',
            '>',
            ';',
          ],
          ...[
            '(',
            ')',
            '{',
            '}',
            '[',
            ']',
            ',',
            '=',
            '@',
            '#',
            '~',
            '*',
            '?',
            ':',
            '- ',
            '--x',
            'file://x',
            'https://x',
          ],
          ...[
            '\u2018',
            '\u2019',
            '\u201c',
            '\u202e',
            '\u001b[201~',
            '\t',
            '\u0003',
            '\ud83d\ude00',
            'é',
            '\\\\',
            "''",
            '""',
          ],
          ...['null', 'yes', '1e3', '0123', '2030-01-01', '%', '\\u0041', '\u00a0', '\ufeff'],
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  )
  .filter((of) => /^.*$/.test(of) && !/\p{Cs}/u.test(of));

const seconds = fc.integer({ min: 1_893_456_000, max: 1_900_000_000 });
const time = (at: number) => new Date(at * 1000).toISOString().replace('.000Z', 'Z');
const schedule = fc.oneof(
  fc.record({ start: seconds, days: fc.integer({ min: 1, max: 30 }) }).map(({ start, days }) => ({
    StartTime: time(start),
    EndTime: time(start + days * 86_400),
  })),
  seconds.map((end) => ({ EndTime: time(end) })),
  fc.constant({}),
);

const variant = (VariantName: string) =>
  fc.record({
    ModelName: name,
    VariantName: fc.constant(VariantName),
    InfrastructureConfig: fc.record({
      InfrastructureType: fc.constant('RealTimeInference'),
      RealTimeInferenceConfig: fc.record({
        InstanceType: fc.constantFrom('ml.m5.xlarge', 'ml.g5.2xlarge', 'ml.c7i.48xlarge'),
        InstanceCount: fc.integer({ min: 1, max: 1000 }),
      }),
    }),
  });

const variants = fc.uniqueArray(name, { minLength: 2, maxLength: 2 }).chain(([production = '', shadow = '']) =>
  fc.record({
    ModelVariants: fc
      .tuple(variant(production), variant(shadow), fc.boolean())
      .map(([one, other, isSame]) => [
        one,
        isSame ? { ...other, InfrastructureConfig: one.InfrastructureConfig } : other,
      ]),
    ShadowModeConfig: fc.record({
      SourceModelVariantName: fc.constant(production),
      ShadowModelVariants: fc.tuple(
        fc.record({
          ShadowModelVariantName: fc.constant(shadow),
          SamplingPercentage: fc.integer({ min: 0, max: 100 }),
        }),
      ),
    }),
  }),
);

const storage = fc.record({
  Destination: fc.oneof(
    text(/^s3:\/\/[a-z0-9]{3,9}(\/[\w.=-]{1,9}){0,3}$/, 512),
    fc.constantFrom("s3://bucket/it's", 's3://bucket/a b,c=d', 's3://bucket/100%25&x', 's3://bucket/[x]{y}"z"'),
  ),
  KmsKey: optional(keyId),
  ContentType: optional(
    fc.record({
      CsvContentTypes: fc.uniqueArray(contentType, { minLength: 1, maxLength: 3 }),
    }),
  ),
});

/** What Update takes: the Name and any of the others. */
export const updateInputs = fc
  .record({
    Name: name,
    Schedule: optional(schedule),
    Description: optional(description),
    variants: optional(variants),
    DataStorageConfig: optional(storage),
  })
  .map(({ variants, ...rest }) => present({ ...rest, ...variants }));

/** Less what is undefined, at every level. */
function present<T>(value: T): T {
  if (Array.isArray(value)) return value.map(present) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, of]) => of !== undefined);
  return Object.fromEntries(members.map(([member, of]) => [member, present(of)])) as T;
}
