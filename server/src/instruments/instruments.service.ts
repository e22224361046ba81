// A law's way: where an instrument stands, how it came there, and entering the next stage. What the guards need to know
// is gathered here; whether a stage may be entered they decide alone (shared/src/instruments/guards.ts).
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { articleMarks, consultationMarks, type MarkedPair } from '@sala/shared/instruments/consultation-marks.js';
import type { ConsultationMark } from '@sala/shared/instruments/consultation-marks.js';
import type { Instrument, Step, StepRequest } from '@sala/shared/instruments/contract.js';
import { canEnterStage, capacityOf, movesFrom, type StageFacts } from '@sala/shared/instruments/guards.js';
import { canReadRecord } from '@sala/shared/instruments/policy.js';
import { type Standing, standingOf, type WayStanding } from '@sala/shared/instruments/standing.js';
import type { Stage, StageTemplate } from '@sala/shared/instruments/stages.js';
import type { BeforeRound } from '../consultations/consultations.service.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { REASON_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { getDraft, listVersions, lockDraft, placeOfDraft, type VersionRow } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { acceptBodies } from './instruments.bodies.js';
import { hasCall } from './instruments.calls.service.js';
import { hasPlan } from './instruments.plans.service.js';
import { listRecord, readPublicNotes } from './instruments.record.service.js';
import { rowOf } from './step-row.js';
import { countUnsourced, pairsBetween } from './instruments.sources.service.js';
import { findStepDraft, insertStep, listSteps, readTemplate } from './instruments.store.js';

/** From here on nothing is asked of anybody any more. */
const endedStages: readonly Stage[] = ['promulgated', 'in-force', 'follow-up', 'withdrawn', 'lapsed'];

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

  /** Where a draft stands, in short: for the head of its text. Open to all. */
  async readStanding(work: Work, draftId: string): Promise<WayStanding> {
    const draft = await getDraft(work, { id: draftId });
    const steps = await listSteps(work.tx, draftId);
    const { stage, isPaused } = standingOf(steps, await readTemplate(work.tx, draft.instrumentKind), work.now);
    const signed = new Set(steps.flatMap(({ notConsulted }) => notConsulted));
    const marks = signed.size > 0 ? (await this.readMarks(work, draftId)).marks : new Map<string, ConsultationMark>();
    const still = [...signed].filter((id) => marks.get(id) !== 'consulted');
    return { stage, isPaused, notConsulted: still.length };
  }

  /** What the way of a draft says about another round on it. Open to the process of rounds, which asks who may. */
  async readBeforeRound(work: Work, draftId: string): Promise<BeforeRound> {
    const draft = await getDraft(work, { id: draftId });
    const { stage } = standingOf(
      await listSteps(work.tx, draftId),
      await readTemplate(work.tx, draft.instrumentKind),
      work.now,
    );
    const rounds = await this.rounds.listRounds(work, draftId);
    const opened = rounds.find((round) => stageOf(round, work.now) !== 'announced');
    // A round is about a text that everybody can read: later ones for others are not looked at.
    const versions = await listVersions(work, draftId);
    const asked = versions.slice(versions.findIndex(({ audience }) => audience === 'public'));
    return {
      isOver: endedStages.some((one) => one === stage),
      isUnanswered: roundStanding(rounds[0], work.now) === 'closed',
      unsourced: await countUnsourced(work, asked, opened?.versionId),
    };
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
      const notConsulted = guards.includes('consulted-or-signed') ? gathered.notConsulted : [];
      await insertStep(inside.tx, {
        ...rowOf(draft, asked),
        number: steps.length + 1,
        at: inside.now,
        enteredBy: inside.viewer.userId ?? refuse('sign-in-first'),
        enteredAs: capacityOf(inside.viewer, place, roles) as Step['enteredAs'],
        notConsulted,
        // Whoever signs for what changed signs for these words.
        ...(notConsulted.length > 0 && latest ? { versionId: latest.id } : {}),
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
    const signed = await this.signedFor(work, draft.id, steps, versions);
    const open = [...marks].filter(([, mark]) => mark !== 'consulted').map(([id]) => id);
    const notConsulted = open.filter((id) => !signed.has(id));
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
      isLatestPublic: latest?.audience === 'public',
      consultedVersionId: opened[0]?.versionId ?? null,
      round: roundStanding(rounds[0], now),
      unsourced: await countUnsourced(work, versions, opened[0]?.versionId),
      notConsulted: notConsulted.length,
    };
    return { facts, standing, steps, latest, notConsulted };
  }

  /** Articles for which an official has signed in the words they have now. `versions` newest first. */
  private async signedFor(work: Work, draftId: string, steps: readonly Step[], versions: readonly VersionRow[]) {
    const signed = new Set<string>();
    for (const step of steps) {
      if (step.notConsulted.length === 0) continue;
      // A step of before this was written down signed for the text of its time.
      const version =
        versions.find(({ id }) => id === step.versionId) ??
        versions.find(({ publishedAt }) => Date.parse(publishedAt) <= Date.parse(step.at));
      if (!version) continue;
      const since = await this.marksOf(work, draftId, [...versions].reverse(), new Set([version.id]));
      for (const id of step.notConsulted) if (since.get(id) === 'consulted') signed.add(id);
    }
    return signed;
  }

  /** Versions oldest first; `seen` are those whose words count, without it those that a round has opened on. */
  private async marksOf(
    work: Work,
    draftId: string,
    versions: readonly { id: string }[],
    seen?: ReadonlySet<string>,
  ): Promise<Map<string, ConsultationMark>> {
    const latest = versions.at(-1);
    if (!latest) return new Map();
    const rounds = seen ? [] : await this.rounds.listRounds(work, draftId);
    const opened = rounds.filter((round) => stageOf(round, work.now) !== 'announced');
    const consulted = seen ?? new Set(opened.map(({ versionId }) => versionId));
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
