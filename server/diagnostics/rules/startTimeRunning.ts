import { deployedStart } from '../../experiment/deployed.ts';
import { startOf } from '../../experiment/schedule.ts';
import { isoText } from '../../experiment/timestamps.ts';
import { changeTo } from '../mend.ts';
import { api, type Rule } from './rule.ts';

export const startTimeRunning: Rule = {
  id: 'start-time-running',
  severity: 'error',
  href: `${api}API_UpdateInferenceExperiment.html`,
  documentation: 'StartTime can not change once the experiment is Running.',
  dependsOn: 'the state of the experiment',
  check: (experiment, { deployed }) => {
    const start = startOf(experiment);
    const began = deployed && deployedStart(deployed);
    if (deployed?.status !== 'Running' || !start || began === undefined || began === start.ms) return [];
    return [
      {
        message: `The experiment is Running since ${isoText(began)}, and its StartTime can not change any more. Write that time, or leave StartTime out.`,
        ...start.span,
      },
    ];
  },
  mends: (node, _, { deployed }) => {
    const began = deployed && deployedStart(deployed);
    return began === undefined ? [] : [changeTo(node, isoText(began), true)];
  },
};
