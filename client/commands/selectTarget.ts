import { basename } from 'node:path/posix';
import { type TextDocument, window } from 'vscode';
import { askProfile, askRegion, keepChoice } from '../askTarget.ts';
import { listProfiles } from '../aws/profiles.ts';
import { resolveTarget } from '../aws/target.ts';
import { isExperimentFile } from '../experimentFiles.ts';
import { sourced } from '../messages.ts';
import { showError, showWarning } from '../notify.ts';
import type { ChosenTarget } from '../target.ts';
import { isAllowed } from '../trust.ts';

/**
 * "SageMaker: Select AWS Profile and Region": true when something was chosen. Calls nobody. A file that names its own
 * target keeps it; the person is told before and after.
 */
export const selectTarget = (target: ChosenTarget) => async (): Promise<boolean> => {
  if (!isAllowed()) return false;
  const document = frontFile();
  try {
    const current = await target.resolve(document).catch(() => undefined);
    const own = document && (await target.ownTarget(document).catch(() => undefined));
    const note = own && `For other files than this one, which has ${own}`;
    const profile = await askProfile(await listProfiles(process.env), current?.profile.value ?? '', note);
    if (profile === undefined) return false;
    const settings = { ...target.settings(document?.uri), profile, region: '' };
    const inherited = await resolveTarget(settings, process.env);
    const region = await askRegion(inherited.region && sourced(inherited.region));
    if (region === undefined) return false;
    const isKept = await keepChoice(target, { profile, region }, document?.uri);
    if (isKept && document && own) {
      void showWarning(`${basename(document.uri.path)} keeps its own target: ${own}. The choice is for other files.`);
    }
    return isKept;
  } catch (error) {
    void showError(`The AWS profile could not be chosen: ${error instanceof Error ? error.message : error}`);
    return false;
  }
};

function frontFile(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isExperimentFile(document) ? document : undefined;
}
