/** The snippets of the extension: whole files, right as they are inserted. */
import { describe, expect, test } from 'vitest';
import { snippets } from '../../../schemas/snippets.ts';
import { loud } from '../reports.ts';
import { languages, now } from '../support.ts';

describe.each(languages)('%s', (language) => {
  const all = Object.entries<{ body: readonly string[]; isFileTemplate: boolean }>(JSON.parse(snippets(language)));
  test('one for each kind of file', () => {
    expect(all.map(([name]) => name)).toEqual([
      'Sampling change',
      'Schedule change',
      'Shadow test',
      'Create and update',
    ]);
  });
  test.each(all)('%s', (_, { body, isFileTemplate }) => {
    const text = body
      .join('\n')
      .replaceAll('${CURRENT_YEAR}', String(new Date(now).getUTCFullYear()))
      .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll(/\$\d+/g, '');
    expect(text).not.toContain('$');
    expect(loud(language, text)).toEqual([]);
    expect(isFileTemplate).toBe(true);
  });
});
