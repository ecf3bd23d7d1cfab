/**
 * Loads a bundle of the extension with what V8 compiled of it in an earlier window. Compiling is most of what loading one
 * takes, and Node's own cache (`module.enableCompileCache`) is switched on for a whole process, which here is that of all
 * extensions. What is kept lies beside the code, as the language server's does: whoever can write there can change the
 * code as well.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

export interface Loaded {
  readonly exports: unknown;
  /** V8 has taken what was kept. */
  readonly wasKept: boolean;
  /** Keeps what is compiled by now for the next window; where the folder can not be written to, nothing. */
  keep(): void;
}

/** By its absolute path, as `require` would load it. */
export function loadCompiled(path: string): Loaded {
  const source = readFileSync(path);
  const code = sha256(source);
  const folder = join(dirname(path), 'compiled');
  const file = join(folder, basename(path));
  const cachedData = read(file, code);
  const script = new Script(Module.wrap(source.toString()), { filename: path, ...(cachedData && { cachedData }) });
  const require = createRequire(path);
  const module = new Module(path);
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  require.cache[path] = module;
  return {
    exports: module.exports,
    wasKept: cachedData !== undefined && script.cachedDataRejected === false,
    keep: () => {
      try {
        const data = script.createCachedData();
        mkdirSync(folder, { recursive: true });
        // Another window that reads it meanwhile sees the whole of one or of the other.
        const written = `${file}.${process.pid}`;
        writeFileSync(written, Buffer.concat([code, sha256(data), data]));
        renameSync(written, file);
      } catch {
        // The next window compiles it again.
      }
    },
  };
}

/** Milliseconds after which most of what a command needs has been compiled. */
const LATER = 3000;

/** The exports of a bundle that lies beside this one, loaded once. */
export function bundle(name: string): unknown {
  const path = join(__dirname, name);
  const loaded = require.cache[path];
  if (loaded) return loaded.exports;
  const { exports, wasKept, keep } = loadCompiled(path);
  if (!wasKept) setTimeout(keep, LATER).unref();
  return exports;
}

const DIGEST = 32;
const sha256 = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** What is kept, if it is whole and of this very code: V8 itself looks at the length of the code alone, and at its own version. */
function read(file: string, code: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const data = kept.subarray(2 * DIGEST);
    const isWhole = kept.subarray(0, 2 * DIGEST).equals(Buffer.concat([code, sha256(data)]));
    return isWhole ? data : undefined;
  } catch {
    return undefined;
  }
}
