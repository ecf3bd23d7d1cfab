/** Where a path leads that somebody wrote into a command line, seen from a folder. */

/**
 * The names from the folder down to the file; undefined when the path leads elsewhere. `folder` is the path of a URI:
 * `/w/project`, or `/c:/w/project` on Windows, where a backslash parts names too. The path is relative to the folder or
 * absolute.
 */
export function stepsInto(folder: string, path: string): readonly string[] | undefined {
  const isWindows = /^\/[a-z]:(?:\/|$)/i.test(folder);
  const written = isWindows ? path.replaceAll('\\', '/') : path;
  // Somebody's home, which is no folder of this name.
  if (written.startsWith('~')) return undefined;
  const drive = isWindows && /^[a-z]:\//i.test(written) ? '/' : '';
  const isAbsolute = drive !== '' || written.startsWith('/');
  const base = names(folder);
  const all = names(isAbsolute ? drive + written : `${folder}/${written}`);
  const isSame = (a: string, b: string | undefined) => (isWindows ? a.toLowerCase() === b?.toLowerCase() : a === b);
  const isInside = all.length > base.length && base.every((name, index) => isSame(name, all[index]));
  return isInside ? all.slice(base.length) : undefined;
}

/** With `.` and `..` carried out. */
function names(path: string): readonly string[] {
  const all: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') all.pop();
    else if (name !== '' && name !== '.') all.push(name);
  }
  return all;
}
