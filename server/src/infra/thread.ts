// Threads for heavy, pure work, from the build and from sources alike.
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a program in a thread of its own, without the server's environment: it holds the database's address.
 * @param program without its ending
 */
export function openThread(program: URL, workerData: unknown, heapMegabytes?: number): Worker {
  const options: WorkerOptions = {
    workerData,
    env: {},
    ...(heapMegabytes ? { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } } : {}),
  };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${program.href}.js`), options);
  // From sources a thread has to bring the loader of TypeScript along itself: it does not come with the process.
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const begin = `import(${loader}).then(({ register }) => { register(); return import('${program.href}.ts'); });`;
  return new Worker(begin, { ...options, eval: true, execArgv: ['--conditions=source'] });
}

/** What comparing two large laws takes. */
const HEAP_MB = 256;

let turn: Promise<unknown> = Promise.resolve();

/** The one answer of such a thread, which begins once the one before it has ended: two would take twice the memory. */
export function inTurn<Answer>(program: URL, task: unknown): Promise<Answer> {
  const answered = turn.then(() => answerOf<Answer>(program, task));
  turn = answered.catch(() => undefined);
  return answered;
}

function answerOf<Answer>(program: URL, task: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = openThread(program, task, HEAP_MB);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`A thread ended with ${code} and without an answer.`)));
  });
}
