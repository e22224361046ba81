// Which drafts are published, and search in them. All of it is open to all; the words are in drafts.texts.service.ts.
import type { Draft, Version } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { spellingKeys } from '@sala/shared/language/spelling-variants.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import type { Work } from '../infra/work.js';
import {
  type ClauseHit,
  type DraftRow,
  findDraftRow,
  listPublishedDrafts,
  listVersions,
  searchClauses,
} from './drafts.read.store.js';

export type { ClauseHit };

const HITS_MAX = 100;

async function present(work: Work, rows: readonly DraftRow[]): Promise<Draft[]> {
  const offices = new Map((await listOrganisations(work)).map(({ id, name }) => [id, name]));
  return rows.map(({ id, slug, instrumentKind, title, authoritative, organisationId }) => ({
    id,
    slug,
    instrumentKind,
    title,
    authoritative,
    office: { id: organisationId, name: offices.get(organisationId) ?? {} },
  }));
}

/** A draft that has been published, with all its versions, newest first. */
export interface PublishedDraft {
  draft: Draft;
  versions: readonly Version[];
}

/** All drafts that the public may read. Open to all. */
export async function listPublished(work: Work): Promise<PublishedDraft[]> {
  const drafts = await present(work, await listPublishedDrafts(work.tx));
  const versions = await listVersions(
    work.tx,
    drafts.map(({ id }) => id),
  );
  return drafts.map((draft) => ({ draft, versions: versions.filter(({ draftId }) => draftId === draft.id) }));
}

/** One published draft. An unpublished one is as absent as one that never was. Open to all. */
export async function readPublished(work: Work, by: { id: string } | { slug: string }): Promise<PublishedDraft> {
  const row = (await findDraftRow(work.tx, by)) ?? refuse('not-found');
  const [versions, [draft]] = await Promise.all([listVersions(work.tx, [row.id]), present(work, [row])]);
  if (versions.length === 0) refuse('not-found');
  return { draft: draft as Draft, versions };
}

/** Clauses of the newest versions in which the words stand, whatever their spelling or digits. Open to all. */
export async function searchPublished(work: Work, words: string): Promise<ClauseHit[]> {
  const published = await listPublished(work);
  const newest = published.flatMap(({ versions: [version] }) => (version ? [version.id] : []));
  return searchClauses(work.tx, newest, spellingKeys(words), HITS_MAX);
}
