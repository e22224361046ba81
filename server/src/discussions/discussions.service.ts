// The verbs on comments once they exist: edit, withdraw, look up by receipt. Writing them is annotations.service's,
// since every comment of today stands in a thread that is anchored to words.
import { hash, timingSafeEqual } from 'node:crypto';
import { cleanName } from '@sala/shared/accounts/names.js';
import { canSpeakFor } from '@sala/shared/accounts/policy.js';
import { COMMENT_CLUSTERS_MAX, NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { countClusters } from '@sala/shared/language/clusters.js';
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { canChangeComment, canWithdrawComment, keepsFormerWords } from '@sala/shared/discussions/policy.js';
import { makeReceiptCode, readReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import type { Comment, Speaker, SpeakerRequest } from '@sala/shared/discussions/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Language } from '@sala/shared/texts/say.js';
import { getOrganisation } from '../accounts/accounts.organisations.service.js';
import type { Database, Tx } from '../infra/database.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
export { renderMarkdown } from './markdown.js';
import {
  type CommentRow,
  eraseComment,
  findComment,
  findCommentByCode,
  findCommentForChange,
  insertComment,
  listAttachments,
  listCommentRows,
  listRevisions,
  listThreadComments,
  type NewComment,
  presentComment,
  takeReceiptNumbers,
  updateBody,
  updateState,
  renameGroupSpeakers,
} from './discussions.store.js';

export { commentPart, eraseWithheldNames, findReceipts, listAttachments } from './discussions.store.js';
export type { CommentRow, NewComment } from './discussions.store.js';

/** Why a comment was hidden, from whoever decides it; moderation hands this in, since it stands above. */
export type DecisionsOf = (tx: Tx, commentIds: readonly string[]) => Promise<Map<string, Decision>>;
export interface Decision {
  reason: string;
  note: string;
  at: Date;
}

export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}

function holdsSecret(comment: CommentRow, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(comment.secretHash));
}

/** Words as they are kept: composed, without blank edges; refused when empty or longer than a comment may be. */
export function acceptWords(typed: string, mayBeEmpty = false): string {
  const body = typed.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (body === '' && !mayBeEmpty) refuse('words-needed', {}, 'body');
  // A cluster has at least one unit, so short texts need no counting.
  const n = body.length > COMMENT_CLUSTERS_MAX ? countClusters(body) : 0;
  if (n > COMMENT_CLUSTERS_MAX) refuse('comment-too-long', { n, limit: COMMENT_CLUSTERS_MAX }, 'body');
  return body;
}

/** How the speaker will appear, checked against what the level promises; and the name that stays with the office. */
export function acceptSpeaker(wish: SpeakerRequest): {
  speaker: Speaker;
  withheldName: string | null;
  organisationId: string | null;
} {
  const name = cleanName(wish.name ?? '');
  if (name.length > NAME_UNITS_MAX) refuse('name-too-long', { limit: NAME_UNITS_MAX }, 'speaker/name');
  // Own keys only: every object has a `constructor`.
  if (wish.does !== undefined && !Object.hasOwn(speakerKinds, wish.does))
    refuse('unknown-speaker-kind', {}, 'speaker/does');
  if (wish.province !== undefined && !Object.hasOwn(provinces, wish.province))
    refuse('unknown-speaker-kind', {}, 'speaker/province');
  const where = { ...(wish.does ? { does: wish.does } : {}), ...(wish.province ? { province: wish.province } : {}) };
  if (wish.level === 'A0') {
    if (name !== '') refuse('name-not-needed', {}, 'speaker/name');
    return { speaker: { level: 'A0', ...where }, withheldName: null, organisationId: null };
  }
  if (name === '') refuse('name-needed', {}, 'speaker/name');
  if (wish.level === 'A4') return { speaker: { level: 'A4', ...where }, withheldName: name, organisationId: null };
  return { speaker: { level: wish.level, name, ...where }, withheldName: null, organisationId: null };
}

/**
 * Somebody who speaks for an organisation: the account must stand for it, and the name is the organisation's own, never
 * what was typed.
 */
