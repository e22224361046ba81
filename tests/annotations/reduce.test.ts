// The invariant of everything live: a snapshot brought up to date by events equals a fresh snapshot.
import type { Annotation } from '@sala/shared/annotations/contract.js';
import { applyEvent, type EventFrame, listSaid, saidOf } from '@sala/shared/annotations/reduce.js';
import type { AnswerOnCard } from '@sala/shared/discussions/answer-on-card.js';
import type { Comment, CommentState } from '@sala/shared/discussions/contract.js';
import type { EventType } from '@sala/shared/ground/events.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const DRAFT = 'd0000000-0000-4000-8000-000000000000';
const VERSION = 'e0000000-0000-4000-8000-000000000000';
const uuid = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

/** A hall in miniature: comments with their state, and the log. Reads as the server does: always the present state. */
class Hall {
  readonly comments = new Map<string, Comment>();
  readonly concerned = new Map<string, number>();
  readonly log: { type: EventType; subject: string }[] = [];

  private record(type: EventType, subject: string): void {
    this.log.push({ type, subject });
  }

  speak(n: number, threadId: string | null, state: CommentState, minute: number): void {
    const id = uuid(n);
    if (this.comments.has(id)) return;
    this.comments.set(id, comment(id, threadId ?? id, state, minute));
    if (state === 'visible') this.record(threadId ? 'reply-added' : 'annotation-added', id);
  }

  change(id: string, change: Partial<Comment>, type: EventType): void {
    const known = this.comments.get(id);
    if (!known) return;
    const wasHeld = known.state === 'held';
    this.comments.set(id, { ...known, ...change });
    // Changing held words is nobody's business but the moderators'; the stub of what was taken back is public.
    if (!wasHeld || type !== 'comment-edited') this.record(type, id);
  }

  concern(id: string): void {
    if (this.comments.get(id)?.threadId !== id || this.comments.get(id)?.state !== 'visible') return;
    this.concerned.set(id, (this.concerned.get(id) ?? 0) + 1);
    this.record('concern-added', id);
  }

  /** The answer that counts for each comment, and all that were signed. */
  private readonly answers = new Map<string, { id: string; annotationIds: string[] }>();
  private readonly signed = new Map<string, { id: string; annotationIds: string[] }>();

  /** An answer to one comment and the next, or a correction: it serves the same comments. */
  sign(id: string): void {
    const openings = [...this.comments.values()].filter((one) => one.id === one.threadId && one.state !== 'held');
    const free = openings.map((one) => one.id).filter((one) => !this.answers.has(one));
    const annotationIds = this.answers.get(id)?.annotationIds ?? free.slice(0, 2);
    if (annotationIds.length === 0) return;
    const answer = { id: `answer-${this.signed.size}`, annotationIds };
    for (const one of annotationIds) this.answers.set(one, answer);
    this.signed.set(answer.id, answer);
    this.record('answer-signed', answer.id);
  }

  private answerOn(id: string): AnswerOnCard | null {
    const answer = this.answers.get(id);
    if (!answer) return null;
    const said = { disposition: 'accepted', reason: null, text: {}, office: {}, signedAt: '', notYet: null } as const;
    return { ...said, id: answer.id, places: [], answers: answer.annotationIds.length, before: [], authorReplies: [] };
  }

  private head(id: string): Annotation {
    const opening = this.comments.get(id)!;
    const target = { clauseId: null, language: 'km' as const, segments: [] };
    const concerned = this.concerned.get(id) ?? 0;
    return {
      id,
      draftId: DRAFT,
      versionId: VERSION,
      kind: 'concern',
      target,
      wording: null,
      opening,
      replies: [],
      answer: this.answerOn(id),
      concerned,
    };
  }

  /** The frame of the n-th event, with what it is about as it stands now. */
  frame(index: number): EventFrame {
    const { type, subject } = this.log[index]!;
    const signed = this.signed.get(subject);
    const about = this.comments.get(subject)!;
    const frame = { type: 'event', topic: DRAFT, audience: 'public', seq: index + 1, event: type, subject } as const;
    if (signed) {
      // Its cards as they are now: the same answer may have been followed by another.
      const { annotationIds } = signed;
      const answer = this.answerOn(annotationIds[0]!)!;
      return { ...frame, answered: { annotationIds, answer } };
    }
    if (type === 'concern-added') return { ...frame, concerned: this.concerned.get(subject) ?? 0 };
    if (about.state === 'held') return frame;
    if (about.threadId !== subject) return { ...frame, comment: about };
    // What was just said has no answer; should it have one by now, that comes as an event of its own.
    const answer = type === 'annotation-added' ? null : this.answerOn(subject);
    return { ...frame, annotation: { ...this.head(subject), answer } };
  }

