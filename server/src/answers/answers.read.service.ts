// Signed answers as everybody reads them: beside a comment, in a list, and how many comments have one. Names the
// office, never a person.
import type { Answer, AnsweredCount, AnswerPage } from '@sala/shared/answers/contract.js';
import type { AnswerOnCard } from '@sala/shared/discussions/answer-on-card.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { EventContent, TopicEvent } from '@sala/shared/ground/events.js';
import type { Comments } from '../discussions/discussions.service.js';
import type { Database, Tx } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import { placesOf } from './answers.places.js';
import { listPlacedVersions } from './answers.propose.service.js';
import {
  countOpenings,
  countOutcomes,
  countServed,
  listAuthorReplies,
  listCorrections,
  listSignedById,
  listSignedOf,
  listSignedPage,
  type SignedRow,
} from './answers.read.store.js';
import { listChangesOf, listComments, listSubjects } from './answers.store.js';

const PAGE = 50;
type Seen = Pick<Work, 'database' | 'tx'>;

/** Nothing of a signed answer depends on who reads it or when. */
function publicWork({ database, tx }: Seen): Work {
  return { database, tx, viewer: visitor, now: new Date(0) };
}

/** The answer that counts for each of these comments, as its card shows it. Open to all. */
export async function answersOnCards(work: Seen, annotationIds: readonly string[]): Promise<Map<string, AnswerOnCard>> {
  if (annotationIds.length === 0) return new Map();
  const rows = await listSignedOf(work.tx, annotationIds);
  if (rows.length === 0) return new Map();
  const byComment = new Map<string, typeof rows>();
  for (const row of rows) byComment.set(row.annotationId, [...(byComment.get(row.annotationId) ?? []), row]);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const standing = [...new Set([...byComment.values()].flatMap(([first]) => first?.id ?? []))];
  const [changes, served, replies] = [
    await listChangesOf(work.tx, standing),
    await countServed(work.tx, standing),
    await listAuthorReplies(work.tx, ids),
  ];
  const drafts = new Set(rows.filter(({ id }) => changes.get(id)?.length).map(({ draftId }) => draftId));
  const versions = new Map(
    await Promise.all([...drafts].map(async (id) => [id, await listPlacedVersions(publicWork(work), id)] as const)),
  );
  return new Map(
    [...byComment].flatMap(([annotationId, signed]) => {
      const [first, ...before] = inChain(signed);
      if (!first) return [];
      const card: AnswerOnCard = {
        ...said(first),
        notYet: first.notYet,
        places: placesOf(changes.get(first.id) ?? [], versions.get(first.draftId) ?? [], first.version),
        answers: served.get(first.id) ?? 1,
        before: before.map(said),
        authorReplies: [first, ...before].flatMap(({ id }) => replies.get(id) ?? []),
      };
      return [[annotationId, card]];
    }),
  );
}

/** The answer that counts, what it corrected, what that had corrected, and so on. */
function inChain<Row extends SignedRow>(rows: readonly Row[]): Row[] {
  const chain: Row[] = [];
  let next = rows[0];
  while (next) {
    chain.push(next);
    const { corrects }: SignedRow = next;
    next = rows.find(({ id }) => id === corrects);
  }
  return chain;
}

function said({ id, disposition, reason, text, office, signedAt }: SignedRow) {
  return { id, disposition, reason, text, office: office ?? {}, signedAt: signedAt.toISOString() };
}

/**
 * What events are about, with those of answers among them: which comments each serves, and what their cards show now.
 * Open to the live hub.
 */
export async function withAnswers(
  database: Database,
  events: readonly TopicEvent[],
  others: Promise<EventContent[]>,
): Promise<EventContent[]> {
  const contents = await others;
  const ids = [...new Set(events.flatMap(({ type, subjectId }) => (ofAnswers.has(type) ? [subjectId] : [])))];
  if (ids.length === 0) return contents;
  const served = await listComments(database.db, ids);
  const firsts = [...served.values()].flatMap(([first]) => first ?? []);
  const cards = await answersOnCards({ database, tx: database.db }, firsts);
  return contents.map((content, at) => {
    const event = events[at];
    if (!event || !ofAnswers.has(event.type)) return content;
    const annotationIds = served.get(event.subjectId) ?? [];
    const answer = cards.get(annotationIds[0] ?? '');
    return answer ? { answered: { annotationIds, answer } } : {};
  });
}

