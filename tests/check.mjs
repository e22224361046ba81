// `npm run check`: everything that must hold before a change goes in. What needs no test comes first, in two rows side
// by side since reading all code for the lint takes as long as all else of it; then the tests. A row stops at the first
// step that fails.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepare, root, say } from '../server/prepare.mjs';

/** What they write is what the lint and all others read types from. */
const FIRST = [
  ['format', '@biomejs/biome/bin/biome', 'format', '.'],
  ['types of shared and server', 'typescript/bin/tsc', '-b', 'shared', 'server'],
];
const LINT = [['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0']];
const REST = [
  ['types of the client', 'typescript/bin/tsc', '-p', 'client', '--noEmit'],
  ['types of the tests', 'typescript/bin/tsc', '-p', 'tests'],
  ['unused code', 'knip/bin/knip.js'],
  ['migrations in step with the tables', '../tests/migrations-in-step.mjs'],
];

const fileOf = (program) => path.join(root, 'node_modules', program);

/** What a step says is shown when it is over, so that two at once stay readable. */
async function run([name, program, ...args]) {
  const began = Date.now();
  const child = spawn(process.execPath, [fileOf(program), ...args], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const status = await new Promise((ended) => child.on('close', ended));
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`\n— ${name}: ${status === 0 ? 'right' : 'WRONG'} (${seconds} s)\n${said.trimEnd()}`);
  return status === 0;
}

async function runRow(steps) {
  for (const step of steps) if (!(await run(step))) return false;
  return true;
}

try {
  prepare({ build: false });
  const isReady = await runRow(FIRST);
  const rows = isReady ? await Promise.all([runRow(REST), runRow(LINT)]) : [false];
  const tests = () => spawnSync(process.execPath, [fileOf('../tests/run.mjs')], { cwd: root, stdio: 'inherit' }).status;
  process.exitCode = rows.every(Boolean) ? (tests() ?? 1) : 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
