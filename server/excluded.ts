/** Files that end like an experiment and are none: kept out by globs of the settings. */
import picomatch from 'picomatch';

/** Characters of a glob; picomatch fails on what is far longer. */
const longest = 1_000;

/**
 * `globs`: as in the settings of VS Code, against the path from the workspace's folder, `/` between its parts; one without a
 * `/` is matched against the file's name, wherever the file is. What is no glob matches nothing.
 */
export function excludedBy(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs
    .filter(({ length }) => length <= longest)
    .map((glob) => picomatch(glob, { dot: true, basename: !glob.includes('/') }));
  return (path) => matchers.some((matches) => matches(path));
}
