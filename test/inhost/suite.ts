/** A test runner for inside the extension host: it collects tests, runs them in turn, and tells how each went. */

export interface TestResult {
  readonly name: string;
  /** Stack or message; absent when the test passed. */
  readonly error?: string;
}

type Body = () => unknown;
const tests: [name: string, body: Body][] = [];

export function test(name: string, body: Body): void {
  tests.push([name, body]);
}

export async function runTests(): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const [name, body] of tests) results.push(await runTest(name, body));
  return results;
}

/** Waiting for something that never comes ends here; nothing that works takes near as long. */
const limitSeconds = 30;

async function runTest(name: string, body: Body): Promise<TestResult> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${limitSeconds} s`)), limitSeconds * 1000);
  });
  try {
    await Promise.race([body(), tooLong]);
    return { name };
  } catch (error) {
    return { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
