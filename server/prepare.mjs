// Makes a clone ready to run: installs what the lock file says and builds what has changed, else does nothing.
// Plain Node without a dependency, since nothing is installed yet. Tells its progress on standard error only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const NODE_MIN = [20, 19];

/** What is built, from which sources, by which commands. A part is built anew when a byte of its sources changed. */
const PARTS = [
  {
    name: 'server',
    sources: ['shared/src', 'shared/tsconfig.json', 'server/src', 'server/tsconfig.json'],
    makes: ['shared/dist', 'server/dist'],
    command: ['typescript/bin/tsc', '-b', 'shared', 'server'],
  },
  {
    name: 'client',
    sources: ['shared/src', 'client'],
    makes: ['client/dist'],
    command: ['vite/bin/vite.js', 'build', 'client', '--logLevel', 'warn'],
  },
];
const COMMON_SOURCES = ['package-lock.json', 'tsconfig.base.json'];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'dist-types']);

/** Throws an Error with a sentence when a step fails. */
export function prepare({ build = true } = {}) {
  checkNode();
  if (!isInstalled()) {
    say('Installing the packages of package-lock.json (about a minute the first time) …');
    runStep('npm', ['ci', '--no-audit', '--no-fund'], 'Installing failed. Is the npm registry reachable?');
  }
  if (!build) return;
  for (const part of PARTS) {
    const stamp = path.join(root, '.sala', `built-${part.name}`);
    const now = hashSources([...COMMON_SOURCES, ...part.sources]);
    const made = part.makes.every((place) => fs.existsSync(path.join(root, place)));
    if (made && readOrEmpty(stamp) === now) continue;
    say(`Building the ${part.name} …`);
    const [script, ...args] = part.command;
    const program = path.join(root, 'node_modules', script);
    runStep(process.execPath, [program, ...args], `The ${part.name} could not be built; the lines above say where.`);
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(stamp, now);
  }
}

export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return;
  throw new Error(`Node ${process.versions.node} is too old. Install Node ${NODE_MIN.join('.')} or newer.`);
}

/** Whether every package that the lock file asks for on every platform is there in its version. */
function isInstalled() {
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readOrEmpty(path.join(root, 'node_modules/.package-lock.json')) || '{}').packages ?? {};
  return Object.entries(wanted).every(([place, { version, link, optional, devOptional, peer }]) => {
    if (!place.includes('node_modules/') || link || optional || devOptional || peer) return true;
    return installed[place]?.version === version;
  });
}

function runStep(program, args, failure) {
  // Its standard output goes to ours for errors: a command line may be printing JSON on the other.
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(failure);
}

function readOrEmpty(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

function hashSources(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesIn)) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesIn(place) {
  const full = path.join(root, place);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [place];
  const entries = fs.readdirSync(full).filter((name) => !NOT_SOURCES.has(name) && !name.endsWith('.tsbuildinfo'));
  return entries.sort().flatMap((name) => filesIn(path.join(place, name)));
}
