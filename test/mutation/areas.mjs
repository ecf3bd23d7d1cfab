/** What is mutated, and the tests that are to notice. */
export const areas = {
  server: {
    mutate: ['server/experiment/**/*.ts', 'server/diagnostics/**/*.ts'],
    tests: ['test/unit/server/**/*.test.ts'],
    globalSetup: [],
    concurrency: 2,
  },
  client: {
    mutate: ['client/aws/**/*.ts'],
    tests: ['test/unit/client/**/*.test.ts', 'test/aws/**/*.test.ts'],
    globalSetup: ['test/simulator/install.ts'],
    // These wait for servers more than they work.
    concurrency: 4,
  },
};

/** The area of this run, by the environment, which is the one way to tell StrykerJS's workers. */
export function area() {
  const name = process.env.MUTATION_AREA;
  if (!(name in areas)) throw new Error(`MUTATION_AREA is to be ${Object.keys(areas).join(' or ')}, not ${name}.`);
  return { name, ...areas[name] };
}
