// Long work on the server's own thread gives way to whoever waits: a request needs several turns of the event loop, and
// each may be as long as what is done in one.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one turn may take, in milliseconds: what a request waits for between two of its statements. */
const TURN_MS = 1;

export class Turns {
  private began = performance.now();

  /** To be called between two pieces of work; waits for the next turn once this one has lasted long enough. */
  async giveWay(): Promise<void> {
    if (performance.now() - this.began < TURN_MS) return;
    await nextTurn();
    this.began = performance.now();
  }
}
