// Portraits: publishing a version, withdrawing, reading. What of issues they have to know is handed in, since issues
// stand above groups.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { addMonths } from '@sala/shared/ground/days.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { PROFILE_FRESH_MONTHS } from '@sala/shared/ground/limits.js';
import { canPublishPortrait, canWithdrawPortrait, type PortraitOwner } from '@sala/shared/groups/policy.js';
import {
  type Portrait,
  PortraitGroupAct,
  type PortraitLine,
  type PublishPortrait,
} from '@sala/shared/groups/portrait-contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { Value } from 'typebox/value';
import { inTransaction, type Work } from '../../infra/work.js';
import { listOrganisations } from '../../accounts/accounts.organisations.service.js';
import { getGroup } from '../groups.service.js';
import {
  eraseWithdrawn,
  findPortrait,
  insertPortrait,
  insertPortraitVersion,
  listPortraitLines,
  listPortraitVersions,
  lockPortrait,
  type PortraitFilter,
  type PortraitKey,
  type PortraitVersionRow,
} from './groups.portraits.store.js';
import { acceptPortraitWords, acceptWhy, isEmpty } from './portrait-words.js';

/** What a portrait and the page of a province tell of an issue. */
export interface KnownIssue {
  id: string;
  number: number;
  /** Null while its words are not public. */
  title: Bilingual | null;
  province: string;
  standing: 'open' | 'verified' | 'ended';
  /** A body declined it, and the viewer's group, which raised it, has not replied yet. */
  mayReply?: boolean;
  /** Solved by the group itself, without government. */
  isOwnWork: boolean;
  /** The groups that raised it or took it up. */
  groupIds: readonly string[];
}
/** Issues as this viewer may know them: of a province, behind which a group stands, these, or all. */
export type KnowIssues = (
  work: Work,
  asked: { province?: string; groupId?: string; ids?: readonly string[] },
) => Promise<KnownIssue[]>;

/** Open to all: the newest first. */
export function listPortraits(work: Work, asked: PortraitFilter = {}): Promise<PortraitLine[]> {
  return listPortraitLines(work.tx, asked);
}

/** Open to all: the newest version, or an older one by its number. */
export async function readPortrait(work: Work, by: PortraitKey, version?: number): Promise<Portrait> {
  return (await findPortrait(work.tx, by, version)) ?? refuse('unknown-portrait');
}

/** How far along they are, of those that stand. Open to all. */
export async function countPortraits(work: Work, known: KnowIssues, lines: readonly PortraitLine[]) {
  const standing = lines.filter(({ withdrawn }) => withdrawn === null);
  const since = addMonths(dayAtPhnomPenh(work.now), -PROFILE_FRESH_MONTHS);
  const isFresh = ({ kind, groupId, publishedOn }: PortraitLine) =>
    kind === 'investment-profile' && groupId === null && publishedOn > since;
  const stories = standing.filter(({ kind }) => kind === 'success-story');
  const ids = stories.flatMap(({ issueId }) => (issueId === null ? [] : [issueId]));
  const told = await known(work, { ids });
  const verified = new Set(told.filter((issue) => issue.standing === 'verified').map(({ id }) => id));
  return {
    /** Provinces with an investment profile that is up to date. */
    fresh: new Set(standing.filter(isFresh).map(({ province }) => province)).size,
    stories: stories.length,
    tied: ids.filter((id) => verified.has(id)).length,
  };
}

/**
 * The provinces that the viewer may publish for at a desk, with the body in whose name: for the secretariat all of
 * them, in no body's. Open to whoever signs for one; empty for everybody else.
 */
export async function listProvincesToPublish(work: Work): Promise<Map<string, string | null>> {
  const { viewer } = work;
  if (canPublishPortrait(viewer, { groupId: null, bodyId: null }) === true)
    return new Map(Object.keys(provinces).map((province) => [province, null] as const));
  const own = (await listOrganisations(work)).filter(
    ({ id, province }) => province !== null && canPublishPortrait(viewer, { groupId: null, bodyId: id }) === true,
  );
  return new Map(own.map(({ id, province }) => [province ?? '', id] as const));
}

/** Whose the portrait is, or would be. Refuses whoever may not publish it. */
async function demandOwner(
  work: Work,
  { id, province }: PublishPortrait,
  groupId: string | null,
): Promise<PortraitOwner> {
  const { tx, viewer } = work;
  const mine = groupId === null ? await listProvincesToPublish(work) : null;
  if (mine === null || mine.size === 0) demand(canPublishPortrait(viewer, { groupId, bodyId: null }));
  const there = await findPortrait(tx, { id });
  if (there) {
    if (there.groupId !== groupId) refuse('unknown-portrait');
    demand(canPublishPortrait(viewer, there));
    return { groupId, bodyId: there.bodyId };
  }
  if (mine === null) return { groupId, bodyId: null };
  if (!Object.hasOwn(provinces, province)) refuse('issue-unknown-place', {}, 'province');
  if (!mine.has(province)) refuse('portrait-of-other-province', {}, 'province');
  return { groupId, bodyId: mine.get(province) ?? null };
}

