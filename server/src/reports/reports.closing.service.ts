// The closing report of a round: the team's words kept by revision, the official publishing them with the record of
// that moment, everybody reading what was published. A published edition never changes; a correction is a further one.
import { canPublishClosing, canWriteClosing, isClosingWhole } from '@sala/shared/reports/policy.js';
import type {
  ClosingLink,
  ClosingPublication,
  ClosingRecord,
  ClosingReport,
  ClosingSave,
  ClosingWords,
} from '@sala/shared/reports/closing-contract.js';
import { canonicalClosing, isSameClosing, longestIn } from '@sala/shared/reports/closing-words.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { ANSWER_CLUSTERS_MIN, STATEMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import type { Consultations } from '../consultations/consultations.service.js';
import { getDraft, listVersions, lockDraft, placeOfDraft } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { countPending } from '../moderation/moderation.service.js';
import { record } from '../topics/topics.service.js';
import { type RecordSources, readRecord } from './reports.closing.record.service.js';
import {
  findReportRound,
  findWords,
  insertReport,
  insertWords,
  type KeptWords,
  listEditions,
  listReportedRounds,
} from './reports.closing.store.js';

/** A report as the drafting team works on it. */
export interface ClosingWork {
  draft: Draft;
  round: Round;
  kept: KeptWords | null;
  record: ClosingRecord;
  /** Comments that moderators have not decided about yet. */
  pending: { held: number; reported: number };
  editions: ClosingReport[];
  canPublish: boolean;
}

export const noWords: ClosingWords = { foreword: {}, notes: [], ahead: {} };

export class ClosingReports {
  constructor(
    private readonly consultations: Consultations,
    private readonly sources: RecordSources,
  ) {}

  /** What the team has, with the record as it is now. */
  async readWork(work: Work, draftId: string, number: number): Promise<ClosingWork> {
    const draft = await getDraft(work, { id: draftId });
    demand(canWriteClosing(work.viewer, placeOfDraft(draft)));
    const round = await this.roundOf(work, draftId, number);
    return {
      draft,
      round,
      kept: await findWords(work.tx, round.id),
      record: await readRecord(work, draft, round, this.sources),
      pending: await countPending(work.tx, round.id),
      editions: await listEditions(work.tx, round.id),
      canPublish: canPublishClosing(work.viewer, placeOfDraft(draft)) === true,
    };
  }

  /** Keeps the team's words as the next revision; refused when a colleague kept some meanwhile. */
  async saveWords(work: Work, roundId: string, { revision, words }: ClosingSave): Promise<number> {
    const round = await this.consultations.getRound(work, roundId);
    const draft = await getDraft(work, { id: round.draftId });
    demand(canWriteClosing(work.viewer, placeOfDraft(draft)));
    await this.demandClauses(work, draft.id, words);
    return inTransaction(work, async (inside) => {
      const kept = await findWords(inside.tx, roundId);
      const clean = canonicalClosing(words);
      // Forms let longer words through, for their line ends travel as two signs.
      if (longestIn(clean) > STATEMENT_UNITS_MAX) refuse('closing-words-too-long', { limit: STATEMENT_UNITS_MAX });
      // The same again is no further revision: a form that was sent twice finds its own words.
      if (kept?.revision === revision + 1 && isSameClosing(kept.words, clean)) return kept.revision;
      if ((kept?.revision ?? 0) !== revision) refuse('closing-changed-meanwhile');
      const by = inside.viewer.userId ?? refuse('sign-in-first');
      const row = { roundId, revision: revision + 1, words: clean, by, at: inside.now };
      if (!(await insertWords(inside.tx, row))) refuse('closing-changed-meanwhile');
      return revision + 1;
    });
  }