const ofAnswers: ReadonlySet<TopicEvent['type']> = new Set(['answer-signed', 'answer-replied']);

/** How many comments need an answer and have one. Open to all: the same figure everywhere. */
export async function countAnswered(
  work: Pick<Work, 'tx'>,
  draftId: string,
  { roundId = null }: { roundId?: string | null } = {},
): Promise<AnsweredCount> {
  const { answered, total } = await countOpenings(work.tx, draftId, roundId);
  return { answered, total };
}

/** Comments of a draft to which nobody has sent an answer for signature yet. Open to verbs that have asked. */
export async function countToAnswer(work: Pick<Work, 'tx'>, draftId: string): Promise<number> {
  const { total, answered, waiting } = await countOpenings(work.tx, draftId, null);
  return total - answered - waiting;
}

/** As above, with what waits for a signature, and how often each outcome stands. Open to verbs that have asked. */
export async function countProgress(work: Pick<Work, 'tx'>, draftId: string, roundId: string) {
  const counted = await countOpenings(work.tx, draftId, roundId);
  return { ...counted, outcomes: await countOutcomes(work.tx, draftId, roundId) };
}

export class SignedAnswers {
  constructor(
    private readonly database: Database,
    private readonly comments: Comments,
  ) {}

  /** Signed answers of a draft, corrected ones among them, the latest first. Open to all. */
  async list(work: Pick<Work, 'tx'>, draftId: string, after: string | null, limit = PAGE): Promise<AnswerPage> {
    const rows = await listSignedPage(work.tx, draftId, { after: readKey(after), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      answers: await this.present(work.tx, shown),
      next: last ? `${last.signedAt.toISOString()}_${last.id}` : null,
    };
  }

  /** One signed answer. Open to all. */
  async read(work: Pick<Work, 'tx'>, id: string): Promise<Answer> {
    return (await this.find(work, id)) ?? refuse('unknown-answer');
  }

  /** As above, or null where there is none. Open to all. */
  async find(work: Pick<Work, 'tx'>, id: string): Promise<Answer | null> {
    const [answer] = await this.present(work.tx, await listSignedById(work.tx, [id]));
    return answer ?? null;
  }

  /** Some signed answers, in the order asked for. Open to all. */
  async readAll(work: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Answer[]> {
    const found = await this.present(work.tx, await listSignedById(work.tx, ids));
    const byId = new Map(found.map((answer) => [answer.id, answer]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private async present(tx: Tx, rows: readonly SignedRow[]): Promise<Answer[]> {
    const ids = rows.map(({ id }) => id);
    const served = await listComments(tx, ids);
    const changes = await listChangesOf(tx, ids);
    const corrections = await listCorrections(tx, ids);
    const replies = await listAuthorReplies(tx, ids);
    const shown = await this.comments.read(tx, [...replies.values()].flat());
    const subjects = await listSubjects(
      tx,
      [...served.values()].flatMap(([first]) => first ?? []),
    );
    const versionOf = new Map(subjects.map(({ id, version }) => [id, version]));
    const work = publicWork({ database: this.database, tx });
    const drafts = [...new Set(rows.map(({ draftId }) => draftId))];
    const versions = new Map(
      await Promise.all(drafts.map(async (id) => [id, await listPlacedVersions(work, id)] as const)),
    );
    return rows.map((row) => {
      const annotationIds = served.get(row.id) ?? [];
      const placed = versions.get(row.draftId) ?? [];
      // A version that went to others than the public is not told of.
      const named = (changes.get(row.id) ?? []).filter((ref) => placed.some(({ id }) => id === ref.versionId));
      return {
        ...said(row),
        draftId: row.draftId,
        roundId: row.roundId,
        annotationIds,
        notYet: row.notYet,
        changes: named,
        places: placesOf(named, placed, versionOf.get(annotationIds[0] ?? '') ?? 1),
        corrects: row.corrects,
        correctedBy: corrections.get(row.id) ?? null,
        // A held reply is its moderator's alone for the moment.
        authorReplies: (replies.get(row.id) ?? []).flatMap((id) => {
          const reply = shown.get(id);
          return reply && reply.state !== 'held' ? [reply] : [];
        }),
      };
    });
  }
}

function readKey(after: string | null): { signedAt: string; id: string } | null {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(after ?? '');
  return match?.[1] && match[2] ? { signedAt: match[1], id: match[2] } : null;
}
