// Issues: raising one, and reading them. What may be read of one depends on whether somebody has read it before and
// whether its words are held; where it stands everybody may know.
import { hash } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { readReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { Issue, IssueLine, IssueReceipt, ReportRequest } from '@sala/shared/issues/contract.js';
import type { Evidence } from '@sala/shared/issues/record-contract.js';
import { mergeableOn } from '@sala/shared/issues/guards.js';
import { canReadUnread, canReport, canTriage } from '@sala/shared/issues/policy.js';
import { areWordsPublic, clockOf, stepOf } from '@sala/shared/issues/standing.js';
import { issueLife } from '@sala/shared/lives/issue-life.js';
import { type IssueActor, openStates } from '@sala/shared/lives/issue-words.js';
import { step } from '@sala/shared/lives/machine.js';
import type { Band } from '@sala/shared/texts/groups/lists.js';
import { holdsRole } from '@sala/shared/ground/viewer.js';
import { getDraft } from '../drafts/drafts.service.js';
import { hashSecret, type ReceiptCodes } from '../discussions/discussions.service.js';
import { getGroup } from '../groups/groups.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { hidingsOfIssues, type IssueHiding } from '../moderation/moderation.issues.service.js';
import { demandAddressee } from './issues.effects.js';
import { acceptIssueWords, acceptTitle, demandAffected, demandProvince, demandValueChain } from './issues.words.js';
import {
  bandsOf,
  insertLink,
  listEvidence,
  listIssuesAt,
  listLinks,
  listRankings,
  listSolutions,
  listSponsors,
} from './issues.record.store.js';
import {
  countRelapses,
  findIssue,
  type HandRow,
  insertIssue,
  insertIssueGroup,
  insertStep,
  type IssueFilter,
  type IssueKey,
  type IssuePage,
  type IssueRow,
  listHands,
  listIdsWithHands,
  listIssueGroups,
  listIssueRows,
  listSolvedByGroup,
  listSteps,
} from './issues.store.js';

export type { IssueFilter, IssueKey, IssuePage } from './issues.store.js';

/** What the desk looks at: all where something is still waited for. */
const clockedStates: readonly IssueRow['state'][] = [...openStates, 'closed-unconfirmed'];

/** Where the comment stands that an issue is made from; the domain that anchors comments hands it in. */
export type PlaceOfComment = (
  work: Work,
  annotationId: string,
) => Promise<{ draftSlug: string; clausePath: string | null } | null>;

export class Issues {
  constructor(
    private readonly codes: ReceiptCodes,
    private readonly placeOfComment: PlaceOfComment,
  ) {}

  /** Raises one. The same request again gets the first receipt; an id of something else is refused. */
  async reportIssue(work: Work, request: ReportRequest): Promise<IssueReceipt> {
    demand(canReport(work.viewer, request));
    const requestHash = hashReport(request);
    const first = await findIssue(work.tx, { id: request.id });
    if (first) return sameReport(first, requestHash);
    const { hands, ...accepted } = await this.acceptReport(work, request);
    const { id, groupId, bodyId } = accepted;
    const row = { ...accepted, requestHash, code: await this.codes.take(), secretHash: hashSecret(request.secret) };
    const { annotationId } = request;
    const place = annotationId === undefined ? null : await this.placeOfComment(work, annotationId);
    await inTransaction(work, async (inside) => {
      const { tx } = inside;
      if (!(await insertIssue(tx, row))) return;
      const by = hands.slice(-1);
      const came = { issueId: id, event: 'problem-reported' as const, fromState: null, toState: row.state };
      await insertStep(tx, { ...came, onDay: row.raisedOn, by, bodyId, told: {} });
      if (groupId !== null) await insertIssueGroup(tx, { issueId: id, groupId, part: 'raised', onDay: row.raisedOn });
      if (!place || annotationId === undefined) return;
      const draft = await getDraft(inside, { slug: place.draftSlug });
      const link = { id: annotationId, issueId: id, kind: 'comment' as const, draftId: draft.id, annotationId };
      await insertLink(tx, { ...link, versionId: null, clauseId: null, otherId: null, onDay: row.raisedOn });
    });
    const kept = (await findIssue(work.tx, { id })) ?? refuse('unknown-issue');
    return sameReport(kept, requestHash);
  }

  /**
   * Whether a report would be taken, without a trace: numbers of issues are public, and one that was given and taken
   * back would leave a hole. Open to rooms, before a report waits in one.
   */
  async judgeReport(work: Work, request: ReportRequest): Promise<void> {
    demand(canReport(work.viewer, request));
    await this.acceptReport(work, request);
  }

  /** What is stored of a report that may be taken, and whose hands it is by. */
  private async acceptReport(work: Work, request: ReportRequest) {
    const title = acceptTitle(request.title);
    const what = acceptIssueWords(request.what, 'what');
    const { id, groupId = null, bodyId = null } = request;
    const hands: IssueActor[] = ['contributor'];
    if (groupId !== null) hands.push('representative');
    if (bodyId !== null) hands.push('body');
    const holds = () => title.km !== undefined || title.en !== undefined;
    const moved = step(issueLife, null, { event: 'problem-reported', by: hands, holds });
    if (!('to' in moved)) refuse('issue-words-needed', {}, 'title');
    const group = groupId === null ? null : await getGroup(work, { id: groupId });
    if (bodyId !== null) await demandAddressee(work, bodyId);
    const today = dayAtPhnomPenh(work.now);
    return {
      ...{ hands, id, title, what, groupId, bodyId },
      language: title.km === undefined ? ('en' as const) : ('km' as const),
      affected: demandAffected(request.affected),
      province: demandProvince(request.province),
      valueChain: demandValueChain(request.valueChain ?? group?.valueChain ?? 'other'),
      channel: channelOf(work, request),
      ...{
        category: null,
        topics: [],
        level: request.level ?? ('province' as const),
        state: moved.to,
        stateBefore: null,
        basis: {},
      },
      ...{ raisedOn: today, sinceOn: today, nextOn: null, mergedInto: null },
      ...{ isSensitive: false, isHeld: false, isUrgent: request.isUrgent ?? false },
    };
  }
}

function hashReport({ secret, ...request }: ReportRequest): string {
  return hash('sha256', JSON.stringify(['issue', hashSecret(secret), request]));
}

function sameReport({ id, number, code, state, requestHash: kept }: IssueRow, requestHash: string): IssueReceipt {
  if (state === 'diverted') refuse('issue-not-kept');
  return kept === requestHash || kept === '' ? { id, number, code } : refuse('key-used-otherwise', {}, 'id');
}

/** What a visitor says about the channel is the web; whoever writes for others says which. */
function channelOf({ viewer }: Work, { groupId, bodyId, annotationId, channel }: ReportRequest) {
  if (groupId !== undefined) return 'room';
  if (bodyId !== undefined) return 'body';
  if (viewer.userId !== null && holdsRole(viewer, ['secretariat']))
    return channel ?? (annotationId === undefined ? 'meeting' : 'comment');
  return annotationId === undefined ? 'web' : 'comment';
}

/** Open to all: the issue as this viewer may read it. */
export async function readIssue(work: Work, by: IssueKey): Promise<Issue> {
  const row = (await findIssue(work.tx, by)) ?? refuse('unknown-issue');
  const { tx } = work;
  const [line] = await present(work, [row]);
  if (!line) return refuse('unknown-issue');
  const steps = await listSteps(tx, row.id);
  const hands = await listHands(tx, row.id);
  const other = row.mergedInto === null ? null : await findIssue(tx, { id: row.mergedInto });
  const isRead = line.title !== null;
  return {
    ...line,
    what: isRead ? row.what : {},
    channel: row.channel,
    basis: isRead ? row.basis : {},
    nextOn: row.nextOn,
    mergedInto: other?.number ?? null,
    heldFor: heldForOf((await hidingsOfIssues(tx, [row.id])).get(row.id)),
    language: row.language,
    steps: isRead ? steps : steps.map((one) => ({ ...one, told: {} })),
    waiting: hands
      .filter(({ actor, event }) => actor !== 'system' && event !== 'twin-found')
      .map(({ event, actor, onDay }) => ({ event, by: actor, on: onDay })),
    joining: joiningOf(hands),
    evidence: isRead ? withoutPlaces(row, await listEvidence(tx, row.id)) : [],
    solutions: isRead ? await listSolutions(tx, row.id) : [],
    rankings: (await listRankings(tx, [row.id])).get(row.id) ?? [],
    links: isRead ? await listLinks(tx, row.id) : [],
    sponsors: await listSponsors(tx, row.id),
  };
}

function heldForOf(hiding: IssueHiding | undefined): Issue['heldFor'] {
  return hiding ? { reason: hiding.reason, note: hiding.note, on: dayAtPhnomPenh(hiding.at) } : null;
}

function joiningOf(hands: readonly HandRow[]): Issue['joining'] {
  const ofMerge = hands.filter(({ event }) => event === 'twin-found');
  const asked = ofMerge.find(({ actor }) => actor === 'secretariat');
  if (asked?.told.twin === undefined) return null;
  const isObjected = ofMerge.some(({ actor }) => actor === 'representative');
  return { twin: asked.told.twin, on: mergeableOn(asked.onDay), isObjected };
}

/** Where it is sensitive no place finer than the province leaves. */
function withoutPlaces({ isSensitive }: IssueRow, evidence: Evidence[]): Evidence[] {
  return isSensitive ? evidence.map((one) => ({ ...one, district: '' })) : evidence;
}

/** All that is open, as those see it who sort it, and where a first hand waits for another. */
export async function readTriage(work: Work): Promise<{ lines: IssueLine[]; handsWait: Set<string> }> {
  demand(canTriage(work.viewer));
  return {
    lines: await listIssues(work, { states: clockedStates }),
    handsWait: new Set(await listIdsWithHands(work.tx)),
  };
}

/** Open to all: the newest first; all of them, or so many. */
export async function listIssues(work: Work, asked: IssueFilter = {}, page: IssuePage = {}): Promise<IssueLine[]> {
  return present(work, await listIssueRows(work.tx, asked, page));
}

/** Open to all: those tied to a clause of a draft. */
export async function listIssuesAtClauses(
  work: Work,
  draftId: string,
  clauseIds: readonly string[],
): Promise<IssueLine[]> {
  const ids = await listIssuesAt(work.tx, draftId, clauseIds);
  return ids.length === 0 ? [] : listIssues(work, { ids });
}

/** Open to all: groups that stand behind an issue. */
export async function listGroupsBehind(work: Work, issueId: string) {
  return listIssueGroups(work.tx, issueId);
}

/** Open to all: the issue that a code of a receipt belongs to, or null. */
export async function findByCode(work: Work, typed: string): Promise<{ number: number } | null> {
  const code = readReceiptCode(typed);
  const row = code === null ? null : await findIssue(work.tx, { code });
  return row && { number: row.number };
}

/** Open to all: these rows as the viewer may read them. */
export async function present(work: Work, rows: readonly IssueRow[]): Promise<IssueLine[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const bands = await bandsOf(work.tx, ids);
  const own = await listSolvedByGroup(work.tx, ids);
  const relapses = await countRelapses(work.tx, ids);
  const today = dayAtPhnomPenh(work.now);
  return rows.map((row) => presentLine(work, row, { today, band: bands.get(row.id) ?? 'under-5', own, relapses }));
}

function presentLine(
  { viewer }: Work,
  row: IssueRow,
  {
    today,
    band,
    own,
    relapses,
  }: { today: string; band: Band; own: ReadonlySet<string>; relapses: ReadonlyMap<string, number> },
): IssueLine {
  const isKept = row.state !== 'diverted' && Object.keys(row.title).length > 0;
  const isRead = isKept && (areWordsPublic(row) || canReadUnread(viewer, row));
  const { id, number, state, affected, province, category, topics, level, groupId, bodyId } = row;
  return {
    ...{ id, number, state, affected, province, category, topics, level, groupId, bodyId },
    title: isRead ? row.title : null,
    step: stepOf(state, row.stateBefore),
    valueChain: row.valueChain,
    isUrgent: row.isUrgent,
    isSensitive: row.isSensitive,
    isHeld: row.isHeld,
    raisedOn: row.raisedOn,
    sinceOn: row.sinceOn,
    clock: clockOf(state, row.sinceOn, row.nextOn, today),
    band,
    solvedByGroup: own.has(id),
    relapsed: relapses.get(id) ?? 0,
  };
}
