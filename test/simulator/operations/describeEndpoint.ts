import { sagemakerArn } from '../arns.ts';
import { invalid } from '../errors.ts';
import { liveVariants } from '../liveVariants.ts';
import type { Operation } from './operation.ts';

export const describeEndpoint: Operation<{ readonly EndpointName: string }> = (
  { EndpointName },
  { account, region },
) => {
  const endpoint = account.endpoints.get(EndpointName);
  const arn = sagemakerArn(region, 'endpoint', EndpointName);
  if (!endpoint) return invalid(`Could not find endpoint "${arn}".`);
  const { production, shadow } = liveVariants(account, EndpointName);
  return {
    ...endpoint,
    EndpointArn: arn,
    EndpointConfigName: `${EndpointName}-config`,
    ProductionVariants: production.map(summary),
    ...(shadow.length > 0 && { ShadowProductionVariants: shadow.map(summary) }),
  };
};

function summary({ name, current, desired }: ReturnType<typeof liveVariants>['production'][number]) {
  return {
    VariantName: name,
    CurrentWeight: 1,
    DesiredWeight: 1,
    CurrentInstanceCount: current,
    DesiredInstanceCount: desired,
  };
}
