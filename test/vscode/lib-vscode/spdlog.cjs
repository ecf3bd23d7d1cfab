/**
 * Stands in for VS Code's native logger, which would need a compiler to install. Without any logger the output
 * channels stay empty. Writes each line at once and rotates nothing: these logs live as long as a test or a trial.
 */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

async function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  let level = 2;
  let format = (at, message) =>
    `${new Date().toISOString().replace('T', ' ').slice(0, -1)} [${names[at]}] ${message}\n`;
  const writer = (at) => (message) => {
    if (at >= level) appendFileSync(file, format(at, message));
  };
  return {
    trace: writer(0),
    debug: writer(1),
    info: writer(2),
    warn: writer(3),
    error: writer(4),
    critical: writer(5),
    getLevel: () => level,
    setLevel: (to) => {
      level = to;
    },
    clearFormatters: () => {
      format = (_at, message) => message;
    },
    setPattern: () => {},
    flush: () => {},
    drop: () => {},
  };
}

// One by one, so that an ES module importing this sees them by name.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
