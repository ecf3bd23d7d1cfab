/** The rules by which the rooms of the project are kept apart. ARCHITECTURE.md says why. */
import { existsSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enumValues, memberNames } from '../../schemas/model.ts';
import { rules } from '../../server/diagnostics/rules/index.ts';
import { fileSchema } from '../../server/schema/lookup.ts';
import { cycles, importsOf, root, type Source, sourcesIn } from './imports.ts';

const sources = sourcesIn('server', 'client', 'schemas', 'syntaxes');
const inRoom = (room: string) => sources.filter(({ path }) => path.startsWith(room));
const outside = (room: string, among: readonly Source[]) => among.filter(({ path }) => !path.startsWith(room));
const isGenerated = ({ path }: Source) => /\.generated\.(ts|js)$/.test(path);
const paths = (found: readonly Source[]) => found.map(({ path }) => path);
const importing = (pattern: RegExp, among: readonly Source[]) =>
  among.flatMap(({ path, files, packages }) =>
    [...files, ...packages].filter((name) => pattern.test(name)).map((name) => `${path} imports ${name}`),
  );

const network = /^(node:)?(https?|http2|net|tls|dgram|dns|undici|ws)(\/|$)/;
const sdk = /^@(aws-sdk|smithy|aws-crypto)\//;

describe('the reader of imports', () => {
  test('finds each form, over several lines, and none in comments', () => {
    const text = `
import a from 'a';
import { b,
  type c } from "./b.ts";
import type { d } from 'd';
export { e } from 'e';
export * from 'f';
import 'g';
const h = await import('h'); const i = require("i");
// import 'no';
/* import 'no' */
export const text = 'from here';
export default 'nothing';
`;
    expect(importsOf(text)).toEqual(['a', './b.ts', 'd', 'e', 'f', 'g', 'h', 'i']);
  });
  test('finds a circle', () => {
    const file = (path: string, ...files: string[]): Source => ({ path, text: '', files, packages: [] });
    expect(cycles([file('a', 'b'), file('b', 'c', 'd'), file('c', 'a'), file('d')])).toEqual(['a -> b -> c -> a']);
    expect(cycles([file('a', 'b', 'c'), file('b', 'c'), file('c')])).toEqual([]);
  });
  test('follows every file that is imported', () => {
    const known = new Set(paths(sources));
    const missing = sources.flatMap(({ path, files }) =>
      files
        .filter((name) => !known.has(name) && !existsSync(join(root, name)))
        .map((name) => `${path} imports ${name}`),
    );
    // Bundles that are loaded as they are built, beside what loads them.
    expect(missing.filter((name) => !/\/(?:aws|lsp|formats|languageServer)\.js$/.test(name))).toEqual([]);
    expect(sources.length).toBeGreaterThan(60);
  });
});

