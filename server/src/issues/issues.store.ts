// SQL of issues themselves: their rows, their moves, and hands that wait for others.
import { and, asc, countDistinct, desc, eq, inArray, isNotNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { IssueStep } from '@sala/shared/issues/contract.js';
import type { IssueActor, IssueEvent, IssueState } from '@sala/shared/lives/issue-words.js';
import type { Tx } from '../infra/database.js';
import { issueGroups, issueHands, issueLinks, issueReminders, issues, issueSteps } from './issues.tables.js';

export type IssueRow = typeof issues.$inferSelect;
export type NewIssue = typeof issues.$inferInsert;
export type HandRow = typeof issueHands.$inferSelect;

/** False when the id was used before. */
export async function insertIssue(tx: Tx, row: NewIssue): Promise<boolean> {
  return (await tx.insert(issues).values(row).onConflictDoNothing().returning({ id: issues.id })).length > 0;
}

export type IssueKey = { id: string } | { number: number } | { code: string };

const isKey = (by: IssueKey) =>
  'id' in by ? eq(issues.id, by.id) : 'number' in by ? eq(issues.number, by.number) : eq(issues.code, by.code);

export async function findIssue(tx: Tx, by: IssueKey): Promise<IssueRow | null> {
  const [row] = await tx.select().from(issues).where(isKey(by));
  return row ?? null;
}

/** Locks it, so that moves follow one another. */
export async function lockIssue(tx: Tx, id: string): Promise<IssueRow | null> {
  const [row] = await tx.select().from(issues).where(eq(issues.id, id)).for('update');
  return row ?? null;
}

export interface IssueFilter {
  states?: readonly IssueState[];
  province?: string;
  valueChain?: string;
  level?: string;
  groupId?: string;
  topic?: string;
  bodyIds?: readonly string[];
  isUrgent?: boolean;
  ids?: readonly string[];
}

/** Which part of a list: those raised before the one of this number, or after so many, and at most how many. */
export interface IssuePage {
  before?: number;
  skip?: number;
  limit?: number;
}

/** What is not kept is in no list and in no count. */
function isAsked(asked: IssueFilter) {
  const { states, province, valueChain, level, groupId, topic, bodyIds, isUrgent, ids } = asked;
  return and(
    ne(issues.state, 'diverted'),
    states && inArray(issues.state, [...states]),
    province === undefined ? undefined : eq(issues.province, province),
    valueChain === undefined ? undefined : eq(issues.valueChain, valueChain),
    level === undefined ? undefined : sql`${issues.level} = ${level}`,
    groupId === undefined ? undefined : eq(issues.groupId, groupId),
    topic === undefined ? undefined : sql`${issues.topics} @> ${JSON.stringify([topic])}::jsonb`,
    bodyIds && inArray(issues.bodyId, [...bodyIds]),
    isUrgent === undefined ? undefined : eq(issues.isUrgent, isUrgent),
    ids && inArray(issues.id, [...ids]),
  );
}

/** The newest first; all of them where no part is asked for. */
export async function listIssueRows(tx: Tx, asked: IssueFilter = {}, page: IssuePage = {}): Promise<IssueRow[]> {
  const { before, skip = 0, limit } = page;
  const part = before === undefined ? undefined : lt(issues.number, before);
  const query = tx
    .select()
    .from(issues)
    .where(and(isAsked(asked), part))
    .orderBy(desc(issues.number))
    .offset(skip);
  return limit === undefined ? query : query.limit(limit);
}

export interface IssueCount {
  state: IssueState;
  stateBefore: IssueState | null;
  province: string;
  n: number;
}

/** How many there are of each state, from where it came there, and province. */
export async function countIssueRows(tx: Tx, asked: IssueFilter = {}): Promise<IssueCount[]> {
  const { state, stateBefore, province } = issues;
  return tx
    .select({ state, stateBefore, province, n: sql<number>`count(*)::int` })
    .from(issues)
    .where(isAsked(asked))
    .groupBy(state, stateBefore, province);
}

/** How often each came back: as itself, or as another that was raised after it was solved. */
export async function countRelapses(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const n = sql<number>`count(*)::int`;
  const returned = await tx
    .select({ id: issueSteps.issueId, n })
    .from(issueSteps)
    .where(and(inArray(issueSteps.issueId, [...ids]), eq(issueSteps.event, 'problem-returned')))
    .groupBy(issueSteps.issueId);
  const again = await tx
    .select({ id: issueLinks.otherId, n })
    .from(issueLinks)
    .where(and(inArray(issueLinks.otherId, [...ids]), eq(issueLinks.kind, 'relapse')))
    .groupBy(issueLinks.otherId);
  const counts = new Map<string, number>();
  for (const one of [...returned, ...again]) if (one.id !== null) counts.set(one.id, (counts.get(one.id) ?? 0) + one.n);
  return counts;
}

export async function updateIssue(tx: Tx, id: string, change: Partial<NewIssue>): Promise<void> {
  await tx.update(issues).set(change).where(eq(issues.id, id));
}

/** The next move; its number counts them. */
export async function insertStep(tx: Tx, step: Omit<typeof issueSteps.$inferInsert, 'number'>): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from issue_steps where issue_id = ${step.issueId})`;
  await tx.insert(issueSteps).values({ ...step, number });
}

/** Oldest first. */
export async function listSteps(tx: Tx, issueId: string): Promise<IssueStep[]> {
  const rows = await tx
    .select()
    .from(issueSteps)
    .where(eq(issueSteps.issueId, issueId))
    .orderBy(asc(issueSteps.number));
  return rows.map(({ issueId: _, fromState, toState, onDay, ...step }) => ({
    ...step,
    from: fromState,
    to: toState,
    on: onDay,
  }));
}

/** By body: issues that it has committed to or declined. */
export async function countAnswered(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: issueSteps.bodyId, n: countDistinct(issueSteps.issueId) })
    .from(issueSteps)
    .where(and(inArray(issueSteps.event, ['body-committed', 'body-refused']), isNotNull(issueSteps.bodyId)))
    .groupBy(issueSteps.bodyId);
  return new Map(rows.flatMap(({ id, n }) => (id === null ? [] : [[id, n]])));
}

/** Which of these the group solved itself. */
export async function listSolvedByGroup(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: issueSteps.issueId })
    .from(issueSteps)
    .where(and(inArray(issueSteps.issueId, [...ids]), eq(issueSteps.event, 'solved-by-group')));
  return new Set(rows.map(({ id }) => id));
}

/** What moves said is taken away, of all or of these hands alone; that they happened stays. */
export async function eraseTold(tx: Tx, issueId: string, by?: readonly IssueActor[]): Promise<void> {
  const own = by && or(...by.map((actor) => sql`${issueSteps.by} = ${JSON.stringify([actor])}::jsonb`));
  await tx
    .update(issueSteps)
    .set({ told: {} })
    .where(and(eq(issueSteps.issueId, issueId), own));
}

/** The same of one entry alone. */
export async function eraseStep(tx: Tx, issueId: string, number: number): Promise<void> {
  const isIt = and(eq(issueSteps.issueId, issueId), eq(issueSteps.number, number));
  await tx.update(issueSteps).set({ told: {} }).where(isIt);
}

export async function listHands(tx: Tx, issueId: string): Promise<HandRow[]> {
  return tx.select().from(issueHands).where(eq(issueHands.issueId, issueId)).orderBy(asc(issueHands.onDay));
}

/** The secretariat's word that it is the same as another, while the group that raised it can object. */
export async function findMergeAsked(tx: Tx, issueId: string): Promise<HandRow | null> {
  const asked = and(eq(issueHands.event, 'twin-found'), eq(issueHands.actor, 'secretariat'));
  const [hand] = await tx
    .select()
    .from(issueHands)
    .where(and(eq(issueHands.issueId, issueId), asked));
  return hand ?? null;
}

export async function listIdsWithHands(tx: Tx): Promise<string[]> {
  return (await tx.selectDistinct({ id: issueHands.issueId }).from(issueHands)).map(({ id }) => id);
}

/** The first hand of an actor counts; a second one changes nothing. */
export async function insertHand(tx: Tx, hand: typeof issueHands.$inferInsert): Promise<void> {
  await tx.insert(issueHands).values(hand).onConflictDoNothing();
}

export async function deleteHands(tx: Tx, issueId: string): Promise<void> {
  await tx.delete(issueHands).where(eq(issueHands.issueId, issueId));
}

export async function listWaiting(
  tx: Tx,
  event: IssueEvent,
  actor: IssueActor,
  until: string,
): Promise<{ hand: HandRow; issue: IssueRow }[]> {
  return tx
    .select({ hand: issueHands, issue: issues })
    .from(issueHands)
    .innerJoin(issues, eq(issues.id, issueHands.issueId))
    .where(and(eq(issueHands.event, event), eq(issueHands.actor, actor), lte(issueHands.onDay, until)));
}

/** Where the calendar has something to do: put off until a day that has come, or claimed and not confirmed. */
export async function listForCalendar(tx: Tx, today: string): Promise<IssueRow[]> {
  const isDue = and(eq(issues.state, 'deferred'), isNotNull(issues.nextOn), lte(issues.nextOn, today));
  return tx
    .select()
    .from(issues)
    .where(or(isDue, eq(issues.state, 'resolved-claimed')));
}

/** When the group was asked again about this claim, the latest first. */
export async function listReminders(tx: Tx, issueId: string, step: number): Promise<Date[]> {
  const rows = await tx
    .select()
    .from(issueReminders)
    .where(and(eq(issueReminders.issueId, issueId), eq(issueReminders.step, step)))
    .orderBy(desc(issueReminders.rank));
  return rows.map(({ at }) => at);
}

/** False when it was there already. */
export async function insertReminder(tx: Tx, row: typeof issueReminders.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(issueReminders)
    .values(row)
    .onConflictDoNothing()
    .returning({ rank: issueReminders.rank });
  return made.length > 0;
}

export async function insertIssueGroup(tx: Tx, row: typeof issueGroups.$inferInsert): Promise<void> {
  await tx.insert(issueGroups).values(row).onConflictDoNothing();
}

export async function listIssueGroups(tx: Tx, issueId: string) {
  return tx.select().from(issueGroups).where(eq(issueGroups.issueId, issueId)).orderBy(asc(issueGroups.onDay));
}

/** Groups that stand behind these, by issue. */
export async function listGroupsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(issueGroups)
    .where(inArray(issueGroups.issueId, [...ids]));
  const byIssue = new Map<string, string[]>();
  for (const { issueId, groupId } of rows) byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), groupId]);
  return byIssue;
}

/** The issues that a group raised, took up, or brought along when issues were joined. */
export async function listIdsOfGroup(tx: Tx, groupId: string): Promise<string[]> {
  const rows = await tx.select().from(issueGroups).where(eq(issueGroups.groupId, groupId));
  return rows.map(({ issueId }) => issueId);
}
