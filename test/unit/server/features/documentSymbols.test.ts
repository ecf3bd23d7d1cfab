import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { clientOf } from '../../../../server/client.ts';
import { documentSymbols } from '../../../../server/features/documentSymbols.ts';
import { languages, open } from '../../support.ts';

const text = {
  json: `{
  "Name": "e",
  "ModelVariants": [
    { "VariantName": "production", "InfrastructureConfig": { "RealTimeInferenceConfig": { "InstanceType": "ml.g5.xlarge", "InstanceCount": 2 } } },
    { "VariantName": "shadow" }
  ],
  "ShadowModeConfig": { "ShadowModelVariants": [{ "ShadowModelVariantName": "shadow", "SamplingPercentage": 25 }] },
  "Tags": [{ "Key": "team", "Value": "ranking" }],
  "DataStorageConfig": { "ContentType": { "CsvContentTypes": ["text/csv"] } },
  "": null
}`,
  yaml: `Name: e
ModelVariants:
  - VariantName: production
    InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 2 } }
  - VariantName: shadow
ShadowModeConfig:
  ShadowModelVariants:
    - ShadowModelVariantName: shadow
      SamplingPercentage: 25
Tags:
  - Key: team
    Value: ranking
DataStorageConfig:
  ContentType:
    CsvContentTypes:
      - text/csv
"": null
`,
};

const tree = clientOf({
  capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
});
const listed = clientOf({ capabilities: {} });

/** "name: detail", indented; without what InfrastructureConfig holds. */
const outline = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail === undefined ? '' : `: ${detail}`}`,
    ...(name === 'InfrastructureConfig' ? [] : outline(children, `${indent}  `)),
  ]);

test.each(languages)('%s: members, variants with their instances, the shadow with its share', (language) => {
  const symbols = documentSymbols(open(language, text[language]), tree) as DocumentSymbol[];
  expect(outline(symbols).join('\n')).toBe(
    `Name: e
ModelVariants
  production: ml.g5.xlarge × 2
    VariantName: production
    InfrastructureConfig
  shadow
    VariantName: shadow
ShadowModeConfig
  ShadowModelVariants
    shadow: 25%
      ShadowModelVariantName: shadow
      SamplingPercentage: 25
Tags
  team: ranking
    Key: team
    Value: ranking
DataStorageConfig
  ContentType
    CsvContentTypes
      text/csv
(no name)`,
  );
});

test.each(languages)(
  '%s: what is selected lies within the symbol, and a symbol within the one around it',
  (language) => {
    const document = open(language, text[language]);
    const lies = (symbols: readonly DocumentSymbol[], from: number, to: number) => {
      for (const { range, selectionRange, children = [] } of symbols) {
        const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        expect([start >= from, end <= to, end > start]).toEqual([true, true, true]);
        expect(document.offsetAt(selectionRange.start)).toBeGreaterThanOrEqual(start);
        expect(document.offsetAt(selectionRange.end)).toBeLessThanOrEqual(end);
        lies(children, start, end);
      }
    };
    lies(documentSymbols(document, tree) as DocumentSymbol[], 0, text[language].length);
  },
);

test.each(languages)('%s: a list, for a client that knows no tree', (language) => {
  const symbols = documentSymbols(open(language, text[language]), listed);
  expect(symbols).toContainEqual(expect.objectContaining({ name: 'shadow', containerName: 'ShadowModelVariants' }));
  expect(symbols[0]).toHaveProperty('location.uri');
});

test('what an alias repeats is listed once, and what is merged in where it is written', () => {
  const symbols = documentSymbols(
    open('yaml', 'a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n  e: 2\n'),
    tree,
  ) as DocumentSymbol[];
  expect(outline(symbols)).toEqual(['a', '  b: 1', 'c', 'd', '  e: 2']);
});

test.each(['', '{', '[', '{"a', '{"a":', '[[', ' ', 'a: [', '- ', '? '])('half a file, %j, is no fault', (half) => {
  for (const language of languages) expect(() => documentSymbols(open(language, half), tree)).not.toThrow();
});
