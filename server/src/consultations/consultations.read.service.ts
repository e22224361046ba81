// Reading drafts together with the round on them: what lies on the table. All of it is open to all.
import type { Round } from '@sala/shared/consultations/contract.js';
import { type HeardKind, heardOf } from '@sala/shared/consultations/hearing.js';
import { isOver, stageOf } from '@sala/shared/ground/stages.js';
import type { Draft, Version } from '@sala/shared/drafts/contract.js';
import { listPublished, type PublishedDraft, readPublished } from '../drafts/drafts.read.service.js';
import type { Work } from '../infra/work.js';
import { countSpeakers, listRounds } from './consultations.read.store.js';

/** A published draft with the version under consultation, else the newest, and its latest round. */
export interface OnTable extends PublishedDraft {
  draft: Draft;
  version: Version;
  /** The version that is shown where none is asked for: `version`, unless another one was. */
  usual: Version;
  /** The latest round, whatever its stage. */
  round: Round | null;
  /** The round whose answers are told: the latest that is over, and before there is one the latest. */
  answering: Round | null;
}

function layOut(published: PublishedDraft, rounds: readonly Round[], now: Date): OnTable[] {
  const ofDraft = rounds.filter(({ draftId }) => draftId === published.draft.id);
  const [round = null] = ofDraft;
  const answering = ofDraft.find((one) => isOver(stageOf(one, now))) ?? round;
  // A round that is over no longer says which text counts: what came out of it does.
  const consulted = round && !isOver(stageOf(round, now)) ? round.versionId : null;
  const version = published.versions.find(({ id }) => id === consulted) ?? published.versions[0];
  return version ? [{ ...published, version, usual: version, round, answering }] : [];
}

/** Everything on the table. Open to all. */
export async function listOnTable(work: Work): Promise<OnTable[]> {
  const published = await listPublished(work);
  const rounds = await listRounds(
    work.tx,
    published.map(({ draft }) => draft.id),
  );
  return published.flatMap((one) => layOut(one, rounds, work.now));
}

/** One draft on the table, by its id or the word in its address. Open to all. */
export async function readOnTable(work: Work, by: { id: string } | { slug: string }): Promise<OnTable | null> {
  const published = await readPublished(work, by);
  const [one] = layOut(published, await listRounds(work.tx, [published.draft.id]), work.now);
  return one ?? null;
}

/** Who is being heard in a round: by kind in bands, and from how many provinces. */
export interface Heard {
  kinds: HeardKind[];
  provinces: number;
}

/** Open to all, while the round is open and afterwards. */
export async function readHeard(work: Pick<Work, 'tx'>, round: Round): Promise<Heard> {
  const rows = await countSpeakers(work.tx, round);
  const counts = new Map<string, number>();
  for (const { does, n } of rows) counts.set(does, (counts.get(does) ?? 0) + n);
  const provinces = new Set(rows.flatMap(({ province }) => (province === '' ? [] : [province]))).size;
  return { kinds: heardOf(round.hearing, counts), provinces };
}
