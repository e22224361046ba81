// The list on this screen and where one stands in it. Rows stay where they are until one asks for another list: what
// changes meanwhile, here or by colleagues, changes in its place, and what is new is announced.
import type { AnswerDesk, DeskRow, RoundProgress, TeamMember } from '@sala/shared/answers/desk-contract.js';
import type { AnswerDeskState } from '@sala/shared/screens/desk-state.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { say } from '@sala/shared/texts/say.js';
import { readDesk, readProgress, readTeam, Refused } from './answers.api.js';
import { type DeskPlace, isSameList, readPlace, writePlace } from './desk-place.js';

/** A line says that something is being fetched only once somebody could wonder. */
const SLOW_MS = 400;
const LOOK_MS = 20_000;
/** While like comments are being found one looks again sooner, and then less and less often. */
const COMPARING_MS = 1_500;

interface Host {
  requestUpdate(): void;
}

export class DeskSession {
  place: DeskPlace = readPlace(location.search);
  /** Numbers and filters as they are now; its rows are those of the first page. */
  desk: AnswerDesk | null = null;
  rows: DeskRow[] = [];
  next: string | null = null;
  team: TeamMember[] = [];
  progress: RoundProgress | null = null;
  isSlow = false;
  isLoadingMore = false;
  failed = '';
  /** There are rows that are not shown yet. */
  hasNews = false;

  /** When the list was read, by the server's clock. */
  private loadedAt = 0;
  private asked = 0;
  private timer = 0;
  /** How long one waited for like comments the last time. */
  private patience = 0;

  constructor(
    private readonly host: Host,
    readonly page: AnswerDeskState,
  ) {}

  begin(): void {
    void this.load();
    void readTeam(this.page.draft.id).then(
      (team) => {
        this.team = team;
        this.host.requestUpdate();
      },
      // Without it nothing can be assigned; the next visit has it.
      () => undefined,
    );
    addEventListener('popstate', this.returned);
    this.lookLater();
  }

  end(): void {
    removeEventListener('popstate', this.returned);
    window.clearTimeout(this.timer);
  }

  /** The time by the server's clock. */
  now(): Date {
    return new Date(Date.parse(this.page.now) + performance.now());
  }

  get openRow(): DeskRow | undefined {
    return this.rows.find(({ annotationId }) => annotationId === this.place.open);
  }

  /** The address of another place at this desk. */
  address(change: Partial<DeskPlace>): string {
    return location.pathname + writePlace({ ...this.place, ...change });
  }

  go(change: Partial<DeskPlace>, how: 'push' | 'replace' = 'push'): void {
    const address = this.address(change);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.stand({ ...this.place, ...change });
  }

  private readonly returned = (): void => this.stand(readPlace(location.search));

  private stand(place: DeskPlace): void {
    const isOther = !isSameList(place, this.place);
    this.place = place;
    if (isOther) void this.load();
    this.host.requestUpdate();
  }

  /** The list from its beginning. */
  async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.failed = '';
    const slow = window.setTimeout(() => {
      this.isSlow = true;
      this.host.requestUpdate();
    }, SLOW_MS);
    try {
      const [desk] = await Promise.all([readDesk(this.page.draft.id, this.place), this.readProgress()]);
      if (asked !== this.asked) return;
      this.desk = desk;
      this.rows = desk.rows;
      this.next = desk.next;
      this.hasNews = false;
      this.loadedAt = this.now().getTime();
    } catch (error) {
      if (asked === this.asked) this.failed = this.sentenceOf(error);
    } finally {
      window.clearTimeout(slow);
      if (asked === this.asked) this.isSlow = false;
      if (this.isComparing()) this.lookLater();
      this.host.requestUpdate();
    }
  }

  async more(): Promise<void> {
    const { next, asked } = this;
    if (next === null || this.isLoadingMore) return;
    this.isLoadingMore = true;
    this.host.requestUpdate();
    try {
      const page = await readDesk(this.page.draft.id, this.place, next);
      if (asked !== this.asked) return;
      const known = new Set(this.rows.map(({ foldId }) => foldId));
      this.rows = [...this.rows, ...page.rows.filter(({ foldId }) => !known.has(foldId))];
      this.next = page.next;
    } catch (error) {
      this.failed = this.sentenceOf(error);
    } finally {
      this.isLoadingMore = false;
      this.host.requestUpdate();
    }
  }

  /** Numbers anew; rows in their place. `done` are comments that were just answered here. */
  async refresh(done: { ids: readonly string[]; answering: DeskRow['answering'] } | null = null): Promise<void> {
    if (done)
      this.rows = this.rows.map((row) =>
        done.ids.includes(row.annotationId) ? { ...row, answering: done.answering } : row,
      );
    const { asked } = this;
    const [desk] = await Promise.all([readDesk(this.page.draft.id, this.place), this.readProgress()]);
    if (asked !== this.asked) return;
    const now = new Map(desk.rows.map((row) => [row.foldId, row]));
    const known = new Set(this.rows.map(({ foldId }) => foldId));
    this.desk = desk;
    this.hasNews ||= desk.rows.some((row) => !known.has(row.foldId) && Date.parse(row.receivedAt) > this.loadedAt);
    this.rows = this.rows.map((row) => now.get(row.foldId) ?? row);
    this.host.requestUpdate();
  }

  sentenceOf(error: unknown): string {
    return error instanceof Refused && error.message ? error.message : say(this.page.language, answering.notLoaded);
  }

  private async readProgress(): Promise<void> {
    const { round } = this.page;
    if (round) this.progress = await readProgress(round.id);
  }

  private lookLater(): void {
    window.clearTimeout(this.timer);
    this.patience = this.isComparing() ? Math.min(LOOK_MS, Math.max(COMPARING_MS, this.patience * 2)) : 0;
    this.timer = window.setTimeout(() => void this.look(), this.patience || LOOK_MS);
  }

  private isComparing(): boolean {
    return (this.desk?.uncompared ?? 0) > 0;
  }

  private async look(): Promise<void> {
    const wasComparing = this.isComparing();
    // Looked at again in a moment; nothing here depends on it.
    if (!document.hidden && this.desk !== null) await this.refresh().catch(() => undefined);
    // Groups that were found are shown at once where nobody reads yet, else announced.
    if (wasComparing && !this.isComparing()) {
      if (this.place.open === null) await this.load();
      else this.hasNews = true;
      this.host.requestUpdate();
    }
    this.lookLater();
  }
}
