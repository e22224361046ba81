// A piece of work: one viewer, one moment, one transaction. Every verb of a service takes it first, so that rights,
// time and atomicity are never implied.
import type { Viewer } from '@sala/shared/ground/viewer.js';
import type { Database, Tx } from './database.js';

export interface Work {
  readonly database: Database;
  /** Where this work reads and writes: its transaction, or single statements for work that needs none. */
  readonly tx: Tx;
  readonly viewer: Viewer;
  /** The server's clock when the work began. Deadlines are judged by it alone. */
  readonly now: Date;
}

/** Runs a verb in one transaction. Nothing it did is seen by anybody before it has committed. */
export function inTransaction<T>(work: Work, run: (work: Work) => Promise<T>): Promise<T> {
  return work.database.transaction((tx) => run({ ...work, tx }));
}
