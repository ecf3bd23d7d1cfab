// @ts-check
/**
 * Installs what the lockfiles say, and no more often than they change: the root's packages always, VS Code, a
 * browser and StrykerJS for those who ask. Needs Node 20, npm and a package registry.
 */

import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { attempt, cache, fail, Missing, root, run, step, unlessDone } from './run.mjs';

const vscodePackage = join(root, 'test/vscode');
const chromiumPackage = join(vscodePackage, 'node_modules/@sparticuz/chromium');

/** Native parts of VS Code that would need a compiler, and that we have something simpler for. */
const standIns = ['spdlog', 'native-watchdog'];

/** VS Code's server, to be run with Node 24. */
export const vscodeServer = join(vscodePackage, 'node_modules/code-server/lib/vscode/out/server-main.js');

/** The root's packages, among them Node 24. */
export async function installPackages() {
  const modules = join(root, 'node_modules');
  await unlessDone({ stamp: join(modules, '.installed'), inputs: ['package-lock.json'], result: modules }, () =>
    step('Installing packages', () => npmCi(root)),
  );
}

/** StrykerJS. */
export async function installMutation() {
  const folder = join(root, 'test/mutation');
  const modules = join(folder, 'node_modules');
  const inputs = ['test/mutation/package-lock.json'];
  await unlessDone({ stamp: join(modules, '.installed'), inputs, result: modules }, () =>
    step('Installing StrykerJS', () => npmCi(folder)),
  );
}

/** VS Code (code-server's build of it) with its own dependencies, and the packaged browser. */
export async function installVSCode() {
  const modules = join(vscodePackage, 'node_modules');
  const inputs = ['test/vscode/package-lock.json', 'test/vscode/lib-vscode'];
  await unlessDone({ stamp: join(modules, '.installed'), inputs, result: vscodeServer }, async () => {
    await step('Installing VS Code (once, some 300 MB)', () => npmCi(vscodePackage));
    await step('Installing what VS Code needs (once, some 400 MB)', async () => {
      const server = join(vscodeServer, '../..');
      // The shrinkwrap inside the package lacks an entry, so that npm ci refuses it; ours is the same, completed.
      await copyFile(join(vscodePackage, 'lib-vscode/package-lock.json'), join(server, 'npm-shrinkwrap.json'));
      await npmCi(server, '--omit=dev');
      for (const name of standIns) {
        const source = join(vscodePackage, `lib-vscode/${name}.cjs`);
        await copyFile(source, join(server, `node_modules/@vscode/${name}/index.js`));
      }
    });
  });
}

/** @param {string} cwd @param {string[]} more */
function npmCi(cwd, ...more) {
  // VS Code's packages ask for newer Nodes than npm may be running on; they are run with Node 24, so that says nothing.
  return run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...more], { cwd });
}

/**
 * A Chromium or Chrome for tests: the machine's own, else the one from npm, else, as root on a Debian, apt's.
 * @returns {Promise<{executablePath: string, env: Record<string, string>}>} how to start it
 */
export async function browser() {
  const own = await firstThatRuns(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (own) return { executablePath: own, env: {} };
  const packaged = await packagedBrowser();
  if (typeof packaged !== 'string') return packaged;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step('Installing Chromium with apt-get', async () => {
      await run('apt-get', ['update']);
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      });
    });
    const installed = await firstThatRuns(['chromium']);
    if (installed) return { executablePath: installed, env: {} };
  }
  throw new Missing(`No browser for the tests: install Chromium or Chrome, so that it is on PATH. (${packaged})`);
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<string | undefined>} the first of them that is on PATH and starts
 */
async function firstThatRuns(names) {
  const folders = (process.env.PATH ?? '').split(':');
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const found = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), mac].filter(existsSync);
  for (const path of found) if ((await attempt(path, ['--version'])).code === 0) return path;
  return undefined;
}

/**
 * The headless shell inside @sparticuz/chromium, unpacked into the cache. It is made for a system that has neither
 * NSS nor fonts and carries both, for where ours has none either.
 * @returns {Promise<{executablePath: string, env: Record<string, string>} | string>} or why it can not be used
 */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `The one from npm is for Linux on x64, this is ${process.platform} on ${process.arch}.`;
  }
  if (!existsSync(chromiumPackage)) return 'The one from npm is not installed.';
  const { version } = JSON.parse(readFileSync(join(chromiumPackage, 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(folder)) await step('Unpacking Chromium', () => unpack(folder));
  const fonts = existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const plain = await attempt(executablePath, ['--version'], { env: fonts });
  if (plain.code === 0) return { executablePath, env: fonts };
  const env = { ...fonts, LD_LIBRARY_PATH: join(folder, 'lib') };
  const carried = await attempt(executablePath, ['--version'], { env });
  return carried.code === 0
    ? { executablePath, env }
    : `The one from npm does not start here: ${carried.output.trim()}`;
}

/** @param {string} folder appears complete or not at all */
async function unpack(folder) {
  const half = `${folder}.part`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const bin = join(chromiumPackage, 'bin');
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(half, 'chromium'), { mode: 0o755 }),
  );
  await untar(join(bin, 'al2023.tar.br'), half);
  await untar(join(bin, 'fonts.tar.br'), half);
  await untar(join(bin, 'swiftshader.tar.br'), half);
  // The file it brings names folders of another system.
  const fonts = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  writeFileSync(join(half, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>\n`);
  renameSync(half, folder);
}

/**
 * By way of a file: a tar that is fed ends as soon as it has met the end of the archive, and what comes after that may
 * then find nobody to read it.
 * @param {string} archive a .tar.br
 * @param {string} folder
 */
export async function untar(archive, folder) {
  const tar = join(folder, basename(archive, '.br'));
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(tar));
  await run('tar', ['-x', '-C', folder, '-f', tar]);
  rmSync(tar);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  installPackages()
    .then(installVSCode)
    .then(browser)
    .then(({ executablePath }) => console.log(`Browser: ${executablePath}`))
    .catch(fail);
}
