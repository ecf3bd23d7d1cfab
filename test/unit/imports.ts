/** Which file of the project imports which: read from the sources, so that it holds for types as well as for values. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Source {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Files of the project, by path. */
  readonly files: readonly string[];
  /** Everything else, as it is written. */
  readonly packages: readonly string[];
}

export function sourcesIn(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|js|mjs)$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => source(join(folder, path).replaceAll('\\', '/'))),
  );
}

function source(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const named = importsOf(text);
  const isFile = (name: string) => name.startsWith('.');
  const resolved = (name: string) => relative(root, join(root, dirname(path), name)).replaceAll('\\', '/');
  return { path, text, files: named.filter(isFile).map(resolved), packages: named.filter((name) => !isFile(name)) };
}

/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'`, `import('x')`, `require('x')`; comments do not count. */
export function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements =
    /(?:^|[;\n])\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(statements)].map(([, stated, called]) => stated ?? called ?? '');
}

/** Files that import each other in a circle, each circle as a path that ends where it began. */
export function cycles(sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((each) => [each.path, each]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, above: readonly string[]): void => {
    const at = above.indexOf(path);
    if (at >= 0) found.push([...above.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of byPath.get(path)?.files ?? []) walk(next, [...above, path]);
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return found;
}
