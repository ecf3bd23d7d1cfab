/**
 * Stands in for VS Code's native watchdog, which would need a compiler to install. It ends an extension host whose
 * parent has gone; ours are ended as a process group.
 */
exports.start = () => {};
exports.exit = (code) => process.exit(code);
