// `npm start`: makes the clone ready, then runs the server in this same process, so that signals need no passing on.
// `--cli …` runs a verb of the command line instead; `--dev` runs from the sources and reloads when they change.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { prepare, root, say } from './prepare.mjs';

const [mode, ...words] = process.argv.slice(2);
const settingsFile = path.join(root, '.env');

if (isReady()) {
  if (fs.existsSync(settingsFile)) process.loadEnvFile(settingsFile);
  if (mode === '--dev') develop();
  else if (mode === '--cli') await runBuilt('cli/cli.js', words);
  else await runBuilt('main.js', process.argv.slice(2));
}

function isReady() {
  try {
    prepare({ build: mode !== '--dev' });
    return true;
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
    return false;
  }
}

/** The program sees the words after its own name, as if it had been started directly. */
async function runBuilt(program, args) {
  const file = path.join(root, 'server/dist', program);
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, Infinity, file, ...args);
  await import(file);
}

function develop() {
  const program = (name) => path.join(root, 'node_modules', name);
  const children = [
    [program('tsx/dist/cli.mjs'), 'watch', '--conditions=source', 'server/src/main.ts', ...words],
    [program('vite/bin/vite.js'), 'build', 'client', '--watch', '--logLevel', 'warn'],
  ].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  for (const child of children) child.once('exit', stop);
}
