/** The profiles of this machine, to choose from. */
import { inheritedKind, profileKind } from './profileKind.ts';
import { readSharedFiles, sharedFiles } from './sharedFiles.ts';
import type { Profiles } from './types.ts';

/** None when there are no files. Reads them anew; calls nobody. */
export async function listProfiles(environment: NodeJS.ProcessEnv): Promise<Profiles> {
  const { profiles, sections } = await readSharedFiles(sharedFiles(environment));
  return {
    profiles: Object.entries(profiles).map(([name, section]) => {
      const { words, problem } = profileKind(name, profiles, sections);
      return { name, region: section?.region, kind: words, problem };
    }),
    inherited: inheritedKind(environment, profiles, sections),
  };
}
