import { expect, test } from 'vitest';
import {
  contribution,
  plainCounts,
  playwrightCounts,
  sum,
  vitestCounts,
  xunitCounts,
} from '../../../scripts/counts.mjs';

const vitestReport = (...testResults: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    testResults: testResults.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });

test('vitest: passed, failed and left out', () => {
  const report = vitestReport({ status: 'failed', tests: ['passed', 'failed', 'pending'] });
  expect(vitestCounts(report)).toEqual({ passed: 1, failed: 2 });
});

test('vitest: a file that breaks before its first test counts as one failed', () => {
  const report = vitestReport({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] });
  expect(vitestCounts(report)).toEqual({ passed: 1, failed: 1 });
});

test('playwright: flaky and skipped tests did not pass, an error outside of tests counts', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
  expect(playwrightCounts(JSON.stringify({ stats, errors: [{}] }))).toEqual({ passed: 3, failed: 4 });
});

test('xunit: failures, errors and skipped are failed', () => {
  const report = '<testsuite\n name="a tests"\n tests="10"\n failures="1"\n errors="2"\n skipped="3"\n>';
  expect(xunitCounts(report)).toEqual({ passed: 4, failed: 6 });
});

test('xunit: a report without numbers is no report', () => {
  expect(() => xunitCounts('<testsuite>')).toThrow();
});

test('the sum of runners', () => {
  expect(sum([plainCounts('{"passed": 2, "failed": 1}'), { passed: 3, failed: 0 }])).toEqual({ passed: 5, failed: 1 });
});

test.each([
  { of: 'one that ended well', counts: { passed: 2, failed: 0 }, endedWell: true, is: { passed: 2, failed: 0 } },
  { of: 'one that broke', counts: { passed: 2, failed: 0 }, endedWell: false, is: { passed: 2, failed: 1 } },
  { of: 'one that ran nothing', counts: { passed: 0, failed: 0 }, endedWell: true, is: { passed: 0, failed: 1 } },
  { of: 'one that failed', counts: { passed: 2, failed: 3 }, endedWell: false, is: { passed: 2, failed: 3 } },
])('the contribution of $of', ({ counts, endedWell, is }) => {
  expect(contribution(counts, endedWell)).toEqual(is);
});
