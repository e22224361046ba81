// What caused the changes of a version: comments by way of the answers that name a clause, and where there was none,
// the drafting team's own reason. What the team says is only ever added to; the latest counts.
import type { ChangeRequest, ClauseChange, ClauseSources } from '@sala/shared/answers/contract.js';
import { canAnswer } from '@sala/shared/answers/policy.js';
import { canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { countClusters } from '@sala/shared/language/clusters.js';
import { ANSWER_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { getDraft, getVersion, listVersions, placeOfDraft } from '../drafts/drafts.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { isPlace } from './answers.places.js';
import { withClauses } from './answers.propose.service.js';
import { insertClauseChange, listClauseChanges, listNaming, listPromising } from './answers.read.store.js';

/** Promises that are offered at once to be kept. */
const PROMISES_MAX = 200;

/** Says what kind of change a clause underwent, and why where no comment caused it. Gives the draft. */
export async function explainChange(
  work: Work,
  versionId: string,
  clauseId: string,
  request: ChangeRequest,
): Promise<string> {
  const version = await getVersion(work, versionId);
  const draft = await getDraft(work, { id: version.draftId });
  demand(canAnswer(work.viewer, placeOfDraft(draft)));
  const versions = await withClauses(work, await listVersions(work, draft.id));
  if (!isPlace({ versionId, clauseId }, versions, null)) refuse('unknown-clause', {}, 'clauseId');
  const reason = request.reason ? canonicalLinesOfBoth(request.reason) : null;
  const isCaused = (await listNaming(work.tx, versionId)).some((named) => named.clauseId === clauseId);
  const n = countClusters(reason?.[draft.authoritative] ?? '');
  // A short reason is none; where comments caused the change it may be left out.
  if (n < ANSWER_CLUSTERS_MIN && (n > 0 || !isCaused))
    refuse('change-reason-needed', { n: ANSWER_CLUSTERS_MIN }, 'reason');
  await inTransaction(work, async (inside) => {
    await insertClauseChange(inside.tx, {
      versionId,
      clauseId,
      types: [...request.types],
      reason: n > 0 ? reason : null,
      office: draft.office.name,
      by: work.viewer.userId ?? refuse('sign-in-first'),
      at: inside.now,
    });
    if (version.audience === 'public')
      await record(inside, { topicId: draft.id, audience: 'public', type: 'change-explained', subjectId: versionId });
  });
  return draft.id;
}

/** Signed answers that promised a change and name none yet, for the team that writes the text. */
export async function listPromises(work: Work, draftId: string): Promise<{ id: string; text: Bilingual }[]> {
  demand(canAnswer(work.viewer, placeOfDraft(await getDraft(work, { id: draftId }))));
  const rows = await listPromising(work.tx, draftId, PROMISES_MAX);
  return rows.map(({ id, text }) => ({ id, text }));
}

/** What the team said last of each clause of a version. Open to all. */
export async function listChanges(work: Pick<Work, 'tx'>, versionId: string): Promise<ClauseChange[]> {
  const rows = await listClauseChanges(work.tx, versionId);
  const latest = rows.filter(({ clauseId }, at) => rows[at - 1]?.clauseId !== clauseId);
  return latest.map(({ clauseId, types, reason, office, at }) => ({
    clauseId,
    types,
    reason,
    office,
    at: at.toISOString(),
  }));
}

/** As below, for whoever may read the version: everybody, unless it went to others than the public. */
export async function readSources(work: Work, versionId: string): Promise<ClauseSources[]> {
  const { draftId, audience } = await getVersion(work, versionId);
  const place = placeOfDraft(await getDraft(work, { id: draftId }));
  if (audience !== 'public' && canSeeWorkingText(work.viewer, place) !== true) refuse('unknown-version');
  return sourcesOf(work, versionId);
}

/**
 * For each clause of a version that was explained or that answers name: all that caused its change. Open to verbs that
 * have asked.
 */
export async function sourcesOf(work: Pick<Work, 'tx'>, versionId: string): Promise<ClauseSources[]> {
  const sources = new Map<string, ClauseSources>();
  const sourceOf = (clauseId: string) => {
    const source = sources.get(clauseId) ?? {
      ...{ clauseId, types: [], reason: null },
      ...{ formerReasons: [], annotationIds: [], answers: [] },
    };
    sources.set(clauseId, source);
    return source;
  };
  for (const { clauseId, types, reason, at } of await listClauseChanges(work.tx, versionId)) {
    const isLatest = !sources.has(clauseId);
    const source = sourceOf(clauseId);
    if (isLatest) Object.assign(source, { types, reason });
    else if (reason) source.formerReasons.push({ reason, at: at.toISOString() });
  }
  for (const { clauseId, annotationId, id, disposition, signedAt } of await listNaming(work.tx, versionId)) {
    const source = sourceOf(clauseId);
    if (!source.annotationIds.includes(annotationId)) source.annotationIds.push(annotationId);
    const answer = source.answers.find((one) => one.id === id);
    if (answer) answer.annotationIds.push(annotationId);
    else source.answers.push({ id, disposition, annotationIds: [annotationId], signedAt: signedAt.toISOString() });
  }
  return [...sources.values()];
}
