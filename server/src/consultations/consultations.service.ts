// Rounds: announcing and extending them, and what may be said on a draft at a moment. The server's clock decides; what
// arrives after the close is taken by those who ask here and marked late.
import type { Floor } from '@sala/shared/annotations/policy.js';
import type { ExtensionRequest, Round, RoundRequest } from '@sala/shared/consultations/contract.js';
import { checkPeriod, type DaysOff } from '@sala/shared/consultations/instrument-periods.js';
import { isWholePlan } from '@sala/shared/consultations/hearing.js';
import { roundTexts } from '@sala/shared/consultations/round-texts.js';
import { canExtendRound, canOpenRound, canSignShortPeriod, isReason } from '@sala/shared/consultations/policy.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { REASON_CLUSTERS_MIN, ROUND_DAYS_MAX } from '@sala/shared/ground/limits.js';
import { planning } from '@sala/shared/texts/drafting/planning.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { getDraft, getInstrumentKind, listVersions, lockDraft, placeOfDraft } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Database } from '../infra/database.js';
import { inTransaction, type Work } from '../infra/work.js';
import { readEdition, record } from '../topics/topics.service.js';
import { listDaysOff as readDaysOff, findRound, listRounds as readRounds } from './consultations.read.store.js';
import { hasExtension, insertExtension, insertRound } from './consultations.store.js';

/** A plan made a little before it is sent may open "now". */
const OPENING_GRACE_MS = 10 * 60_000;
/** How long a round changed by another process may be unknown here. */
const FLOOR_MS = 2_000;

/** What a draft stands on. */
interface Ground {
  edition: string | null;
  /** The newest first. */
  rounds: Round[];
  /** Public ones, the oldest first. */
  versions: string[];
}

/** What a law's way says about another round: the domain above answers it. */
export interface BeforeRound {
  /** Adopted, withdrawn or lapsed: nothing is asked any more. */
  isOver: boolean;
  /** The last round is not closed as answered. */
  isUnanswered: boolean;
  /** Articles changed since the text people were asked about with nothing told behind the change. */
  unsourced: number;
}
export type WayBefore = (work: Work, draftId: string) => Promise<BeforeRound>;
/** Where only rounds are at work: nothing is known of a way. */
const noWay: WayBefore = () => Promise.resolve({ isOver: false, isUnanswered: false, unsourced: 0 });

export class Consultations {
  private readonly floors = new Map<string, { read: Promise<Ground>; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: () => Date,
    private readonly wayBefore: WayBefore = noWay,
  ) {}

