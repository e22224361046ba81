// Reading annotations, and saying "this concerns me too". Writing them is in annotations.post.service.ts.
import type { Annotation, AnnotationPlace, AnnotationSnapshot } from '@sala/shared/annotations/contract.js';
import type { AnswerOnCard } from '@sala/shared/discussions/answer-on-card.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { EventContent, EventType, TopicEvent } from '@sala/shared/ground/events.js';
import { PAGE_SIZE } from '@sala/shared/ground/limits.js';
import { type Comments, hashSecret } from '../discussions/discussions.service.js';
import { getVersion } from '../drafts/drafts.service.js';
import type { Database, Tx } from '../infra/database.js';
import { inTransaction, type Work } from '../infra/work.js';
import { listHeads, record } from '../topics/topics.service.js';
import { readProjections } from './annotations.carry.service.js';
import {
  type AnnotationHead,
  changeConcern,
  countByClause,
  findOpening,
  findNewest,
  findPlace,
  listHeadsById,
  listPublicHeads,
} from './annotations.store.js';

export { countByClause };

/** Events after which a comment may be seen that was held before. */
const returns: ReadonlySet<EventType> = new Set([
  'comment-published',
  'comment-hidden',
  'comment-withdrawn',
  'annotation-carried',
]);

/** The signed answers of comments, from the domain above that keeps them. */
export type AnswersOf = (
  work: Pick<Work, 'database' | 'tx'>,
  annotationIds: readonly string[],
) => Promise<ReadonlyMap<string, AnswerOnCard>>;

/** Annotations in one snapshot; a hotter version is read clause by clause. */
const SNAPSHOT_MAX = PAGE_SIZE * 10;

export class Annotations {
  /** The last snapshot of each version as it stood at a sequence: a thousand readers cost one reading. */
  private readonly snapshots = new Map<string, { draftId: string; seq: number; epoch: string; json: string }>();

  constructor(
    private readonly database: Database,
    private readonly comments: Comments,
    private readonly answersOf: AnswersOf,
  ) {}

  /**
   * Everything the public may see on a version, as JSON text. The sequence is read before the content, so that what is
   * missing in the content comes as an event again. `epoch` names the history it belongs to. Open to all.
   */
  async readSnapshot(draftId: string, versionId: string, epoch: string): Promise<string> {
    await this.demandVersion(draftId, versionId);
    const [head] = (await listHeads(this.database.db, [draftId])).filter(({ audience }) => audience === 'public');
    const seq = head?.lastSeq ?? 0;
    const kept = this.snapshots.get(versionId);
    if (kept?.seq === seq && kept.epoch === epoch) return kept.json;
    const heads = await listPublicHeads(this.database.db, versionId, { limit: SNAPSHOT_MAX + 1 });
    const snapshot: AnnotationSnapshot = {
      draftId,
      versionId,
      epoch,
      seq,
      annotations: await this.compose(this.database.db, heads.slice(0, SNAPSHOT_MAX)),
      partial: heads.length > SNAPSHOT_MAX,
    };
    const json = JSON.stringify(snapshot);
    this.snapshots.set(versionId, { draftId, seq, epoch, json });
    return json;
  }

  /** The latest annotations of a version, oldest of them first. Open to all. */
  async readLatest(versionId: string): Promise<Annotation[]> {
    const heads = await listPublicHeads(this.database.db, versionId, { limit: PAGE_SIZE, latest: true });
    return this.compose(this.database.db, heads);
  }

  /** As above for one clause alone. Open to all. */
  async readClause(draftId: string, versionId: string, clauseId: string): Promise<Annotation[]> {
    await this.demandVersion(draftId, versionId);
    return this.readClauses(versionId, [clauseId]);
  }

  /**
   * One of the draft, else its sequence would be kept with another one's words; and public, else the answer would tell
   * that it is there. A snapshot that is kept has been asked.
   */
  private async demandVersion(draftId: string, versionId: string): Promise<void> {
    if (this.snapshots.get(versionId)?.draftId === draftId) return;
    const version = await getVersion({ tx: this.database.db }, versionId);
    if (version.draftId !== draftId || version.audience !== 'public') refuse('unknown-version');
  }

  /** The annotations of some clauses, or (null) of the draft as a whole, with their threads. Open to all. */
  async readClauses(versionId: string, clauseIds: readonly string[] | null): Promise<Annotation[]> {
    const heads = await listPublicHeads(this.database.db, versionId, { clauseIds, limit: SNAPSHOT_MAX });
    return this.compose(this.database.db, heads);
  }

  /** Every public annotation of a version with its thread, oldest first: open data. Open to all. */
  async readAll(versionId: string): Promise<Annotation[]> {
    const { db } = this.database;
    return this.compose(db, await listPublicHeads(db, versionId, { limit: Number.MAX_SAFE_INTEGER }));
  }

