// A group finding one voice: a statement is begun, written on by members, read aloud, agreed by the group's own rule,
// and let out by its representatives. Everything here stays in the room. Open to whoever holds a key (`inRoom`); what
// is done in the group's name asks for a mandate (`asRepresentative`).
import type { Wording } from '@sala/shared/annotations/contract.js';
import { toldOutside, whyNotAgreed } from '@sala/shared/groups/agreement.js';
import type { AgreementRequest, RoomStatement, StatementDraft, VoteChoice } from '@sala/shared/groups/room-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { countVotes } from '@sala/shared/groups/agreement.js';
import { step } from '@sala/shared/lives/machine.js';
import {
  type StatementActor,
  type StatementEvent,
  type StatementGuard,
  statementLife,
} from '@sala/shared/lives/statement-life.js';
import { acceptWords } from '../discussions/discussions.service.js';
import { listMembers } from './groups.room.store.js';
import { quorumOf, tellRoom } from './groups.room.service.js';
import {
  countHands,
  deleteHands,
  deleteRelease,
  deleteVotes,
  findRoomStatement,
  findWording,
  insertRelease,
  insertRoomStatement,
  insertWording,
  listRoomStatements,
  listVotes,
  listWordings,
  lockRoomStatement,
  putHand,
  putVote,
  type StatementRow,
  updateRoomStatement,
  updateWording,
} from './groups.statements.store.js';
import { putDown } from './groups.acts.service.js';
import { findGroup } from './groups.store.js';
import { asRepresentative, handsAsked, inRoom, type RoomAsk, type RoomWork, stillRepresents } from './room-work.js';
import { acceptKeeper, acceptOtherWords, demandNobodyNamed } from './statement-words.js';

/** So much of a statement without a title names it in the list of what waits. */
const TITLE_UNITS = 80;

/** Moves a statement by the table of its life; whatever the table does not have is refused. */
function moved(
  from: StatementRow['state'] | null,
  event: StatementEvent,
  by: StatementActor,
  holds: (guard: StatementGuard) => boolean = () => true,
) {
  const done = step(statementLife, from, { event, by: [by], holds });
  if ('to' in done) return done.to;
  if (done.stop !== 'guard') return refuse('statement-not-there');
  if (done.guard === 'still-open') return refuse('issue-takes-no-statement');
  return refuse(done.guard === 'mandate-in-date' ? 'no-mandate' : 'statement-not-there');
}

function actorOf({ member }: RoomWork): StatementActor {
  return member.speaksUntil === null ? 'member' : 'representative';
}

async function locked(work: RoomWork, id: string): Promise<StatementRow> {
  return (await lockRoomStatement(work.tx, work.member.groupId, id)) ?? refuse('unknown-statement');
}

async function changeStatement(work: RoomWork, id: string, change: Parameters<typeof updateRoomStatement>[2]) {
  await updateRoomStatement(work.tx, id, { ...change, changedAt: work.now });
  await tellRoom(work, 'room-changed', id);
}

/** Begins a statement. The same id again changes nothing. Open to members. */
export function beginStatement(ask: RoomAsk, draft: StatementDraft): Promise<void> {
  return inRoom(ask, async (work) => {
    const state = moved(null, 'statement-begun', actorOf(work));
    const { id, about, title, language } = draft;
    const words = { body: acceptWords(draft.body), title: title.trim(), language };
    demandNobodyNamed({ about, ...words, dissent: '' });
    const wording = acceptOtherWords(about, words.body, draft.wording ?? null);
    const fresh = { revision: 1, howRead: '', dissent: '', changedAt: work.now };
    const isNew = await insertRoomStatement(work.tx, {
      ...{ id, groupId: work.member.groupId, state, about },
      ...{ ...words, wording, ...fresh },
    });
    if (isNew) await tellRoom(work, 'room-changed', id);
  });
}

/**
 * Writes other words, and proposes others for the draft's where `wording` is told: null for none any more. What was
 * read aloud or agreed was the former ones. Open to members.
 */
