/** The grammar of `*.experiment.yaml`: line by line in block context, nested in flow context. */
import { anyOf, type Grammar, include, type Rule } from './rule.ts';
import type { ValueKind } from './values.ts';

/** What differs between the two ways to write YAML; the patterns are those of the YAML specification's plain scalars. */
interface Context {
  readonly id: 'block' | 'flow';
  /** Suffix of the scopes of plain scalars that YAML themes know. */
  readonly plainScope: 'out' | 'in';
  readonly plain: string;
  readonly plainEnd: string;
  readonly colonAfterPlain: string;
  readonly colonAfterQuoted: string;
}

const block: Context = {
  id: 'block',
  plainScope: 'out',
  plain: plainScalar(''),
  plainEnd: '(?=[ \\t]*$|[ \\t]+#)',
  colonAfterPlain: '(?=[ \\t]*:(?:\\s|$))',
  colonAfterQuoted: '(?=[ \\t]*:(?:\\s|$))',
};

const flow: Context = {
  id: 'flow',
  plainScope: 'in',
  plain: plainScalar(',\\[\\]{}'),
  plainEnd: '(?=[ \\t]*(?:$|[,\\]}])|[ \\t]+#)',
  colonAfterPlain: '(?=[ \\t]*:(?:[\\s,\\[\\]{}]|$))',
  colonAfterQuoted: '(?=[ \\t]*:)',
};

const doubleQuoted = '"(?:[^"\\\\]|\\\\.)*"';
const singleQuoted = "'(?:[^']|'')*'";

export function yamlGrammar(members: readonly string[], kinds: readonly ValueKind[]): Grammar {
  const known = anyOf(members);
  return {
    name: 'SageMaker Experiment (YAML)',
    scopeName: 'source.yaml.sagemaker-experiment',
    patterns: [include('block')],
    repository: {
      block: {
        patterns: [
          ...['document', 'comment', 'blockScalar', 'indicator', 'blockKey', 'colon'].map(include),
          ...['property', 'flowCollection', 'blockScalarHeader', 'quoted', 'blockPlain'].map(include),
        ],
      },
      flow: {
        patterns: [
          ...['comment', 'flowKey', 'flowColon', 'comma', 'property', 'flowCollection', 'quoted', 'flowPlain'].map(
            include,
          ),
        ],
      },
      document,
      comment,
      blockScalar: { patterns: [0, 1, 2].flatMap((depth) => [bodyOfKey(depth), bodyOfItem(depth)]) },
      blockScalarHeader: {
        name: 'keyword.control.flow.block-scalar.yaml',
        match: '[|>][-+0-9]{0,2}(?=[ \\t]*$|[ \\t]+#)',
      },
      indicator: {
        patterns: [
          { name: 'punctuation.definition.block.sequence.item.yaml', match: '(?<!\\S)-(?=\\s|$)' },
          { name: 'punctuation.definition.map.key.yaml', match: '(?<!\\S)\\?(?=\\s|$)' },
        ],
      },
      colon: { name: 'punctuation.separator.key-value.mapping.yaml', match: ':(?=\\s|$)' },
      flowColon: {
        name: 'punctuation.separator.key-value.mapping.yaml',
        match: ':(?=[\\s,\\[\\]{}]|$)|(?<=["\'])[ \\t]*:',
      },
      comma: { name: 'punctuation.separator.mapping.yaml', match: ',' },
      property,
      flowCollection: {
        patterns: [collection('mapping', '\\{', '\\}', known), collection('sequence', '\\[', '\\]', known)],
      },
      blockKey: { patterns: keys(block, known) },
      flowKey: { patterns: keys(flow, known) },
      blockPlain: { patterns: plainValues(block, kinds) },
      flowPlain: { patterns: plainValues(flow, kinds) },
      quoted: { patterns: quotedValues(kinds, known) },
      escape: escapes,
    },
  };
}

/** @param excluded what ends a plain scalar besides ` #` and `: `, as the inside of a character class */
function plainScalar(excluded: string): string {
  const first = `(?:[^\\s\\-?:,\\[\\]{}#&*!|>%@\`"']|[-?:](?=[^\\s${excluded}]))`;
  const inner = `[^\\s:#${excluded}]|:(?=[^\\s${excluded}])|(?<=\\S)#`;
  const gap = '[ \\t]+(?![\\s#]|:(?:\\s|$))';
  const gapInFlow = excluded && `(?![ \\t]*[${excluded}])`;
  return `(?>${first}(?:${inner}|${gapInFlow}${gap}(?=\\S))*)`;
}

const document: Rule = {
  patterns: [
    { name: 'entity.other.document.begin.yaml', match: '^---(?=\\s|$)' },
    { name: 'entity.other.document.end.yaml', match: '^\\.\\.\\.(?=\\s|$)' },
    { name: 'keyword.other.directive.yaml', match: '^%\\S.*$' },
  ],
};

const comment: Rule = {
  name: 'comment.line.number-sign.yaml',
  match: '(?<!\\S)(#).*$',
  captures: { 1: { name: 'punctuation.definition.comment.yaml' } },
};

/** Anchors, aliases and tags. */
const property: Rule = {
  patterns: [
    {
      name: 'entity.name.type.anchor.yaml',
      match: '(&)[^\\s,\\[\\]{}]+',
      captures: { 1: { name: 'punctuation.definition.anchor.yaml' } },
    },
    {
      name: 'variable.other.alias.yaml',
      match: '(\\*)[^\\s,\\[\\]{}]+',
      captures: { 1: { name: 'punctuation.definition.alias.yaml' } },
    },
    { name: 'storage.type.tag-handle.yaml', match: '!(?:<[^>\\s]*>|[^\\s,\\[\\]{}]*)' },
  ],
};

