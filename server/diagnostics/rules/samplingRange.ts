import { api, type Rule } from './rule.ts';

/** Reported by the range check of the schema. */
export const samplingRange: Rule = {
  id: 'sampling-range',
  severity: 'error',
  href: `${api}API_ShadowModelVariantConfig.html`,
  documentation: 'A SamplingPercentage is a whole number from 0 to 100.',
};
