import { askProfile, askRegion, keepChoice } from '../askTarget.ts';
import { listProfiles, resolveTarget } from '../aws/target.ts';
import { sourced } from '../messages.ts';
import { showError } from '../notify.ts';
import type { ChosenTarget } from '../target.ts';
import { isAllowed } from '../trust.ts';

/** "SageMaker: Select AWS Profile and Region": true when something was chosen. Calls nobody. */
export const selectTarget = (target: ChosenTarget) => async (): Promise<boolean> => {
  if (!isAllowed()) return false;
  try {
    const current = await target.resolve().catch(() => undefined);
    const profile = await askProfile(await listProfiles(process.env), current?.profile.value ?? '');
    if (profile === undefined) return false;
    const inherited = await resolveTarget({ ...target.settings(), profile, region: '' }, process.env);
    const region = await askRegion(inherited.region && sourced(inherited.region));
    if (region === undefined) return false;
    return await keepChoice(target, { profile, region });
  } catch (error) {
    void showError(`The AWS profile could not be chosen: ${error instanceof Error ? error.message : error}`);
    return false;
  }
};