const escapes: Rule = {
  name: 'constant.character.escape.double-quoted.yaml',
  match: '\\\\(?:[0abtnvfre "/\\\\N_LP\\t]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|$)',
};

function keys(context: Context, known: string): readonly Rule[] {
  const { plain, plainScope, colonAfterPlain, colonAfterQuoted } = context;
  const knownScope = 'entity.name.tag.yaml.known';
  const unknown = 'meta.unknown-member.yaml';
  const quotes = {
    1: { name: 'punctuation.definition.string.yaml' },
    2: { name: 'punctuation.definition.string.yaml' },
  };
  return [
    { name: 'constant.language.merge.yaml', match: `<<${colonAfterPlain}` },
    { name: `string.unquoted.plain.${plainScope}.yaml ${knownScope}`, match: `${known}${colonAfterPlain}` },
    { name: `string.quoted.double.yaml ${knownScope}`, match: `(")${known}(")${colonAfterQuoted}`, captures: quotes },
    { name: `string.quoted.single.yaml ${knownScope}`, match: `(')${known}(')${colonAfterQuoted}`, captures: quotes },
    { name: unknown, match: `${plain}${colonAfterPlain}` },
    { name: unknown, match: `(?:${doubleQuoted}|${singleQuoted})${colonAfterQuoted}` },
  ];
}

function plainValues({ plain, plainEnd, plainScope }: Context, kinds: readonly ValueKind[]): readonly Rule[] {
  const name = `string.unquoted.plain.${plainScope}.yaml`;
  const number = '[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+';
  const special = '[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)';
  return [
    ...kinds.map((kind) => ({ name: `${name} ${kind.scopes('yaml')}`, match: `(?:${kind.pattern})${plainEnd}` })),
    { name: 'constant.language.boolean.yaml', match: `(?:true|True|TRUE|false|False|FALSE)${plainEnd}` },
    { name: 'constant.language.null.yaml', match: `(?:null|Null|NULL|~)${plainEnd}` },
    { name: 'constant.numeric.yaml', match: `(?:${number}|${special})${plainEnd}` },
    { name, match: plain },
  ];
}

/** A quoted scalar may span lines; one that is not closed yet ends where a known member begins. */
function quotedValues(kinds: readonly ValueKind[], known: string): readonly Rule[] {
  const begin = 'punctuation.definition.string.begin.yaml';
  const end = 'punctuation.definition.string.end.yaml';
  const ofKind = (quote: string, name: string, { pattern, scopes }: ValueKind): Rule => ({
    name,
    match: `(${quote})(${pattern})(${quote})`,
    captures: { 1: { name: begin }, 2: { name: scopes('yaml') }, 3: { name: end } },
  });
  const open = (quote: string, name: string, end_: string, patterns: readonly Rule[]): Rule => ({
    name,
    begin: quote,
    end: `${end_}|^(?=[ ]*(?:- +)*${known}:(?:\\s|$))`,
    beginCaptures: { 0: { name: begin } },
    endCaptures: { 0: { name: end } },
    patterns,
  });
  const double = 'string.quoted.double.yaml';
  const single = 'string.quoted.single.yaml';
  return [
    ...kinds.flatMap((kind) => [ofKind('"', double, kind), ofKind("'", single, kind)]),
    open('"', double, '"', [include('escape')]),
    open("'", single, "'(?!')", [{ name: 'constant.character.escape.single-quoted.yaml', match: "''" }]),
  ];
}

/** A collection that is not closed yet ends at a known member in the first column. */
function collection(kind: 'mapping' | 'sequence', begin: string, end: string, known: string): Rule {
  return {
    name: `meta.flow-${kind}.yaml`,
    begin,
    end: `(${end})|^(?=${known}:(?:\\s|$))`,
    beginCaptures: { 0: { name: `punctuation.definition.${kind}.begin.yaml` } },
    endCaptures: { 1: { name: `punctuation.definition.${kind}.end.yaml` } },
    patterns: [include('flow')],
  };
}

/** `Description: |` after so many dashes: its body is indented deeper than the key. */
function bodyOfKey(dashes: number): Rule {
  const key = `(?:${doubleQuoted}|${singleQuoted}|${block.plain})[ \\t]*:[ \\t]+`;
  return blockScalar(dashes, key, dashes);
}

/** `- |` inside so many other sequences: its body is indented deeper than its dash. */
function bodyOfItem(outerDashes: number): Rule {
  return blockScalar(outerDashes + 1, '', outerDashes);
}

/**
 * A header line and the lines of its body. The begin captures the spaces of the header line, so that the body can be
 * told by comparison with them: a dash is as wide as a space.
 * @param dashes how many dashes the header line starts with
 * @param outer how many of them, with the spaces that follow them, the body has to be indented deeper than
 */
function blockScalar(dashes: number, key: string, outer: number): Rule {
  const lead = `^( *)${'-( +)'.repeat(dashes)}`;
  const properties = '(?:[&!][^\\s]*[ \\t]+)*';
  const deeperThan = `\\1${Array.from({ length: outer }, (_, i) => ` \\${i + 2}`).join('')}`;
  return {
    begin: `${lead}${key}${properties}[|>][-+0-9]{0,2}(?:[ \\t]*$|[ \\t]+#.*$)`,
    while: `^(?:${deeperThan} +|[ \\t]*$)`,
    contentName: 'string.unquoted.block.yaml',
    beginCaptures: {
      0: { patterns: ['comment', 'indicator', 'blockKey', 'colon', 'property', 'blockScalarHeader'].map(include) },
    },
  };
}
