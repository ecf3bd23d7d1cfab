/** The room's door: everything that needs the AWS SDK, bundled as dist/aws.js and loaded by the first command that calls. */
export { experimentConsoleUrl } from './consoleUrl.ts';
export { explainError } from './errors.ts';
export { describeExperiment, experimentNames, updateExperiment } from './experiments.ts';
export { getIdentity } from './identity.ts';
export { listProfiles } from './profiles.ts';
export { ssoSignIn, ssoTarget } from './sso.ts';
export { ssoSessionOf } from './ssoSession.ts';
export { resolveTarget } from './target.ts';
export type * from './types.ts';
