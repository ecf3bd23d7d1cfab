/** JSON or YAML: the one place where the two differ for the rest of the server. */
import type { Caret, Indent } from './caret.ts';
import { type Converted, type Convertible, convert } from './convert.ts';
import { enclosing } from './enclosing.ts';
import { type Glance, glanceAtJson, glanceAtYaml } from './glance.ts';
import { inParts, type Reparse } from './incremental.ts';
import { parseJson } from './json.ts';
import { indentOf as indentOfJson, jsonCaret } from './jsonCaret.ts';
import { commentsInJson, layoutJson } from './jsonLayout.ts';
import * as jsonParts from './jsonParts.ts';
import { limited } from './limits.ts';
import type { Span, Tree } from './tree.ts';
import type { Gap, Laid, LayoutOptions } from './whiteSpace.ts';
import { parseYaml } from './yaml.ts';
import { indentOf as indentOfYaml, yamlCaret } from './yamlCaret.ts';
import { commentsInYaml, layoutYaml } from './yamlLayout.ts';
import { linesOf } from './yamlLines.ts';
import * as yamlParts from './yamlParts.ts';

export type { Before, Edit } from './incremental.ts';

export interface Format {
  readonly name: 'json' | 'yaml';
  /** Begins a comment that goes on to the end of the line. */
  readonly lineComment: string;
  /** Around a comment that has an end, where there are such. */
  readonly blockComment?: readonly [begin: string, end: string];
  /** Comments that may be of several lines: several on lines of their own, or one with an end. */
  readonly longComment: RegExp;
  /** How the file is indented, or usually would be. */
  indentOf(text: string): Indent;
  parse(text: string): Tree;
  readonly reparse: Reparse;
  /** A text of the file's object, where it can be told without reading the file. */
  readonly glance: Glance;
  /** In the order of the text. */
  comments(text: string): readonly Span[];
  /** As a file of the other format. Undefined for a file with syntax errors, and for numbers that JSON does not have. */
  convert(document: Convertible): Converted | undefined;
  /** Changes of white space alone, in the order of the text; of those only what is asked for. */
  layout(document: Laid, options: LayoutOptions, isAsked: (gap: Gap) => boolean): readonly Gap[];
  /** A line can be laid out while the next one is typed: indentation has no meaning. */
  readonly layoutAsTyped: boolean;
  /** Undefined where nothing can be completed, as in a comment. With the tree of the text it need not read all of it. */
  caretAt(text: string, offset: number, tree?: Tree): Caret | undefined;
}

const json: Format = {
  name: 'json',
  lineComment: '//',
  blockComment: ['/*', '*/'],
  longComment: /(?:^[ \t]*\/\/[^\r\n]*(?:\r\n?|\n|$)){2,}|\/\*[\s\S]*?\*\//gm,
  indentOf: indentOfJson,
  parse: limited(parseJson),
  reparse: inParts({ parse: limited(parseJson), ...jsonParts }),
  glance: glanceAtJson,
  comments: commentsInJson,
  convert: (document) => convert(document, 'yaml', commentsInJson, indentOfJson),
  layout: layoutJson,
  layoutAsTyped: true,
  caretAt: (text, offset, tree) => jsonCaret(text, offset, tree && enclosing(tree, offset)),
};
const yamlIndent = (text: string) => indentOfYaml(linesOf(text));
const yaml: Format = {
  name: 'yaml',
  lineComment: '#',
  longComment: /(?:^[ \t]*#[^\r\n]*(?:\r\n?|\n|$)){2,}/gm,
  indentOf: yamlIndent,
  parse: limited(parseYaml),
  reparse: inParts({ parse: limited(parseYaml), ...yamlParts }),
  glance: glanceAtYaml,
  comments: commentsInYaml,
  convert: (document) => convert(document, 'json', commentsInYaml, yamlIndent),
  layout: layoutYaml,
  layoutAsTyped: false,
  caretAt: yamlCaret,
};

/** By language id; editors without our ids are served by the file's name. */
export function formatOf(languageId: string, uri: string): Format {
  if (/yaml$/.test(languageId)) return yaml;
  if (/jsonc?$/.test(languageId)) return json;
  return /\.ya?ml$/i.test(uri) ? yaml : json;
}
