/** The same content says the same in JSON and in YAML. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { findings } from '../../server/diagnostics/validate.ts';
import { convert } from '../../server/features/convert.ts';
import { request } from '../../server/features/request.ts';
import { follow, locate, toValue } from '../../server/syntax/tree.ts';
import { files } from '../soundness/documents.ts';
import type { Members } from '../soundness/shapes.ts';
import { context, type Language, open } from '../unit/support.ts';
import { type Style, styles, writing } from '../unit/writings.ts';
import { holds, type Property } from './property.ts';

interface Content {
  readonly value: Members;
  readonly json: Style;
  readonly yaml: Style;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

function judged(language: Language, text: string) {
  const document = open(language, text);
  const { input, omitted } = request(document, context);
  const { root } = document.tree;
  const pathOf = ({ start, missing }: Finding) => {
    if (missing) return [...missing.path, missing.name];
    const path = locate(root, start)?.path ?? [];
    // In YAML an object begins where its first key does.
    const owner = follow(root, path.slice(0, -1))?.node;
    return owner?.kind === 'object' && owner.properties[0]?.name === path.at(-1) ? path.slice(0, -1) : path;
  };
  const said = findings(document, context)
    // About the writing, not what is written.
    .filter(({ code }) => code !== 'json-comment' && code !== 'yaml-version')
    .map((found) => `${found.code} ${found.severity} ${pathOf(found).join('.')}`);
  return { document, request: plain({ input, omitted }), said: [...new Set(said)].toSorted() };
}

export const formats: Property<Content> = {
  name: 'formats',
  runs: 100,
  inputs: fc.record({ value: files, json: styles, yaml: styles }),
  check: ({ value, json: jsonStyle, yaml: yamlStyle }) => {
    if (Object.keys(value).length === 0) return;
    const json = judged('json', writing('json', value, jsonStyle));
    const yaml = judged('yaml', writing('yaml', value, yamlStyle));
    assert.deepEqual(plain(toValue(yaml.document.tree.root)), plain(toValue(json.document.tree.root)));
    assert.deepEqual(yaml.request, json.request);
    // A mistake in what an alias repeats is said where it is written, and once.
    if (!yamlStyle.aliases) assert.deepEqual(yaml.said, json.said);
    for (const [{ document, said }, other] of [
      [json, 'yaml'],
      [yaml, 'json'],
    ] as const) {
      const { text, message } = convert(document);
      holds(text !== undefined, () => `not converted: ${message}`);
      const converted = judged(other, text ?? '');
      assert.deepEqual(plain(toValue(converted.document.tree.root)), plain(value));
      if (!yamlStyle.aliases) assert.deepEqual(converted.said, said);
    }
  },
};
