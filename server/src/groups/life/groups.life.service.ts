// A group's life after its first meeting: problems listed, meeting regularly, registering, and back. A representative
// asks in the room; the move is seen at the next tick, or, where the table asks for a second hand from outside (a
// facilitator, the secretariat), once that hand has confirmed it. Nothing a group may do hangs on where it stands.
import { hash } from 'node:crypto';
import { canConfirmMoves } from '@sala/shared/groups/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { quarterOf } from '@sala/shared/ground/ticks.js';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import {
  type GroupActor,
  type GroupEvent,
  type GroupGuard,
  groupLife,
  type GroupState,
} from '@sala/shared/lives/group-life.js';
import { movesFrom, step } from '@sala/shared/lives/machine.js';
import { inTransaction, type Work } from '../../infra/work.js';
import {
  deleteMoveAsked,
  findGroup,
  findMoveAsked,
  type GroupRow,
  insertStep,
  listSteps,
  putMoveAsked,
  updateGroup,
} from '../groups.store.js';
import { askForAct } from '../groups.acts.service.js';
import { listMeetings, listPapers } from '../groups.room.store.js';
import type { RoomAsk, RoomWork, SpeakingWork } from '../room-work.js';

/** What may be told to all of a move: a legal form, an authority, a number. */
export type Told = Record<string, string>;

/** Moves that a room may ask for; joining another group and silence have ways of their own. */
export const movesOfRooms: readonly GroupEvent[] = [
  'problems-listed',
  'regular-meetings-decided',
  'registration-asked',
  'registration-obtained',
  'registration-stopped',
  'registration-ended',
  'group-dissolved',
];

/** A move as a room asks for it. */
export interface MoveAskedInRoom {
  event: GroupEvent;
  told: Told;
  /** A paper of the room that documents it: only its hash goes out. */
  paperId?: string;
}

/** Whether the members have to have decided it, whatever stage the group is at. */
export function isDecidedMove({ event }: Pick<MoveAskedInRoom, 'event'>): boolean {
  return groupLife.moves.some((move) => move.event === event && move.guards.includes('decision-recorded'));
}

/** Asks for a move of the group's life. Open to representatives; what has to be so is looked up in the room. */
export function askForMove(
  ask: RoomAsk,
  { id, decisionId, ...request }: MoveAskedInRoom & { id: string; decisionId?: string },
): Promise<void> {
  const judge = (work: SpeakingWork) => judgeMove(work, request);
  const isDecided = isDecidedMove(request);
  return askForAct(ask, { id, kind: 'life', request, isOne: true, isDecided, decisionId, judge });
}

/** Refuses a move for which the room does not have what the table asks. Open to the acts of rooms. */
export async function judgeMove(work: SpeakingWork, request: MoveAskedInRoom): Promise<void> {
  const { event, told } = request;
  if (!movesOfRooms.includes(event)) refuse('group-move-unknown');
  if (told.day !== undefined && told.day > work.today) refuse('day-to-come', {}, 'day');
  moved(work.group.state, event, ALL_HANDS, await guardsOf(work, request));
}

const ALL_HANDS: GroupActor[] = ['representative', 'facilitator', 'secretariat', 'other-representative'];

/** What a room knows of the guards of the table; the rest is said in `told`. */
async function guardsOf(
  { tx, member }: RoomWork,
  { told, paperId }: MoveAskedInRoom,
): Promise<(guard: GroupGuard) => boolean> {
  const meetings = await listMeetings(tx, member.groupId);
  const papers = await listPapers(tx, member.groupId);
  const isTold = (name: string) => (told[name] ?? '') !== '';
  const facts: Partial<Record<GroupGuard, boolean>> = {
    'problem-listed': meetings.some(({ problems }) => problems.trim() !== ''),
    // Which decision carries it is looked at where it is put down (`isDecidedMove`).
    'decision-recorded': true,
    'two-meetings-held': meetings.length >= 2,
    'schedule-set': isTold('schedule'),
    'own-decision': told.own === 'yes',
    'legal-form-chosen': isTold('form'),
    'registration-documented':
      isTold('authority') && isTold('number') && isTold('day') && papers.some(({ id }) => id === paperId),
    'end-told': isTold('end'),
  };
  return (guard) => facts[guard] ?? false;
}

function moved(
  from: GroupState,
  event: GroupEvent,
  by: GroupActor[],
  holds: (guard: GroupGuard) => boolean,
  before: GroupState | null = null,
): GroupState {
  const done = step(groupLife, from, { event, by, holds, ...(before === null ? {} : { before }) });
  if ('to' in done) return done.to;
  if (done.stop !== 'guard') return refuse('group-move-unknown');
  return refuse(done.guard === 'registration-documented' ? 'registration-undocumented' : 'group-move-unready');
}

/** Enters a move that a room has let out, or puts it before whose hand it needs. Open to the release of groups. */
export async function enterMove(
  work: Work,
  groupId: string,
  { event, told: toldInRoom }: MoveAskedInRoom,
  paper?: Uint8Array,
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const group = (await findGroup(inside.tx, { id: groupId })) ?? refuse('unknown-group');
    const told = paper ? await asRegistered(inside, groupId, toldInRoom, paper) : toldInRoom;
    const move = movesFrom(groupLife, group.state).find((one) => one.event === event);
    if (!move) return refuse('group-move-unknown');
    const alone = move.by.some((hands) => hands.every((hand) => hand === 'representative'));
    if (alone) return enterStep(inside, group, event, told, ['representative']);
    await putMoveAsked(inside.tx, { groupId, event, told, askedOn: quarterOf(dayAtPhnomPenh(inside.now)) });
  });
}

/** A registration as it is told to all: with the hash of its document, and the legal form that was asked for. */
async function asRegistered({ tx }: Work, groupId: string, told: Told, paper: Uint8Array): Promise<Told> {
  const asked = (await listSteps(tx, groupId)).find(({ event }) => event === 'registration-asked');
  const form = asked?.told.form;
  return { ...(form === undefined ? {} : { form }), ...told, hash: hash('sha256', paper) };
}

/** Confirms what a group asked for. Two hands: the group's is there already. */
export async function confirmMove(work: Work, groupId: string): Promise<void> {
  demand(canConfirmMoves(work.viewer));
  await inTransaction(work, async (inside) => {
    const group = (await findGroup(inside.tx, { id: groupId })) ?? refuse('unknown-group');
    const asked = (await findMoveAsked(inside.tx, groupId)) ?? refuse('group-move-unknown');
    await enterStep(inside, group, asked.event, asked.told, ['representative', 'facilitator', 'secretariat']);
    await deleteMoveAsked(inside.tx, groupId);
  });
}

/** What a group has asked for and nobody has confirmed yet. Open to all: it is seen on its page. */
export function readMoveAsked(work: Work, groupId: string) {
  return findMoveAsked(work.tx, groupId);
}

/** Enters a move that all hands are in. Open to the verbs of a group's life. */
export async function enterStep(
  work: Work,
  group: GroupRow,
  event: GroupEvent,
  told: Told,
  by: GroupActor[],
): Promise<void> {
  const { tx, now } = work;
  // What the room had to show was looked at when it asked; here only hands and places are judged.
  const to = moved(group.state, event, by, () => true, group.stateBefore);
  await updateGroup(tx, group.id, { state: to, stateBefore: to === 'dormant' ? group.state : null });
  const { own: _own, ...shown } = told;
  const onDay = quarterOf(dayAtPhnomPenh(now));
  await insertStep(tx, { groupId: group.id, event, fromState: group.state, toState: to, onDay, told: shown });
}
