import { factsOf } from '../../experiment/instanceTypes.ts';
import { instanceTypesOf } from '../../experiment/variants.ts';
import { api, quote, type Rule } from './rule.ts';

export const instanceNotInModel: Rule = {
  id: 'instance-not-in-model',
  severity: 'information',
  href: `${api}API_RealTimeInferenceConfig.html`,
  documentation:
    "An instance type that the AWS CLI's page lists and the API's own model no longer does. It may still be accepted.",
  check: (experiment) =>
    instanceTypesOf(experiment).flatMap(({ value, span }) => {
      const facts = factsOf(value);
      if (!facts?.inCliPage || facts.inApiModel) return [];
      return {
        message: `${quote(value)} is on the AWS CLI's page but no longer in the API's list of instance types. AWS may refuse it.`,
        tags: ['deprecated'],
        ...span,
      };
    }),
};
