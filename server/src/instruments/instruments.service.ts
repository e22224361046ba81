// A law's way: where an instrument stands, how it came there, and entering the next stage. What the guards need to know
// is gathered here; whether a stage may be entered they decide alone (shared/src/instruments/guards.ts).
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import {
  articleMarks,
  articlesWithoutSource,
  consultationMarks,
  type MarkedPair,
  pairsOfLineage,
} from '@sala/shared/instruments/consultation-marks.js';
import type { ConsultationMark } from '@sala/shared/instruments/consultation-marks.js';
import type { Instrument, Step, StepRequest } from '@sala/shared/instruments/contract.js';
import { canEnterStage, capacityOf, movesFrom, type StageFacts } from '@sala/shared/instruments/guards.js';
import { canReadRecord } from '@sala/shared/instruments/policy.js';
import { type Standing, standingOf } from '@sala/shared/instruments/standing.js';
import type { StageTemplate } from '@sala/shared/instruments/stages.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { REASON_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { sourcesOf } from '../answers/answers.changes.service.js';
import { lineageBetween } from '../drafts/drafts.lineage.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { getDraft, listVersions, lockDraft, placeOfDraft, type VersionRow } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { acceptBodies } from './instruments.bodies.js';
import { hasCall } from './instruments.calls.service.js';
import { hasPlan } from './instruments.plans.service.js';
import { listRecord, readPublicNotes } from './instruments.record.service.js';
import { findStepDraft, insertStep, listSteps, readTemplate } from './instruments.store.js';

/** What the process of rounds is asked. */
export interface RoundsOf {
  listRounds(work: Pick<Work, 'tx'>, draftId: string): Promise<Round[]>;
}

/** The marks of the articles of the latest public version. */
export interface MarkedArticles {
  versionId: string | null;
  marks: ReadonlyMap<string, ConsultationMark>;
}

interface Gathered {
  facts: StageFacts;
  standing: Standing;
  steps: Step[];
  latest: VersionRow | undefined;
  notConsulted: string[];
}

export class Instruments {
  constructor(private readonly rounds: RoundsOf) {}

  /** Where an instrument stands. Open to all once it is known to the public; before that to its team. */
  async readInstrument(work: Work, by: { id: string } | { slug: string }): Promise<Instrument> {
    const draft = await this.findKnown(work, by);
    const template = await readTemplate(work.tx, draft.instrumentKind);
    const steps = await listSteps(work.tx, draft.id);
    const standing = standingOf(steps, template, work.now);
    const { stage, since, isPaused } = standing;
    const next = movesFrom({ template, stage, isPaused }).map(({ to, roles, asks, offers }) => ({
      to,
      roles: [...roles],
      asks: [...asks],
      offers: [...offers],
    }));
    return {
      draftId: draft.id,
      slug: draft.slug,
      title: draft.title,
      instrumentKind: draft.instrumentKind,
      office: draft.office.name,
      stage,
      since,
      isPaused,
      path: [...template.path],
      next,
      steps,
      ...(await listRecord(work, draft.id)),
    };
  }

  /** Which articles people were consulted on as they are now. Open to all. */
  async readMarks(work: Work, draftId: string): Promise<MarkedArticles> {
    const published = (await listPublished(work)).find(({ draft }) => draft.id === draftId);
    const versions = [...(published?.versions ?? [])].reverse();
    const latest = versions.at(-1);
    if (!latest) return { versionId: null, marks: new Map() };
    return { versionId: latest.id, marks: await this.marksOf(work, draftId, versions) };
  }

  /**
   * What stands beside a clause: the note of it or of the nearest clause around it, and the mark of its article. No
   * mark while nothing but its first round has been. `line` is the clause and what it stands in, innermost first.
   * Open to all.
   */
  async readBeside(work: Work, draftId: string, line: readonly string[]) {
    if (line.length === 0) return { note: null, mark: null };
    const notes = await readPublicNotes(work, draftId);
    const note = line.flatMap((id) => notes.find(({ clauseId }) => clauseId === id) ?? [])[0] ?? null;
    const { marks } = await this.readMarks(work, draftId);
    const isFirst = [...marks.values()].every((mark) => mark === 'consulted');
    return { note, mark: isFirst ? null : (line.flatMap((id) => marks.get(id) ?? [])[0] ?? null) };
  }

