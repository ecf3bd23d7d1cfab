/**
 * Preloaded into every Node process of a VS Code (NODE_OPTIONS): the extension host and what it starts write down each
 * socket, each name that is looked up, each process that is started and each of the AWS files that is opened, one line of
 * JSON each, at the end of the file that RECORDER_FILE names. Nothing is kept from happening.
 */
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');
const net = require('node:net');
const { sep } = require('node:path');

const file = process.env.RECORDER_FILE;
const home = `${process.env.HOME}${sep}.aws`;
const append = fs.appendFileSync;
const heard = [];

/** @param {'connect' | 'listen' | 'lookup' | 'fetch' | 'udp' | 'start' | 'open'} kind @param {unknown} what */
function note(kind, what) {
  const text = typeof what === 'string' ? what : JSON.stringify(what);
  append(file, `${JSON.stringify({ by: process.argv[1] ?? '', kind, what: text })}\n`);
  for (const listener of heard) listener();
}

/** @param {object} owner @param {string} name @param {(args: unknown[]) => void} onCall */
function watch(owner, name, onCall) {
  const original = owner[name];
  owner[name] = function (...args) {
    onCall(args);
    return Reflect.apply(original, this, args);
  };
}

// http, https, http2, tls and fetch all connect through this one.
watch(net.Socket.prototype, 'connect', ([first, second]) => {
  const options = Array.isArray(first) ? first[0] : first;
  const { host, port, path } = typeof options === 'object' && options ? options : { port: options, host: second };
  note('connect', path ?? `${host ?? 'localhost'}:${port}`);
});
watch(net.Server.prototype, 'listen', (args) => note('listen', String(args[0]?.port ?? args[0]?.path ?? args[0])));
watch(dgram, 'createSocket', () => note('udp', 'createSocket'));
for (const owner of [dns, dns.promises]) {
  for (const name of Object.keys(owner).filter((each) => /^(lookup|resolve|reverse)/.test(each)))
    watch(owner, name, ([host]) => note('lookup', String(host)));
}
watch(globalThis, 'fetch', ([resource]) => note('fetch', String(resource?.url ?? resource)));
watch(childProcess.ChildProcess.prototype, 'spawn', ([{ args }]) => note('start', args));
for (const name of ['spawnSync', 'execSync', 'execFileSync'])
  watch(childProcess, name, ([command, args]) => note('start', [command, ...(Array.isArray(args) ? args : [])]));

const opened = ([path]) => {
  const text = String(path?.pathname ?? path);
  if (text === home || text.startsWith(home + sep)) note('open', text.slice(home.length + 1));
};
for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream']) watch(fs, name, opened);
for (const name of ['open', 'readFile']) watch(fs.promises, name, opened);

// A process that is told so can no longer be written to, and lives on.
if (process.send) {
  process.on('SIGUSR2', () => {
    process.exit = () => undefined;
    setInterval(() => undefined, 1000);
    process.disconnect();
  });
}

/** For tests in the same process: done as soon as the record says so. */
globalThis.recorder = {
  file,
  until: (/** @type {() => boolean} */ isSo) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        heard.splice(heard.indexOf(look), 1);
        resolve(undefined);
      };
      heard.push(look);
      look();
    }),
};
