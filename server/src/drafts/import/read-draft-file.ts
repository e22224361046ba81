// Reads a draft file in a process of its own with little memory and little time, so that no file can hold up the
// server. Nothing is written anywhere; when the promise settles the process has ended.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { Refusal, type RefusalCode } from '@sala/shared/ground/errors.js';
import { DRAFT_FILE_BYTES_MAX } from '@sala/shared/ground/limits.js';
import type { Params } from '@sala/shared/texts/say.js';
import { READERS_MAX, READING_HEAP_MB, READING_MS_MAX, STARTING_MS_MAX } from './import-limits.js';
import type { ReadingTask } from './reading-process.js';

type Answer = { law: ParsedLaw } | { code: RefusalCode; params: Params } | { fault: string };

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const program = fileURLToPath(new URL(`./reading-process${extension}`, import.meta.url));
// From sources the process needs the same loader as this one; from the build it needs none.
const loader = extension === '.ts' ? ['--conditions=source', '--import', 'tsx'] : [];

let reading = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (reading >= READERS_MAX) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
}

function endTurn(): void {
  reading -= 1;
  waiting.shift()?.();
}

export interface ReadingLimits {
  milliseconds: number;
  heapMegabytes: number;
}

const usualLimits: ReadingLimits = { milliseconds: READING_MS_MAX, heapMegabytes: READING_HEAP_MB };

function startProcess(heapMegabytes: number): ChildProcess {
  return fork(program, [], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    execArgv: [...loader, `--max-old-space-size=${heapMegabytes}`],
    // Nothing of the server's environment: it holds the database's address.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function readInProcess(task: ReadingTask, limits: ReadingLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = startProcess(limits.heapMegabytes);
    let answer: Answer = { fault: 'the reading process did not start' };
    const endAfter = (milliseconds: number, late: Answer) =>
      setTimeout(() => {
        answer = late;
        child.kill('SIGKILL');
      }, milliseconds);
    // The file's time begins when somebody is there to read it: that a busy machine starts slowly is not its fault.
    let timer = endAfter(STARTING_MS_MAX, answer);
    child.once('message', () => {
      clearTimeout(timer);
      answer = { code: 'file-too-heavy', params: {} };
      timer = endAfter(limits.milliseconds, {
        ...{ code: 'file-too-slow', params: { limit: limits.milliseconds / 1000 } },
      });
      child.once('message', (message: Answer) => {
        answer = message;
      });
      // A process that died meanwhile is answered for by its exit.
      child.send(task, (error) => error && child.kill('SIGKILL'));
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

/**
 * Reads a Word, Markdown or plain text file into a law.
 * @param name the file's name, of which only the ending matters
 * @throws Refusal for every file that cannot be read, within about ten seconds of its turn; two are read at a time
 */
export async function readDraftFile(bytes: Uint8Array, name: string, limits = usualLimits): Promise<ParsedLaw> {
  if (bytes.byteLength > DRAFT_FILE_BYTES_MAX) throw new Refusal('file-too-large', { limit: '20 MB' });
  await takeTurn();
  try {
    const answer = await readInProcess({ bytes, name }, limits);
    if ('law' in answer) return answer.law;
    if ('code' in answer) throw new Refusal(answer.code, answer.params);
    throw new Error(`A draft file could not be read: ${answer.fault}`);
  } finally {
    endTurn();
  }
}
