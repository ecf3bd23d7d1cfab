/** Required by the server in the memory run: a signal, and it says on stderr what it holds after collecting garbage. */
process.on('SIGUSR2', () => {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  process.stderr.write(`${JSON.stringify({ rss, heapUsed })}\n`);
});
