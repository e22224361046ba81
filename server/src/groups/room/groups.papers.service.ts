// Papers of a group: put into its room by members, cleaned of what programs and cameras write into files, under a name
// of the group's own choosing. Who put one there is not kept. Open to whoever holds a key (`inRoom`).
import { cleanName } from '@sala/shared/accounts/names.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { ROOM_PAPERS_MAX } from '@sala/shared/ground/limits.js';
import { cleanEvidence } from '../../discussions/evidence.service.js';
import { deletePaper, findPaper, insertPaper, listPapers, type PaperRow } from '../groups.room.store.js';
import { tellRoom } from '../groups.room.service.js';
import { asRepresentative, inRoom, type RoomAsk } from '../room-work.js';

/** Puts a paper into the room. The same id again changes nothing. Open to members. */
export function addPaper(ask: RoomAsk, paper: { id: string; name: string; bytes: Uint8Array }): Promise<void> {
  const name = cleanName(paper.name);
  if (name === '') refuse('paper-name-missing', {}, 'name');
  const { mediaType, bytes } = cleanEvidence(paper.bytes, paper.id);
  return inRoom(ask, async (work) => {
    const { tx, today, member } = work;
    const present = await listPapers(tx, member.groupId);
    if (present.length >= ROOM_PAPERS_MAX) refuse('room-full-of-papers', { limit: ROOM_PAPERS_MAX });
    await insertPaper(tx, { id: paper.id, groupId: member.groupId, name, mediaType, bytes, addedOn: today });
    await tellRoom(work, 'room-changed', member.groupId);
  });
}

/** What is there, without the bytes. Open to members. */
export function readPapers(ask: RoomAsk) {
  return inRoom(ask, async ({ tx, member }) => ({ member, papers: await listPapers(tx, member.groupId) }));
}

/** One paper. Open to members. */
export function readPaper(ask: RoomAsk, id: string): Promise<PaperRow> {
  return inRoom(ask, async ({ tx, member }) => (await findPaper(tx, member.groupId, id)) ?? refuse('not-found'));
}

/** Takes a paper away. Open to representatives. */
export function removePaper(ask: RoomAsk, id: string): Promise<void> {
  return asRepresentative(ask, async (work) => {
    await deletePaper(work.tx, work.member.groupId, id);
    await tellRoom(work, 'room-changed', work.member.groupId);
  });
}
