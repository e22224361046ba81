// Publishing a version: the text is frozen and every comment gets its place in it, in one transaction, so that nobody
// ever sees a version with comments missing. The preview tells each comment's fate before it happens.
import type { CarryDecision } from '@sala/shared/annotations/contract.js';
import type { CarryOutcome } from '@sala/shared/annotations/carry/carry.js';
import type {
  DoubtfulComment,
  ForetoldComment,
  PublishPreview,
  PublishRequest,
} from '@sala/shared/consultations/publish-contract.js';
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import type { Clause, Version } from '@sala/shared/drafts/contract.js';
import { canPublishVersion, canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import { composeLineage, withReturned } from '@sala/shared/drafts/lineage/compose-lineage.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import {
  type Carried,
  carryAll,
  decided,
  type Projection,
  publishedTexts,
  storeCarried,
  suggestionsIn,
  type Texts,
} from '../annotations/annotations.carry.service.js';
import type { Annotations } from '../annotations/annotations.service.js';
import { addVersion, type PreparedVersion, prepareVersion } from '../drafts/drafts.publish.service.js';
import { countUnsure } from '../drafts/drafts.revise.service.js';
import { getDraft, listVersions, lockDraft, placeOfDraft, wireVersion } from '../drafts/drafts.service.js';
import { Turns } from '../infra/pace/turns.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record, showEdition } from '../topics/topics.service.js';

/** Stands for the version that is not there yet. */
const NEXT = 'next';

/** Published texts, and the next one as it was prepared. */
function textsWith(work: Work, prepared: PreparedVersion): Texts {
  const published = publishedTexts(work);
  const { base, clauses, links } = prepared;
  return {
    clauses: async (id) => (id === NEXT ? clauses : published.clauses(id)),
    async lineage(from, to) {
      if (to !== NEXT || !base) return published.lineage(from, to);
      const through = from === base.id ? links : composeLineage([...(await published.lineage(from, base.id))], links);
      return withReturned(through, await published.clauses(from), clauses);
    },
  };
}

/** What stood in a version that was not public was not carried there: the last public one counts. */
async function toNext(work: Work, prepared: PreparedVersion) {
  const last = (await listVersions(work, prepared.draft.id)).find(({ audience }) => audience === 'public');
  return { toId: NEXT, lastId: last?.id ?? null, texts: textsWith(work, prepared) };
}

/**
 * What would become of every comment if the working text were published now: how many of each outcome, and those that
 * a person has to decide.
 */
export async function previewVersion(
  work: Work,
  draftId: string,
  annotations: Pick<Annotations, 'readSome'>,
  language: Language,
): Promise<PublishPreview> {
  const draft = await getDraft(work, { id: draftId });
  demand(canSeeWorkingText(work.viewer, placeOfDraft(draft)));
  const prepared = await prepareVersion(work, draft);
  const to = await toNext(work, prepared);
  // Held words are their author's and the moderators'.
  const found = (await carryAll(work, draftId, to)).filter(({ made }) => made.state !== 'held');
  const ofDraft = await listVersions(work, draftId);
  const numbers = new Map(ofDraft.map(({ id, number }) => [id, number]));
  const fates = { to, numbers, after: byId(prepared.clauses), language };
  return {
    revision: prepared.revision,
    seenAt: work.now.toISOString(),
    number: (prepared.base?.number ?? 0) + 1,
    counts: countOutcomes(found),
    comments: await foretell(found, fates),
    unsure: await countUnsure(work, draftId),
    doubtful: await showDoubtful(found.filter(needsPerson), fates, annotations),
  };
}

/** What it takes to show where comments stand, before and after. */
export interface Fates {
  to: { toId: string; texts: Texts };
  /** Of the versions, by their ids. */
  numbers: ReadonlyMap<string, number>;
  after: ReadonlyMap<string, Clause>;
  language: Language;
}

/** A person is asked only about what everybody can read. */
function needsPerson({ projection, made }: Carried): boolean {
  return projection.outcome === 'needs-review' && projection.decidedBy === null && made.state === 'visible';
}

/** Every comment with its outcome, in the order of what it was made on, the newest version first. */
async function foretell(found: readonly Carried[], { to, numbers, language }: Fates): Promise<ForetoldComment[]> {
  const versions = new Map<string, { number: number; label(clauseId: string): string; order: Map<string, number> }>();
  for (const { made } of found) {
    if (versions.has(made.versionId)) continue;
    const clauses = byId(await to.texts.clauses(made.versionId));
    const order = new Map([...clauses.keys()].map((id, at) => [id, at]));
    const labels = new Map<string, string>();
    const label = (id: string) => {
      const known = labels.get(id) ?? placeIn(clauses, id, language);
      labels.set(id, known);
      return known;
    };
    versions.set(made.versionId, { number: numbers.get(made.versionId) ?? 0, label, order });
  }
  const rows: { row: ForetoldComment; at: number }[] = [];
  const turns = new Turns();
  for (const { projection, made } of found) {
    await turns.giveWay();
    const { annotationId, outcome } = projection;
    const { clauseId } = made.target;
    const version = versions.get(made.versionId);
    const label = clauseId === null ? say(language, composing.wholeDraft) : (version?.label(clauseId) ?? '');
    const at = clauseId === null ? -1 : (version?.order.get(clauseId) ?? 0);
    rows.push({ row: { annotationId, outcome, label, madeOn: version?.number ?? 0 }, at });
  }
  rows.sort((one, other) => other.row.madeOn - one.row.madeOn || one.at - other.at);
  return rows.map(({ row }) => row);
}

