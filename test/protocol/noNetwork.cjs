/**
 * Preloaded into the server: every way to the network that Node has, and every way to another process, says on stderr
 * that it was taken, and throws.
 */
const net = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');
const childProcess = require('node:child_process');

function forbid(owner, name, what) {
  Object.defineProperty(owner, name, {
    value: () => {
      process.stderr.write(`forbidden: ${what}\n`);
      throw new Error(`forbidden: ${what}`);
    },
  });
}

// http, https, http2 and tls all connect and listen through these two.
forbid(net.Socket.prototype, 'connect', 'connect');
forbid(net.Server.prototype, 'listen', 'listen');
forbid(dns, 'lookup', 'dns.lookup');
forbid(dns.promises, 'lookup', 'dns.promises.lookup');
forbid(dgram, 'createSocket', 'dgram.createSocket');
forbid(globalThis, 'fetch', 'fetch');
forbid(globalThis, 'WebSocket', 'WebSocket');
for (const name of ['spawn', 'spawnSync', 'exec', 'execFile', 'execSync', 'execFileSync', 'fork'])
  forbid(childProcess, name, name);
