// What domains below may know of issues, in few words: for portraits, pages of provinces and rooms of groups.
import type { Group } from '@sala/shared/groups/contract.js';
import type { Issue, IssueLine } from '@sala/shared/issues/contract.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import { openStates } from '@sala/shared/lives/issue-words.js';
import { waitsForYou } from '@sala/shared/texts/groups/beside.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import type { KnownIssue } from '../groups/portraits/groups.portraits.service.js';
import { listStatementsAbout } from '../groups/groups.service.js';
import type { Work } from '../infra/work.js';
import { plain } from '../pages/marked-texts.js';
import { listIssues, readIssue } from './issues.service.js';
import { findIssue, listGroupsOf, listIdsOfGroup, listSteps } from './issues.store.js';

/** Open to all: issues of a province, of a group that raised or took them up, or these; all where nothing is asked. */
export async function knowIssues(
  work: Work,
  { province, groupId, ids }: { province?: string; groupId?: string; ids?: readonly string[] },
): Promise<KnownIssue[]> {
  const wanted = groupId === undefined ? ids : await listIdsOfGroup(work.tx, groupId);
  if (wanted?.length === 0) return [];
  const lines = await listIssues(work, {
    ...(province === undefined ? {} : { province }),
    ...(wanted ? { ids: wanted } : {}),
  });
  const behind = await listGroupsOf(
    work.tx,
    lines.map(({ id }) => id),
  );
  const replying = new Set(await listToReplyTo(work, lines));
  return lines.map(({ id, number, title, province: where, state, solvedByGroup, groupId: own }) => ({
    ...{ id, number, title, province: where, isOwnWork: solvedByGroup && state === 'verified' },
    standing: (openStates as readonly string[]).includes(state) ? 'open' : state === 'verified' ? 'verified' : 'ended',
    mayReply: replying.has(id),
    groupIds: [...(own === null ? [] : [own]), ...(behind.get(id) ?? [])],
  }));
}

/** Of these, those that a body declined and to which the viewer's own group, which raised them, may still reply. */
async function listToReplyTo(work: Work, lines: readonly IssueLine[]): Promise<string[]> {
  const own = (work.viewer.memberOf ?? []).flatMap(({ groupId, joined = [] }) => [groupId, ...joined]);
  const declined = lines.filter(({ state, groupId }) => state === 'declined' && groupId && own.includes(groupId));
  const open = await Promise.all(declined.map(async ({ id }) => ((await readReply(work, id))?.isOpen ? id : null)));
  return open.filter((id) => id !== null);
}

/** What was said of an issue after its body declined it: the one reply of those who raised it. */
export interface Reply {
  /** Nothing was said yet, and somebody is there to say it. */
  isOpen: boolean;
  /** Of the group's statement, once it has come out. */
  statementId: string | null;
  /** Somebody alone raised it: who replies by the receipt, in the record of the issue. */
  isAlone: boolean;
}

/** Open to all: the reply to a refusal; null where there is none to reply to. */
export async function readReply(work: Work, issueId: string): Promise<Reply | null> {
  const row = await findIssue(work.tx, { id: issueId });
  if (row?.state !== 'declined') return null;
  if (row.groupId === null) {
    const isSaid = (await listSteps(work.tx, issueId)).some(({ event }) => event === 'raiser-replied');
    // Whoever left it to others holds no receipt any more.
    if (!isSaid && row.secretHash === '') return null;
    return { isOpen: !isSaid, statementId: null, isAlone: true };
  }
  if (row.saidBefore === null) return null;
  // The newest first, and none ever goes: what was taken back or hidden is still one.
  const reply = (await listStatementsAbout(work, issueId)).at(-1 - row.saidBefore);
  return { isOpen: reply === undefined, statementId: reply?.id ?? null, isAlone: false };
}

/** Open to all: whether the viewer holds a key to a room in which a statement on it, or the one reply, may begin. */
export async function maySpeakOn(work: Work, { id }: Pick<Issue, 'id'>): Promise<boolean> {
  if ((work.viewer.memberOf ?? []).length === 0) return false;
  const [known] = await knowIssues(work, { ids: [id] });
  return known !== undefined && (known.standing !== 'ended' || known.mayReply === true);
}

/** Open to all: open issues whose words the viewer may read, as rooms name them; and those to be replied to. */
async function issuesToSpeakOn(work: Work, language: Language) {
  const lines = await listIssues(work, { states: openStates });
  const declined = await listIssues(work, { states: ['declined'] });
  const replying = await listToReplyTo(work, declined);
  const all = [...lines, ...declined.filter(({ id }) => replying.includes(id))];
  return all.flatMap((line) => named(line, language) ?? []);
}

/** Open to all: one of them; null where there is none, or its words are not for this viewer. */
async function issueToSpeakOn(work: Work, language: Language, by: { number: number } | { id: string }) {
  const row = await findIssue(work.tx, by);
  const [line] = row ? await listIssues(work, { ids: [row.id] }) : [];
  return line ? named(line, language) : null;
}

function named({ id, number, title }: IssueLine, language: Language) {
  return title && { id, number, title: plain(title, language) };
}

/**
 * Open to all: what hurts at once in a group's own line of work, and issues of it, or of groups that joined it, that
 * a body calls solved.
 */
async function callsFor(work: Work, language: Language, { valueChain }: Pick<Group, 'valueChain'>) {
  const urgent = await listIssues(work, { isUrgent: true, valueChain, states: openStates });
  const own = (work.viewer.memberOf ?? []).flatMap(({ groupId, joined = [] }) => [groupId, ...joined]);
  const claimed = (await listIssues(work, { states: ['resolved-claimed'] })).filter(
    ({ groupId }) => groupId !== null && own.includes(groupId),
  );
  const joining = (await Promise.all(own.map((groupId) => listIssues(work, { groupId, states: ['triage'] })))).flat();
  const asked = await Promise.all(joining.map(({ id }) => callToJoin(work, language, id)));
  const call = (text: Text) => (line: IssueLine) => {
    const issue = named(line, language);
    return issue
      ? [{ words: say(language, text, { issue: issue.title }), href: pages.issue(language, issue.number) }]
      : [];
  };
  return [...urgent.flatMap(call(waitsForYou.urgent)), ...asked.flat(), ...claimed.flatMap(call(waitsForYou.solved))];
}

/** What of it asks the group whether it is the same as another; nothing where nobody asks, or it has objected. */
async function callToJoin(work: Work, language: Language, id: string) {
  const { joining, title, number } = await readIssue(work, { id });
  if (joining === null || joining.isObjected || title === null) return [];
  const facts = { n: joining.twin, day: formatDay(language, joining.on), issue: plain(title, language) };
  return [{ words: say(language, waitsForYou.joining, facts), href: `${pages.issue(language, number)}#joining` }];
}

/** What rooms are handed of issues, which stand above them. */
export const issuesForRooms = { callsFor, issuesToSpeakOn, issueToSpeakOn };
