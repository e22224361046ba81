// SQL of what everybody may know of groups.
import { and, asc, desc, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm';
import type { Group, Statement } from '@sala/shared/groups/contract.js';
import type { Band } from '@sala/shared/texts/groups/lists.js';
import { comments } from '../discussions/discussions.tables.js';
import type { Tx } from '../infra/database.js';
import {
  groupMovesAsked,
  groupPressures,
  groupRelations,
  groups,
  groupSteps,
  signedTexts,
  statements,
} from './groups.tables.js';

export type GroupRow = typeof groups.$inferSelect;
export type GroupStep = typeof groupSteps.$inferSelect;

/** With its own name and words, whatever moderators hide of them. */
export function presentGroup({ publicKey, stateBefore: _, ...row }: GroupRow): Group {
  return {
    ...row,
    band: row.band as Band,
    valueChain: row.valueChain as Group['valueChain'],
    hasKey: publicKey !== null,
    hidden: { name: null, about: null },
  };
}

export async function insertGroup(tx: Tx, row: typeof groups.$inferInsert): Promise<boolean> {
  return (await tx.insert(groups).values(row).onConflictDoNothing().returning({ id: groups.id })).length > 0;
}

export async function isGroupSlugFree(tx: Tx, slug: string): Promise<boolean> {
  // Nor is one free under which another group is found while its name is hidden.
  return (
    (
      await tx
        .select({ id: groups.id })
        .from(groups)
        .where(or(eq(groups.slug, slug), isBareSlug(slug)))
    ).length === 0
  );
}

export async function findGroup(tx: Tx, by: { id: string } | { slug: string }): Promise<GroupRow | null> {
  const [row] = await tx
    .select()
    .from(groups)
    // A group whose name is hidden has an address without it besides.
    .where('id' in by ? eq(groups.id, by.id) : or(eq(groups.slug, by.slug), isBareSlug(by.slug)));
  return row ?? null;
}

const isBareSlug = (slug: string) => sql`'group-' || left(${groups.id}::text, 8) = ${slug}`;

export async function listGroupRows(tx: Tx, ids?: readonly string[]): Promise<GroupRow[]> {
  const rows = tx.select().from(groups).$dynamic();
  return (ids ? rows.where(inArray(groups.id, [...ids])) : rows).orderBy(asc(groups.province), asc(groups.slug));
}

/** Groups that agreed that their rooms forget after so many days. */
export async function listRemembering(tx: Tx, days: number): Promise<string[]> {
  const rows = await tx.select({ id: groups.id }).from(groups).where(sql`(${groups.rule} ->> 'memory')::int = ${days}`);
  return rows.map(({ id }) => id);
}

export async function updateGroup(tx: Tx, id: string, change: Partial<typeof groups.$inferInsert>): Promise<void> {
  await tx.update(groups).set(change).where(eq(groups.id, id));
}

/** The next move of a group's life; its number counts them. */
export async function insertStep(tx: Tx, step: Omit<typeof groupSteps.$inferInsert, 'number'>): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from group_steps where group_id = ${step.groupId})`;
  await tx.insert(groupSteps).values({ ...step, number });
}

/** The newest first. */
export async function listSteps(tx: Tx, groupId: string): Promise<GroupStep[]> {
  return tx.select().from(groupSteps).where(eq(groupSteps.groupId, groupId)).orderBy(desc(groupSteps.number));
}

export type RelationRow = typeof groupRelations.$inferSelect;

/** Those that hold, and those that are asked for; with another group alone, where one is named. */
export async function listRelations(tx: Tx, groupId: string, otherId?: string): Promise<RelationRow[]> {
  const { groupId: one, otherId: other, untilOn } = groupRelations;
  const both = otherId === undefined ? sql`` : sql`and ${otherId}::uuid in (${one}, ${other})`;
  return tx
    .select()
    .from(groupRelations)
    .where(sql`${untilOn} is null and ${groupId}::uuid in (${one}, ${other}) ${both}`);
}

/** Asked for again after it had ended, it is a new one. */
export async function putRelation(tx: Tx, row: typeof groupRelations.$inferInsert): Promise<void> {
  const { groupId, otherId, kind } = groupRelations;
  const set = { askedOn: row.askedOn, sinceOn: row.sinceOn ?? null, untilOn: row.untilOn ?? null };
  await tx
    .insert(groupRelations)
    .values(row)
    .onConflictDoUpdate({ target: [groupId, otherId, kind], set });
}

const statementRows = {
  ...getTableColumns(statements),
  /** Where its comment is not shown, the dissent beside it is not either. */
  isOut: sql<boolean>`coalesce((select c.state = 'visible' from ${comments} c where c.id = statements.id), true)`,
};

function presentStatement({ isOut, ...row }: typeof statements.$inferSelect & { isOut: boolean }): Statement {
  return {
    ...row,
    dissent: isOut ? row.dissent : '',
    releasedAt: row.releasedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    hidden: null,
  };
}

export async function findStatement(tx: Tx, groupId: string, id: string): Promise<Statement | null> {
  const ofGroup = and(eq(statements.id, id), eq(statements.groupId, groupId));
  const [row] = await tx.select(statementRows).from(statements).where(ofGroup);
  return row ? presentStatement(row) : null;
}

export async function insertStatement(tx: Tx, row: typeof statements.$inferInsert): Promise<void> {
  await tx.insert(statements).values(row).onConflictDoNothing();
}

export async function listStatements(tx: Tx, groupId: string): Promise<Statement[]> {
  const rows = await tx
    .select(statementRows)
    .from(statements)
    .where(eq(statements.groupId, groupId))
    .orderBy(desc(statements.releasedAt), asc(statements.id));
  return rows.map(presentStatement);
}

/** Of all groups, the newest first. */
export async function listStatementsOnIssue(tx: Tx, issueId: string): Promise<Statement[]> {
  const rows = await tx
    .select(statementRows)
    .from(statements)
    .where(sql`${statements.about} ->> 'kind' = 'issue' and ${statements.about} ->> 'issueId' = ${issueId}`)
    .orderBy(desc(statements.releasedAt), asc(statements.id));
  return rows.map(presentStatement);
}

export async function updateStatementWithdrawn(tx: Tx, id: string, groupId: string, at: Date): Promise<void> {
  await tx
    .update(statements)
    .set({ withdrawnAt: at, title: '', body: '', dissent: '' })
    .where(and(eq(statements.id, id), eq(statements.groupId, groupId)));
}

export type MoveAsked = typeof groupMovesAsked.$inferSelect;

/** Asking again for something else takes the place of what was asked before. */
export async function putMoveAsked(tx: Tx, row: MoveAsked): Promise<void> {
  const { groupId: _, ...set } = row;
  await tx.insert(groupMovesAsked).values(row).onConflictDoUpdate({ target: groupMovesAsked.groupId, set });
}

export async function findMoveAsked(tx: Tx, groupId: string): Promise<MoveAsked | null> {
  const [row] = await tx.select().from(groupMovesAsked).where(eq(groupMovesAsked.groupId, groupId));
  return row ?? null;
}

/** Groups that dissolved, and those that joined another in a quarter before the given one. */
export async function listOver(tx: Tx, before: string): Promise<string[]> {
  const joined = sql`exists (select from group_steps s where s.group_id = ${groups.id}
    and s.to_state = 'merged' and s.on_day < ${before}::date)`;
  const rows = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(sql`${groups.state} = 'dissolved' or (${groups.state} = 'merged' and ${joined})`);
  return rows.map(({ id }) => id);
}

/** Groups that have joined this one, and those that had joined them. */
export async function listJoinedInto(tx: Tx, groupId: string): Promise<string[]> {
  const { rows } = (await tx.execute(sql`with recursive joined as (
      select id from groups where merged_into = ${groupId}::uuid
      union select g.id from groups g join joined on g.merged_into = joined.id
    ) select id from joined order by id`)) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

/** Groups that have asked to join this one. */
export async function listAskingToJoin(tx: Tx, groupId: string): Promise<string[]> {
  const { event, told, groupId: id } = groupMovesAsked;
  const rows = await tx
    .select({ id })
    .from(groupMovesAsked)
    .where(sql`${event} = 'joined-another' and ${told} ->> 'into' = ${groupId}`);
  return rows.map((row) => row.id);
}

export async function deleteMoveAsked(tx: Tx, groupId: string): Promise<void> {
  await tx.delete(groupMovesAsked).where(eq(groupMovesAsked.groupId, groupId));
}

/** False where the same text was taken in before. */
export async function insertSignedText(tx: Tx, row: typeof signedTexts.$inferInsert): Promise<boolean> {
  const made = tx.insert(signedTexts).values(row).onConflictDoNothing();
  return (await made.returning({ digest: signedTexts.digest })).length > 0;
}

/** Writes down that a group was put under pressure; the same on the same day is one. */
export async function insertPressure(tx: Tx, row: typeof groupPressures.$inferInsert): Promise<void> {
  await tx.insert(groupPressures).values(row).onConflictDoNothing();
}

/** The latest first. */
export function listPressures(tx: Tx, most: number) {
  return tx
    .select({ kind: groupPressures.kind, onDay: groupPressures.onDay, slug: groups.slug, name: groups.name })
    .from(groupPressures)
    .innerJoin(groups, eq(groups.id, groupPressures.groupId))
    .orderBy(desc(groupPressures.onDay), groups.slug)
    .limit(most);
}
