// The place of one topic in the live order, and the rule by which a reader never misses and never doubles an event:
// the next one is applied, an old one ignored, a hole or another history asked about.
import type { Audience } from '@sala/shared/ground/events.js';

export interface Place {
  seq: number;
  /** The history the sequence belongs to; '' before anything is known. */
  epoch: string;
}

/** What to do with a frame: apply it, ignore it, or ask for everything after the last one. */
export type Judgement = 'apply' | 'ignore' | 'gap';

export class TopicFollower {
  /** False from a reset until the owner has fetched a snapshot again. */
  private isPlaced = true;
  /** Asked for what is missing; until the answer, more of the same hole is not asked about again. */
  private isAsking = false;

  constructor(
    readonly topic: string,
    readonly audience: Audience,
    private place: Place,
  ) {}

  get last(): Place {
    return this.place;
  }

  get mayAsk(): boolean {
    return this.isPlaced;
  }

  judge(seq: number): Judgement {
    if (!this.isPlaced || seq <= this.place.seq) return 'ignore';
    if (seq > this.place.seq + 1) return this.isAsking ? 'ignore' : 'gap';
    this.place = { ...this.place, seq };
    return 'apply';
  }

  /** Whether a head told by the server shows that something was missed, also when that was the last word. */
  misses(head: number): boolean {
    return this.isPlaced && !this.isAsking && head !== this.place.seq;
  }

  asked(): void {
    this.isAsking = true;
  }

  /** The server agreed to send everything after the place. False when it is of another history. */
  joined(epoch: string): boolean {
    this.isAsking = false;
    if (this.place.epoch !== '' && this.place.epoch !== epoch) return false;
    this.place = { ...this.place, epoch };
    return true;
  }

  /** The connection ended: what was asked will not be answered. */
  parted(): void {
    this.isAsking = false;
  }

  /** The place is worth nothing any more; only a snapshot gives another. */
  lose(): void {
    this.isPlaced = false;
    this.isAsking = false;
  }

  put(place: Place): void {
    this.place = place;
    this.isPlaced = true;
    this.isAsking = false;
  }
}
