// `npm test`: makes the clone ready and runs every test, cheapest first; words after `--` go to vitest. Ends with one
// line `N passed, N failed, N skipped` over all of them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepare, root, say } from '../server/prepare.mjs';

try {
  prepare();
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', `--reporter=${path.join(root, 'tests/support/summary.mjs')}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
