import { anyOf } from './rule.ts';

/** A text that means more than its letters: what it looks like in full, and the scopes it gets in a language. */
export interface ValueKind {
  readonly pattern: string;
  readonly scopes: (language: 'json' | 'yaml') => string;
}

/**
 * Where two scopes are given the inner one wins in a theme that knows both. The pairs are chosen so that every theme
 * that comes with VS Code tells the kinds from an ordinary string; only its two plain Visual Studio themes know too few.
 */
export function valueKinds(enumValues: readonly string[]): readonly ValueKind[] {
  return [
    kind('ml\\.[a-z][a-z0-9-]*\\.[a-z0-9]+', 'support.constant.instance-type', 'support.class.instance-type'),
    kind(anyOf(enumValues), 'variable.other.enummember', 'constant.other.enum'),
    kind(timestamp, 'constant.numeric.timestamp'),
    kind('arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:[^\\s"\'\\\\,{}\\[\\]]+', 'entity.name.function.arn'),
    kind('s3://[^\\s"\'\\\\,{}\\[\\]]+', 'constant.other.reference.link.s3-uri', 'markup.underline.link.s3-uri'),
  ];
}

/** ISO 8601 as the AWS CLI reads it; seconds, fraction and zone may be missing. Whether the day exists is not a colour. */
const timestamp =
  '[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?';

function kind(pattern: string, ...scopes: readonly string[]): ValueKind {
  return { pattern, scopes: (language) => scopes.map((scope) => `${scope}.${language}`).join(' ') };
}
