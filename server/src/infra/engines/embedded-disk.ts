// Watches the room on the disk of the embedded database. Before it is full the database turns read-only: readers go on,
// writers are asked to come back, and it turns back by itself once there is room.
import type { PGlite } from '@electric-sql/pglite';
import fs from 'node:fs';
import { CannotStart } from '../faults/cannot-start.js';

const MEGABYTE = 1_048_576;
/** Below this the engine may stop in the middle of its recovery, so it isn't started at all. */
const FREE_BYTES_START = 64 * MEGABYTE;
/** A log file of 16 MB and what can be written between two looks must still fit. */
const FREE_BYTES_WRITE = 32 * MEGABYTE;
const EVERY_MS = 1_000;

export function refuseFullDisk(root: string): void {
  const missing = missingMegabytes(root, FREE_BYTES_START);
  if (missing === 0) return;
  throw new CannotStart(
    `The disk of ${root} is nearly full. Free ${missing} MB and start again; nothing is lost, and nothing was changed.`,
  );
}

function missingMegabytes(root: string, wanted: number): number {
  const { bavail, bsize } = fs.statfsSync(root);
  return Math.max(0, Math.ceil((wanted - bavail * bsize) / MEGABYTE));
}

export class DiskWatch {
  readonly #root: string;
  readonly #engine: PGlite;
  readonly #timer: NodeJS.Timeout;
  #missing = 0;

  constructor(engine: PGlite, root: string) {
    this.#engine = engine;
    this.#root = root;
    // A failure here is met and told by the requests; the next look tries again.
    this.#timer = setInterval(() => void this.#look().catch(() => undefined), EVERY_MS).unref();
  }

  async #look(): Promise<void> {
    const missing = missingMegabytes(this.#root, FREE_BYTES_WRITE);
    if (missing > 0 !== this.#missing > 0) {
      await this.#engine.exec(`set default_transaction_read_only = ${missing > 0 ? 'on' : 'off'}`);
    }
    this.#missing = missing;
  }

  /** Throws a sentence while nothing can be written. */
  refuseWhenFull(): void {
    if (this.#missing === 0) return;
    throw new Error(`The disk of ${this.#root} is nearly full: free ${this.#missing} MB. Until then, reading only.`);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
