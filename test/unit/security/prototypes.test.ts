/** Members called `__proto__`, `constructor` or `prototype`, in files and in answers, are members and reach nothing else. */
import { afterEach, describe, expect, test } from 'vitest';
import { overviewOf } from '../../../client/aws/overview.ts';
import { printed } from '../../../client/formats/index.ts';
import { outputFormats } from '../../../client/formats/outputFormats.ts';
import { confirmation } from '../../../client/messages.ts';
import { findings } from '../../../server/diagnostics/validate.ts';
import { forms } from '../../../server/experiment/awsCli.ts';
import { shells } from '../../../server/experiment/shells.ts';
import { awsCli } from '../../../server/features/awsCli.ts';
import { parseAwsCli } from '../../../server/features/awsCliParse.ts';
import { convert } from '../../../server/features/convert.ts';
import { createRequest } from '../../../server/features/createRequest.ts';
import { fixedAll } from '../../../server/features/fixAll.ts';
import { hover } from '../../../server/features/hover.ts';
import { plannedRequest, planOfInput } from '../../../server/features/plan.ts';
import { preview } from '../../../server/features/preview.ts';
import { pull } from '../../../server/features/pull.ts';
import { request } from '../../../server/features/request.ts';
import { writeFile } from '../../../server/features/writeFile.ts';
import { toValue } from '../../../server/syntax/tree.ts';
import { description } from '../server/experiment/deployedExample.ts';
import { context, editor, languages, now, open } from '../support.ts';

type Members = Readonly<Record<string, unknown>>;

const names = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
  expect(({} as Members).polluted).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(names);
});

const evil =
  '"__proto__": {"polluted": 1, "Description": "by the back door"}, "constructor": {"prototype": {"polluted": 1}}, "prototype": {"polluted": 1}';
/** Below the root and at it, as a member and as the name of a variant. */
const json = `{"Name": "ranker", "Description": "d", ${evil}, "Schedule": {"EndTime": "2030-03-01T00:00:00Z", ${evil}},
  "ModelVariants": [{"VariantName": "constructor", "ModelName": "m", ${evil}}], "ShadowModeConfig": {${evil}}}`;
const yaml = `<<: &evil {${evil}}
Name: ranker
Description: d
Schedule: {EndTime: 2030-03-01T00:00:00Z, <<: *evil}
ModelVariants: [{VariantName: constructor, ModelName: m, ${evil}}]
ShadowModeConfig: *evil
`;
const texts = { json, yaml };
/** As an answer of the service is read: JSON.parse makes `__proto__` a member of its own. */
const answer = JSON.parse(`{${JSON.stringify(description).slice(1, -1)}, ${evil}}`) as Members;

describe.each(languages)('%s', (language) => {
  const file = () => open(language, texts[language]);

  test('a file is read, judged and shown', () => {
    const document = file();
    const value = toValue(document.tree.root) as Members;
    expect(Object.keys(value)).toContain('__proto__');
    expect([value.polluted, Object.getPrototypeOf(value)]).toEqual([undefined, null]);
    const codes = findings(document, context).map(({ code }) => code);
    expect(codes.filter((code) => code === 'unknown-member').length).toBeGreaterThan(2);
    for (let at = 0; at <= document.text.length; at += 1) hover(document, at, now, editor);
    fixedAll(document, context);
    convert(document);
  });

  test('and makes no request, no plan, no preview and no command line', () => {
    expect(request(file(), context)).not.toHaveProperty('input');
    expect(plannedRequest(file(), { description: answer }, context)).not.toHaveProperty('plan');
    expect(preview(file(), { description: answer }, context)).toBeDefined();
    expect(createRequest(file(), { answers: JSON.parse(`{${evil}}`) }, context)).not.toHaveProperty('input');
    for (const form of forms)
      for (const shell of shells) expect(awsCli(file(), { form, shell }, context)).not.toHaveProperty('command');
  });

  test('what is deployed is pulled into it', () => {
    expect(pull(file(), { description: answer })).toBeDefined();
    const plain = open(language, language === 'json' ? '{"Name": "ranker"}' : 'Name: ranker\n');
    const { edits = [] } = pull(plain, { description: answer });
    expect(JSON.stringify(edits)).not.toMatch(/polluted|back door/);
  });

  test('an answer is planned with, written and previewed', () => {
    const plain = open(language, language === 'json' ? '{"Name": "ranker"}' : 'Name: ranker\n');
    const { plan, input } = plannedRequest(plain, { description: answer }, context);
    expect(Object.keys(input ?? {})).toEqual(['Name']);
    expect(JSON.stringify(plan)).not.toMatch(/polluted|back door/);
    const uri = `file:///a.experiment.${language}`;
    expect(writeFile({ uri, description: answer, for: 'update' })).not.toMatch(/polluted|back door/);
    expect(JSON.stringify(preview(plain, { description: answer }, context))).not.toMatch(/polluted|back door/);
  });
});

test('an input that was sent is planned anew', () => {
  expect(planOfInput({ input: JSON.parse(`{"Name": "ranker", ${evil}}`), description: answer })).toBeDefined();
});

test('a command line is read', () => {
  for (const line of [
    `aws sagemaker update-inference-experiment --cli-input-json '${json}'`,
    `aws sagemaker update-inference-experiment --name e --schedule __proto__={polluted=1},constructor={prototype={polluted=1}}`,
  ])
    expect(parseAwsCli({ line, uri: 'file:///a.experiment.json' })).toBeDefined();
});

test('an answer is shown, in every format and through a query', () => {
  for (const output of outputFormats)
    for (const query of ['', '__proto__', 'constructor.prototype', '{__proto__: Name}', '*.polluted'])
      expect(printed(answer, { operation: 'DescribeInferenceExperiment', output, query }).text).toBeDefined();
  expect(overviewOf(answer).status).toBe('Running');
  const target = { profile: { value: 'a', source: 'b' }, region: undefined, endpointUrl: undefined, settings: {} };
  const input = JSON.parse(`{"Name": "e", ${evil}}`);
  expect(confirmation({ input, omitted: [], target, account: '1', unsaved: false }).detail).not.toContain('back door');
});
