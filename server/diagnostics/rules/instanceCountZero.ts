import { api, type Rule } from './rule.ts';

/** Reported by the range check of the schema. */
export const instanceCountZero: Rule = {
  id: 'instance-count-zero',
  severity: 'error',
  href: `${api}API_RealTimeInferenceConfig.html`,
  documentation: 'A variant has at least one instance: a real-time endpoint without any answers nobody.',
};