  /** The rounds of a draft, newest first. Open to all. */
  readRounds(work: Work, draftId: string): Promise<Round[]> {
    return this.rounds.listRounds(work, draftId);
  }

  /** Enters the next stage. The same id again changes nothing. */
  async enterStage(work: Work, draftId: string, request: StepRequest): Promise<Instrument> {
    const draft = await getDraft(work, { id: draftId });
    const known = await findStepDraft(work.tx, request.id);
    if (known !== null) return known === draftId ? this.readInstrument(work, { id: draftId }) : refuse('id-taken');
    const place = placeOfDraft(draft);
    const asked = { ...request, bodies: acceptBodies(request.bodies ?? [], await listOrganisations(work)) };
    // Versions are read before the transaction: inside it only its own statements run.
    const gathered = await this.gather(work, draft);
    this.demandEntrance(work, draft, gathered, asked);
    const versions = await listVersions(work, draftId);
    if (asked.versionId && !versions.some(({ id }) => id === asked.versionId)) refuse('version-of-other-draft');
    if (asked.successorId) await this.findKnown(work, { id: asked.successorId });
    await inTransaction(work, async (inside) => {
      await lockDraft(inside.tx, draftId);
      const steps = await listSteps(inside.tx, draftId);
      if (steps.some(({ id }) => id === request.id)) return;
      const [latest] = await listVersions(inside, draftId);
      if (steps.length !== gathered.steps.length || latest?.id !== gathered.latest?.id) refuse('stage-moved-on');
      const { roles, guards } = movesFrom(gathered.facts).find(({ to }) => to === asked.to) ?? refuse('stage-not-next');
      await insertStep(inside.tx, {
        ...rowOf(draft, asked),
        number: steps.length + 1,
        at: inside.now,
        enteredBy: inside.viewer.userId ?? refuse('sign-in-first'),
        enteredAs: capacityOf(inside.viewer, place, roles) as Step['enteredAs'],
        notConsulted: guards.includes('consulted-or-signed') ? gathered.notConsulted : [],
      });
      await record(inside, { topicId: draftId, audience: 'public', type: 'stage-entered', subjectId: request.id });
    });
    return this.readInstrument(work, { id: draftId });
  }

  /**
   * The draft, once the public knows of it: by a text, a plan or a call. Its team, and the secretariat that keeps the
   * record, know it before. Open to all.
   */
  async findKnown(work: Work, by: { id: string } | { slug: string }): Promise<Draft> {
    const draft = await getDraft(work, by);
    if (canReadRecord(work.viewer, placeOfDraft(draft)) === true) return draft;
    const isPublished = (await listPublished(work)).some(({ draft: one }) => one.id === draft.id);
    if (isPublished || (await hasPlan(work, draft.id)) || (await hasCall(work, draft.id))) return draft;
    return refuse('unknown-draft');
  }

  private demandEntrance(work: Work, draft: Draft, { facts }: Gathered, asked: StepRequest): void {
    const verdict = canEnterStage(work.viewer, placeOfDraft(draft), facts, asked.to, asked);
    const counts = { 'stage-sources-missing': facts.unsourced, 'stage-not-consulted': facts.notConsulted };
    const n = Object.entries(counts).find(([code]) => code === verdict)?.[1];
    demand(verdict, { n: n ?? REASON_CLUSTERS_MIN[draft.authoritative] });
  }

