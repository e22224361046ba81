// Groups beside each other: belonging to a federation, standing in an alliance, joining another for good. Asked for in
// the room of the one, agreed to in the room of the other, seen at releases; no act here is a person's.
import { BondAct } from '@sala/shared/groups/bonds-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { isGroupOver } from '@sala/shared/lives/group-life.js';
import { speaksForGroup } from '@sala/shared/ground/viewer.js';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { quarterOf } from '@sala/shared/ground/ticks.js';
import { Value } from 'typebox/value';
import { inTransaction, type Work } from '../../infra/work.js';
import {
  deleteMoveAsked,
  findGroup,
  findMoveAsked,
  type GroupRow,
  listRelations,
  putMoveAsked,
  putRelation,
  updateGroup,
} from '../groups.store.js';
import { enterStep } from './groups.life.service.js';

/** Acts that a group decides in a meeting before anybody lets them out. */
export const decided: readonly BondAct['act'][] = ['join', 'take-in'];

/** Performs one act as the group; `work.viewer` is the group itself. Open to the release of groups. */
export async function performBond(work: Work, groupId: string, waited: unknown): Promise<void> {
  const act = Value.Check(BondAct, waited) ? waited : refuse('malformed-request', { field: 'request' });
  if (!speaksForGroup(work.viewer, groupId)) refuse('not-allowed');
  await inTransaction(work, async (inside) => {
    const own = await livingGroup(inside, groupId);
    const other = await livingGroup(inside, act.otherId);
    if (own.id === other.id) refuse('group-not-itself');
    if ('kind' in act) await relate(inside, own, other, act);
    else if (act.act === 'join') await askToJoin(inside, own, other);
    else if (act.act === 'take-in') await takeIn(inside, own, other);
    else await stayApart(inside, own, other);
  });
}

async function livingGroup({ tx }: Work, id: string): Promise<GroupRow> {
  const group = (await findGroup(tx, { id })) ?? refuse('unknown-group');
  return isGroupOver(group.state) ? refuse('group-is-over') : group;
}

async function relate(
  work: Work,
  own: GroupRow,
  other: GroupRow,
  { act, kind }: Extract<BondAct, { kind: unknown }>,
): Promise<void> {
  const { tx } = work;
  const onDay = quarterOf(dayAtPhnomPenh(work.now));
  const found = (await listRelations(tx, own.id, other.id)).find((one) => one.kind === kind);
  if (act === 'end') return putRelation(tx, { ...(found ?? refuse('group-relation-unknown')), untilOn: onDay });
  // Asked for by the other already: asking for the same is agreeing.
  if (found?.groupId === other.id) return putRelation(tx, { ...found, sinceOn: found.sinceOn ?? onDay });
  if (act === 'agree') return refuse('group-relation-unknown');
  if (!found) await putRelation(tx, { groupId: own.id, otherId: other.id, kind, askedOn: onDay });
}

async function askToJoin(work: Work, own: GroupRow, other: GroupRow): Promise<void> {
  const asked = await findMoveAsked(work.tx, other.id);
  // Each wishes to join the other: whoever asked first is the one that comes.
  if (asked?.event === 'joined-another' && asked.told.into === own.id) return takeIn(work, own, other);
  const askedOn = quarterOf(dayAtPhnomPenh(work.now));
  await putMoveAsked(work.tx, { groupId: own.id, event: 'joined-another', told: { into: other.id }, askedOn });
}

async function takeIn(work: Work, own: GroupRow, other: GroupRow): Promise<void> {
  await demandAsked(work, other.id, own.id);
  await enterStep(work, other, 'joined-another', { into: own.slug }, ['representative', 'other-representative']);
  await updateGroup(work.tx, other.id, { mergedInto: own.id });
  await deleteMoveAsked(work.tx, other.id);
}

/** Taken back by whoever asked, or refused by the other. */
async function stayApart(work: Work, own: GroupRow, other: GroupRow): Promise<void> {
  const mine = await findMoveAsked(work.tx, own.id);
  const isMine = mine?.event === 'joined-another' && mine.told.into === other.id;
  if (!isMine) await demandAsked(work, other.id, own.id);
  await deleteMoveAsked(work.tx, isMine ? own.id : other.id);
}

async function demandAsked({ tx }: Work, groupId: string, into: string): Promise<void> {
  const asked = await findMoveAsked(tx, groupId);
  if (asked?.event !== 'joined-another' || asked.told.into !== into) refuse('group-relation-unknown');
}
