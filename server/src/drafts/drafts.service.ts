// Drafts as the desk finds them. Starting, mending and publishing are in the files beside this one, and so is what the
// public reads: a draft without a published version exists for its drafting team only.
import type { Draft, Version } from '@sala/shared/drafts/contract.js';
import type { InstrumentKind } from '@sala/shared/drafts/instrument-kinds.js';
import { canEditWorkingText, canSeeWorkingText, type DraftPlace, draftingTeam } from '@sala/shared/drafts/policy.js';
import type { RetitleRequest } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { isSameText } from '@sala/shared/drafts/working-text/working-text-tree.js';
import { canonicalBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { inTransaction, type Work } from '../infra/work.js';
import {
  type DeskRow,
  findDraft as readDraft,
  findInstrumentKind,
  listDraftsWithin,
  listInstrumentKinds as readInstrumentKinds,
  lockDraft,
  updateTitle,
} from './drafts.store.js';
import { findVersion as readVersion, listVersions as readVersions, type VersionRow } from './drafts.versions.store.js';

export type { DeskRow, VersionRow };
export { lockDraft };

export function placeOfDraft(draft: Draft): DraftPlace {
  return { id: draft.id, organisationId: draft.office.id };
}

/** A draft. Open to verbs that ask their own policy next; refuses an id that does not exist. */
export async function getDraft(work: Work, by: { id: string } | { slug: string }): Promise<Draft> {
  return (await readDraft(work.tx, by)) ?? refuse('unknown-draft');
}

/** Open to all: the published versions of a draft, the latest first. */
export function listVersions(work: Pick<Work, 'tx'>, draftId: string): Promise<VersionRow[]> {
  return readVersions(work.tx, draftId);
}

/** Open to all: one published version, without its text. */
export async function getVersion(work: Pick<Work, 'tx'>, versionId: string): Promise<VersionRow> {
  return (await readVersion(work.tx, versionId)) ?? refuse('unknown-version');
}

/** A version as it travels: its title goes with its text. */
export function wireVersion({ title: _, ...version }: VersionRow): Version {
  return version;
}

/** The drafts on the viewer's desk. */
export async function listDesk(work: Work): Promise<DeskRow[]> {
  if (work.viewer.userId === null) refuse('sign-in-first');
  const rows = await listDraftsWithin(
    work.tx,
    work.viewer.grants.filter(({ role }) => draftingTeam.includes(role)),
  );
  return rows.filter(({ draft }) => canSeeWorkingText(work.viewer, placeOfDraft(draft)) === true);
}

/** Open to all: what each kind of instrument asks of a round is public. */
export function listInstrumentKinds(work: Pick<Work, 'tx'>): Promise<InstrumentKind[]> {
  return readInstrumentKinds(work.tx);
}

/** Open to all, as above. */
export async function getInstrumentKind(work: Pick<Work, 'tx'>, kind: string): Promise<InstrumentKind> {
  return (await findInstrumentKind(work.tx, kind)) ?? refuse('unknown-instrument');
}

/**
 * Changes what the draft is called from now on; published versions keep the title they were published under. Refused
 * where the title is no longer the one that was seen, so that no two drafters overwrite each other.
 */
export function retitleDraft(work: Work, draftId: string, { title, seen }: RetitleRequest): Promise<Draft> {
  return inTransaction(work, async (inside) => {
    await lockDraft(inside.tx, draftId);
    const draft = await getDraft(inside, { id: draftId });
    demand(canEditWorkingText(inside.viewer, placeOfDraft(draft)));
    const wanted = canonicalBoth(title);
    if (wanted[draft.authoritative] === undefined) refuse('title-needed', {}, 'title');
    // Sent again after an answer that was lost: done already.
    if (isSameText(draft.title, wanted)) return draft;
    if (!isSameText(draft.title, canonicalBoth(seen))) refuse('title-changed', {}, 'title');
    await updateTitle(inside.tx, draftId, wanted);
    return { ...draft, title: wanted };
  });
}