/**
 * Those that a person has to decide: the words before, where they may stand now, and where else. Open to verbs that
 * have asked.
 */
export async function showDoubtful(
  found: readonly Carried[],
  { to, numbers, after, language }: Fates,
  annotations: Pick<Annotations, 'readSome'>,
): Promise<DoubtfulComment[]> {
  const ids = found.map(({ made }) => made.id);
  const said = new Map((await annotations.readSome(ids)).map((one) => [one.id, one]));
  const shown = (clauses: ReadonlyMap<string, Clause>, id: string | null) => {
    const clause = id === null ? undefined : clauses.get(id);
    return clause ? { label: clausePlace(clause, clauses, language), text: clause.text } : null;
  };
  const suggest = suggestionsIn(to.texts, to.toId);
  const turns = new Turns();
  const list: DoubtfulComment[] = [];
  for (const { projection, made } of found) {
    const annotation = said.get(made.id);
    if (!annotation) continue;
    await turns.giveWay();
    const suggestions = await suggest(made);
    list.push({
      annotation,
      madeOn: numbers.get(made.versionId) ?? 0,
      before: shown(byId(await to.texts.clauses(made.versionId)), made.target.clauseId),
      proposal: projection.target,
      after: shown(after, projection.clauseId),
      suggestions: suggestions.flatMap((place) => {
        const there = shown(after, place.clauseId);
        return there ? [{ ...place, ...there }] : [];
      }),
    });
  }
  return list;
}

function placeIn(clauses: ReadonlyMap<string, Clause>, id: string, language: Language): string {
  const clause = clauses.get(id);
  return clause ? clausePlace(clause, clauses, language) : '';
}

function byId(clauses: readonly Clause[]): Map<string, Clause> {
  return new Map(clauses.map((clause) => [clause.id, clause]));
}

function countOutcomes(found: readonly Carried[]): Partial<Record<CarryOutcome, number>> {
  const counts: Partial<Record<CarryOutcome, number>> = {};
  for (const { projection } of found) counts[projection.outcome] = (counts[projection.outcome] ?? 0) + 1;
  return counts;
}

/**
 * Publishes the working text as it stood at the revision seen, with every comment carried. What came in after
 * `seenAt` and cannot be placed for certain waits for a decision; what was to be seen by then has to be decided. The
 * same id again gives the same version.
 */
export async function publishVersion(work: Work, draftId: string, request: PublishRequest): Promise<Version> {
  const draft = await getDraft(work, { id: draftId });
  demand(canPublishVersion(work.viewer, placeOfDraft(draft)));
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  const known = (await listVersions(work, draftId)).find(({ id }) => id === request.id);
  if (known) return wireVersion(known);
  const prepared = await prepareVersion(work, draft);
  const to = await toNext(work, prepared);
  // A version for others than the public is handed over without comments: they wait for the next public one.
  const isPublic = (request.audience ?? 'public') === 'public';
  const rows = isPublic ? settle(await carryAll(work, draftId, to), request, byId(prepared.clauses), userId) : [];
  return inTransaction(work, async (inside) => {
    await lockDraft(inside.tx, draftId);
    const twin = (await listVersions(inside, draftId)).find(({ id }) => id === request.id);
    if (twin) return wireVersion(twin);
    const version = await addVersion(inside, prepared, request);
    if (!isPublic) return version;
    // From here on nobody adds a comment until the version is out; what came since the reading above is carried now.
    await showEdition(inside, draftId, version.id);
    const late = await carryAll(inside, draftId, to, new Set(rows.map(({ annotationId }) => annotationId)));
    await storeCarried(
      inside,
      [...rows, ...late.map(({ projection }) => projection)].map((row) => ({ ...row, versionId: version.id })),
    );
    await record(inside, { topicId: draftId, audience: 'public', type: 'version-published', subjectId: version.id });
    return version;
  });
}

/** The projections with what was decided; refuses when one that the preview showed is left open. */
function settle(
  found: readonly Carried[],
  request: PublishRequest,
  clauses: ReadonlyMap<string, Clause>,
  userId: string,
): Projection[] {
  const decisions = new Map((request.decisions ?? []).map((one): [string, CarryDecision] => [one.annotationId, one]));
  const known = new Set(found.map(({ made }) => made.id));
  for (const id of decisions.keys()) if (!known.has(id)) refuse('unknown-comment', {}, 'decisions');
  const seenAt = request.seenAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(request.seenAt);
  const settled = found.map(({ projection, made }): Carried => {
    const decision = decisions.get(made.id);
    return { made, projection: decision ? decided(projection, decision, made.target, clauses, userId) : projection };
  });
  const open = settled.filter((one) => needsPerson(one) && one.made.receivedAt.getTime() <= seenAt);
  if (open.length > 0) refuse('comments-undecided', { n: open.length }, 'decisions');
  return settled.map(({ projection }) => projection);
}
