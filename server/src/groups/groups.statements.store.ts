// SQL of statements while they are the group's own, and of what waits to leave the room. Runs in the role of rooms.
import { and, asc, desc, eq, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import type { RoomMember, RoomStatement, VoteChoice } from '@sala/shared/groups/room-contract.js';
import type { Tx } from '../infra/database.js';
import { hands, members, releases, roomStatements, votes, wordings } from './groups.room.tables.js';

export type StatementRow = typeof roomStatements.$inferSelect;
export type ReleaseRow = typeof releases.$inferSelect;

/** Without the secret, which only the room's own acts use. */
export function presentRoomStatement({
  secret: _,
  howRead: _how,
  changedAt: _at,
  ...row
}: StatementRow): RoomStatement {
  return row;
}

export async function insertRoomStatement(tx: Tx, row: typeof roomStatements.$inferInsert): Promise<boolean> {
  const made = tx.insert(roomStatements).values(row).onConflictDoNothing();
  return (await made.returning({ id: roomStatements.id })).length > 0;
}

export async function listRoomStatements(tx: Tx, groupId: string): Promise<RoomStatement[]> {
  const rows = await tx
    .select()
    .from(roomStatements)
    .where(eq(roomStatements.groupId, groupId))
    .orderBy(desc(roomStatements.changedAt), roomStatements.id);
  return rows.map(presentRoomStatement);
}

export async function findRoomStatement(tx: Tx, groupId: string, id: string): Promise<RoomStatement | null> {
  const [row] = await tx.select().from(roomStatements).where(ofGroup(groupId, id));
  return row ? presentRoomStatement(row) : null;
}

/** Whoever else would change it waits until the transaction ends. */
export async function lockRoomStatement(tx: Tx, groupId: string, id: string): Promise<StatementRow | null> {
  const [row] = await tx.select().from(roomStatements).where(ofGroup(groupId, id)).for('update');
  return row ?? null;
}

function ofGroup(groupId: string, id: string) {
  return and(eq(roomStatements.id, id), eq(roomStatements.groupId, groupId));
}

export async function updateRoomStatement(
  tx: Tx,
  id: string,
  change: Partial<typeof roomStatements.$inferInsert>,
): Promise<void> {
  await tx.update(roomStatements).set(change).where(eq(roomStatements.id, id));
}

export async function insertWording(tx: Tx, row: typeof wordings.$inferInsert): Promise<void> {
  await tx.insert(wordings).values(row).onConflictDoNothing();
}

/** What members said on the words, the oldest first. */
export async function listWordings(tx: Tx, statementId: string) {
  return tx
    .select({
      id: wordings.id,
      name: members.name,
      note: wordings.note,
      body: wordings.body,
      isTaken: wordings.isTaken,
    })
    .from(wordings)
    .leftJoin(members, eq(members.id, wordings.memberId))
    .where(eq(wordings.statementId, statementId))
    .orderBy(asc(wordings.saidAt), wordings.id);
}

export async function findWording(tx: Tx, statementId: string, id: string) {
  const [row] = await tx
    .select()
    .from(wordings)
    .where(and(eq(wordings.id, id), eq(wordings.statementId, statementId)));
  return row ?? null;
}

export async function updateWording(tx: Tx, id: string, isTaken: boolean): Promise<void> {
  await tx.update(wordings).set({ isTaken }).where(eq(wordings.id, id));
}

export async function putVote(tx: Tx, statementId: string, memberId: string, choice: VoteChoice): Promise<void> {
  await tx
    .insert(votes)
    .values({ statementId, memberId, choice })
    .onConflictDoUpdate({ target: [votes.statementId, votes.memberId], set: { choice } });
}

/** Other words are not what was voted on. */
export async function deleteVotes(tx: Tx, statementId: string): Promise<void> {
  await tx.delete(votes).where(eq(votes.statementId, statementId));
}

export async function listVotes(tx: Tx, statementId: string): Promise<{ memberId: string; choice: VoteChoice }[]> {
  return tx
    .select({ memberId: votes.memberId, choice: votes.choice })
    .from(votes)
    .where(eq(votes.statementId, statementId));
}

/** Puts a representative's hand to an act; the same hand twice is one. */
export async function putHand(tx: Tx, actId: string, memberId: string): Promise<void> {
  await tx.insert(hands).values({ actId, memberId }).onConflictDoNothing();
}

/** How many of those who may speak today have put their hand to it. */
export async function countHands(tx: Tx, actId: string, present: readonly RoomMember[]): Promise<number> {
  const rows = await tx.select({ memberId: hands.memberId }).from(hands).where(eq(hands.actId, actId));
  const ids = new Set(present.flatMap(({ id, speaksUntil }) => (speaksUntil === null ? [] : [id])));
  return rows.filter(({ memberId }) => ids.has(memberId)).length;
}

export async function deleteHands(tx: Tx, actId: string): Promise<void> {
  await tx.delete(hands).where(eq(hands.actId, actId));
}

export async function insertRelease(tx: Tx, row: typeof releases.$inferInsert): Promise<void> {
  await tx.insert(releases).values(row).onConflictDoNothing();
}

const isLeft = inArray(releases.state, ['asked', 'waiting']);

/** What of one kind can still be taken back. */
export async function listLeft(tx: Tx, groupId: string, kind: string): Promise<ReleaseRow[]> {
  return tx
    .select()
    .from(releases)
    .where(and(eq(releases.groupId, groupId), eq(releases.kind, kind), isLeft));
}

/** Decisions of the room that carry an act which waits or has come out. */
export async function listCarrying(tx: Tx, groupId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: releases.decisionId })
    .from(releases)
    .where(and(eq(releases.groupId, groupId), isNotNull(releases.decisionId), ne(releases.state, 'refused')));
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

