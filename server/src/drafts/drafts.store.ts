// SQL of drafts themselves: what a draft is called, whose it is, and which kinds of instrument there are. The working
// text and the published versions have stores of their own beside this one.
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Draft } from '@sala/shared/drafts/contract.js';
import type { InstrumentKind } from '@sala/shared/drafts/instrument-kinds.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { RoleGrant } from '@sala/shared/ground/viewer.js';
import type { Tx } from '../infra/database.js';
import { drafts, instrumentKinds, workingTexts } from './drafts.tables.js';

/**
 * The office's name today: the last one that has begun, so that an announced renaming does not show early. The column
 * is qualified by hand: drizzle leaves the table out where it selects from one alone, and it would be taken for the
 * name's.
 */
function officeName(): SQL<Bilingual> {
  return sql<Bilingual>`(select n.name from organisation_names n where n.organisation_id = ${drafts}.organisation_id
    order by n.from_on > (now() at time zone 'Asia/Phnom_Penh')::date, n.from_on desc limit 1)`;
}

const columns = {
  id: drafts.id,
  slug: drafts.slug,
  instrumentKind: drafts.instrumentKind,
  title: drafts.title,
  authoritative: drafts.authoritative,
  organisationId: drafts.organisationId,
};

type Row = Omit<Draft, 'office'> & { organisationId: string; officeName: Bilingual };

function toDraft({ organisationId, officeName: name, ...draft }: Row): Draft {
  return { ...draft, office: { id: organisationId, name } };
}

export async function findDraft(tx: Tx, by: { id: string } | { slug: string }): Promise<Draft | null> {
  const condition = 'id' in by ? eq(drafts.id, by.id) : eq(drafts.slug, by.slug);
  const [row] = await tx
    .select({ ...columns, officeName: officeName() })
    .from(drafts)
    .where(condition);
  return row ? toDraft(row) : null;
}

/** Makes all who would publish, or announce a round on this draft wait for each other. */
export async function lockDraft(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, id)).for('no key update');
}

/** False when the address is taken. */
export async function isSlugFree(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.slug, slug))).length === 0;
}

export async function insertDraft(tx: Tx, draft: typeof drafts.$inferInsert): Promise<void> {
  await tx.insert(drafts).values(draft);
}

export async function updateTitle(tx: Tx, id: string, title: Bilingual): Promise<void> {
  await tx.update(drafts).set({ title }).where(eq(drafts.id, id));
}

/** A draft as the desk lists it. */
export interface DeskRow {
  draft: Draft;
  /** Number of the last published version, null before the first. */
  lastVersion: number | null;
  clauses: number;
  updatedAt: Date;
}

/** The drafts that these grants reach, the last changed first. */
export async function listDraftsWithin(tx: Tx, grants: readonly RoleGrant[]): Promise<DeskRow[]> {
  if (grants.length === 0) return [];
  const reached = grants.map(
    ({ draftId, organisationId }) =>
      sql`(${draftId === null ? sql`true` : eq(drafts.id, draftId)} and ${
        organisationId === null ? sql`true` : eq(drafts.organisationId, organisationId)
      })`,
  );
  const rows = await tx
    .select({
      ...columns,
      officeName: officeName(),
      lastVersion: sql<number | null>`(select max(v.number) from versions v where v.draft_id = ${drafts.id})`,
      clauses: sql<number>`jsonb_array_length(${workingTexts.clauses})`,
      updatedAt: workingTexts.updatedAt,
    })
    .from(drafts)
    .innerJoin(workingTexts, eq(workingTexts.draftId, drafts.id))
    .where(sql.join(reached, sql` or `))
    .orderBy(sql`${workingTexts.updatedAt} desc`);
  return rows.map(({ lastVersion, clauses, updatedAt, ...row }) => ({
    draft: toDraft(row),
    lastVersion,
    clauses,
    updatedAt,
  }));
}

const kindColumns = {
  kind: instrumentKinds.kind,
  name: instrumentKinds.name,
  minimumDays: instrumentKinds.minimumDays,
  noticeDays: instrumentKinds.noticeDays,
};

/** From the highest instrument down. */
export function listInstrumentKinds(tx: Tx): Promise<InstrumentKind[]> {
  return tx.select(kindColumns).from(instrumentKinds).orderBy(asc(instrumentKinds.rank));
}

export async function findInstrumentKind(tx: Tx, kind: string): Promise<InstrumentKind | null> {
  const [row] = await tx.select(kindColumns).from(instrumentKinds).where(eq(instrumentKinds.kind, kind));
  return row ?? null;
}