/**
 * Refuses what could not be published as it is, before it waits in a room for its release; nothing is kept. Open to
 * whoever may publish it, as the policy says.
 */
export async function checkPortrait(work: Work, known: KnowIssues, request: PublishPortrait, groupId: string | null) {
  const owner = await demandOwner(work, request, groupId);
  const words = acceptPortraitWords(request, groupId !== null);
  const group = groupId === null ? null : await getGroup(work, { id: groupId });
  const province = group?.province ?? request.province;
  if (!Object.hasOwn(provinces, province)) refuse('issue-unknown-place', {}, 'province');
  const isStory = request.kind === 'success-story';
  if (isStory && !request.isAgreed) refuse('portrait-not-agreed', {}, 'isAgreed');
  const issueId = isStory ? request.issueId : null;
  if (issueId !== null) await demandVerified(work, known, issueId, groupId);
  return { owner, words, province, issueId, isAgreed: isStory };
}

async function demandVerified(work: Work, known: KnowIssues, id: string, groupId: string | null): Promise<void> {
  const [issue] = await known(work, { ids: [id] });
  if (!issue) return refuse('unknown-issue', {}, 'issueId');
  if (groupId !== null && !issue.groupIds.includes(groupId)) refuse('portrait-issue-of-others', {}, 'issueId');
  if (issue.standing !== 'verified') refuse('portrait-issue-not-verified', {}, 'issueId');
}

/** Publishes the next version. The same one again changes nothing. */
export async function publishPortrait(
  work: Work,
  known: KnowIssues,
  request: PublishPortrait,
  groupId: string | null,
): Promise<Portrait> {
  const { owner, words, province, issueId, isAgreed } = await checkPortrait(work, known, request, groupId);
  const { id, follows, kind } = request;
  await inTransaction(work, async ({ tx, now }) => {
    if (follows === 0) await insertPortrait(tx, { id, kind, province, ...owner, issueId });
    const row = (await lockPortrait(tx, id)) ?? refuse('unknown-portrait');
    if (row.groupId !== groupId || row.bodyId !== owner.bodyId || row.kind !== kind) refuse('unknown-portrait');
    if (row.withdrawn !== null) refuse('portrait-withdrawn');
    const versions = await listPortraitVersions(tx, id);
    const next = { portraitId: id, number: follows + 1, ...words, isAgreed, onDay: dayAtPhnomPenh(now) };
    const there = versions.find(({ number }) => number === next.number);
    if (there && areSameWords(there, next)) return;
    if (versions.length !== follows) refuse('portrait-changed');
    await insertPortraitVersion(tx, next);
  });
  return readPortrait(work, { id });
}

function areSameWords(one: PortraitVersionRow, other: PortraitVersionRow): boolean {
  const [a, b] = [one, other].map(({ title, lead, body, figures }) =>
    JSON.stringify([title, lead, body].map(({ km, en }) => [km, en]).concat(figures.map(figureWords))),
  );
  return a === b;
}

const figureWords = ({ label, value, source }: PortraitVersionRow['figures'][number]) =>
  [label.km, label.en, value, source.km, source.en] as (string | undefined)[];

/** Takes it back: the words of all versions go, that there was one stays. Again changes nothing. */
export async function withdrawPortrait(work: Work, id: string, why: Bilingual): Promise<Portrait> {
  const { viewer, now } = work;
  await inTransaction(work, async ({ tx }) => {
    const row = (await lockPortrait(tx, id)) ?? refuse('unknown-portrait');
    demand(canWithdrawPortrait(viewer, row));
    if (row.withdrawn !== null) return;
    const isPublisher = canPublishPortrait(viewer, row) === true;
    const words = acceptWhy(why, row.groupId !== null);
    if (isEmpty(words) && !(isPublisher && row.groupId !== null)) refuse('portrait-why-needed', {}, 'why');
    const by = isPublisher ? ('publisher' as const) : ('moderators' as const);
    await eraseWithdrawn(tx, id, { on: dayAtPhnomPenh(now), by, why: words });
  });
  return readPortrait(work, { id });
}

/**
 * What a group let out of its room, done in its name and judged anew. Open to the release of groups alone: the viewer
 * of the work is the group itself, and the policies of the verbs are asked about it.
 */
export async function performPortraitAct(
  work: Work,
  known: KnowIssues,
  groupId: string,
  waited: unknown,
): Promise<void> {
  if (!Value.Check(PortraitGroupAct, waited)) return refuse('malformed-request', { field: 'request' });
  if (waited.act === 'publish') await publishPortrait(work, known, waited.request, groupId);
  else await withdrawPortrait(work, waited.portraitId, waited.why);
}
