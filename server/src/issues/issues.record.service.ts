// What is brought for an issue: evidence, further solutions, votes on its rank, links to the words of drafts, bodies
// that stand behind it. What names a person is refused with a sentence; moderators can take words away.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh, isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Issue, SolutionWish } from '@sala/shared/issues/contract.js';
import type {
  EvidenceRequest,
  LinkRequest,
  RankingRequest,
  SolvedRequest,
} from '@sala/shared/issues/record-contract.js';
import { isDayBefore } from '@sala/shared/ground/days.js';
import { isSolutionWhole } from '@sala/shared/issues/guards.js';
import {
  canAddEvidence,
  canAddSolution,
  canLink,
  canModerateIssues,
  canRank,
  canReadUnread,
  canSponsor,
  canTriage,
  organisationsOf,
} from '@sala/shared/issues/policy.js';
import { areWordsPublic } from '@sala/shared/issues/standing.js';
import { holdsRole } from '@sala/shared/ground/viewer.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { getOrganisation } from '../accounts/accounts.organisations.service.js';
import { cleanEvidence } from '../discussions/evidence.service.js';
import { hashSecret } from '../discussions/discussions.service.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { getDraft, listVersions } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import { getGroup } from '../groups/groups.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { demandAddressee, keepSolution } from './issues.effects.js';
import { acceptIssueWords, acceptLine, demandAffected, demandProvince } from './issues.words.js';
import {
  eraseEvidence,
  findConfirmation,
  findEvidence,
  insertEvidence,
  insertLink,
  insertSponsor,
  listLinksOfComments,
  putRanking,
  updateSolved,
} from './issues.record.store.js';
import { type IssueMoves, isSameHash } from './issues.moves.service.js';
import { listIssues, readIssue } from './issues.service.js';
import { findIssue, type IssueRow, lockIssue } from './issues.store.js';

async function issueOf(work: Work, issueId: string): Promise<IssueRow> {
  return (await findIssue(work.tx, { id: issueId })) ?? refuse('unknown-issue');
}

/** Adds what shows that the problem is real. The same request again changes nothing. */
export async function addEvidence(
  work: Work,
  issueId: string,
  request: EvidenceRequest,
  file: Uint8Array | null = null,
): Promise<Issue> {
  const row = await issueOf(work, issueId);
  const { id, kind, groupId } = request;
  const first = await findEvidence(work.tx, id);
  const secretHash = hashSecret(request.secret);
  if (first)
    return first.secretHash === secretHash ? readIssue(work, { id: issueId }) : refuse('key-used-otherwise', {}, 'id');
  const holdsReceipt = request.receipt !== undefined && isSameHash(hashSecret(request.receipt), row.secretHash);
  if (request.receipt !== undefined && !holdsReceipt) refuse('issue-receipt-wrong', {}, 'own');
  demand(canAddEvidence(work.viewer, row, kind, groupId, holdsReceipt));
  const words = acceptIssueWords(request.words, 'words');
  const today = dayAtPhnomPenh(work.now);
  const onDay = request.on ?? today;
  if (!isDayBefore(onDay, today)) refuse('issue-date-wrong', {}, 'on');
  const isSaid = words.km !== undefined || words.en !== undefined || (kind === 'cost' && request.cost !== undefined);
  if (kind !== 'confirmation' && file === null && !isSaid) refuse('words-needed', {}, 'words');
  const cleaned = file === null ? null : cleanEvidence(file, id);
  const isNew = await insertEvidence(work.tx, {
    ...{ id, issueId, kind, words, onDay, secretHash, groupId: groupId ?? null, solvedOn: null },
    ...(await filedBy(work, request, holdsReceipt)),
    affected: request.affected ? demandAffected(request.affected) : '',
    province: demandProvince(request.province),
    district: acceptLine(request.district, 'district'),
    cost: kind === 'cost' ? (request.cost ?? null) : null,
    fileName: cleaned?.name ?? '',
    mediaType: cleaned?.mediaType ?? '',
    bytes: cleaned?.bytes ?? null,
  });
  if (!isNew) refuse('key-used-otherwise', {}, 'id');
  return readIssue(work, { id: issueId });
}

