// The last lines of a test run: what failed, by name, so that the end of a long output says it; then the counts, in a
// form that a program can read. A file that could not even be loaded, and an error outside every test, count as one
// failure each: nothing that went wrong may leave the line looking right.

/** Where something failed, and the first words of why. */
const failure = (where, errors) => `failed: ${where}: ${errors[0]?.message?.slice(0, 300) ?? 'no reason was given'}`;

export default class Summary {
  onTestRunEnd(files, errorsOutside) {
    const count = { passed: 0, failed: errorsOutside.length, skipped: 0 };
    const failures = errorsOutside.map((error) => failure('outside every test', [error]));
    for (const file of files) {
      for (const test of file.children.allTests()) {
        const { state, errors } = test.result();
        count[state] += 1;
        if (state === 'failed') failures.push(failure(`${file.relativeModuleId} > ${test.fullName}`, errors));
      }
      for (const suite of [file, ...file.children.allSuites()]) {
        if (suite.errors().length === 0) continue;
        count.failed += 1;
        failures.push(failure(`${file.relativeModuleId} > ${suite.fullName ?? 'the file'}`, suite.errors()));
      }
    }
    for (const line of failures) console.log(line);
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
