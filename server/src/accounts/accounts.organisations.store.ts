// All SQL of organisations: names by day, and who took over from whom.
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { FocalPoint, Organisation, OrganisationKind } from '@sala/shared/accounts/contract.js';
import { nameOn } from '@sala/shared/accounts/organisation-names.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Tx } from '../infra/database.js';
import { organisationNames, organisationSuccessions, organisations } from './accounts.tables.js';

export async function hasOrganisation(tx: Tx, id: string): Promise<boolean> {
  return (await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id))).length > 0;
}

/** False when the id is taken. */
export async function insertOrganisation(
  tx: Tx,
  { name, fromOn, ...row }: typeof organisations.$inferInsert & { name: Bilingual; fromOn: string },
): Promise<boolean> {
  const made = await tx.insert(organisations).values(row).onConflictDoNothing().returning({ id: organisations.id });
  if (made.length === 0) return false;
  await tx.insert(organisationNames).values({ organisationId: row.id, name, fromOn });
  return true;
}

/** The days of the last name; locks the organisation, so that renamings follow one another. Null: unknown. */
export async function lockLastName(tx: Tx, id: string): Promise<{ fromOn: string; untilOn: string | null } | null> {
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id)).for('update');
  const [row] = await tx
    .select({ fromOn: organisationNames.fromOn, untilOn: organisationNames.untilOn })
    .from(organisationNames)
    .where(eq(organisationNames.organisationId, id))
    .orderBy(desc(organisationNames.fromOn))
    .limit(1);
  return row ?? null;
}

/** Ends the present name on that day. */
export async function endName(tx: Tx, id: string, day: string): Promise<void> {
  await tx
    .update(organisationNames)
    .set({ untilOn: day })
    .where(and(eq(organisationNames.organisationId, id), isNull(organisationNames.untilOn)));
}

/** Ends the present name on that day and begins the new one. */
export async function insertName(tx: Tx, id: string, name: Bilingual, fromOn: string): Promise<void> {
  await endName(tx, id, fromOn);
  await tx.insert(organisationNames).values({ organisationId: id, name, fromOn });
}

/** The kind of organisation it is; locks it. Null: unknown. */
export async function lockKind(tx: Tx, id: string): Promise<OrganisationKind | null> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for('update');
  return row?.kind ?? null;
}

export async function updateProvince(tx: Tx, id: string, province: string | null): Promise<void> {
  await tx.update(organisations).set({ province }).where(eq(organisations.id, id));
}

export async function updateFocalPoint(tx: Tx, id: string, focalPoint: FocalPoint | null): Promise<void> {
  await tx.update(organisations).set({ focalPoint }).where(eq(organisations.id, id));
}

/** One at a time, since a circle may arise from two successions that are each right alone. */
export async function lockSuccessions(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table ${organisationSuccessions} in share row exclusive mode`);
}

/** Whether `laterId` is reached from `earlierId` by way of successors. */
export async function leadsTo(tx: Tx, earlierId: string, laterId: string): Promise<boolean> {
  const found = await tx.execute(sql`
    with recursive later(id) as (
      select ${earlierId}::uuid
      union select s.successor_id from organisation_successions s join later on later.id = s.predecessor_id)
    select 1 from later where id = ${laterId}::uuid`);
  return found.rows.length > 0;
}

export async function insertSuccession(
  tx: Tx,
  succession: { predecessorId: string; successorId: string; onDay: string },
): Promise<void> {
  await tx.insert(organisationSuccessions).values(succession).onConflictDoNothing();
}

/** All, or those asked for, with today's name first in the order of kinds and names. */
export async function listOrganisations(tx: Tx, today: string, ids?: string[]): Promise<Organisation[]> {
  const rows = await tx
    .select()
    .from(organisations)
    .where(ids ? inArray(organisations.id, ids) : undefined);
  const names = await tx
    .select()
    .from(organisationNames)
    .where(ids ? inArray(organisationNames.organisationId, ids) : undefined)
    .orderBy(asc(organisationNames.fromOn));
  const successions = await tx
    .select()
    .from(organisationSuccessions)
    .where(ids ? inArray(organisationSuccessions.predecessorId, ids) : undefined)
    .orderBy(asc(organisationSuccessions.onDay));
  return rows.map(({ id, kind, province, focalPoint }) => {
    const own = names
      .filter(({ organisationId }) => organisationId === id)
      .map(({ name, fromOn, untilOn }) => ({ name, fromOn, untilOn }));
    const successors = successions
      .filter(({ predecessorId }) => predecessorId === id)
      .map(({ successorId, onDay }) => ({ id: successorId, onDay }));
    return { id, kind, name: nameOn(own, today), names: own, successors, province, focalPoint };
  });
}
