/**
 * Writes schema/experiment.schema.json (draft-07, which every peer understands) from the API facts.
 *
 *   node make_schema.mjs [API_FACTS.json INSTANCE_TYPES.json]
 *
 * A file holds the members of UpdateInferenceExperiment and those only CreateInferenceExperiment takes;
 * only Name is required at the top, as in an update.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const here = (path) => new URL(path, import.meta.url);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const [apiPath, typesPath] = process.argv.slice(2);
const { shapes } = read(apiPath ?? here('../reference/sagemaker-inference-experiment-api.json'));
const { types: instanceTypes } = read(typesPath ?? here('../reference/instance-types.json'));

/** Our own words, by member name. */
const descriptions = {
  Name: 'Name of the experiment, unique in the account and region.',
  Type: 'Kind of experiment; a shadow test is the only one.',
  Schedule: 'When the experiment runs.',
  StartTime: 'Start, ISO 8601 or epoch seconds.',
  EndTime: 'End, ISO 8601 or epoch seconds.',
  Description: 'Free text for people.',
  RoleArn: 'IAM role the service assumes to read models and write captured data.',
  EndpointName: 'Endpoint whose traffic is copied to the shadow variant.',
  ModelVariants: 'The production variant and the shadow variant.',
  ModelName: 'Name of a model that exists.',
  VariantName: 'Name of this variant within the endpoint.',
  InfrastructureConfig: 'What the variant runs on.',
  InfrastructureType: 'Kind of inference; real time is the only one.',
  RealTimeInferenceConfig: 'Instances of a real-time variant.',
  InstanceType: 'Machine type of each instance of the variant.',
  InstanceCount: 'Number of instances.',
  DataStorageConfig: 'Where requests and responses are recorded.',
  Destination: 'S3 location of the recorded data.',
  ContentType: 'How recorded bodies are encoded, by content type.',
  CsvContentTypes: 'Content types recorded as CSV.',
  JsonContentTypes: 'Content types recorded as JSON.',
  ShadowModeConfig: 'Which variant is shadowed by which, and how much of the traffic.',
  SourceModelVariantName: 'The production variant.',
  ShadowModelVariants: 'The shadow variant and its share of copied requests.',
  ShadowModelVariantName: 'The shadow variant.',
  SamplingPercentage: 'Share of production requests that is copied, in percent.',
  KmsKey: 'KMS key that encrypts data at rest.',
  Tags: 'Key and value pairs attached to the experiment.',
  Key: 'Tag key.',
  Value: 'Tag value.',
};

function described(member) {
  if (!descriptions[member]) throw new Error(`no description of ${member}`);
  return descriptions[member];
}

const wholly = (pattern) => `^(?:${pattern})$`;

/** Short facts shown beside a completed instance type. */
function aboutInstance(name) {
  const facts = instanceTypes[name];
  return facts ? `${facts.vcpu} vCPU, ${facts.memoryGiB} GiB, ${facts.arch}` : '';
}

function instanceType(shape) {
  const names = [...new Set([...shape.enum, ...Object.keys(instanceTypes)])].sort();
  return { type: 'string', enum: names, enumDescriptions: names.map(aboutInstance) };
}

/** Written out in place rather than by $ref: what a careful author of a small schema would do, and quickest for every peer. */
const byType = {
  structure: ({ members, required }) => ({
    type: 'object',
    properties: properties(members),
    required,
    additionalProperties: false,
  }),
  list: ({ min, max, member }) => ({
    type: 'array',
    minItems: min || undefined,
    maxItems: max,
    items: schemaOf(member),
  }),
  string: (shape) => ({
    type: 'string',
    enum: shape.enum,
    minLength: shape.min || undefined,
    maxLength: shape.max,
    pattern: shape.pattern && wholly(shape.pattern),
  }),
  integer: ({ min, max }) => ({ type: 'integer', minimum: min ?? 0, maximum: max }),
  timestamp: () => ({ type: ['string', 'number'], format: 'date-time' }),
};

function schemaOf(name) {
  return name === 'ProductionVariantInstanceType'
    ? instanceType(shapes[name])
    : byType[shapes[name].type](shapes[name]);
}

function properties(members) {
  return Object.fromEntries(
    Object.entries(members).map(([name, shape]) => [name, { description: described(name), ...schemaOf(shape) }]),
  );
}

const members = {
  ...shapes.CreateInferenceExperimentRequest.members,
  ...shapes.UpdateInferenceExperimentRequest.members,
};
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'SageMaker inference experiment',
  type: 'object',
  properties: { $schema: { type: 'string' }, ...properties(members) },
  required: ['Name'],
  additionalProperties: false,
};

mkdirSync(here('schema/'), { recursive: true });
writeFileSync(here('schema/experiment.schema.json'), `${JSON.stringify(schema, null, 1)}\n`);
