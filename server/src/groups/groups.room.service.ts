// The verbs of a room besides its statements: who comes in and who leaves, who may speak for the group, talking,
// meetings and decisions. Open to whoever holds a key: `inRoom` asks for it, `asRepresentative` for a mandate besides.
import { cleanName } from '@sala/shared/accounts/names.js';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { canGiveMandate, canLeave } from '@sala/shared/groups/policy.js';
import type { MeetingRequest, MessageRequest, RoomMember, RoomMessage } from '@sala/shared/groups/room-contract.js';
import { type Counted, whyNotAgreed } from '@sala/shared/groups/agreement.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import type { EventContent, EventType, TopicEvent } from '@sala/shared/ground/events.js';
import {
  JOIN_CODE_DAYS,
  MANDATE_DAYS,
  ROOM_MEMORIES,
  ROOM_MEMORY_DAYS,
  ROOM_MESSAGES_SHOWN,
  ROOM_QUORUM,
} from '@sala/shared/ground/limits.js';
import { isGroupOver } from '@sala/shared/lives/group-life.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { addDays } from '@sala/shared/ground/days.js';
import { quarterOf, releaseAfter } from '@sala/shared/ground/ticks.js';
import {
  endMandates,
  eraseMember,
  findCode,
  findMessages,
  findQuorum,
  forgetSpeakers,
  forgetVoices,
  insertCode,
  insertDecision,
  insertMandate,
  insertMeeting,
  insertMember,
  insertMessage,
  listDecisions,
  listMeetings,
  listMembers,
  listMessages,
  listPapers,
  lockMembers,
  takeCode,
} from './groups.room.store.js';
import { insertRelease, listCarrying } from './groups.statements.store.js';
import { findGroup, listRemembering } from './groups.store.js';
import { asRepresentative, inRoom, type RoomAsk, type RoomWork, stillRepresents } from './room-work.js';

const HOUR_MS = 3_600_000;
/** No finer time of what happens in a room leaves it. */
const hourOf = (moment: Date) => new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS);

/**
 * Tells the room that there is news. What stands among the public's events is the room's id and the hour; the words are
 * read by its members alone. Open to the verbs of a room; call it last.
 */
export async function tellRoom(work: RoomWork, type: EventType, subjectId: string): Promise<void> {
  const topicId = work.member.groupId;
  await record({ tx: work.tx, now: hourOf(work.now) }, { topicId, audience: 'members', type, subjectId });
}

/** Lets somebody in by a code, once. Open to whoever holds one: a code is all that is asked. */
export async function joinRoom(
  at: Pick<RoomAsk, 'database' | 'now'>,
  request: { codeHash: string; called: string },
  given: { memberId: string; keyHash: string },
): Promise<void> {
  const called = cleanName(request.called);
  if (called === '') refuse('member-name-missing', {}, 'called');
  const today = dayAtPhnomPenh(at.now);
  await at.database.room(async (tx) => {
    const groupId = (await findCode(tx, request.codeHash, today)) ?? refuse('key-wrong', {}, 'code');
    // Members first: somebody may just be asked to go, and with them go all open codes.
    const present = await lockMembers(tx, groupId, today);
    if (!(await takeCode(tx, request.codeHash))) refuse('key-wrong', {}, 'code');
    if (present.some(({ name }) => normalKey(name) === normalKey(called))) refuse('member-name-taken', {}, 'called');
    await insertMember(tx, { id: given.memberId, groupId, name: called, keyHash: given.keyHash, joinedOn: today });
  });
}

/** Makes a code that lets one person in. Open to representatives. */
export function makeCode(ask: RoomAsk, hash: string): Promise<{ expiresOn: string }> {
  return asRepresentative(ask, async ({ tx, today, member }) => {
    const expiresOn = addDays(today, JOIN_CODE_DAYS);
    await insertCode(tx, { hash, groupId: member.groupId, expiresOn });
    return { expiresOn };
  });
}

