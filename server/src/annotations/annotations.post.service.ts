// Writing annotations and replies: every post of a draft goes through one queue for its topic and audience, and all
// that wait are written in one transaction. The post's own id is its idempotency key, for ever.
import { hash } from 'node:crypto';
import { acceptWording } from '@sala/shared/annotations/accept-wording.js';
import type { AnnotateRequest, CommentReceipt } from '@sala/shared/annotations/contract.js';
import { canAnnotate, canReply, type Floor, isLate } from '@sala/shared/annotations/policy.js';
import type { ReplyRequest, Speaker, SpeakerRequest } from '@sala/shared/discussions/contract.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { demand, refuse, type Verdict } from '@sala/shared/ground/errors.js';
import type { Audience } from '@sala/shared/ground/events.js';
import {
  acceptDelegate,
  acceptSpeaker,
  acceptWords,
  type CommentRow,
  findReceipts,
  hashSecret,
  type NewComment,
  type ReceiptCodes,
} from '../discussions/discussions.service.js';
import { hasEvidence } from '../discussions/evidence.service.js';
import { Batches } from '../infra/pace/batches.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { acceptTarget } from './annotations.anchor.js';
import { carryNew } from './annotations.carry.service.js';
import { type EventOfPost, insertPosts, OtherEdition, type Post } from './annotations.post.store.js';
import { findOpening, type NewAnnotation } from './annotations.store.js';

/** What this domain needs to know from the process above it: which round is under way, and the text it is on. */
export interface Floors {
  floorOf(draftId: string): Promise<Floor | null>;
  /** What was known of the draft is old. */
  forget(draftId: string): void;
  clausesOf(versionId: string): Promise<ReadonlyMap<string, Clause>>;
}

/** The same for the same request, in whatever order its fields were sent. */
function hashRequest(request: AnnotateRequest | ReplyRequest, threadId: string, secretHash: string): string {
  const { body, language, speaker } = request;
  const anchored =
    'kind' in request ? [request.versionId, request.kind, request.target, request.wording, request.attachments] : null;
  return hash('sha256', JSON.stringify([threadId, secretHash, language, body, speaker, anchored]));
}

export class Posting {
  private readonly batches: Batches<Post, CommentReceipt | null>;

  constructor(
    private readonly database: Database,
    private readonly codes: ReceiptCodes,
    private readonly floors: Floors,
    /** Called after the commit with the topic that has news. */
    private readonly wake: (topicId: string) => void,
  ) {
    this.batches = new Batches((key, posts) => this.write(key, posts));
  }

  /**
   * Anchors a new thread to words. Resolves when it is durable; a retry with the same id gets the first answer. `group`
   * is who speaks when a group does: the domain of groups says so, once its own rule was kept.
   */
  async annotateClause(
    work: Work,
    draftId: string,
    request: AnnotateRequest,
    group: Speaker | null = null,
  ): Promise<CommentReceipt> {
    const floor = await this.floors.floorOf(draftId);
    const verdict = canAnnotate(floor, request.versionId, group?.level ?? request.speaker.level, work.now);
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
    const of = { draftId, threadId: request.id, group };
    const comment = await this.newComment(work, { ...of, request, floor: open, mayBeEmpty });
    const anchored: NewAnnotation = {
      id: request.id,
      versionId: request.versionId,
      roundId: open.roundId,
      clauseId: request.target.clauseId,
      kind: request.kind,
      target: request.target,
      prefix: context.prefix,
      suffix: context.suffix,
      wording: request.wording ?? null,
    };
    const judge = (now: Floor | null) => canAnnotate(now, request.versionId, comment.speaker.level, work.now);
    return this.post(work, { comment, anchored, ...groundOf(open) }, judge);
  }

