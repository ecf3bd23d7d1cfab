/** What the .vsix holds is what runs, and what a marketplace shows. */
import { readFileSync } from 'node:fs';
import { vsix } from '../../scripts/package.mjs';
import { zipEntries } from '../../scripts/zip.mjs';
import { expect, test } from './workbench.ts';

test('the package holds what runs and no more', async ({ launched: _ }) => {
  const names = zipEntries(readFileSync(vsix)).map((name) => name.replace(/^extension\//, ''));
  expect(names.sort()).toEqual(
    [
      ...['[Content_Types].xml', 'extension.vsixmanifest'],
      ...['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt'],
      ...[
        'dist/aws.js',
        'dist/client.js',
        'dist/formats.js',
        'dist/languageServer.js',
        'dist/lsp.js',
        'dist/server.js',
      ],
      ...['dist/rules.md', 'dist/THIRD-PARTY-NOTICES.txt'],
      ...['images/icon.png', 'images/experiment-dark.svg', 'images/experiment-light.svg', 'images/experiment-view.svg'],
      ...['images/fix.png', 'images/followed.png', 'images/preview.png'],
      ...['syntaxes/json.language-configuration.json', 'syntaxes/yaml.language-configuration.json'],
      ...['syntaxes/json.snippets.json', 'syntaxes/yaml.snippets.json'],
      'syntaxes/sagemaker-experiment-json.tmLanguage.json',
      'syntaxes/sagemaker-experiment-yaml.tmLanguage.json',
    ].sort(),
  );
});
