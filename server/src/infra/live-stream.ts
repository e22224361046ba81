// One stream: the events of one topic for one audience, read once from the database and given to all who follow it
// here. Sends in sequence without holes: it only ever moves its cursor forward over rows it has read.
import type { Audience, EventContent, ServerFrame, TopicEvent } from '@sala/shared/ground/events.js';

/** Where a stream gets its events; knows the database so that the stream need not. */
export interface StreamSource {
  eventsAfter(topicId: string, audience: Audience, after: number, limit: number): Promise<TopicEvent[]>;
  /** The present state of what the events are about, in their order. */
  contentsOf(events: readonly TopicEvent[]): Promise<EventContent[]>;
  /** Where only some may follow: called between reading and giving out, and takes away who may not any more. */
  sift?(stream: LiveStream): Promise<void>;
}

/** Somebody who follows a stream. */
export interface Follower {
  /** Frames in order; `first` is the sequence of the first one. */
  deliver(frames: readonly Buffer[], first: number): void;
}

const PAGE = 200;
/** Smaller: each reader who comes back has a page of their own in memory. */
const BACKLOG_PAGE = 100;
const RETRY_MS = 250;

export type EventFrame = Extract<ServerFrame, { type: 'event' }>;

export class LiveStream {
  readonly followers = new Set<Follower>();
  private isReading = false;
  private isWoken = false;

  /** `cursor`: the last sequence that has been read and given out. */
  constructor(
    readonly topicId: string,
    readonly audience: Audience,
    public cursor: number,
    private readonly source: StreamSource,
  ) {}

  /** Says that there may be new events. Cheap to call too often. */
  wake(): void {
    this.isWoken = true;
    if (!this.isReading) void this.read();
  }

  /** Events after a sequence up to the cursor, page by page, for somebody who joins or comes back. */
  async *backlog(after: number): AsyncGenerator<EventFrame[], void> {
    for (let from = after; from < this.cursor; ) {
      const page = await this.source.eventsAfter(this.topicId, this.audience, from, BACKLOG_PAGE);
      if (page.length === 0) return;
      yield await this.framesOf(page);
      from = page.at(-1)?.seq ?? this.cursor;
    }
  }

  private async read(): Promise<void> {
    this.isReading = true;
    while (this.isWoken) {
      this.isWoken = false;
      try {
        await this.readOn();
      } catch {
        // The database is away: whatever is missed now is read after it is back, from the same cursor.
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        if (this.followers.size > 0) this.isWoken = true;
      }
    }
    this.isReading = false;
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const page = await this.source.eventsAfter(this.topicId, this.audience, this.cursor, PAGE);
      const [first] = page;
      if (!first) return;
      const frames = (await this.framesOf(page)).map((frame) => Buffer.from(JSON.stringify(frame)));
      await this.source.sift?.(this);
      this.cursor = page.at(-1)?.seq ?? this.cursor;
      for (const follower of this.followers) follower.deliver(frames, first.seq);
      if (page.length < PAGE) return;
    }
  }

  private async framesOf(page: readonly TopicEvent[]): Promise<EventFrame[]> {
    const contents = await this.source.contentsOf(page);
    return page.map((event, index) => ({
      type: 'event',
      topic: event.topicId,
      audience: event.audience,
      seq: event.seq,
      event: event.type,
      subject: event.subjectId,
      ...contents[index],
    }));
  }
}