export function rewordStatement(
  ask: RoomAsk,
  id: string,
  words: { revision: number; body: string; title: string; wording?: Wording | null },
): Promise<void> {
  return inRoom(ask, async (work) => {
    const statement = await locked(work, id);
    if (words.revision !== statement.revision) refuse('statement-changed', {}, 'body');
    if (statement.state !== 'drafting') moved(statement.state, 'statement-reworded', actorOf(work));
    const said = { body: acceptWords(words.body), title: words.title.trim() };
    demandNobodyNamed({ ...statement, ...said });
    const typed = words.wording === undefined ? statement.wording : words.wording;
    const wording = acceptOtherWords(statement.about, said.body, typed);
    await deleteVotes(work.tx, id);
    const revision = statement.revision + 1;
    await changeStatement(work, id, { state: 'drafting', ...said, wording, revision, readAloudOn: null });
  });
}

/** Says something on the words, or proposes others. Open to members. */
export function remarkOnStatement(
  ask: RoomAsk,
  id: string,
  remark: { id: string; note: string; body: string | null },
): Promise<void> {
  return inRoom(ask, async (work) => {
    const statement = await locked(work, id);
    if (statement.state !== 'drafting' && statement.state !== 'read-aloud') refuse('statement-not-there');
    const note = acceptWords(remark.note, remark.body !== null);
    const body = remark.body === null ? null : acceptWords(remark.body);
    const said = { id: remark.id, statementId: id, memberId: work.member.id, note, body, isTaken: null };
    await insertWording(work.tx, { ...said, saidAt: work.now });
    await tellRoom(work, 'room-changed', id);
  });
}

/** Takes proposed words over, or leaves them. Open to representatives. */
export function judgeWording(ask: RoomAsk, id: string, wordingId: string, isTaken: boolean): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const statement = await locked(work, id);
    const wording = (await findWording(work.tx, id, wordingId)) ?? refuse('unknown-statement');
    if (statement.state !== 'drafting' && statement.state !== 'read-aloud') refuse('statement-not-there');
    await updateWording(work.tx, wordingId, isTaken);
    if (!isTaken || wording.body === null) return tellRoom(work, 'room-changed', id);
    await deleteVotes(work.tx, id);
    const { revision } = statement;
    await changeStatement(work, id, {
      state: 'drafting',
      body: wording.body,
      revision: revision + 1,
      readAloudOn: null,
    });
  });
}

/** Puts down that it was read aloud, and how. Open to representatives. */
export function readAloud(ask: RoomAsk, id: string, told: { onDay: string; how: string }): Promise<void> {
  return asRepresentative(ask, async (work) => {
    if (told.onDay > work.today) refuse('day-to-come', {}, 'onDay');
    const statement = await locked(work, id);
    const state = moved(statement.state, 'statement-read-aloud', 'representative');
    await changeStatement(work, id, { state, readAloudOn: told.onDay, howRead: told.how.trim() });
  });
}

/** Votes; until it is agreed one may vote otherwise. Open to members. */
export function voteOnStatement(ask: RoomAsk, id: string, choice: VoteChoice): Promise<void> {
  return inRoom(ask, async (work) => {
    const statement = await locked(work, id);
    if (statement.state !== 'drafting' && statement.state !== 'read-aloud') refuse('statement-not-there');
    await putVote(work.tx, id, work.member.id, choice);
    await tellRoom(work, 'room-changed', id);
  });
}

/** Puts down that the group agreed, by its own rule. Open to representatives. */
export function adoptStatement(ask: RoomAsk, id: string, agreed: AgreementRequest): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const statement = await locked(work, id);
    if (agreed.way !== work.group.rule.way) refuse('not-the-groups-way', {}, 'way');
    const counted = agreed.way === 'vote' ? { ...agreed, ...(await countedVotes(work, id)) } : agreed;
    const refused = whyNotAgreed(counted, { way: work.group.rule.way, quorum: await quorumOf(work) }, work.today);
    if (refused) refuse(refused);
    const state = moved(statement.state, 'statement-adopted', 'representative');
    // Proposed words that were taken over are looked at here.
    demandNobodyNamed({ ...statement, dissent: agreed.dissent });
    const said = { dissent: agreed.dissent.trim(), keeper: acceptKeeper(agreed) };
    await deleteHands(work.tx, id);
    await changeStatement(work, id, { state, adoption: toldOutside(counted), ...said });
  });
}

