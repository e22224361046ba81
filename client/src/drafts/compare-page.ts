// Moving from change to change: by buttons, by the keys J and K, by the list, by scrolling. Beside the text stands why
// the current one was made; on a narrow screen that stays under the change. Nothing in the text is moved.
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { Announcer } from '../infra/announcer.js';

const WIDE = '(min-width: 1280px)';

export class ComparePage {
  private readonly changes: HTMLElement[];
  private current = -1;
  /** A change that was gone to stays the current one until the reader scrolls: it may not stand in the middle. */
  private isHeld = false;
  private readonly wide = matchMedia(WIDE);
  private readonly announcer = new Announcer();

  constructor(private readonly page: HTMLElement) {
    this.changes = [...page.querySelectorAll<HTMLElement>('[data-change]')];
  }

  begin(): void {
    if (this.changes.length === 0) return;
    this.page.addEventListener('click', (event) => this.press(event));
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => this.followAddress());
    addEventListener('beforeprint', () => this.unfoldWhys());
    for (const name of ['wheel', 'touchmove', 'mousedown'] as const)
      addEventListener(name, () => (this.isHeld = false), { passive: true });
    const seen = new IntersectionObserver((entries) => this.scrolled(entries), { rootMargin: '-30% 0px -40% 0px' });
    for (const change of this.changes) seen.observe(change);
    if (!this.followAddress()) this.show(0);
  }

  /** The change the address names, or the one around the clause it names. */
  private followAddress(): boolean {
    const named = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const around = named?.closest<HTMLElement>('[data-change], [data-part-of]');
    const change = around ?? named?.querySelector<HTMLElement>('[data-change]');
    const id = change?.dataset.change ?? change?.dataset.partOf;
    const at = this.changes.findIndex((one) => id !== undefined && one.dataset.change === id);
    if (at >= 0) this.goTo(at);
    return at >= 0;
  }

  private goTo(at: number): void {
    this.isHeld = true;
    this.show(at);
  }

  private press(event: Event): void {
    const target = event.target as Element;
    const step = target.closest<HTMLElement>('[data-step]')?.dataset.step;
    if (step) this.step(step === 'next' ? 1 : -1);
    const summary = target.closest('.why > summary');
    const change = summary?.closest<HTMLElement>('[data-change]');
    if (!change || !this.wide.matches) return;
    // Beside the text there is room: it is shown there.
    event.preventDefault();
    this.goTo(this.changes.indexOf(change));
  }

  private key(event: KeyboardEvent): void {
    const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '].includes(event.key)) this.isHeld = false;
    if (event.key === 'j' || event.key === 'J') this.step(1);
    else if (event.key === 'k' || event.key === 'K') this.step(-1);
  }

  private step(by: 1 | -1): void {
    const at = Math.min(this.changes.length - 1, Math.max(0, this.current + by));
    const change = this.changes[at];
    if (!change) return;
    this.goTo(at);
    change.scrollIntoView({ block: 'center' });
    change.tabIndex = -1;
    change.focus({ preventScroll: true });
    this.announcer.say(this.place());
  }

  /** The first of those in the middle of the window, unless the current one is among them. */
  private scrolled(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries)
      (target as HTMLElement).toggleAttribute('data-seen', isIntersecting);
    if (this.isHeld || this.changes[this.current]?.hasAttribute('data-seen')) return;
    const at = this.changes.findIndex((change) => change.hasAttribute('data-seen'));
    if (at >= 0) this.show(at);
  }

  private show(at: number): void {
    const change = this.changes[at];
    if (!change || at === this.current) return;
    this.changes[this.current]?.removeAttribute('data-current');
    this.current = at;
    change.setAttribute('data-current', '');
    this.markEntry(change.dataset.change ?? '');
    const place = this.page.querySelector('[data-at]');
    if (place) place.textContent = this.place();
    this.showWhy(change);
  }

  /** "Change 3 of 14". */
  private place(): string {
    const { pattern = '' } = this.page.querySelector<HTMLElement>('.change-steps')?.dataset ?? {};
    return fill(pattern, { n: this.current + 1, total: this.changes.length });
  }

  private markEntry(id: string): void {
    for (const entry of this.page.querySelectorAll<HTMLElement>('.changes [data-entry]')) {
      const isCurrent = entry.dataset.entry === id;
      if (isCurrent) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
      if (isCurrent && this.wide.matches) entry.scrollIntoView({ block: 'nearest' });
    }
  }

  private showWhy(change: HTMLElement): void {
    const rail = this.page.querySelector('[data-why]');
    const title = this.page.querySelector<HTMLElement>('[data-why-title]');
    const why = change.querySelector('.why-rail');
    const entry = `.changes [data-entry="${change.dataset.change ?? ''}"] b`;
    const place = this.page.querySelector(entry)?.textContent ?? '';
    if (title) title.textContent = fill(title.dataset.pattern ?? '', { place });
    if (rail && why) rail.replaceChildren(why.cloneNode(true));
  }

  private unfoldWhys(): void {
    for (const why of this.page.querySelectorAll<HTMLDetailsElement>('details.why')) why.open = true;
  }
}

/** Fills the holes of a sentence; numbers in the digits of the page. */
function fill(pattern: string, params: Record<string, string | number>): string {
  const isKhmer = document.documentElement.lang === 'km';
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'number' && isKhmer ? toKhmerDigits(String(value)) : String(value);
  });
}
