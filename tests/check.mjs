// `npm run check`: everything that must hold before a change goes in, fastest first; stops at the first that fails.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepare, root, say } from '../server/prepare.mjs';

const STEPS = [
  ['format', '@biomejs/biome/bin/biome', 'format', '.'],
  ['types of shared and server', 'typescript/bin/tsc', '-b', 'shared', 'server'],
  ['types of the client', 'typescript/bin/tsc', '-p', 'client', '--noEmit'],
  ['types of the tests', 'typescript/bin/tsc', '-p', 'tests'],
  ['unused code', 'knip/bin/knip.js'],
  ['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['migrations in step with the tables', '../tests/migrations-in-step.mjs'],
  ['tests', '../tests/run.mjs'],
];

function run([name, program, ...args]) {
  say(`\n— ${name}`);
  const began = Date.now();
  const file = path.join(root, 'node_modules', program);
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  say(`— ${name}: ${status === 0 ? 'right' : 'WRONG'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return status === 0;
}

try {
  prepare({ build: false });
  process.exitCode = STEPS.every(run) ? 0 : 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
