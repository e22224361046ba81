// SQL of a room: its members, their mandates, the codes that let people in, and what they say and decide there. Runs in
// the role of rooms alone (`Database.room`).
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, sql } from 'drizzle-orm';
import type { RoomMember, RoomMessage } from '@sala/shared/groups/room-contract.js';
import type { Tx } from '../infra/database.js';
import {
  codes,
  decisions,
  documents,
  mandates,
  meetings,
  members,
  messages,
  releases,
  roomStatements,
  settings,
} from './groups.room.tables.js';

/** The last day of the mandate that holds on a day. */
const speaksUntil = (day: string) =>
  sql<string | null>`(select max(mandate.until_on)::text from room.mandates mandate
    where mandate.member_id = members.id and mandate.from_on <= ${day}::date and mandate.until_on > ${day}::date)`;

function memberColumns(day: string) {
  return { id: members.id, groupId: members.groupId, name: members.name, speaksUntil: speaksUntil(day) };
}

export async function insertMember(tx: Tx, row: typeof members.$inferInsert): Promise<void> {
  await tx.insert(members).values(row);
}

export async function findMemberByKey(tx: Tx, keyHash: string, day: string): Promise<RoomMember | null> {
  const [row] = await tx.select(memberColumns(day)).from(members).where(eq(members.keyHash, keyHash));
  return row ?? null;
}

/** By name, which says nothing of who came when. */
export async function listMembers(tx: Tx, groupId: string, day: string): Promise<RoomMember[]> {
  return tx.select(memberColumns(day)).from(members).where(eq(members.groupId, groupId)).orderBy(asc(members.name));
}

/** As they are until the transaction ends: who leaves or is asked to go waits for it. */
export async function lockMembers(tx: Tx, groupId: string, day: string): Promise<RoomMember[]> {
  return tx
    .select(memberColumns(day))
    .from(members)
    .where(eq(members.groupId, groupId))
    .orderBy(members.id)
    .for('update');
}

/** Erases all that a group kept to itself. False where nothing was left. */
export async function eraseRoom(tx: Tx, groupId: string): Promise<boolean> {
  const own = sql`(select id from room.statements where group_id = ${groupId}::uuid)`;
  await tx.execute(sql`delete from room.wordings where statement_id in ${own}`);
  await tx.execute(sql`delete from room.votes where statement_id in ${own}`);
  await tx.execute(sql`delete from room.hands where act_id in
    (select id from room.releases where group_id = ${groupId}::uuid) or act_id in ${own}`);
  for (const table of [settings, mandates, codes, messages, meetings, decisions, documents, roomStatements, releases])
    await tx.delete(table).where(eq(table.groupId, groupId));
  return (await tx.delete(members).where(eq(members.groupId, groupId)).returning({ id: members.id })).length > 0;
}

/**
 * Takes a member out, and with them all that says they were there: words stay without a name. Open codes go too, since
 * nobody knows whom they were handed to.
 */
export async function eraseMember(tx: Tx, groupId: string, id: string): Promise<void> {
  await tx.delete(mandates).where(eq(mandates.memberId, id));
  await tx.delete(codes).where(eq(codes.groupId, groupId));
  await tx.update(messages).set({ memberId: null }).where(eq(messages.memberId, id));
  await tx.execute(sql`update room.wordings set member_id = null where member_id = ${id}::uuid`);
  await tx.execute(sql`delete from room.votes where member_id = ${id}::uuid`);
  await tx.execute(sql`delete from room.hands where member_id = ${id}::uuid`);
  await tx.delete(members).where(and(eq(members.id, id), eq(members.groupId, groupId)));
}

export async function insertMandate(tx: Tx, row: typeof mandates.$inferInsert): Promise<void> {
  await tx.insert(mandates).values(row);
}

/** A mandate ends on the day it is taken back. */
export async function endMandates(tx: Tx, memberId: string, day: string): Promise<void> {
  await tx
    .update(mandates)
    .set({ untilOn: day })
    .where(and(eq(mandates.memberId, memberId), gt(mandates.untilOn, day)));
}

export async function insertCode(tx: Tx, row: typeof codes.$inferInsert): Promise<void> {
  await tx.insert(codes).values(row);
}

/** The group that a code opens; null where it opens nothing. */
export async function findCode(tx: Tx, hash: string, day: string): Promise<string | null> {
  const isOpen = and(eq(codes.hash, hash), gt(codes.expiresOn, day));
  const [row] = await tx.select({ groupId: codes.groupId }).from(codes).where(isOpen);
  return row?.groupId ?? null;
}

/** Uses a code up. False where somebody did before. */
export async function takeCode(tx: Tx, hash: string): Promise<boolean> {
  return (await tx.delete(codes).where(eq(codes.hash, hash)).returning({ hash: codes.hash })).length > 0;
}

export async function insertMessage(tx: Tx, row: typeof messages.$inferInsert): Promise<boolean> {
  return (await tx.insert(messages).values(row).onConflictDoNothing().returning({ id: messages.id })).length > 0;
}

