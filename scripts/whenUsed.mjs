/** A plugin for esbuild: modules that run when something of them is first used, not when the program starts. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const namespace = 'when-used';

/** @param {readonly string[]} names of packages and of Node's own modules */
export function whenUsed(names) {
  return {
    name: namespace,
    setup(build) {
      const filter = new RegExp(`^(?:${names.join('|')})$`);
      build.onResolve({ filter }, ({ path, resolveDir, namespace: from }) =>
        from === namespace ? undefined : { path, namespace, pluginData: resolveDir },
      );
      build.onLoad({ filter, namespace }, ({ path, pluginData: resolveDir }) => ({
        contents: standIn(path),
        resolveDir,
      }));
    },
  };
}

/** Has the exports that the module has, and gets each from there when it is asked for. */
function standIn(path) {
  const real = require(path);
  const exports = typeof real === 'function' ? '(...args) => real()(...args)' : '{}';
  return `let loaded;
const real = () => (loaded ??= require(${JSON.stringify(path)}));
module.exports = ${exports};
for (const name of ${JSON.stringify(Object.keys(real))})
  Object.defineProperty(module.exports, name, { enumerable: true, get: () => real()[name] });
`;
}