/** As whom it is brought: of an account its office or its organisation is told, and never who. */
async function filedBy(work: Work, { kind, groupId, organisationId }: EvidenceRequest, holdsReceipt: boolean) {
  const nobody = { filedAs: '' as const, organisationId: null };
  if (groupId !== undefined || kind === 'confirmation') return nobody;
  if (holdsReceipt) return { ...nobody, filedAs: 'raiser' as const };
  if (canTriage(work.viewer) === true)
    return holdsRole(work.viewer, ['secretariat']) ? { ...nobody, filedAs: 'secretariat' as const } : nobody;
  const own = organisationsOf(work.viewer);
  const id = organisationId ?? own[0] ?? refuse('not-your-organisation', {}, 'organisationId');
  if (!own.includes(id)) refuse('not-your-organisation', {}, 'organisationId');
  const isBody = isPublicBody((await getOrganisation(work, id)).kind);
  return { filedAs: isBody ? ('body' as const) : ('expert' as const), organisationId: id };
}

/** The file of a piece of evidence: for everybody who may read the words of its issue. */
export async function readEvidenceFile(work: Work, id: string) {
  const row = (await findEvidence(work.tx, id)) ?? refuse('not-found');
  const issue = await issueOf(work, row.issueId);
  if (!areWordsPublic(issue) && !canReadUnread(work.viewer, issue)) refuse('not-found');
  const { bytes, mediaType, fileName } = row;
  return bytes === null ? refuse('not-found') : { bytes, mediaType, fileName };
}

/** Open to whoever said before the claim that it touches them: it is solved there. Three together say it for all. */
export async function sayItIsSolved(
  work: Work,
  moves: IssueMoves,
  issueId: string,
  request: SolvedRequest,
): Promise<Issue> {
  const row = await issueOf(work, issueId);
  if (row.state !== 'resolved-claimed') refuse('issue-no-such-move');
  const own = await findConfirmation(work.tx, issueId, hashSecret(request.secret));
  if (own?.kind !== 'confirmation' || own.onDay > row.sinceOn) refuse('issue-solved-by-affected');
  const today = dayAtPhnomPenh(work.now);
  acceptLine(request.place, 'place');
  if (!isDayBefore(request.on, today) || request.on < row.sinceOn) refuse('issue-check-needed', {}, 'on');
  await updateSolved(work.tx, own.id, request.on);
  await moves.moveByCalendar(work, issueId, 'group-confirmed', ['affected-firms']);
  return readIssue(work, { id: issueId });
}

/** A further option beside the first one; what stands stays. */
export async function addSolution(work: Work, issueId: string, wish: SolutionWish): Promise<Issue> {
  await inTransaction(work, async (inside) => {
    const row = (await lockIssue(inside.tx, issueId)) ?? refuse('unknown-issue');
    demand(canAddSolution(inside.viewer, row));
    const said = {
      ...wish,
      words: acceptIssueWords(wish.words, 'words'),
      effect: acceptIssueWords(wish.effect, 'effect'),
    };
    const whole = { ...said, objection: acceptIssueWords(wish.objection, 'objection') };
    if (!isSolutionWhole(whole)) refuse('issue-solution-unfinished');
    await keepSolution(inside, row, whole);
  });
  return readIssue(work, { id: issueId });
}

/** A group's vote on the rank. Its size stands beside it as a band and counts for nothing. */
export async function rankIssue(work: Work, issueId: string, request: RankingRequest): Promise<Issue> {
  const { groupId, breadth, severity, smallFirms, feasibility } = request;
  const row = await issueOf(work, issueId);
  demand(canRank(work.viewer, groupId, row.state));
  const { band } = await getGroup(work, { id: groupId });
  const onDay = dayAtPhnomPenh(work.now);
  await putRanking(work.tx, { issueId, groupId, band, onDay, breadth, severity, smallFirms, feasibility });
  return readIssue(work, { id: issueId });
}

