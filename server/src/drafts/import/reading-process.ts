// The process in which one file is read and which then ends. It holds no connection, no settings and no secret.
import { Refusal } from '@sala/shared/errors.js';
import { readLaw } from './read-file.js';

export interface ReadingTask {
  bytes: Uint8Array;
  name: string;
}

process.once('message', async (task: ReadingTask) => {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength);
  const answer = await readLaw(bytes, task.name).then(
    (law) => ({ law }),
    (error: unknown) =>
      error instanceof Refusal
        ? { code: error.code, params: error.params }
        : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  );
  process.send?.(answer, () => process.disconnect());
});
