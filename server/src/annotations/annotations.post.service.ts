// Writing annotations and replies: every post of a draft goes through one queue for its topic and audience, and all
// that wait are written in one transaction. The post's own id is its idempotency key, for ever.
import { hash } from 'node:crypto';
import type { AnnotateRequest } from '@sala/shared/annotations/contract.js';
import { canAnnotate, canReply, type Floor, isLate } from '@sala/shared/annotations/policy.js';
import type { Receipt, ReplyRequest } from '@sala/shared/discussions/contract.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/errors.js';
import type { Audience } from '@sala/shared/events.js';
import {
  acceptDelegate,
  acceptSpeaker,
  acceptWords,
  findReceipts,
  hashSecret,
  type NewComment,
  type ReceiptCodes,
} from '../discussions/discussions.service.js';
import { hasEvidence } from '../discussions/evidence.service.js';
import { Batches } from '../infra/batches.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { acceptTarget, acceptWording } from './annotations.anchor.js';
import { insertPosts, type PostRow } from './annotations.post.store.js';
import { findOpening, type NewAnnotation } from './annotations.store.js';

/** What this domain needs to know from the process above it: which round is under way, and the text it is on. */
export interface Floors {
  floorOf(draftId: string): Promise<Floor | null>;
  clausesOf(versionId: string): Promise<ReadonlyMap<string, Clause>>;
}

/** Fields in one order, so that the same request always has the same hash. */
function hashRequest(request: AnnotateRequest | ReplyRequest, threadId: string): string {
  const { secret, ...rest } = request;
  return hash('sha256', JSON.stringify([threadId, hashSecret(secret), rest]));
}

export class Posting {
  private readonly batches: Batches<PostRow, Receipt | null>;

  constructor(
    private readonly database: Database,
    private readonly codes: ReceiptCodes,
    private readonly floors: Floors,
    /** Called after the commit with the topic that has news. */
    private readonly wake: (topicId: string) => void,
  ) {
    this.batches = new Batches((key, posts) => this.write(key, posts));
  }

  /** Anchors a new thread to words. Resolves when it is durable; a retry with the same id gets the first answer. */
  async annotateClause(work: Work, draftId: string, request: AnnotateRequest): Promise<Receipt> {
    const floor = await this.floors.floorOf(draftId);
    const verdict = canAnnotate(floor, request.versionId, request.speaker.level, work.now);
    if (verdict !== true) {
      const first = await this.firstAnswer(work, request, request.id);
      return first ?? refuse(verdict, { opens: floor?.opensAt ?? '' });
    }
    const open = floor ?? refuse('no-round');
    acceptWording(request);
    if (!(await hasEvidence(work, request.id, request.attachments ?? [])))
      return (await this.firstAnswer(work, request, request.id)) ?? refuse('evidence-gone', {}, 'attachments');
    const context = acceptTarget(request.target, await this.floors.clausesOf(request.versionId));
    const mayBeEmpty = request.kind === 'support';
    const comment = await this.newComment(work, { draftId, threadId: request.id, request, floor: open, mayBeEmpty });
    const anchored: NewAnnotation = {
      id: request.id,
      versionId: request.versionId,
      roundId: open.roundId,
      clauseId: request.target.clauseId,
      kind: request.kind,
      target: request.target,
      ...context,
      wording: request.wording ?? null,
    };
    return this.post(comment, anchored);
  }

  /** Answers in a thread. */
  async reply(work: Work, annotationId: string, request: ReplyRequest): Promise<Receipt> {
    const opening = (await findOpening(work.tx, annotationId)) ?? refuse('unknown-comment');
    const floor = await this.floors.floorOf(opening.topicId);
    const verdict = canReply(floor, opening, request.speaker.level, work.now);
    if (verdict !== true) {
      const first = await this.firstAnswer(work, request, annotationId);
      return first ?? refuse(verdict, { opens: floor?.opensAt ?? '' });
    }
    const open = floor ?? refuse('no-round');
    const comment = await this.newComment(work, {
      draftId: opening.topicId,
      threadId: annotationId,
      request,
      floor: open,
      mayBeEmpty: false,
    });
    return this.post(comment, null);
  }

  private async newComment(
    work: Work,
    post: {
      draftId: string;
      threadId: string;
      request: AnnotateRequest | ReplyRequest;
      floor: Floor;
      mayBeEmpty: boolean;
    },
  ): Promise<NewComment> {
    const { request, floor } = post;
    return {
      id: request.id,
      topicId: post.draftId,
      threadId: post.threadId,
      isOpening: post.threadId === request.id,
      body: acceptWords(request.body, post.mayBeEmpty),
      language: request.language,
      state: floor.moderation === 'pre' ? 'held' : 'visible',
      ...(await acceptedSpeaker(work, request)),
      code: await this.codes.take(),
      secretHash: hashSecret(request.secret),
      requestHash: hashRequest(request, post.threadId),
      receivedAt: work.now.toISOString(),
      isLate: isLate(floor, work.now),
      attachments: 'attachments' in request ? (request.attachments ?? []) : [],
    };
  }

  /** The first answer to the same request, if it was written before: a retry gets it whatever has changed since. */
  private async firstAnswer(work: Work, request: AnnotateRequest | ReplyRequest, threadId: string) {
    const first = (await findReceipts(work.tx, [request.id])).get(request.id);
    return first?.requestHash === hashRequest(request, threadId) ? first.receipt : null;
  }

  private async post(comment: NewComment, anchored: NewAnnotation | null): Promise<Receipt> {
    const { topicId, state, isOpening } = comment;
    const audience: Audience = state === 'held' ? 'moderators' : 'public';
    const eventType = state === 'held' ? 'comment-held' : isOpening ? 'annotation-added' : 'reply-added';
    const receipt = await this.batches.add(`${topicId}/${audience}`, { ...anchored, ...comment, eventType });
    this.wake(topicId);
    return receipt ?? refuse('key-used-otherwise', {}, 'id');
  }

  /** One statement for all that wait. Gives null for a post whose key belongs to another request. */
  private async write(key: string, posts: readonly PostRow[]): Promise<(Receipt | null)[]> {
    const [topicId, audience] = key.split('/') as [string, Audience];
    const firsts = new Map<string, PostRow>();
    for (const post of posts) if (!firsts.has(post.id)) firsts.set(post.id, post);
    const written = await insertPosts(this.database, { topicId, audience }, [...firsts.values()]);
    const known = [...firsts.keys()].filter((id) => !written.has(id));
    const former = await findReceipts(this.database.db, known);
    return posts.map((post) => {
      const before = former.get(post.id);
      const first = firsts.get(post.id);
      if ((before?.requestHash ?? first?.requestHash) !== post.requestHash) return null;
      return before?.receipt ?? receiptOf(first ?? post);
    });
  }
}

/** Who speaks: for oneself, or (A5) for an organisation that the account stands for. */
async function acceptedSpeaker(work: Work, { speaker, language }: AnnotateRequest | ReplyRequest) {
  const { level, organisationId } = speaker;
  if (level === 'A5' && organisationId) return acceptDelegate(work, { ...speaker, organisationId }, language);
  return acceptSpeaker(speaker);
}

function receiptOf(comment: NewComment): Receipt {
  const { id, threadId, code, state, isLate, receivedAt } = comment;
  return { commentId: id, threadId, code, state, late: isLate, receivedAt };
}