/** An official puts the body's name behind an issue. */
export async function sponsorIssue(work: Work, issueId: string, bodyId: string): Promise<Issue> {
  demand(canSponsor(work.viewer, bodyId));
  const row = await issueOf(work, issueId);
  if (!areWordsPublic(row)) refuse('issue-no-such-move');
  await demandAddressee(work, bodyId);
  await insertSponsor(work.tx, { issueId, bodyId, onDay: dayAtPhnomPenh(work.now) });
  return readIssue(work, { id: issueId });
}

/** Ties it to a clause of a version, so that each leads to the other. */
export async function linkIssue(work: Work, issueId: string, request: LinkRequest): Promise<Issue> {
  const row = await issueOf(work, issueId);
  demand(canLink(work.viewer, row));
  const { id, draftId, versionId, clauseId, annotationId = null } = request;
  await getDraft(work, { id: draftId });
  if (!(await listVersions(work, draftId)).some((one) => one.id === versionId))
    refuse('unknown-draft', {}, 'versionId');
  if (clauseId !== null && !(await clausesOf(work.database, versionId)).byId.has(clauseId))
    refuse('not-found', {}, 'clauseId');
  const onDay = dayAtPhnomPenh(work.now);
  const link = { id, issueId, kind: 'clause' as const, draftId, versionId, clauseId, annotationId, otherId: null };
  if (!(await insertLink(work.tx, { ...link, onDay }))) refuse('id-taken');
  return readIssue(work, { id: issueId });
}

/** The same to an article by its printed number, in whatever digits; to the whole text where none is given. */
export async function linkToArticle(work: Work, issueId: string, draftId: string, article: string): Promise<Issue> {
  const published = (await listPublished(work)).find(({ draft }) => draft.id === draftId);
  const versionId = published?.versions[0]?.id ?? refuse('unknown-draft');
  const wanted = toAsciiDigits(article).trim();
  const { list } = await clausesOf(work.database, versionId);
  const clause = list.find(
    ({ kind, number }) => kind === 'article' && toAsciiDigits(number.km ?? number.en ?? '') === wanted,
  );
  if (wanted !== '' && !clause) refuse('not-found', {}, 'article');
  return linkIssue(work, issueId, { id: randomUUID(), draftId, versionId, clauseId: clause?.id ?? null });
}

/**
 * Keeps that a comment was written from an issue: each leads to the other. Open to whoever wrote it, who came from the
 * issue's page; the same again changes nothing, and an issue that is not to be read is left out.
 */
export async function keepSaid(
  work: Work,
  number: number,
  place: { draftId: string; versionId: string; clauseId: string | null; annotationId: string },
): Promise<void> {
  const row = await findIssue(work.tx, { number });
  if (!row || !areWordsPublic(row)) return;
  const links = await listLinksOfComments(work.tx, [place.annotationId]);
  if (links.some(({ issueId, kind }) => issueId === row.id && kind === 'said')) return;
  const link = { id: randomUUID(), issueId: row.id, kind: 'said' as const, otherId: null, ...place };
  await insertLink(work.tx, { ...link, onDay: dayAtPhnomPenh(work.now) });
}

/** Open to all: by comment, the issue that it was written from or that was made of it, where that can be read. */
export async function issuesOfComments(work: Work, annotationIds: readonly string[]) {
  const links = await listLinksOfComments(work.tx, annotationIds);
  const ids = [...new Set(links.map(({ issueId }) => issueId))];
  const lines = new Map((ids.length === 0 ? [] : await listIssues(work, { ids })).map((one) => [one.id, one] as const));
  const found = new Map<string, { number: number; isSaid: boolean }[]>();
  for (const { annotationId, issueId, kind } of links) {
    const line = lines.get(issueId);
    if (annotationId === null || !line?.title) continue;
    found.set(annotationId, [...(found.get(annotationId) ?? []), { number: line.number, isSaid: kind === 'said' }]);
  }
  return found;
}

/** Takes the words of a piece of evidence away; that it was given stays. */
export async function redactEvidence(work: Work, id: string): Promise<Issue> {
  demand(canModerateIssues(work.viewer));
  const row = (await findEvidence(work.tx, id)) ?? refuse('not-found');
  await eraseEvidence(work.tx, id);
  return readIssue(work, { id: row.issueId });
}
