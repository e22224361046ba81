// What becomes of comments when a later version comes: each gets one place in it, found by the carrier or decided by a
// drafter, before the version is seen by anybody. Posts made meanwhile on an older version are carried as they come.
import { suggestPlaces } from '@sala/shared/annotations/carry/carry.js';
import type { CarryDecision, PlaceRequest, PlaceSuggestion, Target } from '@sala/shared/annotations/contract.js';
import { canDecidePlace } from '@sala/shared/annotations/policy.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { lineageBetween } from '../drafts/drafts.lineage.service.js';
import { getDraft, getVersion, listVersions, placeOfDraft } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { Turns } from '../infra/pace/turns.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { acceptTarget } from './annotations.anchor.js';
import {
  countAnnotations,
  findCarryable,
  insertProjections,
  listDecidable,
  type Listed,
  listCarryable,
  listProjections,
  mapProjections,
  updateProjection,
} from './annotations.carry.store.js';
import { type Carryable, Carrier, type Projection, type Texts } from './annotations.carrier.js';

export type { Projection, Texts };

const SUGGESTIONS_MAX = 5;

/** The published texts and their lineage. */
export function publishedTexts(work: Work): Texts {
  return {
    clauses: async (id) => (await clausesOf(work.database, id)).list,
    lineage: (from, to) => lineageBetween(work, from, to),
  };
}

/** How many comments on words a draft has. Open to verbs that have asked. */
export function countCarried(work: Pick<Work, 'tx'>, draftId: string): Promise<number> {
  return countAnnotations(work.tx, draftId);
}

/** Where an annotation was found, with the annotation itself. */
export interface Carried {
  projection: Projection;
  made: Listed;
}

/**
 * A place in the version `toId` for every annotation of the draft but those in `done`. `lastId` is the version before,
 * null for the first public one. Open to the verb that publishes, which has asked.
 */
export async function carryAll(
  work: Pick<Work, 'tx'>,
  draftId: string,
  to: { toId: string; lastId: string | null; texts: Texts },
  done: ReadonlySet<string> = new Set(),
): Promise<Carried[]> {
  const carrier = new Carrier(to.texts, to.toId);
  const former = to.lastId === null ? new Map<string, Projection>() : await mapProjections(work.tx, to.lastId);
  const found: Carried[] = [];
  const waiting = (await listCarryable(work.tx, draftId)).filter(({ id }) => !done.has(id));
  const turns = new Turns();
  for (const annotation of waiting) {
    await turns.giveWay();
    const projection = await carrier.carry(annotation, former.get(annotation.id) ?? null);
    found.push({ projection, made: annotation });
  }
  return found;
}

/** Writes where annotations stand in a version. Open to the verb that publishes. */
export function storeCarried(work: Work, projections: readonly Projection[]): Promise<void> {
  return insertProjections(work.tx, projections, work.now);
}

/** The places of some annotations in later versions. Open to verbs that have asked who sees the annotations. */
export function readProjections(work: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Projection[]> {
  return listProjections(work.tx, ids);
}

/**
 * Finds where the words of an annotation may stand in the text, for a person to choose. What it takes to look is put
 * together once for all that are asked about. Open to verbs that have asked.
 */
export function suggestionsIn(texts: Texts, toId: string) {
  const carrier = new Carrier(texts, toId);
  return async ({ versionId, target, prefix, suffix }: Omit<Carryable, 'id'>): Promise<PlaceSuggestion[]> => {
    const [first] = target.segments;
    if (!first) return [];
    const plan = await carrier.plan(versionId, target.language);
    return suggestPlaces(plan, { ...first, prefix, suffix }, SUGGESTIONS_MAX);
  };
}

/** A projection as a person decided it; refuses a place that is not in the text. Open to verbs that have asked. */
export function decided(
  projection: Projection,
  { target }: Pick<CarryDecision, 'target'>,
  made: Target,
  clauses: ReadonlyMap<string, Clause>,
  userId: string,
): Projection {
  const base = { ...projection, decidedBy: userId };
  if (target === null) {
    // Shown where it was made, as long as that is there.
    const clauseId = made.clauseId !== null && clauses.has(made.clauseId) ? made.clauseId : projection.clauseId;
    return { ...base, outcome: 'removed', clauseId, target: { ...made, clauseId, segments: [] }, kept: 0 };
  }
  acceptTarget(target, clauses);
  const isWhole = wordsOf(target) === wordsOf(made);
  const outcome = target.clauseId !== made.clauseId ? 'moved' : isWhole ? 'shifted' : 'changed';
  return { ...base, outcome, clauseId: target.clauseId, target, kept: isWhole ? 1 : projection.kept };
}

const wordsOf = ({ segments }: Target) => segments.map(({ exact }) => exact).join('\n');

/**
 * The comments whose place in a version waits for a person, or was decided by one, the oldest first. Open to verbs that
 * have asked.
 */
export async function listDecided(
  work: Pick<Work, 'tx'>,
  versionId: string,
): Promise<(Carried & { decidedAt: Date | null })[]> {
  return listDecidable(work.tx, versionId);
}

const isSameTarget = (one: Target, other: Target | undefined) =>
  one.clauseId === other?.clauseId && wordsOf(one) === wordsOf(other) && startOf(one) === startOf(other);

const startOf = ({ segments }: Target) => segments[0]?.start;

/**
 * Decides, after publishing, where a comment stands in the newest version: what came in between the preview and the
 * publication, or what was decided wrongly. Gives the draft's id.
 */
export async function decidePlace(work: Work, annotationId: string, decision: PlaceRequest): Promise<string> {
  const made = (await findCarryable(work.tx, annotationId)) ?? refuse('unknown-comment');
  const draft = await getDraft(work, { id: made.draftId });
  demand(canDecidePlace(work.viewer, placeOfDraft(draft)));
  const userId = work.viewer.userId ?? refuse('sign-in-first');
  const version = await getVersion(work, decision.versionId);
  if (version.draftId !== draft.id) refuse('unknown-version');
  const { byId } = await clausesOf(work.database, version.id);
  return inTransaction(work, async (inside) => {
    const [known] = (await listProjections(inside.tx, [annotationId])).filter(
      ({ versionId }) => versionId === version.id,
    );
    const row = decided(known ?? refuse('not-carried'), decision, made.target, byId, userId);
    const seen = decision.decidedAt === null ? null : new Date(decision.decidedAt);
    if (!(await updateProjection(inside.tx, row, inside.now, seen))) {
      // Two who say the same do not stand in each other's way; nor does one who asks again after a lost answer.
      if (typeof known?.decidedBy === 'string' && isSameTarget(row.target, known.target)) return draft.id;
      refuse('place-decided-meanwhile');
    }
    await record(inside, {
      topicId: draft.id,
      audience: 'public',
      type: 'annotation-carried',
      subjectId: annotationId,
    });
    return draft.id;
  });
}

/**
 * The places of a new annotation in the public versions later than its own, oldest first, with the number of each.
 * Open to posting, which has asked.
 */
export async function carryNew(
  work: Work,
  draftId: string,
  annotation: Carryable,
): Promise<{ projection: Projection; number: number }[]> {
  const versions = (await listVersions({ tx: work.database.db }, draftId)).reverse();
  const own = versions.findIndex(({ id }) => id === annotation.versionId);
  const texts = publishedTexts(work);
  const found: { projection: Projection; number: number }[] = [];
  for (const { id, audience, number } of versions.slice(own + 1)) {
    if (audience !== 'public') continue;
    const former = found.at(-1)?.projection ?? null;
    found.push({ projection: await new Carrier(texts, id).carry(annotation, former), number });
  }
  return found;
}
