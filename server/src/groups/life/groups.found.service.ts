// How a group comes to be: somebody writes down a first meeting. That makes its public page, its room, and the first
// key to it; whoever wrote it down is nobody to the rest of the product.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { cleanName, cleanNames } from '@sala/shared/accounts/names.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import type { FirstMeeting, Group } from '@sala/shared/groups/contract.js';
import { addDays } from '@sala/shared/ground/days.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { MANDATE_DAYS, ROOM_MEMORY_DAYS, ROOM_QUORUM } from '@sala/shared/ground/limits.js';
import { quarterOf } from '@sala/shared/ground/ticks.js';
import { addressWords } from '@sala/shared/language/address-words.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import { groupLife } from '@sala/shared/lives/group-life.js';
import { step } from '@sala/shared/lives/machine.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Tx } from '../../infra/database.js';
import type { Work } from '../../infra/work.js';
import { openRoomTopic } from '../../topics/topics.service.js';
import { findGroup, insertGroup, insertStep, isGroupSlugFree, listGroupRows, presentGroup } from '../groups.store.js';
import { insertMandate, insertMeeting, insertMember, putQuorum } from '../groups.room.store.js';

/** What the founding makes besides the group; ids and the key come from outside, as all chance does. */
export interface Founding {
  keyHash: string;
  memberId: string;
  mandateId: string;
  meetingId: string;
}

/**
 * Writes down a first meeting. Open to anybody, as the life of a group is: no name, no number, no registration. The
 * same id again gives the group that is there, without a key.
 */
export async function recordFirstMeeting(
  work: Pick<Work, 'database' | 'now'>,
  request: FirstMeeting,
  founding: Founding,
): Promise<{ group: Group; isNew: boolean }> {
  const today = dayAtPhnomPenh(work.now);
  const { id, kind, province, valueChain, heldOn, band } = request;
  const name = cleanNames(request.name);
  const called = cleanName(request.called);
  if (!name.km && !name.en) refuse('group-name-missing', {}, 'name');
  demandNoPerson(name);
  if (called === '') refuse('member-name-missing', {}, 'called');
  if (!Object.hasOwn(provinces, province)) refuse('unknown-choice', {}, 'province');
  if (heldOn > today) refuse('day-to-come', {}, 'heldOn');
  const first = step(groupLife, null, { event: 'meeting-recorded', by: ['contributor'], holds: () => true });
  if (!('to' in first)) return refuse('statement-not-there');
  return work.database.room(async (tx) => {
    const known = await findGroup(tx, { id });
    if (known) return { group: presentGroup(known), isNew: false };
    await demandOwnName(tx, name, province);
    const language = request.language ?? (name.km ? 'km' : 'en');
    await insertGroup(tx, {
      ...{ id, name, kind, province, valueChain, language, band, about: {}, state: first.to },
      slug: await chooseGroupSlug(tx, id, name.en ?? ''),
      // Hours are what gives people away first: whoever is in a hurry says so.
      rule: { way: request.way ?? 'consent', hands: 1, pace: request.pace ?? 'day', memory: ROOM_MEMORY_DAYS },
      ...{ sinceQuarter: quarterOf(heldOn), lastQuarter: quarterOf(heldOn) },
    });
    await insertStep(tx, {
      ...{ groupId: id, event: 'meeting-recorded', fromState: null, toState: first.to, told: {} },
      onDay: quarterOf(heldOn),
    });
    await openRoomTopic({ tx }, id);
    const { keyHash, memberId, mandateId, meetingId } = founding;
    await insertMember(tx, { id: memberId, groupId: id, name: called, keyHash, joinedOn: today });
    const untilOn = addDays(today, MANDATE_DAYS);
    await insertMandate(tx, { id: mandateId, groupId: id, memberId, fromOn: today, untilOn, givenBy: '' });
    await insertMeeting(tx, { id: meetingId, groupId: id, heldOn, band, venue: '', problems: '', notes: '' });
    await putQuorum(tx, id, ROOM_QUORUM);
    const row = (await findGroup(tx, { id })) ?? refuse('unknown-group');
    return { group: presentGroup(row), isNew: true };
  });
}

function demandNoPerson(name: Bilingual): void {
  for (const one of Object.values(name)) {
    const words = findPersonNamed(one);
    if (words !== null) refuse('group-names-person', { words }, 'name');
  }
}

/** Two groups of one province under one name would be taken for each other. */
async function demandOwnName(tx: Tx, name: Group['name'], province: string): Promise<void> {
  const keys = new Set([name.km, name.en].flatMap((one) => (one ? [normalKey(one)] : [])));
  for (const row of await listGroupRows(tx))
    if (row.province === province && [row.name.km, row.name.en].some((one) => one && keys.has(normalKey(one))))
      refuse('group-name-taken', {}, 'name');
}

async function chooseGroupSlug(tx: Tx, id: string, english: string): Promise<string> {
  const words = addressWords(english);
  // `begin` is a page of its own below the same address.
  const stem = words === '' || words === 'begin' ? `group-${id.slice(0, 8)}` : words;
  for (let n = 1; n < 20; n += 1) {
    const candidate = n === 1 ? stem : `${stem}-${n}`;
    if (await isGroupSlugFree(tx, candidate)) return candidate;
  }
  return `${stem}-${id.slice(0, 8)}`;
}
