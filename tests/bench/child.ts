// Child processes of the benchmarks: started, awaited until they print their port, ended.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Baseline {
  origin: string;
  stop(): Promise<void>;
}

const FILE = fileURLToPath(new URL('./baseline.mjs', import.meta.url));

export async function startBaseline(
  mode: 'post' | 'live' | 'read',
  argument: string,
  databaseUrl?: string,
): Promise<Baseline> {
  const env = { ...process.env, DATABASE_URL: databaseUrl ?? '' };
  const child = spawn(process.execPath, [FILE, mode, argument], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await readPort(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

function readPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (part) => {
      text += String(part);
      const match = /ready (\d+)/.exec(text);
      if (match) resolve(Number(match[1]));
    });
    child.once('exit', (code) => reject(new Error(`the baseline ended with ${code}: ${text}`)));
  });
}
