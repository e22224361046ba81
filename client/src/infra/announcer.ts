// Says things to those who listen: what was asked for at once, news politely, no oftener than every twenty seconds and
// only the latest.

const PAUSE_MS = 20_000;

export class Announcer {
  private readonly region = document.createElement('p');
  private saidAt = Number.NEGATIVE_INFINITY;
  private news = '';
  private timer = 0;

  constructor() {
    this.region.className = 'visually-hidden';
    this.region.setAttribute('role', 'status');
    document.body.append(this.region);
  }

  sayNews(words: string): void {
    if (words === this.news) return;
    this.news = words;
    clearTimeout(this.timer);
    const wait = Math.max(0, this.saidAt + PAUSE_MS - performance.now());
    this.timer = window.setTimeout(() => {
      this.saidAt = performance.now();
      this.say(words);
    }, wait);
  }

  say(words: string): void {
    this.region.textContent = words;
  }
}