  private async gather(work: Work, draft: Draft): Promise<Gathered> {
    const { tx, now } = work;
    const template: StageTemplate = await readTemplate(tx, draft.instrumentKind);
    const steps = await listSteps(tx, draft.id);
    const standing = standingOf(steps, template, now);
    const versions = await listVersions(work, draft.id);
    const [latest] = versions;
    const published = (await listPublished(work)).find((one) => one.draft.id === draft.id);
    const rounds = await this.rounds.listRounds(work, draft.id);
    const opened = rounds.filter((round) => stageOf(round, now) !== 'announced');
    const marks = await this.marksOf(work, draft.id, [...versions].reverse());
    const notConsulted = [...marks].filter(([, mark]) => mark !== 'consulted').map(([id]) => id);
    const { stage, isPaused, reached } = standing;
    const facts: StageFacts = {
      template,
      stage,
      isPaused,
      reached,
      today: dayAtPhnomPenh(now),
      authoritative: draft.authoritative,
      hasOfficeName: Object.keys(draft.office.name).length > 0,
      hasPlan: await hasPlan(work, draft.id),
      hasQuestions: await hasCall(work, draft.id),
      versions: versions.length,
      hasPublicVersion: published !== undefined,
      latestVersionId: latest?.id ?? null,
      consultedVersionId: opened[0]?.versionId ?? null,
      round: roundStanding(rounds[0], now),
      unsourced: await countUnsourced(work, versions),
      notConsulted: notConsulted.length,
    };
    return { facts, standing, steps, latest, notConsulted };
  }

  /** Versions oldest first. */
  private async marksOf(
    work: Work,
    draftId: string,
    versions: readonly { id: string }[],
  ): Promise<Map<string, ConsultationMark>> {
    const latest = versions.at(-1);
    if (!latest) return new Map();
    const rounds = await this.rounds.listRounds(work, draftId);
    const opened = rounds.filter((round) => stageOf(round, work.now) !== 'announced');
    const consulted = new Set(opened.map(({ versionId }) => versionId));
    const texts = await Promise.all(versions.map(({ id }) => clausesOf(work.database, id)));
    const pairs = new Map<string, readonly MarkedPair[]>();
    for (const [at, { id }] of versions.entries()) {
      const former = versions[at - 1];
      if (former && !consulted.has(id)) pairs.set(id, await pairsBetween(work, former.id, id));
    }
    const marked = versions.map(({ id }, at) => ({ id, clauses: texts[at]?.list ?? [] }));
    return articleMarks(texts.at(-1)?.list ?? [], consultationMarks(marked, consulted, pairs));
  }
}

function roundStanding(last: Round | undefined, now: Date): StageFacts['round'] {
  if (!last) return 'none';
  const stage = stageOf(last, now);
  if (stage === 'answered') return 'answered';
  return stage === 'closed' ? 'closed' : 'running';
}

/** What became of the clauses from one version to the next. */
async function pairsBetween(work: Work, from: string, to: string): Promise<MarkedPair[]> {
  const [before, after] = [await clausesOf(work.database, from), await clausesOf(work.database, to)];
  return pairsOfLineage(before.list, after.list, await lineageBetween(work, from, to));
}

/**
 * Articles of the latest version that changed since the last public one before it without anything behind the change:
 * a version for others in between hides none of what the public was not told.
 */
async function countUnsourced(work: Work, versions: readonly { id: string; audience: string }[]): Promise<number> {
  const [latest, ...older] = versions;
  const at = older.findIndex(({ audience }) => audience === 'public');
  const former = older[at];
  if (!latest || !former) return 0;
  const pairs = await pairsBetween(work, former.id, latest.id);
  const said = await Promise.all([latest, ...older.slice(0, at)].map(({ id }) => sourcesOf(work, id)));
  const sources = said.flat();
  const sourced = new Set(
    sources
      .filter(({ reason, annotationIds }) => reason !== null || annotationIds.length > 0)
      .map((one) => one.clauseId),
  );
  const [before, after] = [await clausesOf(work.database, former.id), await clausesOf(work.database, latest.id)];
  return articlesWithoutSource(before.list, after.list, pairs, sourced).length;
}

function rowOf(draft: Draft, asked: StepRequest) {
  return {
    id: asked.id,
    draftId: draft.id,
    fromStage: asked.from,
    toStage: asked.to,
    office: draft.office.name,
    reason: canonicalLinesOfBoth(asked.reason ?? {}),
    note: canonicalLinesOfBoth(asked.note ?? {}),
    dateOn: asked.on ?? null,
    documentNumber: (asked.number ?? '').normalize('NFC').trim(),
    bodies: asked.bodies ?? [],
    meeting: asked.meeting ?? null,
    versionId: asked.versionId ?? null,
    effectiveOn: asked.effectiveOn ?? null,
    reviewOn: asked.reviewOn ?? null,
    successorId: asked.successorId ?? null,
  };
}
