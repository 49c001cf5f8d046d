/** A reporter of Vitest: names the tests that failed at first and passed when they were run again. They are to be mended all the same. */
export default class TellSecondTries {
  #names = [];

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId}: ${test.fullName}`);
  }

  onTestRunEnd() {
    if (this.#names.length === 0) return;
    process.stdout.write('\nPASSED AT THE SECOND TRY ONLY (to be mended):\n');
    for (const name of this.#names) process.stdout.write(`  ${name}\n`);
  }
}
