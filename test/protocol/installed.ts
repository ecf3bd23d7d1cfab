/** The language server as a person has it: packed, and installed from the tarball. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { packageServer } from '../../scripts/packageServer.mjs';
import { run } from '../../scripts/run.mjs';

export const program = 'sagemaker-experiment-language-server';

/** Installs it in a folder of its own, without a network, and returns the folder of its command. Gone when the file's tests are over. */
export async function installServer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const tarball = await packageServer(join(folder, 'server.tgz'));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, tarball], { cwd: folder });
  return join(folder, 'node_modules/.bin');
}

/** The first block in that language of docs/editors.md. */
export function documented(language: string): string {
  const block = new RegExp(`\\n\`\`\`${language}\\n([^]*?)\`\`\``).exec(
    readFileSync(resolve('docs/editors.md'), 'utf8'),
  );
  if (!block?.[1]) throw new Error(`docs/editors.md has no ${language}`);
  return block[1];
}
