// Half-written comments: kept a moment after each keystroke and when the page is left, found again at the same clause.
import type { Shelf } from '../infra/browser-store.js';
import { hasWords, keyOf, type Writing } from './writing.js';

const PAUSE_MS = 400;
/** What is left in a hurry: the browser's database may not finish while a page goes away, this store does. */
const LEFT_BEHIND = 'sala-words';

export class KeptWords {
  private pending: Writing | null = null;
  private timer = 0;

  constructor(private readonly shelf: Shelf<Writing>) {
    this.pending = takeLeftBehind();
    this.flush();
    addEventListener('pagehide', () => this.leaveBehind());
    document.addEventListener('visibilitychange', () => this.flush());
  }

  async find(place: Pick<Writing, 'versionId' | 'threadId' | 'target'>): Promise<Writing | undefined> {
    const { pending } = this;
    return pending && keyOf(pending) === keyOf(place) ? pending : this.shelf.get(keyOf(place));
  }

  /** The one that was touched last on this draft, if any. */
  async latest(draftId: string): Promise<Writing | undefined> {
    const kept = (await this.shelf.all()).filter((writing) => writing.draftId === draftId && hasWords(writing));
    return kept.sort((a, b) => b.at - a.at)[0];
  }

  keep(writing: Writing): void {
    if (this.pending && keyOf(this.pending) !== keyOf(writing)) this.flush();
    this.pending = writing;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), PAUSE_MS);
  }

  async drop(writing: Writing): Promise<void> {
    if (this.pending && keyOf(this.pending) === keyOf(writing)) this.pending = null;
    takeLeftBehind();
    await this.shelf.delete(keyOf(writing));
  }

  private leaveBehind(): void {
    const { pending } = this;
    this.flush();
    try {
      if (pending) localStorage.setItem(LEFT_BEHIND, JSON.stringify(pending));
    } catch {
      // A browser that keeps nothing; the form says so.
    }
  }

  private flush(): void {
    clearTimeout(this.timer);
    const { pending } = this;
    this.pending = null;
    if (!pending) return;
    void (hasWords(pending) ? this.shelf.put(keyOf(pending), pending) : this.shelf.delete(keyOf(pending)));
  }
}

function takeLeftBehind(): Writing | null {
  try {
    const left = localStorage.getItem(LEFT_BEHIND);
    localStorage.removeItem(LEFT_BEHIND);
    return left === null ? null : (JSON.parse(left) as Writing);
  } catch {
    return null;
  }
}
