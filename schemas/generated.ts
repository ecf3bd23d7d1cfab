/** Every generated file with its text, so that the generator and the test for staleness share one definition. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { grammars } from '../syntaxes/grammars.ts';
import { inOrder } from './instanceOrder.ts';
import { jsonSchema } from './jsonSchema.ts';
import { buildModel, enumValues, instanceTypes, memberNames } from './model.ts';
import { headingLines, rulesPage, rulesSetting } from './rules.ts';
import { snippets } from './snippets.ts';
import { typeDeclarations } from './types.ts';

export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

const banner = '// Made by `npm run generate` from schemas/sources/. Not to be edited.\n';

export async function generated(): Promise<readonly GeneratedFile[]> {
  const model = buildModel();
  const schema = jsonSchema(model);
  const { json, yaml } = grammars(memberNames(model), enumValues(model));
  return [
    { path: 'schemas/experiment.schema.json', text: pretty(schema) },
    { path: 'server/schema/model.generated.ts', text: modelModule(model) },
    { path: 'server/schema/instanceTypes.generated.ts', text: instanceTypesModule() },
    { path: 'server/experiment/types.generated.ts', text: banner + typeDeclarations(model) },
    { path: 'server/diagnostics/validator.generated.js', text: await validatorModule(schema) },
    { path: 'docs/rules.md', text: rulesPage() },
    { path: 'server/diagnostics/rulesPage.generated.ts', text: rulesPageModule() },
    { path: 'package.json', text: manifest() },
    { path: 'syntaxes/sagemaker-experiment-json.tmLanguage.json', text: pretty(json) },
    { path: 'syntaxes/sagemaker-experiment-yaml.tmLanguage.json', text: pretty(yaml) },
    { path: 'syntaxes/json.snippets.json', text: snippets('json') },
    { path: 'syntaxes/yaml.snippets.json', text: snippets('yaml') },
  ];
}

function rulesPageModule(): string {
  return `${banner}/** Headings of docs/rules.md with their lines, from 1. */\nexport const headingLines: Readonly<Record<string, number>> = ${JSON.stringify(headingLines(), null, 2)};\n`;
}

/** package.json with the rules in its setting; all else stays as it is. */
function manifest(): string {
  const written = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  written.contributes.configuration.properties['sagemakerExperiments.rules'].properties = rulesSetting();
  return pretty(written);
}

function modelModule(model: object): string {
  return `${banner}import type { ObjectSchema } from './types.ts';\n\nexport const experimentSchema: ObjectSchema = ${JSON.stringify(model, null, 2)};\n`;
}

function instanceTypesModule(): string {
  const facts = instanceTypes();
  const ordered = Object.fromEntries(inOrder(Object.keys(facts)).map((name) => [name, facts[name]]));
  return `${banner}import type { InstanceFacts } from './types.ts';\n\nexport const instanceFacts: Readonly<Record<string, InstanceFacts>> = ${JSON.stringify(ordered, null, 1)};\n`;
}

/** ajv's own standalone code as an ES module that needs nothing at run time: no compilation at start and no eval. */
async function validatorModule(schema: object): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: false,
    messages: false,
    inlineRefs: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(withoutAnnotations(schema)));
  const inlined = code.replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'codePoints');
  if (inlined.includes('require(')) throw new Error('the validator needs a run-time module that is not inlined');
  // Of text without surrogates, which is nearly all, the length is known.
  const helper = 'const codePoints = (text) => (/[\\ud800-\\udfff]/.test(text) ? [...text].length : text.length);\n';
  const { code: tidy } = await transform(helper + inlined, { format: 'esm', minifySyntax: true });
  return banner + tidy;
}

function withoutAnnotations(schema: object): object {
  const isAnnotation = (key: string, value: unknown) =>
    (['title', 'description'].includes(key) && typeof value === 'string') ||
    (key === 'examples' && Array.isArray(value));
  return JSON.parse(JSON.stringify(schema, (key, value) => (isAnnotation(key, value) ? undefined : value)));
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
