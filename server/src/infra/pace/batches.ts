// Group commit: what waits for the same counter is written together, so that a hot topic takes many posts in one
// transaction. While the database writes one batch, the next is gathered. A batch that fails is tried again one by one,
// so one bad row harms no other.
import { refuse } from '@sala/shared/ground/errors.js';
import { isDatabaseAway } from '../database.js';

interface Waiting<Row, Result> {
  row: Row;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Rows in one transaction. */
const ROWS_MAX = 64;
/** Rows that may wait for one key before further ones are refused. */
const WAITING_MAX = 5_000;

export class Batches<Row, Result> {
  /** What waits, by key; a key is here as long as a batch of it is under way. */
  private readonly queues = new Map<string, Waiting<Row, Result>[]>();

  /** `run` writes all rows of a key in one transaction and gives their results in the same order. */
  constructor(private readonly run: (key: string, rows: readonly Row[]) => Promise<Result[]>) {}

  /** Resolves when the row's transaction has committed. */
  add(key: string, row: Row): Promise<Result> {
    const known = this.queues.get(key);
    const waiting = known ?? [];
    if (waiting.length >= WAITING_MAX) refuse('unavailable');
    const result = new Promise<Result>((resolve, reject) => waiting.push({ row, resolve, reject }));
    if (!known) {
      this.queues.set(key, waiting);
      void this.drain(key, waiting);
    }
    return result;
  }

  private async drain(key: string, waiting: Waiting<Row, Result>[]): Promise<void> {
    // What arrives within the same turn of the event loop goes together, even when nothing was under way.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await this.write(key, waiting.splice(0, ROWS_MAX));
    this.queues.delete(key);
  }

  private async write(key: string, batch: Waiting<Row, Result>[]): Promise<void> {
    try {
      const results = await this.run(
        key,
        batch.map(({ row }) => row),
      );
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      if (batch.length === 1 || isDatabaseAway(error)) {
        for (const { reject } of batch) reject(error);
      } else {
        for (const one of batch) await this.write(key, [one]);
      }
    }
  }
}
