// What a group changes about itself: how it decides, how it describes itself, the key it signs with from outside. Asked
// for in its room like every act, and seen at the release after enough hands are put to it. Open to representatives.
import { canonicalBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { GROUP_ABOUT_UNITS_MAX, ROOM_MEMORY_DAYS } from '@sala/shared/ground/limits.js';
import { speaksForGroup } from '@sala/shared/ground/viewer.js';
import type { GroupRule } from '@sala/shared/groups/contract.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { inTransaction, type Work } from '../../infra/work.js';
import { askForAct } from '../groups.acts.service.js';
import { putQuorum } from '../groups.room.store.js';
import { findGroup, updateGroup } from '../groups.store.js';
import type { RoomAsk } from '../room-work.js';
import { isPublicKey } from '../outside/signatures.js';

/** How a group decides: what its page tells, and the quorum, which stays in the room. */
export type OwnRule = GroupRule & { quorum: number };

/** As it may wait: what was asked for before rooms could choose when they forget keeps what held then. */
export type WaitingRule = Omit<OwnRule, 'memory'> & Partial<Pick<OwnRule, 'memory'>>;

/** A public line as it was typed; null takes the key away. */
export function acceptKey(line: string): string | null {
  const key = line.trim();
  if (key === '') return null;
  return isPublicKey(key) ? key : refuse('public-key-wrong', {}, 'publicKey');
}

/** How a group tells of itself, in words that name nobody. */
export function acceptDescription(about: Bilingual): Bilingual {
  const words = canonicalBoth(about);
  for (const one of Object.values(words)) {
    if (one.length > GROUP_ABOUT_UNITS_MAX) refuse('group-description-long', { limit: GROUP_ABOUT_UNITS_MAX }, 'about');
    const named = findPersonNamed(one);
    if (named !== null) refuse('group-names-person', { words: named }, 'about');
  }
  return words;
}

/** Asks for what the group says of itself. Open to representatives. */
export function describeGroup(ask: RoomAsk, id: string, about: Bilingual): Promise<void> {
  return askForAct(ask, { id, kind: 'about', request: acceptDescription(about), isOne: true });
}

/** Enters the rule a group has given itself. Open to the release of groups. */
export async function enterRule(work: Work, groupId: string, request: unknown): Promise<void> {
  demandItself(work, groupId);
  const { quorum, memory = ROOM_MEMORY_DAYS, ...others } = request as WaitingRule;
  const rule = { ...others, memory };
  await work.database.room(async (tx) => {
    await putQuorum(tx, groupId, quorum);
    await updateGroup(tx, groupId, { rule });
  });
}

/** Enters how it describes itself, or the key it signs with. Open to the release of groups. */
export async function enterChange(
  work: Work,
  groupId: string,
  change: { about: Bilingual } | { publicKey: string | null },
): Promise<void> {
  demandItself(work, groupId);
  await inTransaction(work, async ({ tx }) => {
    if (!(await findGroup(tx, { id: groupId }))) refuse('unknown-group');
    await updateGroup(tx, groupId, change);
  });
}

function demandItself({ viewer }: Work, groupId: string): void {
  if (!speaksForGroup(viewer, groupId)) refuse('not-allowed');
}
