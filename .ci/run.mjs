// What must pass before a change is taken: `npm run check`, which ends with the README's test command on the embedded
// database, then the database tests and journeys again on PostgreSQL (DATABASE_URL, else the one of this machine).
// Ends with what failed, by name, and `N passed, N failed, N skipped` over both.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const postgres = process.env.DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';
const realData = path.join(root, '../shared/data');
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs a command, shows what it says, and adds up the counts it ends with. */
async function run(program, args, settings) {
  const environment = { ...process.env };
  delete environment.DATABASE_URL;
  const env = { ...environment, ...(fs.existsSync(realData) ? { SALA_REAL_DATA: realData } : {}), ...settings };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let last = '';
  child.stdout.on('data', (part) => {
    process.stdout.write(part);
    last = (last + part).slice(-20_000);
  });
  const status = await new Promise((ended) => child.on('close', ended));
  const [, ...counts] = last.match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/m) ?? [];
  failures.push(...(last.match(/^failed: .*$/gm) ?? []));
  Object.keys(total).forEach((name, position) => (total[name] += Number(counts[position] ?? 0)));
  return status === 0 && counts.length > 0;
}

/** Whether anything listens where the address points. */
async function answers(address) {
  const { hostname, port } = new URL(address);
  const socket = net.connect(Number(port) || 5432, hostname).setTimeout(5_000);
  const isThere = await new Promise((resolve) => {
    socket.on('connect', () => resolve(true));
    for (const failure of ['error', 'timeout']) socket.on(failure, () => resolve(false));
  });
  socket.destroy();
  return isThere;
}

let isRight = await run('npm', ['run', 'check'], {});
if (await answers(postgres)) {
  const projects = ['--project', 'db', '--project', 'journeys'];
  // How each page looks does not hang on the engine behind it: every screen is looked at once, on the embedded one.
  projects.push('--exclude', 'tests/journeys/every-screen-*.journey.test.ts');
  // These are about the embedded engine or about files, and do the same whatever DATABASE_URL says; the last one shows
  // that another test notices what is planted.
  for (const file of ['infra/embedded', 'infra/folder-lock', 'cli/two-files', 'groups/unseen/swap-leaks'])
    projects.push('--exclude', `tests/${file}.db.test.ts`);
  isRight = (await run(process.execPath, ['tests/run.mjs', ...projects], { DATABASE_URL: postgres })) && isRight;
} else {
  isRight = false;
  const { host } = new URL(postgres);
  console.error(`No PostgreSQL answers at ${host}. Start one there, or say in DATABASE_URL where it is.`);
}
for (const failure of failures) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(isRight ? 0 : 1);
