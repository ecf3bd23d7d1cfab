/** Words that YAML 1.1 reads differently from YAML 1.2. */
import type { ScalarNode, SyntaxRemark } from './tree.ts';

/**
 * Of a value without quotes. Source: https://yaml.org/type/bool.html, int.html, float.html and timestamp.html against the core schema of
 * https://yaml.org/spec/1.2.2/.
 */
export function asInYaml11(node: ScalarNode): SyntaxRemark | undefined {
  const { value, spelling, start, end } = node;
  const remark = (other: string, title: string, newText: string): SyntaxRemark => ({
    code: 'yaml-version',
    message: `Programs that read YAML 1.1 take ${spelling ?? value} for ${other}. ${title}, so that all read the same.`,
    mend: { title, changes: [{ start, end, newText }] },
    start,
    end,
  });
  if (typeof value === 'number') {
    if (!/^[-+]?0[0-7]+$/.test(spelling ?? '')) return undefined;
    return remark('an octal number', `Write ${value}`, String(value));
  }
  if (typeof value !== 'string') return undefined;
  const asText = (other: string) => remark(other, 'Put it in quotes', JSON.stringify(value));
  if (/^(?:y|yes|on)$/i.test(value)) return asText('true');
  if (/^(?:n|no|off)$/i.test(value)) return asText('false');
  if (/^[-+]?\d+_[\d_]*$/.test(value) || /^[-+]?[1-9]\d*(?::[0-5]?\d)+$/.test(value)) return asText('a number');
  if (/^\d{4}-\d{2}-\d{2}$|^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}/.test(value)) {
    return { ...asText('a time'), isTime: true };
  }
  return undefined;
}
