// The last line of a test run, in a form that a program can read. A file that could not even be loaded, and an error
// outside every test, count as one failure each: nothing that went wrong may leave the line looking right.

export default class Summary {
  onTestRunEnd(files, errorsOutside) {
    const count = { passed: 0, failed: errorsOutside.length, skipped: 0 };
    for (const file of files) {
      for (const test of file.children.allTests()) count[test.result().state] += 1;
      const suites = [file, ...file.children.allSuites()];
      count.failed += suites.filter((suite) => suite.errors().length > 0).length;
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
