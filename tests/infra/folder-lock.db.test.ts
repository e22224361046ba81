// One process for each data folder: shown with real processes that end in every way.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const HOLDER = fileURLToPath(new URL('./hold-folder.ts', import.meta.url));
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-lock-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

interface Attempt {
  child: ChildProcess;
  /** 'held', or the sentence of the refusal. */
  outcome: Promise<string>;
}

/** A process that tries to hold the folder once its standard input says so, and keeps it until it is ended. */
function start(place = folder): Attempt {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', HOLDER, place], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const outcome = (async () => String((await once(child.stdout, 'data'))[0]).trim())();
  return { child, outcome };
}

async function tryToHold(place = folder): Promise<{ child: ChildProcess; outcome: string }> {
  const { child, outcome } = start(place);
  child.stdin?.write('go\n');
  return { child, outcome: await outcome };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

it('refuses the second process and names the first', async () => {
  const first = await tryToHold();
  expect(first.outcome).toBe('held');
  const { outcome } = await tryToHold();
  expect(outcome).toContain(`process ${first.child.pid} (since 20`);
  expect(outcome).toContain('hold-folder.ts');
  expect(outcome).toContain(folder);
});

it.each<NodeJS.Signals>(['SIGKILL', 'SIGTERM'])('is free again when its holder has ended by %s', async (signal) => {
  for (let round = 0; round < 3; round++) {
    const { child, outcome } = await tryToHold();
    expect(outcome).toBe('held');
    await end(child, signal);
  }
  expect(fs.readdirSync(path.join(folder, 'lock'))).toHaveLength(1);
});

it('is not taken from a holder that is stopped and cannot answer', async () => {
  const { child } = await tryToHold();
  child.kill('SIGSTOP');
  expect((await tryToHold()).outcome).toContain('in use by a process that does not say its name');
});

it('goes to exactly one of many that come at once, over the claims of dead ones', async () => {
  for (let round = 0; round < 3; round++) {
    const attempts = Array.from({ length: 6 }, () => start());
    for (const { child } of attempts) child.stdin?.write('go\n');
    const outcomes = await Promise.all(attempts.map(({ outcome }) => outcome));
    expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(1);
    await Promise.all(attempts.map(({ child }) => end(child, 'SIGKILL')));
  }
});

it.runIf(process.platform === 'linux')('works where the path is longer than a socket address may be', async () => {
  const place = path.join(folder, 'ឯកសារ'.repeat(8), 'x'.repeat(120));
  fs.mkdirSync(place, { recursive: true });
  expect((await tryToHold(place)).outcome).toBe('held');
  expect((await tryToHold(place)).outcome).toContain('in use by process');
});