/** Takes back what still waits, with the hands put to it. False when it is on its way. */
export async function deleteRelease(tx: Tx, groupId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(releases)
    .where(and(eq(releases.id, id), eq(releases.groupId, groupId), isLeft))
    .returning({ id: releases.id });
  if (gone.length > 0) await deleteHands(tx, id);
  return gone.length > 0;
}

/** What did not come out goes once it was mended. */
export async function deleteRefused(tx: Tx, groupId: string, id: string): Promise<void> {
  const isRefused = and(eq(releases.id, id), eq(releases.groupId, groupId), eq(releases.state, 'refused'));
  await tx.delete(releases).where(isRefused);
}

export async function listReleases(tx: Tx, groupId: string): Promise<ReleaseRow[]> {
  return tx.select().from(releases).where(eq(releases.groupId, groupId)).orderBy(desc(releases.dueAt), releases.id);
}

/** Takes what is due for this process to play; also what another took long ago and never finished. */
export async function takeDue(tx: Tx, now: Date, abandoned: Date): Promise<ReleaseRow[]> {
  return tx
    .update(releases)
    .set({ state: 'taken', takenAt: now })
    .where(
      and(
        lte(releases.dueAt, now),
        or(eq(releases.state, 'waiting'), and(eq(releases.state, 'taken'), sql`${releases.takenAt} < ${abandoned}`)),
      ),
    )
    .returning();
}

export async function findRelease(tx: Tx, groupId: string, id: string): Promise<ReleaseRow | null> {
  const [row] = await tx
    .select()
    .from(releases)
    .where(and(eq(releases.id, id), eq(releases.groupId, groupId)));
  return row ?? null;
}

export async function lockRelease(tx: Tx, groupId: string, id: string): Promise<ReleaseRow | null> {
  const ofGroup = and(eq(releases.id, id), eq(releases.groupId, groupId));
  const [row] = await tx.select().from(releases).where(ofGroup).for('update');
  return row ?? null;
}

export async function updateRelease(
  tx: Tx,
  id: string,
  change: Pick<ReleaseRow, 'state'> & Partial<ReleaseRow>,
): Promise<void> {
  await tx.update(releases).set(change).where(eq(releases.id, id));
}
