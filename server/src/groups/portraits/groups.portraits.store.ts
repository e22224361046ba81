// SQL of portraits and their versions.
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Portrait, PortraitKind, PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import type { Tx } from '../../infra/database.js';
import { portraits, portraitVersions } from './groups.portraits.tables.js';

export type PortraitRow = typeof portraits.$inferSelect;
export type PortraitVersionRow = typeof portraitVersions.$inferSelect;
export type PortraitKey = { id: string } | { number: number };

export interface PortraitFilter {
  kind?: PortraitKind;
  province?: string;
  groupId?: string;
  issueId?: string;
}

/** Leaves one alone that is there already. */
export async function insertPortrait(tx: Tx, row: typeof portraits.$inferInsert): Promise<void> {
  await tx.insert(portraits).values(row).onConflictDoNothing();
}

/** Locks it, so that versions follow one another. */
export async function lockPortrait(tx: Tx, id: string): Promise<PortraitRow | null> {
  const [row] = await tx.select().from(portraits).where(eq(portraits.id, id)).for('update');
  return row ?? null;
}

export async function insertPortraitVersion(tx: Tx, row: PortraitVersionRow): Promise<void> {
  await tx.insert(portraitVersions).values(row);
}

/** The oldest first. */
export async function listPortraitVersions(tx: Tx, portraitId: string): Promise<PortraitVersionRow[]> {
  return tx
    .select()
    .from(portraitVersions)
    .where(eq(portraitVersions.portraitId, portraitId))
    .orderBy(asc(portraitVersions.number));
}

/** Marks it and takes the words of all its versions away. */
export async function eraseWithdrawn(
  tx: Tx,
  id: string,
  withdrawn: NonNullable<PortraitLine['withdrawn']>,
): Promise<void> {
  await tx.update(portraits).set({ withdrawn }).where(eq(portraits.id, id));
  const nothing = { title: {}, lead: {}, body: {}, figures: [] };
  await tx.update(portraitVersions).set(nothing).where(eq(portraitVersions.portraitId, id));
}

/** The newest first, by the day of their newest version. */
export async function listPortraitLines(tx: Tx, asked: PortraitFilter = {}): Promise<PortraitLine[]> {
  const { kind, province, groupId, issueId } = asked;
  const rows = await tx
    .select({ portrait: portraits, version: portraitVersions })
    .from(portraits)
    .innerJoin(portraitVersions, eq(portraitVersions.portraitId, portraits.id))
    .where(
      and(
        kind && eq(portraits.kind, kind),
        province === undefined ? undefined : eq(portraits.province, province),
        groupId === undefined ? undefined : eq(portraits.groupId, groupId),
        issueId === undefined ? undefined : eq(portraits.issueId, issueId),
      ),
    )
    .orderBy(desc(portraits.number), asc(portraitVersions.number));
  const byId = new Map<string, { portrait: PortraitRow; versions: PortraitVersionRow[] }>();
  for (const { portrait, version } of rows) {
    const one = byId.get(portrait.id) ?? { portrait, versions: [] };
    one.versions.push(version);
    byId.set(portrait.id, one);
  }
  const lines = [...byId.values()].map((one) => lineOf(one.portrait, one.versions));
  return lines.sort((a, b) => b.publishedOn.localeCompare(a.publishedOn) || b.number - a.number);
}

/** The newest version, or the one asked for; null where there is none. */
export async function findPortrait(tx: Tx, by: PortraitKey, version?: number): Promise<Portrait | null> {
  const isIt = 'id' in by ? eq(portraits.id, by.id) : eq(portraits.number, by.number);
  const [row] = await tx.select().from(portraits).where(isIt);
  const versions = row ? await listPortraitVersions(tx, row.id) : [];
  const shown = version === undefined ? versions.at(-1) : versions.find(({ number }) => number === version);
  if (!row || !shown) return null;
  const { title, lead, body, figures, isAgreed, number, onDay } = shown;
  return {
    ...lineOf(row, versions),
    ...{ title, lead, body, figures, isAgreed, shown: number, shownOn: onDay },
    versions: versions.map((one) => ({ number: one.number, on: one.onDay })).reverse(),
  };
}

/** `versions` has one at least, the oldest first. */
function lineOf(row: PortraitRow, versions: readonly PortraitVersionRow[]): PortraitLine {
  const [first, newest] = [versions[0], versions.at(-1)];
  const { id, number, kind, province, groupId, bodyId, issueId, withdrawn } = row;
  return {
    ...{ id, number, kind, province, groupId, bodyId, issueId, withdrawn },
    version: newest?.number ?? 0,
    title: newest?.title ?? {},
    lead: newest?.lead ?? {},
    firstOn: first?.onDay ?? '',
    publishedOn: newest?.onDay ?? '',
  };
}