  snapshot(seq = this.log.length) {
    const shown = [...this.comments.values()].filter(({ state }) => state !== 'held').sort(inOrder);
    const annotations = shown
      .filter(({ id, threadId }) => id === threadId)
      .map(({ id }) => ({ ...this.head(id), replies: shown.filter((c) => c.threadId === id && c.id !== id) }));
    return { draftId: DRAFT, versionId: VERSION, epoch: 'first', seq, annotations, partial: false };
  }
}

function inOrder(a: Comment, b: Comment): number {
  return `${a.receivedAt} ${a.id}` < `${b.receivedAt} ${b.id}` ? -1 : 1;
}

function comment(id: string, threadId: string, state: CommentState, minute: number): Comment {
  return {
    id,
    threadId,
    body: 'words',
    html: '<p>words</p>',
    language: 'en',
    state,
    speaker: { level: 'A0' },
    receivedAt: `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
    editedAt: null,
    late: false,
    attachments: [],
  };
}

const act = fc.record({
  verb: fc.constantFrom('open', 'open-held', 'reply', 'edit', 'withdraw', 'publish', 'hide', 'concern', 'sign'),
  n: fc.integer({ min: 1, max: 400 }),
  on: fc.nat(30),
  minute: fc.integer({ min: 0, max: 59 }),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function perform(hall: Hall, { verb, n, on, minute }: Act): void {
  const ids = [...hall.comments.keys()];
  const id = ids[on % Math.max(1, ids.length)];
  const known = id === undefined ? undefined : hall.comments.get(id);
  if (verb === 'open') hall.speak(n, null, 'visible', minute);
  else if (verb === 'open-held') hall.speak(n, null, 'held', minute);
  else if (!id || !known) return;
  else if (verb === 'reply') {
    if (hall.comments.get(known.threadId)?.state === 'visible') hall.speak(n, known.threadId, 'visible', minute);
  } else if (verb === 'concern') hall.concern(id);
  else if (verb === 'sign') hall.sign(id);
  else if (verb === 'edit') hall.change(id, { body: `words ${n}`, editedAt: known.receivedAt }, 'comment-edited');
  else if (known.state === 'withdrawn') return;
  else if (verb === 'withdraw') hall.change(id, { state: 'withdrawn', body: '' }, 'comment-withdrawn');
  else if (verb === 'hide') hall.change(id, { state: 'hidden', body: '' }, 'comment-hidden');
  else hall.change(id, { state: 'visible', body: 'words' }, 'comment-published');
}

describe('what was said, brought up to date by what is heard', () => {
  it('equals a fresh snapshot, wherever the first one was taken, and whatever comes twice', () => {
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 1, maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        fc.array(fc.nat(60), { maxLength: 20 }),
        (acts, cut, late, repeats) => {
          const hall = new Hall();
          const begin = Math.min(cut, acts.length);
          for (const one of acts.slice(0, begin)) perform(hall, one);
          // The sequence is read first: the content may already hold what comes as an event again.
          const seq = hall.log.length;
          const middle = Math.min(begin + late, acts.length);
          for (const one of acts.slice(begin, middle)) perform(hall, one);
          const first = hall.snapshot(seq);
          for (const one of acts.slice(middle)) perform(hall, one);
          let said = saidOf(first);
          for (let index = seq; index < hall.log.length; index += 1) {
            said = applyEvent(said, hall.frame(index));
            for (const again of repeats) if (again < index) said = applyEvent(said, hall.frame(again));
          }
          expect(listSaid(said)).toEqual(hall.snapshot().annotations);
          expect(said.seq).toBe(hall.log.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not let an old event bring back words that were withdrawn since', () => {
    const hall = new Hall();
    hall.speak(1, null, 'visible', 1);
    const old = hall.frame(0);
    hall.change(uuid(1), { state: 'withdrawn', body: '' }, 'comment-withdrawn');
    const said = applyEvent(saidOf(hall.snapshot()), old);
    expect(said.byId.get(uuid(1))?.opening.state).toBe('withdrawn');
  });

  it('keeps the replies when a hidden opening is shown again', () => {
    const hall = new Hall();
    hall.speak(1, null, 'visible', 1);
    hall.speak(2, uuid(1), 'visible', 2);
    const before = saidOf(hall.snapshot());
    hall.change(uuid(1), { state: 'hidden', body: '' }, 'comment-hidden');
    hall.change(uuid(1), { state: 'visible', body: 'words' }, 'comment-published');
    const after = [hall.frame(2), hall.frame(3)].reduce(applyEvent, before);
    expect(after.byId.get(uuid(1))?.replies.map(({ id }) => id)).toEqual([uuid(2)]);
  });

  it('leaves comments on other versions out', () => {
    const hall = new Hall();
    hall.speak(1, null, 'visible', 1);
    const frame = hall.frame(0);
    const foreign = { ...frame, annotation: { ...frame.annotation!, versionId: uuid(9) } };
    expect(listSaid(applyEvent(saidOf({ ...hall.snapshot(0), annotations: [] }), foreign))).toEqual([]);
  });
});
