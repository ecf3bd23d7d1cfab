// @ts-check
/**
 * How many tests passed and failed, from the report each runner writes. A test that was left out did not pass: it
 * counts as failed, so that nothing can be skipped unseen.
 */

/** @typedef {{passed: number, failed: number}} Counts */

/**
 * Vitest's JSON report. A file that breaks before its first test counts as one failed.
 * @param {string} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  /** @type {{testResults: {status: string, assertionResults: {status: string}[]}[]}} */
  const { testResults } = JSON.parse(report);
  return sum(
    testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.length - passed;
      return { passed, failed: status === 'passed' ? failed : Math.max(failed, 1) };
    }),
  );
}

/**
 * Playwright's JSON report. What went wrong outside of a test counts as failed too.
 * @param {string} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  /** @type {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: unknown[]}} */
  const { stats, errors } = JSON.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/**
 * One <testsuite> of an xUnit report.
 * @param {string} report
 * @returns {Counts}
 */
export function xunitCounts(report) {
  const attribute = (/** @type {string} */ name) => {
    const value = new RegExp(`<testsuite\\s[^>]*\\b${name}="(\\d+)"`).exec(report)?.[1];
    if (value === undefined) throw new Error(`The report has no number of ${name}.`);
    return Number(value);
  };
  const failed = attribute('failures') + attribute('errors') + attribute('skipped');
  return { passed: attribute('tests') - failed, failed };
}

/**
 * @param {string} report {passed, failed}
 * @returns {Counts}
 */
export function plainCounts(report) {
  const { passed, failed } = JSON.parse(report);
  return { passed, failed };
}

/**
 * What a runner contributes. One that ended badly without telling a failure, or that ran nothing, counts as one failed.
 * @param {Counts} counts from its reports; zeros when it wrote none
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function contribution({ passed, failed }, endedWell) {
  if (failed === 0 && (!endedWell || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}
