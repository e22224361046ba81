// `npm run db:check`: the migrations make exactly the tables that the code describes. A migration generated on a copy
// of the folder must be empty, and the migrations must follow each other.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, say } from '../server/prepare.mjs';

const copy = path.join(root, '.sala', 'migrations-check');
fs.rmSync(copy, { recursive: true, force: true });
fs.cpSync(path.join(root, 'migrations'), copy, { recursive: true });
const before = fs.readdirSync(copy).length;

const drizzleKit = path.join(root, 'node_modules/drizzle-kit/bin.cjs');
const options = ['--dialect=postgresql', `--out=${path.relative(root, copy)}`];
const tables = ['--schema=./server/src/**/*.tables.ts', '--casing=snake_case', '--name=missing'];
const { status, stdout, stderr } = spawnSync(process.execPath, [drizzleKit, 'generate', ...options, ...tables], {
  cwd: root,
  encoding: 'utf8',
  // No answer to a question: whether a column was renamed is to be said when the migration is made.
  input: '',
});
const made = fs.readdirSync(copy).filter((name) => name.endsWith('_missing.sql'));
if (status !== 0) {
  say(`${stdout}${stderr}\nThe tables could not be compared with the migrations.`);
  process.exitCode = 1;
} else if (made.length > 0 || fs.readdirSync(copy).length !== before) {
  for (const name of made) say(fs.readFileSync(path.join(copy, name), 'utf8'));
  say('The tables have changed. Run `npm run db:new -- <name>` and write on its first line why.');
  process.exitCode = 1;
}
