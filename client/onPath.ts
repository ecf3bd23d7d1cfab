/** Where a program is on this machine's PATH. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/**
 * The files that a program of this name may be, in the order they are looked for. A part of PATH that is empty or
 * relative is passed over: it would lead into the folder that is open.
 */
export function candidates(
  program: string,
  { PATH = '', PATHEXT = '.EXE;.CMD;.BAT' }: NodeJS.ProcessEnv,
  platform: string,
): readonly string[] {
  const { delimiter, isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const endings = platform === 'win32' ? PATHEXT.split(';').filter(Boolean) : [''];
  return PATH.split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .flatMap((folder) => endings.map((ending) => join(folder, `${program}${ending.toLowerCase()}`)));
}

/** The absolute path of the program; undefined when it is not there. */
export async function onPath(program: string): Promise<string | undefined> {
  const environment = { PATH: pathOf(process.env), PATHEXT: process.env.PATHEXT };
  for (const file of candidates(program, environment, process.platform)) {
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/** A copy of the environment on Windows minds the case of names, which Windows itself does not. */
const pathOf = (environment: NodeJS.ProcessEnv): string =>
  environment[Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'] ?? '';
