// The built command line as a process: what only a process shows, such as pipes, exit codes and sudden death.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGroups } from '../../server/src/seed/groups.js';
import { laws } from '../../server/src/seed/fill/fill-law.js';
import { administer } from '../support/postgres.js';

const CLI = fileURLToPath(new URL('../../server/dist/cli/cli.js', import.meta.url));
const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const server = process.env.DATABASE_URL;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-cli-process-'));
const name = `sala_cli_${randomBytes(4).toString('hex')}`;
const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, INIT_CWD: folder, SALA_DATA: path.join(folder, 'data') };

beforeAll(async () => {
  if (!server) return;
  await administer(server, (admin) => admin.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = name;
  env.DATABASE_URL = url.href;
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  if (server) await administer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`));
});

const saying = (words: string) => expect.stringContaining(words) as string;

interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

function start(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts = { output: '', errors: '' };
  child.stdout.on('data', (part) => (parts.output += String(part)));
  child.stderr.on('data', (part) => (parts.errors += String(part)));
  return { child, ended: once(child, 'close').then(() => ({ code: child.exitCode, ...parts })) };
}

const run = (...args: string[]): Promise<Ended> => start(...args).ended;

/** Runs the command in a shell as part of a line of commands. */
async function inShell(command: string): Promise<Ended> {
  const child = spawn('/bin/sh', ['-c', command], { env: { ...env, NODE: process.execPath, CLI } });
  const parts = { output: '', errors: '' };
  child.stdout.on('data', (part) => (parts.output += String(part)));
  child.stderr.on('data', (part) => (parts.errors += String(part)));
  await once(child, 'close');
  return { code: child.exitCode, ...parts };
}

it('says in a sentence that something else serves on its port', async () => {
  const other = net.createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as net.AddressInfo;
  const settings = { ...env, PORT: String(port), SALA_DEMO: 'off', SALA_LOG: 'silent' };
  const child = spawn(process.execPath, [MAIN], { env: settings, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (part) => (errors += String(part)));
  await once(child, 'close');
  other.close();
  expect(child.exitCode).toBe(1);
  expect(errors).toContain(`Something already serves on 127.0.0.1:${port}. Stop it, or choose another port`);
  expect(errors).not.toContain('    at ');
});

describe('a long result', () => {
  beforeAll(() => {
    const articles = Array.from({ length: 3_000 }, (_, n) => `### Article ${n + 1}\n\nRule number ${n + 1} is kept.\n`);
    fs.writeFileSync(path.join(folder, 'long.md'), `# A Long Law\n\n${articles.join('\n')}`);
  });

  it('goes whole through a pipe', async () => {
    const counter = 'let s="";process.stdin.on("data",d=>s+=d).on("end",()=>console.log(JSON.parse(s).clauses.length))';
    const count = `"$NODE" -e '${counter}'`;
    const { output, errors } = await inShell(`"$NODE" "$CLI" parse long.md --json | ${count}`);
    expect(errors).toBe('');
    expect(Number(output)).toBeGreaterThanOrEqual(3_000);
  });

  it('ends quietly when the reader has seen enough', async () => {
    const { output, errors } = await inShell('"$NODE" "$CLI" parse long.md --json | head -n 1');
    expect({ output, errors }).toEqual({ output: '{\n', errors: '' });
  });
});

describe('an exit code', () => {
  it('is 0, 1 or 2, with standard output empty unless it is 0', async () => {
    expect(await run('help')).toMatchObject({ code: 0, errors: '' });
    expect(await run('parse', 'none.md', '--json')).toMatchObject({ code: 1, output: '' });
    expect(await run('dance', '--json')).toMatchObject({ code: 2, output: '' });
  });
});

describe('filling in the demo', () => {
  it('is finished by the next start after a sudden death in the middle', async () => {
    const { child, ended } = start('seed', '--json');
    // Dies while the second law is being filled in, or at its first comment: whichever the moment happens to be.
    child.stderr?.on('data', (part) => String(part).includes(laws.sme.law.title.en) && child.kill('SIGKILL'));
    expect((await ended).output).toBe('');
    const again = await run('seed', '--json');
    expect(again).toMatchObject({ code: 0, errors: saying('cut short') });
    for (const { slug, comments, second } of Object.values(laws)) {
      const said = [...comments, ...(second?.comments ?? [])];
      const { output } = await run('export', slug, '--json');
      const [version] = (JSON.parse(output) as { versions: { annotations: unknown[] }[] }).versions;
      // Held ones are nobody's to export. Groups speak on the law that has come to its second version.
      const open = said.filter(({ fate }) => fate?.state !== 'held').length;
      const byGroups = second ? demoGroups.flatMap(({ statements }) => statements).length : 0;
      expect(version?.annotations).toHaveLength(open + byGroups);
    }
    expect(await run('seed')).toMatchObject({ code: 0, output: saying('was there already') });
  });
});
