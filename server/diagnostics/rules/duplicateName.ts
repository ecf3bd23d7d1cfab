import { textAt } from '../../experiment/members.ts';
import { api, quote, type Rule } from './rule.ts';

export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'warning',
  href: `${api}API_UpdateInferenceExperiment.html`,
  dependsOn: 'other files',
  documentation:
    'Two files of a workspace folder describe the experiment of one Name. Whichever is sent last wins, and the other says something that is not true. Files for several accounts or Regions may well share a Name; switch the rule off for those.',
  check: (experiment, { filesNamed }) => {
    const name = textAt(experiment, 'Name');
    const others = name && filesNamed ? filesNamed(name.value) : [];
    if (!name || others.length === 0) return [];
    const paths = others.map(({ path }) => path).join(', ');
    return [
      {
        message: `${quote(name.value)} is the Name in ${paths} as well, so both change the same experiment. Keep one of them, or give this one a Name of its own.`,
        ...name.span,
        related: others.map((elsewhere) => ({ message: 'The same Name', elsewhere })),
      },
    ];
  },
};
