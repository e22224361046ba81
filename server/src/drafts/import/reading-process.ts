// The process in which one file is read and which then ends. It holds no connection, no settings and no secret.
import { Refusal } from '@sala/shared/ground/errors.js';
import { readLaw } from './read-file.js';

export interface ReadingTask {
  bytes: Uint8Array;
  name: string;
}

/** The law, the refusal, or the fault: with it this process ends. */
async function answer({ bytes, name }: ReadingTask): Promise<unknown> {
  try {
    return { law: await readLaw(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name) };
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.once('message', (task: ReadingTask) => {
  void answer(task).then((message) => process.send?.(message, () => process.disconnect()));
});
process.send?.('ready');
