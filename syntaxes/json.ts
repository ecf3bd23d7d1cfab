/** The grammar of `*.experiment.json`: follows the structure, and finds back to it after a missing quote, comma or bracket. */
import { anyOf, type Grammar, include, type Rule } from './rule.ts';
import type { ValueKind } from './values.ts';

/** A whole string that a colon follows can only be a key, wherever it stands. */
const keyAhead = '(?="(?:[^"\\\\]|\\\\.)*"\\s*:)';

/** The last character of any value with nothing but a comment behind it: what comes on the next line is a key, comma or not. */
const valueEndsLine = '(?<=["}\\]0-9el])\\s*(?=$|//)';

export function jsonGrammar(members: readonly string[], kinds: readonly ValueKind[]): Grammar {
  return {
    name: 'SageMaker Experiment (JSON)',
    scopeName: 'source.json.sagemaker-experiment',
    patterns: [include('value')],
    repository: {
      value: { patterns: ['comment', 'object', 'array', 'literal', 'number', 'string'].map(include) },
      comment,
      object,
      key: { patterns: [knownKey(members), unknownKey] },
      member,
      array,
      literal: { name: 'constant.language.json', match: '\\b(?:true|false|null)\\b' },
      number: { name: 'constant.numeric.json', match: '-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?' },
      string: { patterns: [...kinds.map(stringOfKind), plainString] },
      escape: escapes,
    },
  };
}

const comment: Rule = {
  patterns: [
    {
      name: 'comment.line.double-slash.json',
      match: '(//).*$',
      captures: { 1: { name: 'punctuation.definition.comment.json' } },
    },
    {
      name: 'comment.block.json',
      begin: '/\\*',
      end: '\\*/',
      captures: { 0: { name: 'punctuation.definition.comment.json' } },
    },
  ],
};

const object: Rule = {
  name: 'meta.structure.dictionary.json',
  begin: '\\{',
  end: '\\}',
  beginCaptures: { 0: { name: 'punctuation.definition.dictionary.begin.json' } },
  endCaptures: { 0: { name: 'punctuation.definition.dictionary.end.json' } },
  patterns: [
    include('comment'),
    include('key'),
    include('member'),
    { name: 'punctuation.separator.dictionary.pair.json', match: ',' },
  ],
};

/** From the colon of a member to the end of its value. */
const member: Rule = {
  name: 'meta.structure.dictionary.value.json',
  begin: ':',
  end: `(,)|(?=[}\\]])|${keyAhead}|${valueEndsLine}`,
  beginCaptures: { 0: { name: 'punctuation.separator.dictionary.key-value.json' } },
  endCaptures: { 1: { name: 'punctuation.separator.dictionary.pair.json' } },
  patterns: [include('value')],
};

const array: Rule = {
  name: 'meta.structure.array.json',
  begin: '\\[',
  end: `(\\])|${keyAhead}`,
  beginCaptures: { 0: { name: 'punctuation.definition.array.begin.json' } },
  endCaptures: { 1: { name: 'punctuation.definition.array.end.json' } },
  patterns: [include('value'), { name: 'punctuation.separator.array.json', match: ',' }],
};

function knownKey(members: readonly string[]): Rule {
  return {
    name: 'string.json support.type.property-name.json.known',
    match: `(")${anyOf(members)}(")`,
    captures: {
      1: { name: 'punctuation.support.type.property-name.begin.json' },
      2: { name: 'punctuation.support.type.property-name.end.json' },
    },
  };
}

/** No theme has a colour for this scope, so an unknown name is the editor's plain text among coloured ones. */
const unknownKey: Rule = {
  name: 'meta.unknown-member.json',
  begin: '"',
  end: '"|$',
  beginCaptures: { 0: { name: 'punctuation.definition.unknown-member.begin.json' } },
  endCaptures: { 0: { name: 'punctuation.definition.unknown-member.end.json' } },
  patterns: [{ match: '\\\\.' }],
};

function stringOfKind({ pattern, scopes }: ValueKind): Rule {
  return {
    name: 'string.quoted.double.json',
    match: `(")(${pattern})(")`,
    captures: {
      1: { name: 'punctuation.definition.string.begin.json' },
      2: { name: scopes('json') },
      3: { name: 'punctuation.definition.string.end.json' },
    },
  };
}

const plainString: Rule = {
  name: 'string.quoted.double.json',
  begin: '"',
  end: '"|$',
  beginCaptures: { 0: { name: 'punctuation.definition.string.begin.json' } },
  endCaptures: { 0: { name: 'punctuation.definition.string.end.json' } },
  patterns: [include('escape')],
};

const escapes: Rule = {
  patterns: [
    { name: 'constant.character.escape.json', match: '\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})' },
    { name: 'invalid.illegal.unrecognized-string-escape.json', match: '\\\\.' },
  ],
};