export async function acceptDelegate(
  work: Work,
  wish: SpeakerRequest & { organisationId: string },
  language: Language,
) {
  const { organisationId } = wish;
  if (canSpeakFor(work.viewer, organisationId) !== true) refuse('not-your-organisation', {}, 'speaker/organisationId');
  const { name } = await getOrganisation(work, organisationId);
  const { speaker } = acceptSpeaker({ ...wish, name: name[language] ?? name.km ?? name.en ?? '' });
  return { speaker: { ...speaker, confirmed: true }, withheldName: null, organisationId };
}

/** Receipt codes of this process, a block at a time. */
export class ReceiptCodes {
  private next = 0;
  private end = 0;
  private key = 0;
  private refill: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly block = 200,
  ) {}

  /** Open to the verbs that write comments. */
  async take(): Promise<string> {
    while (this.next >= this.end) {
      this.refill ??= this.takeBlock().finally(() => {
        this.refill = null;
      });
      await this.refill;
    }
    const code = makeReceiptCode(this.next, this.key);
    this.next += 1;
    return code;
  }

  private async takeBlock(): Promise<void> {
    const { first, key } = await this.database.transaction((tx) => takeReceiptNumbers(tx, this.block));
    this.key = key;
    this.next = first;
    this.end = first + this.block;
  }
}

/** Whether what is said in a topic now is read by a moderator before it is public; handed in from above. */
export type IsReadFirst = (topicId: string) => Promise<boolean>;

/**
 * Changes the words. Within the grace minutes without a trace; later the former words stay, if they were public. Where
 * moderators read first, new words wait for them as the first ones did. Gives the topic.
 */
export async function editComment(
  work: Work,
  id: string,
  request: { secret: string; body: string },
  isReadFirst: IsReadFirst,
): Promise<string> {
  const body = acceptWords(request.body);
  const { topicId } = (await findComment(work.tx, id)) ?? refuse('unknown-comment');
  const waits = await isReadFirst(topicId);
  return inTransaction(work, async (inside) => {
    const { tx, now } = inside;
    const comment = (await findCommentForChange(tx, id)) ?? refuse('unknown-comment');
    const { state, receivedAt } = comment;
    demand(canChangeComment(state, holdsSecret(comment, request.secret)));
    if (body === comment.body) return topicId;
    await updateBody(tx, comment, body, { at: now, keepsFormer: keepsFormerWords(state, receivedAt, now) });
    if (state === 'visible' && waits) {
      await updateState(tx, id, 'held');
      for (const audience of ['public', 'moderators'] as const)
        await record(inside, { topicId, audience, type: 'comment-held', subjectId: id });
    } else {
      const audience = state === 'held' ? 'moderators' : 'public';
      await record(inside, { topicId, audience, type: 'comment-edited', subjectId: id });
    }
    return topicId;
  });
}

/** Takes the words back. A stub stays, so that counts and threads do not lie. Gives the topic. */
export async function withdrawComment(work: Work, id: string, secret: string): Promise<string> {
  return inTransaction(work, async ({ tx, ...rest }) => {
    const comment = (await findCommentForChange(tx, id)) ?? refuse('unknown-comment');
    demand(canWithdrawComment(comment.state, holdsSecret(comment, secret)));
    await eraseComment(tx, id);
    const withdrawn = { topicId: comment.topicId, type: 'comment-withdrawn', subjectId: id } as const;
    // The stub is public even of a held comment; moderators lose it from their queue.
    await record({ tx, ...rest }, { ...withdrawn, audience: 'public' });
    if (comment.state === 'held') await record({ tx, ...rest }, { ...withdrawn, audience: 'moderators' });
    return comment.topicId;
  });
}

/**
 * Names a group otherwise wherever it has spoken, and tells those who read; gives the topics that changed. Open to the
 * verbs of groups that have asked the policy of moderation; call it inside their transaction.
 */
export async function renameGroup(
  work: Work,
  slugs: readonly string[],
  group: { slug: string; name: Bilingual },
): Promise<string[]> {
  const changed = await renameGroupSpeakers(work.tx, slugs, group);
  // Always in the same order, so that two who record never wait for each other.
  changed.sort((one, other) => `${one.topicId}${one.id}`.localeCompare(`${other.topicId}${other.id}`));
  for (const { id, topicId } of changed)
    await record(work, { topicId, audience: 'public', type: 'comment-edited', subjectId: id });
  return [...new Set(changed.map(({ topicId }) => topicId))];
}