interface MessageRow {
  id: string;
  name: string | null;
  body: string;
  saidAt: Date;
}
const presentMessage = ({ saidAt, ...row }: MessageRow): RoomMessage => ({ ...row, saidAt: saidAt.toISOString() });

const messageColumns = { id: messages.id, name: members.name, body: messages.body, saidAt: messages.saidAt };

/** The newest ones, in the order they were said. */
export async function listMessages(tx: Tx, groupId: string, limit: number): Promise<RoomMessage[]> {
  const rows = await tx
    .select(messageColumns)
    .from(messages)
    .leftJoin(members, eq(members.id, messages.memberId))
    .where(eq(messages.groupId, groupId))
    .orderBy(desc(messages.saidAt), desc(messages.id))
    .limit(limit);
  return rows.reverse().map(presentMessage);
}

export async function findMessages(tx: Tx, ids: readonly string[]): Promise<Map<string, RoomMessage>> {
  const rows = await tx
    .select(messageColumns)
    .from(messages)
    .leftJoin(members, eq(members.id, messages.memberId))
    .where(sql`${messages.id} = any(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map((row) => [row.id, presentMessage(row)]));
}

export async function insertMeeting(tx: Tx, row: typeof meetings.$inferInsert): Promise<void> {
  await tx.insert(meetings).values(row).onConflictDoNothing();
}

export async function listMeetings(tx: Tx, groupId: string) {
  return tx.select().from(meetings).where(eq(meetings.groupId, groupId)).orderBy(desc(meetings.heldOn), meetings.id);
}

export async function insertDecision(tx: Tx, row: typeof decisions.$inferInsert): Promise<void> {
  await tx.insert(decisions).values(row).onConflictDoNothing();
}

export async function listDecisions(tx: Tx, groupId: string) {
  return tx.select().from(decisions).where(eq(decisions.groupId, groupId)).orderBy(desc(decisions.onDay), decisions.id);
}

export async function putQuorum(tx: Tx, groupId: string, quorum: number): Promise<void> {
  await tx
    .insert(settings)
    .values({ groupId, quorum })
    .onConflictDoUpdate({ target: settings.groupId, set: { quorum } });
}

export async function findQuorum(tx: Tx, groupId: string): Promise<number | null> {
  const [row] = await tx.select({ quorum: settings.quorum }).from(settings).where(eq(settings.groupId, groupId));
  return row?.quorum ?? null;
}

/** Forgets who said what in these rooms before a moment, and mandates that had ended by its day. */
export async function forgetSpeakers(
  tx: Tx,
  groupIds: readonly string[],
  { before, day }: { before: Date; day: string },
): Promise<void> {
  if (groupIds.length === 0) return;
  const ids = [...groupIds];
  await tx
    .update(messages)
    .set({ memberId: null })
    .where(and(inArray(messages.groupId, ids), lt(messages.saidAt, before), isNotNull(messages.memberId)));
  await tx.delete(mandates).where(and(inArray(mandates.groupId, ids), lte(mandates.untilOn, day)));
  const since = before.toISOString();
  await tx.execute(sql`update room.wordings set member_id = null where said_at < ${since}::timestamptz
    and statement_id in (select id from room.statements where group_id = any(${sql.param(ids)}::uuid[]))`);
}

/** Forgets votes and hands: of what is over at once, of what still waits after a moment; and codes that ran out. */
export async function forgetVoices(tx: Tx, before: Date, today: string): Promise<void> {
  await tx.delete(codes).where(lte(codes.expiresOn, today));
  const since = sql`${before.toISOString()}::timestamptz`;
  await tx.execute(sql`delete from room.votes where statement_id in
    (select id from room.statements where changed_at < ${since}
       or state not in ('drafting', 'read-aloud', 'adopted', 'releasing'))`);
  // A hand says something only while what it was put to waits for others, and not for ever even then.
  await tx.execute(sql`delete from room.hands where
    not exists (select from room.statements s where s.id = act_id
      and s.state not in ('published', 'withdrawn') and s.changed_at >= ${since})
    and not exists (select from room.releases r where r.id = act_id
      and r.state not in ('done', 'refused') and r.due_at >= ${since})`);
}

export type PaperRow = typeof documents.$inferSelect;

export async function insertPaper(tx: Tx, row: PaperRow): Promise<void> {
  await tx.insert(documents).values(row).onConflictDoNothing();
}

export async function listPapers(tx: Tx, groupId: string): Promise<Pick<PaperRow, 'id' | 'name' | 'addedOn'>[]> {
  return tx
    .select({ id: documents.id, name: documents.name, addedOn: documents.addedOn })
    .from(documents)
    .where(eq(documents.groupId, groupId))
    .orderBy(desc(documents.addedOn), asc(documents.name));
}

export async function findPaper(tx: Tx, groupId: string, id: string): Promise<PaperRow | null> {
  const [row] = await tx
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.groupId, groupId)));
  return row ?? null;
}

export async function deletePaper(tx: Tx, groupId: string, id: string): Promise<void> {
  await tx.delete(documents).where(and(eq(documents.id, id), eq(documents.groupId, groupId)));
}