/** Leaves the room, and takes every trace along but the words. Open to members. */
export function leaveRoom(ask: RoomAsk): Promise<void> {
  return inRoom(ask, async (work) => {
    const { tx, today, member } = work;
    const present = await lockMembers(tx, member.groupId, today);
    const group = (await findGroup(tx, { id: member.groupId })) ?? refuse('unknown-group');
    demand(
      canLeave(
        member,
        present.filter(({ id }) => id !== member.id),
        isGroupOver(group.state),
      ),
    );
    await eraseMember(tx, member.groupId, member.id);
    await tellRoom(work, 'room-changed', member.groupId);
  });
}

/** Asks somebody to go; codes they may have been handed open nothing any more. Open to representatives. */
export function removeMember(ask: RoomAsk, memberId: string): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const { tx, member } = work;
    const present = await stillRepresents(work);
    const gone = present.find(({ id }) => id === memberId) ?? refuse('unknown-member');
    demand(
      canLeave(
        gone,
        present.filter(({ id }) => id !== memberId),
        false,
      ),
    );
    await eraseMember(tx, member.groupId, memberId);
    await tellRoom(work, 'room-changed', member.groupId);
  });
}

/** Gives a member a mandate for a year, as the group decided. Open to representatives, or to all where none is left. */
export function giveMandate(ask: RoomAsk, request: { id: string; memberId: string; givenBy: string }): Promise<void> {
  return inRoom(ask, async (work) => {
    const { tx, today, member } = work;
    const present = await lockMembers(tx, member.groupId, today);
    const hasOne = present.some(({ speaksUntil }) => speaksUntil !== null);
    demand(canGiveMandate(present.find(({ id }) => id === member.id) ?? null, hasOne));
    if (!present.some(({ id }) => id === request.memberId)) refuse('unknown-member');
    await endMandates(tx, request.memberId, today);
    const { id, memberId, givenBy } = request;
    const untilOn = addDays(today, MANDATE_DAYS);
    await insertMandate(tx, { id, groupId: member.groupId, memberId, fromOn: today, untilOn, givenBy });
    await tellRoom(work, 'room-changed', member.groupId);
  });
}

/** Takes a mandate back. Open to representatives; the last one cannot take their own. */
export function endMandate(ask: RoomAsk, memberId: string): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const { tx, today, member } = work;
    const present = await stillRepresents(work);
    const held = present.filter(({ speaksUntil }) => speaksUntil !== null);
    if (!held.some(({ id }) => id === memberId)) refuse('unknown-member');
    if (held.length === 1) refuse('last-representative');
    await endMandates(tx, memberId, today);
    await tellRoom(work, 'room-changed', member.groupId);
  });
}

/** Says something in the room. The same id again says it once. Open to members. */
export function sayInRoom(ask: RoomAsk, { id, body }: MessageRequest): Promise<RoomMessage> {
  return inRoom(ask, async (work) => {
    const { tx, now, member } = work;
    const words = body.normalize('NFC').replace(/\r\n?/g, '\n').trim();
    if (words === '') refuse('words-needed', {}, 'body');
    const isNew = await insertMessage(tx, {
      id,
      groupId: member.groupId,
      memberId: member.id,
      body: words,
      saidAt: now,
    });
    if (isNew) await tellRoom(work, 'room-said', id);
    return { id, name: member.name, body: words, saidAt: now.toISOString() };
  });
}

/** What members have said lately, and who is in the room. Open to members. */
export function readRoom(
  ask: RoomAsk,
): Promise<{ member: RoomMember; members: RoomMember[]; messages: RoomMessage[] }> {
  return inRoom(ask, async ({ tx, today, member }) => ({
    member,
    members: await listMembers(tx, member.groupId, today),
    messages: await listMessages(tx, member.groupId, ROOM_MESSAGES_SHOWN),
  }));
}