  /** Publishes the kept words with the record of this moment. The same id again gives the same edition. */
  async publish(work: Work, roundId: string, asked: ClosingPublication): Promise<ClosingReport> {
    const round = await this.consultations.getRound(work, roundId);
    const draft = await getDraft(work, { id: round.draftId });
    demand(canPublishClosing(work.viewer, placeOfDraft(draft)));
    const known = await findReportRound(work.tx, asked.id);
    if (known !== null) return known === roundId ? this.editionOf(work, roundId, asked.id) : refuse('id-taken');
    const correction = asked.correction ? canonicalLinesOfBoth(asked.correction) : null;
    // Read before the transaction: it asks many tables, and what is signed for is the moment it names.
    const said = await readRecord(work, draft, round, this.sources);
    await inTransaction(work, async (inside) => {
      await lockDraft(inside.tx, draft.id);
      const editions = await listEditions(inside.tx, roundId);
      if (editions.some(({ id }) => id === asked.id)) return;
      // Two officials who read the same report: the second is told, and publishes nothing unseen.
      if (asked.edition !== editions.length + 1) refuse('closing-published-meanwhile', { n: editions.length });
      const kept = await findWords(inside.tx, roundId);
      const words = kept?.words ?? noWords;
      const verdict = isClosingWhole(
        round,
        { words, correction, editions: editions.length },
        draft.authoritative,
        inside.now,
      );
      demand(verdict, { closes: round.closesAt, n: ANSWER_CLUSTERS_MIN });
      // Nobody signs words that were changed since they were read.
      if (kept?.revision !== asked.revision) refuse('closing-changed-meanwhile');
      await insertReport(inside.tx, {
        ...{ id: asked.id, roundId, draftId: draft.id, edition: editions.length + 1, words, record: said },
        ...{ correction: editions.length > 0 ? correction : null, office: draft.office.name },
        ...{ publishedAt: inside.now, publishedBy: inside.viewer.userId ?? refuse('sign-in-first') },
      });
      await record(inside, { topicId: draft.id, audience: 'public', type: 'record-grown', subjectId: asked.id });
    });
    return this.editionOf(work, roundId, asked.id);
  }

  /** The published editions of a round, the newest first. Open to all. */
  async listEditions(work: Work, roundId: string): Promise<ClosingReport[]> {
    return listEditions(work.tx, (await this.consultations.getRound(work, roundId)).id);
  }

  /** The editions of a round of a public draft, the newest first; refuses where there is none. Open to all. */
  async readEditions(work: Work, slug: string, number: number): Promise<{ draft: Draft; editions: ClosingReport[] }> {
    const draft = await getDraft(work, { slug });
    if (!(await listVersions(work, draft.id)).some(({ audience }) => audience === 'public')) refuse('unknown-draft');
    const editions = await listEditions(work.tx, (await this.roundOf(work, draft.id, number)).id);
    return editions.length > 0 ? { draft, editions } : refuse('unknown-closing');
  }

  /** A note stands at a clause of a published version, or at the whole. */
  private async demandClauses(work: Work, draftId: string, { notes }: ClosingWords): Promise<void> {
    let unknown = notes.flatMap(({ clauseId }) => clauseId ?? []);
    for (const { id, audience } of await listVersions(work, draftId)) {
      if (audience !== 'public' || unknown.length === 0) continue;
      const { byId } = await clausesOf(work.database, id);
      unknown = unknown.filter((clauseId) => !byId.has(clauseId));
    }
    if (unknown.length > 0) refuse('unknown-clause', {}, 'words');
  }

  private async roundOf(work: Work, draftId: string, number: number): Promise<Round> {
    const rounds = await this.consultations.listRounds(work, draftId);
    return rounds.find((one) => one.number === number) ?? refuse('unknown-round');
  }

  private async editionOf(work: Work, roundId: string, id: string): Promise<ClosingReport> {
    return (await listEditions(work.tx, roundId)).find((one) => one.id === id) ?? refuse('unknown-closing');
  }
}

/** The published reports of a draft, by the number of their round, the latest first. Open to all. */
export async function listClosingLinks(work: Pick<Work, 'tx'>, draftId: string): Promise<ClosingLink[]> {
  const rows = await listReportedRounds(work.tx, draftId);
  return rows.map(({ number, publishedAt }) => ({ number, publishedAt: publishedAt.toISOString() }));
}
