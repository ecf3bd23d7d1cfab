/** Whole files for a file that is still empty. */

import { describe, expect, test } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver';
import { accept, completed, languages } from '../../support.ts';
import { completes, editOf, errorsIn, labelsOf } from './completes.ts';

const labels = ['Sampling change', 'Schedule change', 'Shadow test', 'Create and update'];

describe('offered', () => {
  completes('in an empty file', { json: '$0', yaml: '$0' }, { begins: labels });
  completes('below a comment', { json: '// mine\n$0', yaml: '# mine\n$0' }, { begins: labels });
  completes('below a marker', { yaml: '---\n$0' }, { begins: labels });
  completes('for a word that is typed', { json: 'sched$0', yaml: 'sched$0' }, { first: 'Schedule change' });
  completes('not in a file that has begun', { json: '{$0}', yaml: 'Name: x\n$0' }, { without: labels });
});

describe('the text', () => {
  completes(
    'of the shortest',
    { json: '$0', yaml: '$0' },
    {
      accepting: 'Schedule change',
      accepted: {
        json: '{\n  "Name": "my-experiment",\n  "Schedule": {\n    "EndTime": "2030-01-22T11:00:00Z"\n  }\n}',
        yaml: 'Name: my-experiment\nSchedule:\n  EndTime: "2030-01-22T11:00:00Z"',
      },
    },
  );
});

for (const language of languages) {
  describe(language, () => {
    for (const label of labels) {
      test(`${label}: has nothing wrong with it`, () => {
        const { items, text } = completed(language, '$0');
        const item = items.find((each) => each.label === label && each.kind === CompletionItemKind.Snippet);
        expect(item && errorsIn(language, accept(text, item))).toEqual([]);
      });
      test(`${label}: has its tab stops numbered from 1 on`, () => {
        const item = completed(language, '$0').items.find((each) => each.label === label);
        const all = [...(item ? editOf(item).newText : '').matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) =>
          Number(number),
        );
        const stops = [...new Set(all)];
        expect(stops).toEqual(stops.map((_, i) => i + 1));
        expect(stops.length).toBeGreaterThan(1);
      });
    }
    test('a variant has one tab stop for its name, wherever it is named', () => {
      const item = completed(language, '$0').items.find((each) => each.label === 'Shadow test');
      const text = item ? editOf(item).newText : '';
      for (const name of ['production', 'shadow']) {
        const numbers = [...text.matchAll(new RegExp(`\\$\\{(\\d+):${name}\\}`, 'g'))].map(([, number]) => number);
        expect(numbers).toHaveLength(2);
        expect(new Set(numbers).size).toBe(1);
      }
    });
  });
}

test('YAML may begin with a member as well, JSON with an object only', () => {
  expect(labelsOf('yaml', '$0')).toContain('Name');
  expect(labelsOf('json', '$0')).toEqual(labels);
});