describe('who may import whom', () => {
  test('no cycles', () => expect(cycles(sources)).toEqual([]));
  test('the server knows neither VS Code nor AWS nor the network', () => {
    expect(importing(/^vscode$/, inRoom('server/'))).toEqual([]);
    expect(importing(sdk, inRoom('server/'))).toEqual([]);
    expect(importing(network, inRoom('server/'))).toEqual([]);
  });
  test('the server knows no other room of the project', () => {
    expect(importing(/^(client|schemas|syntaxes|test|scripts)\//, inRoom('server/'))).toEqual([]);
  });
  test('the server reads no files and starts no processes: only its entry knows Node', () => {
    const builtin = new RegExp(
      `^(node:)?(${builtinModules.map((name) => name.replace('/', '\\/')).join('|')})$|^vscode-languageserver/node$`,
    );
    // And the files that it hands in.
    const entry = outside('server/start.ts', outside('server/main.ts', inRoom('server/')));
    const rooms = outside('server/nodeFiles.ts', entry);
    expect(importing(builtin, rooms)).toEqual([]);
    const uses = rooms.filter(
      (each) => !isGenerated(each) && /\bprocess\.|\bglobalThis\.|\bBuffer\.|\bfetch\(/.test(each.text),
    );
    expect(paths(uses)).toEqual([]);
  });
  test('what of the client speaks to AWS does not know VS Code, nor the other way round', () => {
    expect(importing(/^vscode$/, inRoom('client/aws/'))).toEqual([]);
    expect(importing(sdk, outside('client/aws/', sources))).toEqual([]);
  });
  test('only client/aws/ reaches the network', () => {
    expect(importing(network, outside('client/aws/', sources))).toEqual([]);
    const calls = outside('client/aws/', sources).filter(({ text }) =>
      /\bfetch\(|new (XMLHttpRequest|WebSocket|EventSource)\b/.test(text),
    );
    expect(paths(calls)).toEqual([]);
  });
  test('how an answer is printed knows neither VS Code nor AWS nor the rest of the client', () => {
    expect(importing(/^vscode$|^(?!client\/formats\/)client\//, inRoom('client/formats/'))).toEqual([]);
    expect(importing(sdk, inRoom('client/formats/'))).toEqual([]);
    expect(importing(/jmespath/, outside('client/formats/', sources))).toEqual([]);
  });
  test('of the server the client knows the protocol alone', () => {
    expect(importing(/^server\//, inRoom('client/')).filter((line) => !line.endsWith(' server/protocol.ts'))).toEqual(
      [],
    );
    expect(importing(/^(schemas|syntaxes|test)\//, inRoom('client/'))).toEqual([]);
  });
  test('the client parses nothing', () => {
    expect(importing(/^(yaml|jsonc-parser|ajv)(\/|$)/, inRoom('client/'))).toEqual([]);
  });
  test('the protocol is types and names; it knows nothing of the server', () => {
    expect(importing(/./, inRoom('server/protocol.ts'))).toEqual([
      'server/protocol.ts imports vscode-languageserver-protocol',
    ]);
    expect(inRoom('server/protocol.ts')[0]?.text).not.toMatch(/^import (?!type)/m);
  });
  test('the domain is pure: it knows nothing of the protocol, of features or of diagnostics', () => {
    expect(
      importing(
        /^vscode|^server\/(features|diagnostics|connection|documents|on|protocol)/,
        inRoom('server/experiment/'),
      ),
    ).toEqual([]);
  });
  test('features and rules never see the connection', () => {
    const below = [
      'server/features/',
      'server/diagnostics/',
      'server/experiment/',
      'server/schema/',
      'server/syntax/',
    ].flatMap(inRoom);
    expect(importing(/server\/(connection|on|main)\.ts$/, below)).toEqual([]);
    expect(paths(below.filter(({ text }) => /\bConnection\b/.test(text)))).toEqual([]);
  });
  test('nothing that runs knows the tests', () => {
    expect(importing(/^test\/|^vitest|^fast-check|playwright/, sources)).toEqual([]);
  });
});

describe('above server/syntax/ nothing knows whether the text was JSON or YAML', () => {
  const above = outside('server/syntax/', inRoom('server/'));
  test('parsers and carets are behind format.ts', () => {
    expect(importing(/^server\/syntax\/(?!(format|tree|caret|write|edit|rewrite|reconcile)\.ts$)/, above)).toEqual([]);
    expect(importing(/^(yaml|jsonc-parser)(\/|$)/, above)).toEqual([]);
    const formats = importing(/^server\/syntax\/format\.ts$/, above);
    expect(formats).toEqual(['server/documents.ts imports server/syntax/format.ts']);
  });
  test('nobody asks which it was', () => {
    const asking = above.filter(
      (each) =>
        !isGenerated(each) &&
        /format\.name\s*[!=]==?|[!=]==?\s*['"](json|yaml)['"]|case ['"](json|yaml)['"]|languageId\b(?!,)/.test(
          each.text,
        ),
    );
    // Where a document is made, its language chooses the format.
    expect(paths(asking).filter((path) => path !== 'server/documents.ts')).toEqual([]);
  });
});

describe('constraints and documentation live in schemas/', () => {
  const written = outside('server/experiment/', outside('server/diagnostics/rules/', inRoom('server/'))).filter(
    (each) => !isGenerated(each),
  );
  const names = memberNames(fileSchema).filter((name) => name !== '$schema');
  /** Words that are also plain ones, as in LSP's or YAML's own terms. */
  const plain = ['Key', 'Value', 'Name', 'Type', 'Description', 'Destination', 'Schedule', 'Tags'];

  test('field names in code are in rules and in the domain alone', () => {
    const found = written.flatMap(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const quoted = names.filter((name) => !plain.includes(name) && new RegExp(`['"\`]${name}['"\`]`).test(code));
      const read = names.filter((name) => !plain.includes(name) && new RegExp(`[.{,]\\s*${name}\\b`).test(code));
      return [...quoted, ...read].map((name) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });
  test('the client knows none but what it shows', () => {
    const deep = names.filter(
      (name) => !plain.includes(name) && !['EndpointName', 'RoleArn', 'ModelVariants'].includes(name),
    );
    const found = outside('client/aws/', inRoom('client/')).flatMap(({ path, text }) =>
      deep.filter((name) => new RegExp(`['"\`.]${name}\\b`).test(text)).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
  test('no limit, enum value or page of the API is written a second time', () => {
    const api = /API_\w+\.html#|\/APIReference\//;
    const repeating = written.filter(
      ({ text }) => api.test(text) || enumValues(fileSchema).some((value) => text.includes(`'${value}'`)),
    );
    expect(paths(repeating)).toEqual([]);
  });
});

describe('no compilation, no state', () => {
  test('no schema is compiled at run time, and nothing is evaluated', () => {
    const running = [...inRoom('server/'), ...inRoom('client/')];
    expect(importing(/^ajv(\/|$)/, running)).toEqual([]);
    expect(paths(running.filter(({ text }) => /\beval\(|new Function\(/.test(text)))).toEqual([]);
    // The extension's own bundles, by the one that loads them.
    expect(paths(running.filter(({ text }) => /from '(node:)?vm'/.test(text)))).toEqual(['client/compiled.ts']);
  });
  test('modules of the server hold nothing that changes', () => {
    const changing = inRoom('server/').filter(
      (each) =>
        !isGenerated(each) &&
        /^(export )?(let|var) |^(export )?const \w+ = new (Map|Set|WeakMap|WeakSet)\(\)/m.test(each.text),
    );
    expect(paths(changing)).toEqual([]);
  });
});

describe('rules', () => {
  const folder = join(root, 'server/diagnostics/rules');
  const helpers = ['index.ts', 'rule.ts', 'unknownVariant.ts'];
  const camel = (id: string) => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  test('one a file, named as its id, and each in the list', () => {
    const files = readdirSync(folder).filter((name) => !helpers.includes(name));
    expect(rules.map(({ id }) => `${camel(id)}.ts`).toSorted()).toEqual(files.toSorted());
  });
});
