// What was said on the version that is being read, kept up to date live, and what of it the reader has been shown: news
// waits until it is asked for, so that nothing moves under the reader. One's own words are shown at once.
import type { Annotation, AnnotationSnapshot } from '@sala/shared/annotations/contract.js';
import { applyEvent, includeFetched, listSaid, type Said, saidOf } from '@sala/shared/annotations/reduce.js';
import type { Comment } from '@sala/shared/discussions/contract.js';
import type { EventFrame, Live, TopicOwner } from '../infra/live.js';
import type { ReadingState } from '@sala/shared/screens/reading-state.js';
import { readClause, readSnapshot } from './annotations.api.js';
import { showVersionNews } from './version-news.js';

const RETRY_MS = 3_000;

export class SaidHere implements TopicOwner {
  private said: Said | null = null;
  private isPartial = false;
  /** Comments that came in and have not been asked for, and those that were, since the page was opened. */
  private readonly waiting = new Set<string>();
  readonly fresh = new Set<string>();

  constructor(
    private readonly state: Pick<ReadingState, 'language' | 'draft' | 'version'>,
    private readonly live: Live,
    private readonly isMine: (commentId: string) => boolean,
    private readonly changed: () => void,
  ) {}

  /** Resolves when the first snapshot is there, however long that takes. */
  async begin(): Promise<void> {
    const { seq, epoch } = await this.fetch();
    this.live.follow(this.state.draft.id, 'public', { seq, epoch }, this);
  }

  get isKnown(): boolean {
    return this.said !== null;
  }

  get waitingCount(): number {
    return this.waiting.size;
  }

  showWaiting(): void {
    for (const id of this.waiting) this.fresh.add(id);
    this.waiting.clear();
    this.changed();
  }

  /** Shows one thread's news: somebody opened it. */
  showThread(threadId: string): void {
    const annotation = this.said?.byId.get(threadId);
    for (const { id } of annotation ? [annotation.opening, ...annotation.replies] : [])
      if (this.waiting.delete(id)) this.fresh.add(id);
  }

  /** What the reader has been shown, by time. */
  shown(): Annotation[] {
    if (!this.said) return [];
    return listSaid(this.said)
      .filter(({ id }) => !this.waiting.has(id))
      .map((annotation) => ({ ...annotation, replies: annotation.replies.filter(({ id }) => !this.waiting.has(id)) }));
  }

  isPublic(commentId: string): boolean {
    return this.find(commentId) !== undefined;
  }

  get(annotationId: string): Annotation | undefined {
    return this.said?.byId.get(annotationId);
  }

  /** A comment by its id, opening or reply. */
  find(commentId: string): Comment | undefined {
    const opening = this.said?.byId.get(commentId)?.opening;
    if (opening) return opening;
    for (const { replies } of this.said?.byId.values() ?? []) {
      const reply = replies.find(({ id }) => id === commentId);
      if (reply) return reply;
    }
    return undefined;
  }

  /** Public comments by clause, '' for the whole draft; null while not everything is here to be counted. */
  counts(): Map<string, number> | null {
    if (!this.said || this.isPartial) return null;
    const counts = new Map<string, number>();
    for (const { target, opening, replies } of this.said.byId.values()) {
      const n = [opening, ...replies].filter(({ state }) => state === 'visible').length;
      counts.set(target.clauseId ?? '', (counts.get(target.clauseId ?? '') ?? 0) + n);
    }
    return counts;
  }

  /** Fetches what the snapshot had no room for at these clauses. */
  async fetchClauses(clauseIds: readonly string[]): Promise<void> {
    if (!this.isPartial) return;
    for (const clauseId of clauseIds) {
      const found = await readClause(this.state.draft.id, this.state.version.id, clauseId);
      if (this.said) this.said = includeFetched(this.said, found);
    }
    this.changed();
  }

  apply(frame: EventFrame): void {
    if (!this.said) return;
    const id = frame.annotation?.id ?? frame.comment?.id;
    const isNew = id !== undefined && !this.isPublic(id);
    this.said = applyEvent(this.said, frame);
    if (frame.event === 'version-published' && frame.subject !== this.state.version.id) showVersionNews(this.state);
    if (isNew && this.isPublic(id) && !this.isMine(id)) this.waiting.add(id);
    this.changed();
  }

  reset(): void {
    void this.fetch().then(({ seq, epoch }) => this.live.place(this.state.draft.id, 'public', { seq, epoch }));
  }

  denied(): void {
    // The draft is not public any more: what is on the page stays readable until it is left.
  }

  private async fetch(): Promise<Said> {
    for (;;) {
      try {
        return this.take(await readSnapshot(this.state.draft.id, this.state.version.id));
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS * (0.5 + Math.random())));
      }
    }
  }

  private take(snapshot: AnnotationSnapshot): Said {
    const before = this.said;
    this.said = saidOf(snapshot);
    this.isPartial = snapshot.partial;
    if (before) {
      const known = new Set(
        listSaid(before).flatMap(({ opening, replies }) => [opening.id, ...replies.map(({ id }) => id)]),
      );
      for (const { opening, replies } of snapshot.annotations)
        for (const { id } of [opening, ...replies]) if (!known.has(id) && !this.isMine(id)) this.waiting.add(id);
    }
    this.changed();
    return this.said;
  }
}