/** The votes of the room, as the numbers of an agreement. */
async function countedVotes({ tx }: RoomWork, id: string) {
  const counts = countVotes((await listVotes(tx, id)).map(({ choice }) => choice)) ?? refuse('too-few-to-count');
  return { present: counts.for + counts.against + counts.abstain, inFavour: counts.for, against: counts.against };
}

/** Opens agreed words again. Open to representatives. */
export function reopenStatement(ask: RoomAsk, id: string): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const statement = await locked(work, id);
    const state = moved(statement.state, 'statement-reopened', 'representative');
    await deleteVotes(work.tx, id);
    await deleteHands(work.tx, id);
    const unsaid = { adoption: null, dissent: '', keeper: '', readAloudOn: null, refused: null };
    await changeStatement(work, id, { state, ...unsaid });
  });
}

/**
 * Puts a hand to the release; with as many hands as the group's rule asks it waits for the next release. `given` are
 * the ids under which it will be known outside, nothing of the room goes with it, when the draft's round closes, and
 * whether the issue still takes what is said. Open to representatives.
 */
export function releaseStatement(
  ask: RoomAsk,
  id: string,
  given: { publicId: string; secret: string; closesAt: Date | null; isOpen: boolean },
): Promise<{ waitsForHands: number }> {
  return asRepresentative(ask, async (work) => {
    const { tx, group, member } = work;
    const statement = await locked(work, id);
    const holds = (guard: StatementGuard) => guard !== 'still-open' || given.isOpen;
    moved(statement.state, 'statement-released', 'representative', holds);
    const present = await stillRepresents(work);
    await putHand(tx, id, member.id);
    const missing = handsAsked(group, present) - (await countHands(tx, id, present));
    if (missing > 0) {
      await tellRoom(work, 'room-changed', id);
      return { waitsForHands: missing };
    }
    const state = moved(statement.state, 'statement-released', 'representative', holds);
    const dueAt = work.nextRelease(given.closesAt);
    const waits = { groupId: member.groupId, dueAt, state: 'waiting' as const };
    await insertRelease(tx, { id, kind: 'statement', request: {}, ...waits });
    await changeStatement(work, id, { state, publicId: given.publicId, secret: given.secret, refused: null });
    return { waitsForHands: 0 };
  });
}

/** Takes a release back while it still waits. Open to representatives. */
export function takeBackRelease(ask: RoomAsk, id: string): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const statement = await locked(work, id);
    const state = moved(statement.state, 'release-taken-back', 'representative');
    if (!(await deleteRelease(work.tx, work.member.groupId, id))) refuse('unknown-release');
    await changeStatement(work, id, { state, publicId: null, secret: null });
  });
}

/** Drops what never came out, or asks for what did to be taken back at the next tick. Open to representatives. */
export function withdrawStatement(ask: RoomAsk, id: string, releaseId: string): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const statement = await locked(work, id);
    if (statement.state === 'published') {
      const request = { statementId: id, title: statement.title || statement.body.slice(0, TITLE_UNITS) };
      return putDown(work, { id: releaseId, kind: 'withdrawal', request });
    }
    await changeStatement(work, id, { state: moved(statement.state, 'statement-dropped', 'representative') });
  });
}

/** All statements of the room, what changed last first. Open to members. */
export function listOwnStatements(ask: RoomAsk): Promise<RoomStatement[]> {
  return inRoom(ask, ({ tx, member }) => listRoomStatements(tx, member.groupId));
}

/** One statement with what was said on it, and how the room votes where enough have. Open to members. */
export function readOwnStatement(ask: RoomAsk, id: string) {
  return inRoom(ask, async ({ tx, today, member }) => {
    const statement = (await findRoomStatement(tx, member.groupId, id)) ?? refuse('unknown-statement');
    const votes = await listVotes(tx, id);
    const members = await listMembers(tx, member.groupId, today);
    const { rule } = (await findGroup(tx, { id: member.groupId })) ?? refuse('unknown-group');
    return {
      ...{ member, statement, wordings: await listWordings(tx, id), hands: await countHands(tx, id, members) },
      handsAsked: handsAsked({ rule }, members),
      votes: countVotes(votes.map(({ choice }) => choice)),
      ownVote: votes.find(({ memberId }) => memberId === member.id)?.choice ?? null,
    };
  });
}