  /** Answers in a thread. */
  async reply(work: Work, annotationId: string, request: ReplyRequest): Promise<CommentReceipt> {
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
      group: null,
      request,
      floor: open,
      mayBeEmpty: false,
    });
    const judge = (now: Floor | null) => canReply(now, opening, request.speaker.level, work.now);
    return this.post(work, { comment, anchored: null, ...groundOf(open) }, judge);
  }

  /**
   * Writes the reply of a thread's own author to what the office answered, in the name the author spoke in, whatever
   * stands under consultation by now. Moderators read it first where they read the comment first. Open to the domain of
   * answers, which has asked who replies and when.
   */
  async replyAsAuthor(
    work: Work,
    author: CommentRow,
    request: Pick<ReplyRequest, 'id' | 'body' | 'language' | 'secret'>,
    moderation: Floor['moderation'],
  ): Promise<CommentReceipt> {
    const isHeld = moderation === 'pre';
    const secretHash = hashSecret(request.secret);
    const { speaker, withheldName, organisationId, topicId, threadId } = author;
    const comment: NewComment & EventOfPost = {
      place: 0,
      eventType: isHeld ? 'comment-held' : 'reply-added',
      id: request.id,
      topicId,
      threadId,
      isOpening: false,
      body: acceptWords(request.body),
      language: request.language,
      state: isHeld ? 'held' : 'visible',
      speaker,
      withheldName,
      organisationId,
      code: await this.codes.take(),
      secretHash,
      requestHash: hashRequest(
        { ...request, speaker: { level: speaker.level } as SpeakerRequest },
        threadId,
        secretHash,
      ),
      receivedAt: work.now.toISOString(),
      isLate: false,
      attachments: [],
    };
    const floor = await this.floors.floorOf(topicId);
    return this.post(work, { comment, anchored: null, ...groundOf(floor) }, () => true);
  }

  private async newComment(
    work: Work,
    post: {
      draftId: string;
      threadId: string;
      group: Speaker | null;
      request: AnnotateRequest | ReplyRequest;
      floor: Floor;
      mayBeEmpty: boolean;
    },
  ): Promise<NewComment & EventOfPost> {
    const { request, floor } = post;
    const { speaker, withheldName, organisationId } = post.group
      ? { speaker: post.group, withheldName: null, organisationId: null }
      : await acceptedSpeaker(work, request);
    const secretHash = hashSecret(request.secret);
    const isOpening = post.threadId === request.id;
    const isHeld = floor.moderation === 'pre';
    // One literal for all: rows of one shape are cheap to make and to write as JSON, and there are many.
    return {
      place: 0,
      eventType: isHeld ? 'comment-held' : isOpening ? 'annotation-added' : 'reply-added',
      id: request.id,
      topicId: post.draftId,
      threadId: post.threadId,
      isOpening,
      body: acceptWords(request.body, post.mayBeEmpty),
      language: request.language,
      state: isHeld ? 'held' : 'visible',
      speaker,
      withheldName,
      organisationId,
      code: await this.codes.take(),
      secretHash,
      requestHash: hashRequest(request, post.threadId, secretHash),
      receivedAt: work.now.toISOString(),
      isLate: isLate(floor, work.now),
      attachments: 'attachments' in request ? (request.attachments ?? []) : [],
    };
  }

  /** The first answer to the same request, if it was written before: a retry gets it whatever has changed since. */
  private async firstAnswer(work: Work, request: AnnotateRequest | ReplyRequest, threadId: string) {
    const first = (await findReceipts(work.tx, [request.id])).get(request.id);
    const requestHash = hashRequest(request, threadId, hashSecret(request.secret));
    return first?.requestHash === requestHash ? first.receipt : null;
  }

  private async post(work: Work, post: Post, judge: Judge): Promise<CommentReceipt> {
    const { topicId, state } = post.comment;
    const audience: Audience = state === 'held' ? 'moderators' : 'public';
    const receipt = await this.add(work, `${topicId}/${audience}`, post, judge);
    this.wake(topicId);
    return receipt ?? refuse('key-used-otherwise', {}, 'id');
  }

  /**
   * On a version that is not the newest, with its places in the later ones; again, and judged anew, when a version came
   * out or the round was closed meanwhile.
   */
  private async add(work: Work, key: string, post: Post, judge: Judge, tries = 3): Promise<CommentReceipt | null> {
    const { comment, anchored, newest } = post;
    const isOld = anchored !== null && anchored.versionId !== newest;
    const carried = isOld ? await carryNew(work, comment.topicId, anchored) : [];
    const projections = carried.map(({ projection }) => projection);
    try {
      return await this.batches.add(key, { ...post, projections, newestNumber: carried.at(-1)?.number ?? null });
    } catch (error) {
      if (!(error instanceof OtherEdition) || tries === 0) throw error;
      this.floors.forget(comment.topicId);
      const floor = await this.floors.floorOf(comment.topicId);
      demand(judge(floor), { opens: floor?.opensAt ?? '' });
      return this.add(work, key, { ...post, ...groundOf(floor) }, judge, tries - 1);
    }
  }

  /** One statement for all that wait. Gives null for a post whose key belongs to another request. */
  private async write(key: string, posts: readonly Post[]): Promise<(CommentReceipt | null)[]> {
    const [topicId, audience] = key.split('/') as [string, Audience];
    const firsts = new Map<string, Post>();
    for (const post of posts) if (!firsts.has(post.comment.id)) firsts.set(post.comment.id, post);
    const written = await insertPosts(this.database, { topicId, audience }, [...firsts.values()]);
    const known = written.size === firsts.size ? [] : [...firsts.keys()].filter((id) => !written.has(id));
    const former = await findReceipts(this.database.db, known);
    return posts.map(({ comment, ...carried }) => {
      const before = former.get(comment.id);
      const first = firsts.get(comment.id)?.comment ?? comment;
      if ((before?.requestHash ?? first.requestHash) !== comment.requestHash) return null;
      return { ...(before?.receipt ?? receiptOf(first)), ...newerOf(carried) };
    });
  }
}

/** Whether it may be said on a floor that is another one than when it began. */
type Judge = (floor: Floor | null) => Verdict;

/** What a post knows of the draft that it is written to. */
function groundOf(floor: Floor | null) {
  const { versions = [], edition = null } = floor ?? {};
  return { projections: [], newestNumber: null, newest: versions.at(-1) ?? null, edition };
}

/** Who speaks: for oneself, or (A5) for an organisation that the account stands for. */
async function acceptedSpeaker(work: Work, { speaker, language }: AnnotateRequest | ReplyRequest) {
  const { level, organisationId } = speaker;
  if (level === 'A5' && organisationId) return acceptDelegate(work, { ...speaker, organisationId }, language);
  return acceptSpeaker(speaker);
}

/** Where a comment on an older version stands in the newest, for its author to know. */
function newerOf({ projections, newestNumber }: Pick<Post, 'projections' | 'newestNumber'>) {
  const last = projections.at(-1);
  return last && newestNumber !== null ? { newer: { number: newestNumber, outcome: last.outcome } } : {};
}

function receiptOf(comment: NewComment): CommentReceipt {
  const { id, threadId, code, state, isLate, receivedAt } = comment;
  return { commentId: id, threadId, code, state, late: isLate, receivedAt };
}
