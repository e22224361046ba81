// Reading drafts together with the round on them: what lies on the table. All of it is open to all.
import type { Round } from '@sala/shared/consultations/contract.js';
import type { Draft, Version } from '@sala/shared/drafts/contract.js';
import { listPublished, type PublishedDraft, readPublished } from '../drafts/drafts.read.service.js';
import type { Work } from '../infra/work.js';
import { listRounds } from './consultations.read.store.js';

/** A published draft with the version that is under consultation, or the newest, and the round on it. */
export interface OnTable extends PublishedDraft {
  draft: Draft;
  version: Version;
  /** The latest round, whatever its stage. */
  round: Round | null;
}

function layOut(published: PublishedDraft, rounds: readonly Round[]): OnTable[] {
  const round = rounds.find(({ draftId }) => draftId === published.draft.id) ?? null;
  const version = published.versions.find(({ id }) => id === round?.versionId) ?? published.versions[0];
  return version ? [{ ...published, version, round }] : [];
}

/** Everything on the table. Open to all. */
export async function listOnTable(work: Work): Promise<OnTable[]> {
  const published = await listPublished(work);
  const rounds = await listRounds(
    work.tx,
    published.map(({ draft }) => draft.id),
  );
  return published.flatMap((one) => layOut(one, rounds));
}

/** One draft on the table, by its id or the word in its address. Open to all. */
export async function readOnTable(work: Work, by: { id: string } | { slug: string }): Promise<OnTable | null> {
  const published = await readPublished(work, by);
  const [one] = layOut(published, await listRounds(work.tx, [published.draft.id]));
  return one ?? null;
}
