/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */

/** @type {(suite: Suite) => import('@web/test-runner').TestResult[]} */
const testsOf = ({ tests, suites }) => [...tests, ...suites.flatMap(testsOf)];

/**
 * Prints the counts of each engine at the end of a run. The runner's own reporter prints the failures.
 * @returns {import('@web/test-runner').Reporter}
 */
export const summary = () => ({
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