/** Messages for those who follow a room's events. Open to the live stream, which has asked who may follow. */
export async function roomContents(database: Database, events: readonly TopicEvent[]): Promise<EventContent[]> {
  const said = events.filter(({ type }) => type === 'room-said').map(({ subjectId }) => subjectId);
  const found = said.length === 0 ? new Map() : await database.room((tx) => findMessages(tx, said));
  return events.map(({ subjectId }) => {
    const message = found.get(subjectId) as RoomMessage | undefined;
    return message ? { message } : {};
  });
}

/**
 * Puts a meeting down; outside, its quarter is told, and a band of how many come. The same id again changes nothing.
 * Open to members.
 */
export function recordMeeting(ask: RoomAsk, request: MeetingRequest): Promise<void> {
  return inRoom(ask, async (work) => {
    if (request.heldOn > work.today) refuse('day-to-come', {}, 'heldOn');
    const { groupId } = work.member;
    await insertMeeting(work.tx, { ...request, groupId });
    const { rule } = (await findGroup(work.tx, { id: groupId })) ?? refuse('unknown-group');
    const dueAt = releaseAfter(work.now, rule.pace, ask.tickMs);
    // How many come lately is told as a band: an older meeting that is put down late changes nothing of it, and of two
    // on one day the one that was put down last counts.
    const [latest] = await listMeetings(work.tx, groupId);
    const isOlder = latest !== undefined && latest.heldOn > request.heldOn;
    const told = { heldOn: quarterOf(request.heldOn), ...(isOlder ? {} : { band: request.band }) };
    await insertRelease(work.tx, { id: request.id, kind: 'met', groupId, request: told, dueAt, state: 'waiting' });
    await tellRoom(work, 'room-changed', work.member.groupId);
  });
}

/** Puts down what the group decided. Open to representatives; the group's own quorum is asked. */
export function recordDecision(ask: RoomAsk, request: { id: string; what: string } & Counted): Promise<void> {
  return asRepresentative(ask, async (work) => {
    const { tx, today, member, group } = work;
    const refused = whyNotAgreed(request, { way: group.rule.way, quorum: await quorumOf(work) }, today);
    if (refused) refuse(refused);
    const { id, what, way, onDay, present, inFavour, against } = request;
    await insertDecision(tx, { id, groupId: member.groupId, what, way, onDay, present, inFavour, against });
    await tellRoom(work, 'room-changed', member.groupId);
  });
}

/** Meetings and decisions. Open to members. */
export function readMeetings(ask: RoomAsk) {
  return inRoom(ask, async (work) => ({
    member: work.member,
    meetings: await listMeetings(work.tx, work.member.groupId),
    decisions: await listDecisions(work.tx, work.member.groupId),
    carrying: await listCarrying(work.tx, work.member.groupId),
    papers: await listPapers(work.tx, work.member.groupId),
    quorum: await quorumOf(work),
  }));
}

/** How many have to be there, by the group's own rule. Open to the verbs of a room. */
export async function quorumOf({ tx, member }: RoomWork): Promise<number> {
  return (await findQuorum(tx, member.groupId)) ?? ROOM_QUORUM;
}

/** Tells a room that something outside waits for its word; what, its page says. Open to the server itself only. */
export function remindIn(wake: (topicId: string) => void) {
  return async ({ database, now }: Pick<Work, 'database' | 'now'>, groupId: string): Promise<void> => {
    await database.room((tx) =>
      record(
        { tx, now: hourOf(now) },
        { topicId: groupId, audience: 'members', type: 'room-changed', subjectId: groupId },
      ),
    );
    wake(groupId);
  };
}

/** Forgets who said, voted and spoke after the days that each group agreed on. Open to the server itself only. */
export function forgetInRooms(database: Database, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * HOUR_MS);
  return database.room(async (tx) => {
    for (const days of ROOM_MEMORIES) {
      const before = daysAgo(days);
      await forgetSpeakers(tx, await listRemembering(tx, days), { before, day: dayAtPhnomPenh(before) });
    }
    await forgetVoices(tx, daysAgo(ROOM_MEMORY_DAYS), dayAtPhnomPenh(now));
  });
}
