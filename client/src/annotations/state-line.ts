// One line at the foot of the page when not all is as usual: no internet and how much waits to be sent, or joining
// again and when the server was last heard. Ink, not red: the page still works.
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { Live } from '../infra/live.js';

/** A connection that is back so soon is not worth a word. */
const PATIENCE_MS = 4_000;

export class StateLine {
  private readonly line = document.createElement('p');
  private lostAt: number | null = null;

  constructor(
    private readonly language: Language,
    private readonly live: () => Live,
    private readonly waiting: () => number,
  ) {
    this.line.className = 'state-line';
    this.line.setAttribute('role', 'status');
    this.line.hidden = true;
    document.body.append(this.line);
    for (const change of ['online', 'offline']) addEventListener(change, () => this.draw());
  }

  contactChanged(): void {
    this.lostAt = this.live().contact === 'joining' ? performance.now() : null;
    this.draw();
    if (this.lostAt !== null) setTimeout(() => this.draw(), PATIENCE_MS + 100);
  }

  draw(): void {
    const words = this.words();
    if (this.line.textContent !== words) this.line.textContent = words;
    this.line.hidden = words === '';
  }

  private words(): string {
    const { language } = this;
    const n = this.waiting();
    const waiting = n > 0 ? ` · ${say(language, reading.offlineMore, { n })}` : '';
    if (!navigator.onLine) return say(language, reading.offline) + waiting;
    const heard = this.live().lastHeardAt;
    const isLost = this.lostAt !== null && performance.now() - this.lostAt > PATIENCE_MS;
    if (isLost && heard) return say(language, liveReading.lastHeard, { clock: this.clock(heard) }) + waiting;
    return this.live().contact === 'polling' ? say(language, liveReading.polling) : '';
  }

  /** Hours and minutes at Phnom Penh. */
  private clock(at: Date): string {
    const text = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
    return this.language === 'km' ? toKhmerDigits(text) : text;
  }
}
