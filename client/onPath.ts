/** Whether a program is on this machine's PATH. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/** The files that a program of this name may be, in the order they are looked for; an empty part of PATH is passed over. */
export function candidates(
  program: string,
  { PATH = '', PATHEXT = '.EXE;.CMD;.BAT' }: NodeJS.ProcessEnv,
  platform: string,
): readonly string[] {
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const endings = platform === 'win32' ? PATHEXT.split(';').filter(Boolean) : [''];
  return PATH.split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, `${program}${ending.toLowerCase()}`)));
}

export async function isOnPath(program: string): Promise<boolean> {
  const environment = { PATH: pathOf(process.env), PATHEXT: process.env.PATHEXT };
  for (const file of candidates(program, environment, process.platform)) {
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
  }
  return false;
}

/** A copy of the environment on Windows minds the case of names, which Windows itself does not. */
const pathOf = (environment: NodeJS.ProcessEnv): string =>
  environment[Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'] ?? '';
