/** Imported before the server's modules, for what the bundler writes into them: they run here as they are. */
Object.assign(globalThis, { PACKAGE_NAME: 'server', PACKAGE_VERSION: '0' });
