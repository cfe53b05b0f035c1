import type { Reporter, TestResult, TestSuiteResult } from '@web/test-runner';

const testsOf = ({ tests, suites }: TestSuiteResult): TestResult[] => [...tests, ...suites.flatMap(testsOf)];

/** Prints the counts of each engine at the end of a run. The runner's own reporter prints the failures. */
export const summary = (): Reporter => ({
  onTestRunFinished({ sessions }) {
    for (const name of new Set(sessions.map(({ browser }) => browser.name))) {
      const own = sessions.filter(({ browser }) => browser.name === name);
      const tests = own.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
      const skipped = tests.filter((test) => test.skipped).length;
      const passed = tests.filter((test) => test.passed).length;
      const failed = tests.length - passed - skipped;
      const broken = own.filter((session) => !session.passed).length;
      console.log(
        `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped; ${broken} of ${own.length} files failed`,
      );
    }
  },
});