  /** Announces a round on the latest version. The same id again gives the same round. */
  async announceRound(work: Work, draftId: string, request: RoundRequest): Promise<Round> {
    const draft = await getDraft(work, { id: draftId });
    demand(canOpenRound(work.viewer, placeOfDraft(draft)));
    const known = await findRound(work.tx, request.id);
    if (known) return known.draftId === draftId ? known : refuse('round-id-taken');
    const plan = cleanPlan(request);
    demandDates(work, plan);
    await this.demandTexts(draft, plan);
    const before = await this.wayBefore(work, draftId);
    if (before.isOver) refuse('round-after-the-end');
    const signature = await this.signExceptions(work, draft, plan, before);
    const announced = await inTransaction(work, async (inside) => {
      const { tx, now } = inside;
      await lockDraft(tx, draftId);
      const twin = await findRound(tx, plan.id);
      if (twin) return twin;
      await demandFree(inside, draftId, plan);
      const number = (await readRounds(tx, [draftId])).length + 1;
      const { opensAt, closesAt, shortenedReason: _, ...said } = plan;
      const dates = { announcedAt: now, opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
      await insertRound(tx, { ...said, ...dates, ...signature, draftId, number });
      await record(inside, { topicId: draftId, audience: 'public', type: 'round-announced', subjectId: plan.id });
      return (await findRound(tx, plan.id)) ?? refuse('unknown-round');
    });
    this.floors.delete(draftId);
    return announced;
  }

  /** A later close, for everybody, before the present one. The dates it had stay known. */
  async extendRound(work: Work, roundId: string, request: ExtensionRequest): Promise<Round> {
    const round = (await findRound(work.tx, roundId)) ?? refuse('unknown-round');
    const draft = await getDraft(work, { id: round.draftId });
    demand(canOpenRound(work.viewer, placeOfDraft(draft)));
    const extended = await inTransaction(work, async (inside) => {
      const { tx, now, viewer } = inside;
      await lockDraft(tx, draft.id);
      const present = (await findRound(tx, roundId)) ?? refuse('unknown-round');
      if (await hasExtension(tx, request.id)) return present;
      demand(canExtendRound(viewer, placeOfDraft(draft), present, now));
      if (Date.parse(request.closesAt) <= Date.parse(present.closesAt)) refuse('extension-not-later', {}, 'closesAt');
      demandWithinReach(inside, request.closesAt);
      const reason = canonicalLinesOfBoth(request.reason);
      demandReason(reason, draft.authoritative);
      await insertExtension(tx, {
        id: request.id,
        roundId,
        fromClosesAt: new Date(present.closesAt),
        toClosesAt: new Date(request.closesAt),
        reason,
        extendedAt: now,
        extendedBy: viewer.userId ?? refuse('sign-in-first'),
      });
      await record(inside, { topicId: draft.id, audience: 'public', type: 'round-changed', subjectId: roundId });
      return (await findRound(tx, roundId)) ?? refuse('unknown-round');
    });
    this.floors.delete(draft.id);
    return extended;
  }

  /** Open to all: the rounds of a draft, newest first. */
  listRounds(work: Pick<Work, 'tx'>, draftId: string): Promise<Round[]> {
    return readRounds(work.tx, [draftId]);
  }

  /** Open to the desk's form, which asks for the reason before it is refused. */
  readBefore(work: Work, draftId: string): Promise<BeforeRound> {
    return this.wayBefore(work, draftId);
  }

  /** Open to all: the days that do not count in a round. */
  listDaysOff(work: Pick<Work, 'tx'>): Promise<DaysOff[]> {
    return readDaysOff(work.tx);
  }

  /** Open to all: one round. */
  async getRound(work: Pick<Work, 'tx'>, roundId: string): Promise<Round> {
    return (await findRound(work.tx, roundId)) ?? refuse('unknown-round');
  }

  /**
   * Open to all: the round that what is said now belongs to: the last one that has opened, closed or not, else the one
   * to come, else null. Whether it is open, or late, is for the caller to judge by its instants. Kept in memory for two
   * seconds, and forgotten at once when the round is changed by this process.
   */
  async floorOf(draftId: string): Promise<Floor | null> {
    const now = this.clock().getTime();
    const { edition, rounds, versions } = await this.groundOf(draftId, now);
    const round = rounds.find(({ opensAt }) => Date.parse(opensAt) <= now) ?? rounds.at(-1);
    if (!round) return null;
    const { versionId, id: roundId, opensAt, closesAt, levels, moderation } = round;
    const isAnswered = round.answered !== undefined;
    return { draftId, versionId, versions, roundId, opensAt, closesAt, levels, moderation, isAnswered, edition };
  }

  /** When the round closes that is open on a draft; null where none is. Open to all, as the round is. */
  async closingOf(draftId: string): Promise<Date | null> {
    const floor = await this.floorOf(draftId);
    return floor && new Date(floor.closesAt);
  }

  /** Whether moderators read first in a round; of none, what needs less care. Open to all, as the round is. */
  async moderationOf(roundId: string | null): Promise<Round['moderation']> {
    const round = roundId === null ? null : await findRound(this.database.db, roundId);
    return round?.moderation ?? 'post';
  }

  /** Open to posting and publishing: a version came out, or a round was changed. */
  forget(draftId: string): void {
    this.floors.delete(draftId);
  }

  private groundOf(draftId: string, now: number): Promise<Ground> {
    const kept = this.floors.get(draftId);
    if (kept && now < kept.until) return kept.read;
    const read = this.readGround(draftId);
    const floor = { read, until: now + FLOOR_MS };
    this.floors.set(draftId, floor);
    read.catch(() => this.floors.get(draftId) === floor && this.floors.delete(draftId));
    return read;
  }

  private async readGround(draftId: string): Promise<Ground> {
    const tx = this.database.db;
    // First: what is read after it is at least as new, so that nothing new can pass for known.
    const edition = await readEdition({ tx }, draftId);
    const [rounds, versions] = await Promise.all([readRounds(tx, [draftId]), this.publicVersions(draftId)]);
    return { edition, rounds, versions };
  }

  private async publicVersions(draftId: string): Promise<string[]> {
    const versions = await listVersions({ tx: this.database.db }, draftId);
    return versions.flatMap(({ id, audience }) => (audience === 'public' ? [id] : [])).reverse();
  }

  private async demandTexts(draft: Draft, plan: RoundRequest): Promise<void> {
    const { authoritative } = draft;
    for (const field of roundTexts) {
      if (plan[field][authoritative] === undefined)
        refuse('round-text-missing', { field: say(authoritative, planning[field]) }, field);
    }
    const plans = isWholePlan(plan.hearing);
    if (plans !== true) refuse(plans, {}, 'hearing');
    const { questions } = plan;
    if (!questions.some(({ clauseId, text }) => clauseId === null && text[authoritative] !== undefined))
      refuse('round-question-needed', {}, 'questions');
    const { byId } = await clausesOf(this.database, plan.versionId);
    if (questions.some(({ clauseId }) => clauseId !== null && !byId.has(clauseId)))
      refuse('question-clause-unknown', {}, 'questions');
  }

  /**
   * The signature of a period shorter than the instrument asks, or of a round before the last one is answered or what
   * changed since it has its sources; nothing where all is as it should be.
   */
  private async signExceptions(work: Work, draft: Draft, plan: RoundRequest, before: BeforeRound) {
    const kind = await getInstrumentKind(work, draft.instrumentKind);
    const [opens, closes] = [Date.parse(plan.opensAt), Date.parse(plan.closesAt)];
    const check = checkPeriod(kind, work.now.getTime(), opens, closes, await readDaysOff(work.tx));
    const isShort = check.isPeriodShort || check.isNoticeShort;
    const asked = [
      isShort && ('short-period-needs-reason' as const),
      check.hasManyDaysOff && ('days-off-need-reason' as const),
      before.isUnanswered && ('round-before-answers' as const),
      before.unsourced > 0 && ('round-before-sources' as const),
    ].find((code) => code !== false);
    if (!asked) return {};
    const { openDays: open, daysOff: off, noticeDays: notice } = check;
    const n = REASON_CLUSTERS_MIN[draft.authoritative];
    if (!isReason(plan.shortenedReason, draft.authoritative))
      refuse(asked, { open, off, notice, changes: before.unsourced, n }, 'shortenedReason');
    const verdict = canSignShortPeriod(work.viewer, placeOfDraft(draft));
    if (verdict === 'official-must-sign') refuse('short-period-needs-signature');
    demand(verdict);
    return { shortenedReason: plan.shortenedReason, signedBy: work.viewer.userId, signedOffice: draft.office.name };
  }
}

/** Texts in canonical form, empty ones left out; questions without words too. */
function cleanPlan(request: RoundRequest): RoundRequest {
  const plan = { ...request };
  for (const field of roundTexts) plan[field] = canonicalLinesOfBoth(request[field]);
  if (request.offline) plan.offline = canonicalLinesOfBoth(request.offline);
  if (request.shortenedReason) plan.shortenedReason = canonicalLinesOfBoth(request.shortenedReason);
  plan.questions = request.questions
    .map((question) => ({ ...question, text: canonicalLinesOfBoth(question.text) }))
    .filter(({ text }) => Object.keys(text).length > 0);
  return plan;
}

function demandDates(work: Work, { opensAt, closesAt }: RoundRequest): void {
  if (Date.parse(closesAt) <= Date.parse(opensAt)) refuse('round-dates-wrong', {}, 'closesAt');
  demandWithinReach(work, closesAt);
  if (Date.parse(opensAt) < work.now.getTime() - OPENING_GRACE_MS) refuse('round-opens-in-the-past', {}, 'opensAt');
}

function demandWithinReach(work: Work, closesAt: string): void {
  if (Date.parse(closesAt) - work.now.getTime() > ROUND_DAYS_MAX * DAY_MS)
    refuse('round-too-long', { n: ROUND_DAYS_MAX }, 'closesAt');
}

/** The version is the newest that everybody can read, and no other round is planned or open. */
async function demandFree(work: Work, draftId: string, plan: RoundRequest): Promise<void> {
  const latest = (await listVersions(work, draftId)).find(({ audience }) => audience === 'public');
  if (latest?.id !== plan.versionId) refuse('round-needs-latest-version', { n: latest?.number ?? 0 }, 'versionId');
  const [last] = await readRounds(work.tx, [draftId]);
  if (last && Date.parse(last.closesAt) > work.now.getTime()) refuse('round-still-running');
}

function demandReason(reason: Round['notice'], authoritative: Language): void {
  if (!isReason(reason, authoritative)) refuse('reason-needed', { n: REASON_CLUSTERS_MIN[authoritative] }, 'reason');
}
