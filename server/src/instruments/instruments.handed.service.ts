// Texts for others than the public: who may read one, its words, and what changed in it since the version before.
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { canSpeakFor } from '@sala/shared/accounts/policy.js';
import type { Clause, Draft, Version } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { Handover } from '@sala/shared/instruments/contract.js';
import { canReadHanded } from '@sala/shared/instruments/policy.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { type ComparedVersions, comparedVersions } from '../drafts/drafts.compare.service.js';
import { getDraft, listVersions, placeOfDraft, wireVersion } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import { listHandedTo } from './instruments.record.store.js';
import { listRecord } from './instruments.record.service.js';
import { listSteps } from './instruments.store.js';

export interface HandedText {
  draft: Draft;
  version: Version;
  clauses: readonly Clause[];
  byId: ReadonlyMap<string, Clause>;
  handovers: Handover[];
  /** Number of the version before that the reader may know; null where there is none. */
  since: number | null;
  /** What changed since then. */
  compared: ComparedVersions | null;
  /** Bodies it was sent to, for which the viewer stands. */
  mine: Organisation[];
}

/** One version, for those it is for. Others learn no more than that there is none. */
export async function readHanded(work: Work, slug: string, number: number): Promise<HandedText> {
  const draft = await getDraft(work, { slug });
  const versions = await listVersions(work, draft.id);
  const at = versions.findIndex((one) => one.number === number);
  const row = versions[at];
  if (!row) return refuse('unknown-version');
  const { handovers: all } = await listRecord(work, draft.id);
  const inGroup = await technicalGroups(work, draft.id);
  const place = placeOfDraft(draft);
  const bodyIds = readersOf(row, all, inGroup);
  if (canReadHanded(work.viewer, place, bodyIds) !== true) refuse('unknown-version');
  const { list, byId } = await clausesOf(work.database, row.id);
  // What changed is told from a text that the reader may know as well.
  const former = versions
    .slice(at + 1)
    .find(
      (one) => one.audience === 'public' || canReadHanded(work.viewer, place, readersOf(one, all, inGroup)) === true,
    );
  const mine = (await listOrganisations(work)).filter(
    ({ id }) => bodyIds.includes(id) && canSpeakFor(work.viewer, id) === true,
  );
  return {
    draft,
    version: wireVersion(row),
    clauses: list,
    byId,
    handovers: all.filter(({ versionId }) => versionId === row.id),
    since: former?.number ?? null,
    compared: former ? await comparedVersions(work, former.id, row.id, draft.authoritative) : null,
    mine,
  };
}

/** Everything that was sent to a body for which the viewer stands, the newest first. */
export async function listHandedToUs(work: Work) {
  const mine = (await listOrganisations(work)).filter(({ id }) => canSpeakFor(work.viewer, id) === true);
  const rows = await listHandedTo(
    work.tx,
    mine.map(({ id }) => id),
  );
  return Promise.all(rows.map(async (row) => ({ ...row, draft: await getDraft(work, { id: row.draftId }) })));
}

/** The bodies for which a version is; none for one that is the team's alone. */
function readersOf(
  { id, audience }: { id: string; audience: string },
  handovers: readonly Handover[],
  inGroup: readonly string[],
): string[] {
  if (audience === 'team') return [];
  const sent = handovers.filter(({ versionId }) => versionId === id).flatMap(({ bodies }) => bodies);
  const sentTo = sent.flatMap(({ organisationId }) => organisationId ?? []);
  return audience === 'technical-group' ? [...sentTo, ...inGroup] : sentTo;
}

/** The bodies that sit in the technical group, as its steps say. */
async function technicalGroups(work: Work, draftId: string): Promise<string[]> {
  const steps = await listSteps(work.tx, draftId);
  return steps
    .filter(({ to }) => to === 'technical-group')
    .flatMap(({ bodies }) => bodies.flatMap(({ organisationId }) => organisationId ?? []));
}