/** The comment a code belongs to. Open to all: a code shows nothing that is not public. */
export async function findByReceiptCode(work: Work, typed: string): Promise<CommentRow> {
  const code = readReceiptCode(typed) ?? refuse('receipt-code-wrong', {}, 'code');
  return (await findCommentByCode(work.tx, code)) ?? refuse('unknown-comment');
}

/** The author's own view of a comment, whatever its state. Open to whoever shows its secret. */
export async function readOwnComment(work: Work, id: string, secret: string): Promise<CommentRow> {
  const comment = (await findComment(work.tx, id)) ?? refuse('unknown-comment');
  if (!holdsSecret(comment, secret)) refuse('receipt-wrong');
  return comment;
}

/**
 * A comment for whoever may act as its author: by its secret, or with an account of the organisation that spoke. Null
 * for anybody else. Open to verbs that ask their policy with it.
 */
export async function findAsAuthor(work: Work, id: string, secret: string): Promise<CommentRow | null> {
  const comment = (await findComment(work.tx, id)) ?? refuse('unknown-comment');
  const { organisationId } = comment;
  if (organisationId !== null && canSpeakFor(work.viewer, organisationId) === true) return comment;
  return holdsSecret(comment, secret) ? comment : null;
}

/** Former words of a public comment, oldest first. Open to all, as the comment is. */
export async function readHistory(work: Work, id: string): Promise<{ body: string; replacedAt: string }[]> {
  const comment = await findComment(work.tx, id);
  if (comment?.state !== 'visible') refuse('unknown-comment');
  const revisions = await listRevisions(work.tx, id);
  return revisions.map(({ body, replacedAt }) => ({ body, replacedAt: replacedAt.toISOString() }));
}

/**
 * Writes a comment that stands on no words of a law. False when its id was used before. Open to the verbs above, which
 * have asked their policy and record what happened.
 */
export function addComment(work: Pick<Work, 'tx'>, comment: NewComment): Promise<boolean> {
  return insertComment(work.tx, comment);
}

/** Moves a comment to another state. Open to moderation, which decides and has asked its policy. */
export async function changeState(
  work: Work,
  id: string,
  expected: readonly CommentRow['state'][],
  state: CommentRow['state'],
): Promise<CommentRow | null> {
  const comment = (await findCommentForChange(work.tx, id)) ?? refuse('unknown-comment');
  if (!expected.includes(comment.state)) return null;
  await updateState(work.tx, id, state);
  return comment;
}

export class Comments {
  constructor(private readonly decisionsOf: DecisionsOf) {}

  /** Comments as the public sees them, by id. Open to all: hidden words are not in them. */
  async read(tx: Tx, ids: readonly string[]): Promise<Map<string, Comment>> {
    return this.present(tx, await listCommentRows(tx, ids));
  }

  /** All public comments of threads, grouped by thread, oldest first. Open to all. */
  async readThreads(tx: Tx, threadIds: readonly string[]): Promise<Map<string, Comment[]>> {
    const shown = await this.present(tx, await listThreadComments(tx, threadIds));
    const threads = new Map<string, Comment[]>();
    for (const comment of shown.values())
      threads.set(comment.threadId, [...(threads.get(comment.threadId) ?? []), comment]);
    return threads;
  }

  /** Rows as the public sees them. Open to all. */
  async present(tx: Tx, rows: readonly CommentRow[]): Promise<Map<string, Comment>> {
    const ids = rows.map(({ id }) => id);
    const hidden = rows.filter(({ state }) => state === 'hidden').map(({ id }) => id);
    const files = await listAttachments(tx, ids);
    const decisions = hidden.length > 0 ? await this.decisionsOf(tx, hidden) : new Map<string, Decision>();
    return new Map(rows.map((row) => [row.id, presentComment(row, files.get(row.id), decisions.get(row.id))]));
  }
}
