/**
 * The documents that are measured: the same experiment in JSON or YAML, of a given size, the same for the same seed.
 *
 * Every document has one deliberate error, a SamplingPercentage of 150. Up to about 20 KB the size comes from tags within
 * the API's limit of 50. Larger documents need more variants and tags than the API takes (half of the bytes each),
 * so there "too many items" is reported for both lists as well.
 */

export const sizes = { '2k': 2_000, '20k': 20_000, '200k': 200_000, '2m': 2_000_000 };

const instanceType = 'ml.g5.xlarge';
const workedOn = 'worked-on-model'; // the model of the variant in which everything is measured, half-way down the document
const tagLimit = 50;
const largestWithinLimits = 20_000;

/** @returns {{ text: string, marks: { modelEnd, instanceEnd, instanceKey } }} marks are LSP positions */
export function makeDocument(lang, size, seed = 1) {
  const write = writers[lang];
  const bytes = sizes[size];
  const random = randomFrom(seed);
  const without = experiment([], []);
  const room = Math.max(0, bytes - write(without).length);

  const parts = bytes <= largestWithinLimits ? fewTags(room, write, random) : manyParts(room, write, random);
  const text = write(experiment(parts.variants, parts.tags));
  return { text, marks: marksOf(text) };
}

function experiment(variants, tags) {
  return {
    Name: 'checkout-ranker-shadow',
    Type: 'ShadowMode',
    Description: 'Compares the next ranker with the one in production',
    RoleArn: 'arn:aws:iam::123456789012:role/inference-experiments',
    EndpointName: 'checkout-ranker',
    Schedule: { StartTime: '2030-03-01T08:00:00Z', EndTime: '2030-03-08T08:00:00Z' },
    Tags: [{ Key: 'team', Value: 'ranking' }, ...tags],
    ModelVariants: [variant(workedOn, 'production'), variant('next-model', 'shadow'), ...variants],
    DataStorageConfig: {
      Destination: 's3://experiment-data/checkout-ranker',
      ContentType: { CsvContentTypes: ['text/csv'], JsonContentTypes: ['application/json', 'application/jsonlines'] },
    },
    ShadowModeConfig: {
      SourceModelVariantName: 'production',
      ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 150 }],
    },
  };
}

const variant = (model, name) => ({
  ModelName: model,
  VariantName: name,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: instanceType, InstanceCount: 2 },
  },
});

/** Tags within the API's limits; as few as fit lengths of a usual tag, longer ones when there is more room. */
function fewTags(room, write, random) {
  const empty = write([tag(0, 0, random)]).length;
  const count = Math.min(tagLimit - 1, Math.max(1, Math.round(room / 90)));
  const each = Math.max(12, Math.round(room / count) - empty - 4);
  const tags = Array.from({ length: count }, (_, i) => tag(i, each, random));
  return { variants: [], tags };
}

function manyParts(room, write, random) {
  const variants = [];
  const tags = [];
  const bytesOf = (part) => write({ List: [part] }).length - write({ List: [] }).length;
  const fill = (list, next) => {
    for (let used = 0; used < room / 2; used += bytesOf(list.at(-1))) list.push(next(list.length));
  };
  fill(variants, (i) => variant(`model-${word(random, 12)}-${i}`, `variant-${i}`));
  fill(tags, (i) => tag(i, 60, random));
  return { variants, tags };
}

function tag(i, letters, random) {
  const keyLetters = Math.min(100, Math.floor(letters / 3));
  return { Key: `tag-${i}-${word(random, keyLetters)}`, Value: word(random, Math.min(256, letters - keyLetters)) };
}

const word = (random, length) =>
  Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)]).join('');

/** mulberry32 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Where the measurements type and ask: all on lines of their own. */
function marksOf(text) {
  const lines = text.split('\n');
  const modelLine = lines.findIndex((line) => line.includes(workedOn));
  const instanceLine = lines.findIndex((line, i) => i > modelLine && line.includes(instanceType));
  const endOf = (line, value) => ({ line, character: lines[line].indexOf(value) + value.length });
  return {
    modelEnd: endOf(modelLine, workedOn),
    instanceEnd: endOf(instanceLine, instanceType),
    instanceKey: { line: instanceLine, character: lines[instanceLine].indexOf('InstanceType') + 3 },
  };
}

const writers = {
  json: (value) => `${JSON.stringify(value, null, 2)}\n`,
  yaml: (value) => `${toYaml(value, '').join('\n')}\n`,
};

/** Block style; the values here are safe as plain scalars, but for times, which some YAML versions would read as dates. */
function toYaml(value, indent) {
  const isPlain = (item) => item === null || typeof item !== 'object';
  const scalar = (item) => (/^\d{4}-/.test(item) || item === '' ? JSON.stringify(item) : String(item));
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      if (isPlain(item)) return [`${indent}- ${scalar(item)}`];
      const [first, ...rest] = toYaml(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value).flatMap(([key, item]) =>
    isPlain(item) ? [`${indent}${key}: ${scalar(item)}`] : [`${indent}${key}:`, ...toYaml(item, `${indent}  `)],
  );
}