  /** Some annotations by their ids; of those not public only the stub. Open to verbs that have asked. */
  async readSome(ids: readonly string[]): Promise<Annotation[]> {
    return this.compose(this.database.db, await listHeadsById(this.database.db, ids));
  }

  /** One annotation, or null when the public may not know of it. Open to all. */
  async readOne(id: string): Promise<Annotation | null> {
    const opening = await findOpening(this.database.db, id);
    if (!opening || opening.state === 'held') return null;
    const [annotation] = await this.compose(this.database.db, await listHeadsById(this.database.db, [id]));
    return annotation ?? null;
  }

  /** The present state of what events are about: what was hidden meanwhile does not leave. Open to the live hub. */
  async contentsOf(events: readonly TopicEvent[]): Promise<EventContent[]> {
    const { db } = this.database;
    const ids = [...new Set(events.map(({ subjectId }) => subjectId))];
    const comments = await this.comments.read(db, ids);
    // Also for what was hidden or withdrawn: its stub may be the first that readers see of an annotation.
    const heads = new Map((await listHeadsById(db, ids)).map((head) => [head.id, head]));
    // What becomes public again, if only as a stub, brings the thread along that left with it.
    const again = events.filter(({ type }) => returns.has(type)).flatMap((event) => heads.get(event.subjectId) ?? []);
    const threads = new Map((await this.compose(db, again)).map((one) => [one.id, one]));
    const places = await this.placesOf(db, [...heads.values()]);
    // What was just said has no answer yet; what happened to it later comes as an event of its own.
    const later = events.filter(({ type }) => type !== 'annotation-added').map(({ subjectId }) => subjectId);
    const answers = await this.answersOf(
      { database: this.database, tx: db },
      later.filter((id) => heads.has(id) && !threads.has(id)),
    );
    return events.map((event) => {
      const comment = comments.get(event.subjectId);
      const head = heads.get(event.subjectId);
      if (event.type === 'concern-added') return head ? { concerned: head.concerned } : {};
      // Held words are their author's and the moderators'; the queue is read from its own page.
      if (!comment || comment.state === 'held') return {};
      const annotation =
        threads.get(event.subjectId) ??
        (head && {
          ...head,
          ...places.get(head.id),
          opening: comment,
          replies: [],
          answer: answers.get(head.id) ?? null,
        });
      return annotation ? { annotation } : { comment };
    });
  }

  /** Where annotations stand in versions later than their own. */
  private async placesOf(tx: Tx, heads: readonly AnnotationHead[]): Promise<Map<string, Pick<Annotation, 'places'>>> {
    const found = new Map<string, { places: AnnotationPlace[] }>();
    const ids = heads.map(({ id }) => id);
    for (const { annotationId, versionId, outcome, target, kept, decidedBy } of await readProjections({ tx }, ids)) {
      const known = found.get(annotationId) ?? { places: [] };
      known.places.push({ versionId, outcome, target, kept, isDecided: decidedBy !== null });
      found.set(annotationId, known);
    }
    return found;
  }

  private async compose(tx: Tx, heads: readonly AnnotationHead[]): Promise<Annotation[]> {
    const ids = heads.map(({ id }) => id);
    const threads = await this.comments.readThreads(tx, ids);
    const answers = await this.answersOf({ database: this.database, tx }, ids);
    const places = await this.placesOf(tx, heads);
    return heads.flatMap((head) => {
      const thread = threads.get(head.id) ?? [];
      const opening = thread.find(({ id }) => id === head.id);
      if (!opening) return [];
      const replies = thread.filter(({ id }) => id !== head.id);
      return [{ ...head, ...places.get(head.id), opening, replies, answer: answers.get(head.id) ?? null }];
    });
  }
}

/**
 * Says, or takes back, that an annotation concerns oneself too. Counted once for each account or browser, by a hash
 * that differs for each annotation. Open to all: it is not a vote and decides nothing.
 */
export async function changeOwnConcern(
  work: Work,
  annotationId: string,
  key: string,
  isConcerned: boolean,
): Promise<string> {
  const keyHash = hashSecret(`${annotationId}/${work.viewer.userId ?? key}`);
  return inTransaction(work, async (inside) => {
    const opening = (await findOpening(inside.tx, annotationId)) ?? refuse('unknown-comment');
    demand(opening.state === 'visible' || 'thread-not-public');
    if (await changeConcern(inside.tx, { annotationId, keyHash, at: work.now }, isConcerned))
      await record(inside, {
        topicId: opening.topicId,
        audience: 'public',
        type: 'concern-added',
        subjectId: annotationId,
      });
    return opening.topicId;
  });
}

/** Where a thread stands: the word in its draft's address and the path of its clause. Open to all. */
export async function placeOfThread(work: Work, threadId: string) {
  const place = await findPlace(work.tx, threadId);
  const newer = place && (await findNewest(work.tx, threadId));
  return place && { ...place, ...(newer ? { newer } : {}) };
}
