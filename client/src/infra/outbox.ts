// What was written here and has to reach the server: kept before the first try, sent in order, once. A letter is made
// with its id and is never changed, so that sending it again is the same request and the server gives the same answer.
// One tab sends for all; a letter that needs its writer steps aside, one that only needs the network holds back the
// rest.
import type { Shelf } from './browser-store.js';

/** queued: waits for its turn. held: until somebody signs in. failed: was refused; its words are kept, to be mended. */
export type LetterState = 'queued' | 'sending' | 'held' | 'failed';

export interface Letter<Content> {
  id: string;
  /** Letters of one topic go in order. */
  topic: string;
  /** Milliseconds since the epoch, of this machine: only for the order. */
  at: number;
  state: LetterState;
  /** Why it was refused, as a sentence. */
  problem?: string;
  content: Content;
}

/** What became of a try. `later`: not reached, or asked to wait so many seconds. */
export type Outcome<Answer> =
  | { kind: 'taken'; answer: Answer }
  | { kind: 'later'; seconds?: number }
  | { kind: 'held' }
  | { kind: 'failed'; problem: string };

export interface OutboxWorld<Content, Answer> {
  shelf: Shelf<Letter<Content>>;
  post(letter: Letter<Content>): Promise<Outcome<Answer>>;
  /** Called before the letter is taken off the shelf: the answer must be kept by then. */
  taken(letter: Letter<Content>, answer: Answer): Promise<void>;
  changed(letters: readonly Letter<Content>[]): void;
  /** Runs the work while no other tab runs it. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Calls back after so many milliseconds. */
  wakeIn(ms: number, wake: () => void): void;
  random(): number;
}

const BACKOFF_FIRST_MS = 2_000;
const BACKOFF_LAST_MS = 60_000;

export class Outbox<Content, Answer> {
  private running: Promise<void> | null = null;
  private isAskedAgain = false;
  private failures = 0;

  constructor(private readonly world: OutboxWorld<Content, Answer>) {}

  async list(): Promise<Letter<Content>[]> {
    return (await this.world.shelf.all()).sort((a, b) => a.at - b.at);
  }

  /** Keeps the letter, then sends it when it is its turn. Resolves when it is kept. */
  async add(letter: Omit<Letter<Content>, 'state'>): Promise<void> {
    await this.write({ ...letter, state: 'queued' });
    void this.flush();
  }

  /** Takes a letter out, to be mended or thrown away. Undefined when it has gone already. */
  async takeBack(id: string): Promise<Letter<Content> | undefined> {
    let letter: Letter<Content> | undefined;
    await this.world.alone(async () => {
      letter = await this.world.shelf.get(id);
      await this.world.shelf.delete(id);
    });
    await this.tell();
    return letter;
  }

  /** Sends what can be sent: at the start, when the network is back, after signing in. Resolves when it was tried. */
  flush(): Promise<void> {
    this.isAskedAgain = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.isAskedAgain) {
      this.isAskedAgain = false;
      await this.world.alone(() => this.sendAll());
      await this.tell();
    }
  }

  private async sendAll(): Promise<void> {
    const waiting = new Set<string>();
    for (const letter of await this.list()) {
      if (letter.state === 'failed' || waiting.has(letter.topic)) continue;
      if (!(await this.send(letter))) waiting.add(letter.topic);
    }
  }

  /** False when the letters behind it have to wait. */
  private async send(letter: Letter<Content>): Promise<boolean> {
    await this.write({ ...letter, state: 'sending' });
    const outcome = await this.world.post(letter).catch((): Outcome<Answer> => ({ kind: 'later' }));
    if (outcome.kind === 'taken') {
      this.failures = 0;
      await this.world.taken(letter, outcome.answer);
      await this.world.shelf.delete(letter.id);
      await this.tell();
      return true;
    }
    if (outcome.kind === 'later') {
      await this.write({ ...letter, state: 'queued' });
      this.comeBack(outcome.seconds);
      return false;
    }
    const { problem } = { problem: undefined, ...outcome };
    await this.write({ ...letter, state: outcome.kind, ...(problem === undefined ? {} : { problem }) });
    return true;
  }

  private comeBack(seconds = 0): void {
    this.failures += 1;
    const bound = Math.min(BACKOFF_LAST_MS, BACKOFF_FIRST_MS * 2 ** Math.min(this.failures - 1, 10));
    this.world.wakeIn(seconds * 1000 + Math.round(bound * this.world.random()), () => void this.flush());
  }

  private async write(letter: Letter<Content>): Promise<void> {
    await this.world.shelf.put(letter.id, letter);
    await this.tell();
  }

  private async tell(): Promise<void> {
    this.world.changed(await this.list());
  }
}
