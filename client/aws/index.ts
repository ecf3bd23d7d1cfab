/** The room's door: everything that needs the AWS SDK, bundled as dist/aws.js and loaded by the first command that calls. */
export { experimentConsoleUrl } from './consoleUrl.ts';
export { explainError } from './errors.ts';
export {
  createExperiment,
  deleteExperiment,
  describeExperiment,
  startExperiment,
  stopExperiment,
  updateExperiment,
} from './experiments.ts';
export { getIdentity } from './identity.ts';
export { experimentNames, listExperiments } from './listing.ts';
export { liveCounts } from './liveCounts.ts';
export { liveNames } from './liveNames.ts';
export { listProfiles } from './profiles.ts';
export { untilSettled } from './settle.ts';
export { ssoSignIn, ssoTarget } from './sso.ts';
export { ssoSessionOf } from './ssoSession.ts';
export { resolveTarget } from './target.ts';
export type * from './types.ts';
