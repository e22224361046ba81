// Group commit: what waits for the same counter is written together, so that a hot topic takes many posts in one
// transaction. Under load a few batches are under way at once: while the database writes one, the next is gathered. A
// batch that fails is tried again one by one, so one bad row harms no other.
import { refuse } from '@sala/shared/errors.js';
import { isDatabaseAway } from './database.js';

interface Waiting<Row, Result> {
  row: Row;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

interface Queue<Row, Result> {
  waiting: Waiting<Row, Result>[];
  /** Batches under way. */
  flights: number;
}

export interface BatchLimits {
  /** Rows in one transaction. */
  rowsMax: number;
  /** Batches of one key under way at once. */
  flightsMax: number;
  /** Rows that have to wait before a further batch sets out beside one that is under way. */
  crowd: number;
  /** Rows that may wait for one key before further ones are refused. */
  waitingMax: number;
}

export class Batches<Row, Result> {
  private readonly queues = new Map<string, Queue<Row, Result>>();

  /** `run` writes all rows of a key in one transaction and gives their results in the same order. */
  constructor(
    private readonly run: (key: string, rows: readonly Row[]) => Promise<Result[]>,
    private readonly limits: BatchLimits = { rowsMax: 64, flightsMax: 3, crowd: 12, waitingMax: 5_000 },
  ) {}

  /** Resolves when the row's transaction has committed. */
  add(key: string, row: Row): Promise<Result> {
    let queue = this.queues.get(key);
    if (!queue) {
      queue = { waiting: [], flights: 0 };
      this.queues.set(key, queue);
    }
    if (queue.waiting.length >= this.limits.waitingMax) refuse('unavailable');
    const { waiting } = queue;
    const result = new Promise<Result>((resolve, reject) => waiting.push({ row, resolve, reject }));
    if (this.mayDepart(queue)) void this.drain(key, queue);
    return result;
  }

  private mayDepart({ flights, waiting }: Queue<Row, Result>): boolean {
    return flights === 0 || (flights < this.limits.flightsMax && waiting.length >= this.limits.crowd);
  }

  private async drain(key: string, queue: Queue<Row, Result>): Promise<void> {
    queue.flights += 1;
    // What arrives within the same turn of the event loop goes together, even when nothing was under way.
    if (queue.flights === 1) await new Promise((resolve) => setImmediate(resolve));
    while (queue.waiting.length > 0) await this.write(key, queue.waiting.splice(0, this.limits.rowsMax));
    queue.flights -= 1;
    if (queue.flights === 0) this.queues.delete(key);
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
