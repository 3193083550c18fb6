const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Leaves the numbers of a run in the folder AUTOCLUB_TEST_COUNTS, one file per run, so that `npm test` can add up runs
 * that were started by different commands. A file that could not even be loaded counts as one failure.
 */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const folder = process.env.AUTOCLUB_TEST_COUNTS;
    if (!folder) return;
    const count = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
    writeFileSync(join(folder, `${process.pid}-${Date.now()}.json`), JSON.stringify(count));
  }
};
