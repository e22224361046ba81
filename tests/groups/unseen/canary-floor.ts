// What happens around the room of the twenty while they live in it, on a server of this process: ticks, and somebody of
// the secretariat who reads their issue.
import { api } from '../../../shared/src/ground/paths.js';
import { grantOf } from '../../accounts/hall.js';
import type { Floor } from '../../support/floor.js';
import { type Around, liveAsCanaries } from './canaries.js';
import { within } from '../village.js';

const TICK_MS = 900_000;

/** `founded`, when the group is there; `ticked`, after each release. */
export function liveOnFloor(
  { sala, desk, slug, clauseIds }: Floor,
  { founded, ticked }: { founded?(groupId: string): Promise<void>; ticked?(): Promise<void> } = {},
): ReturnType<typeof liveAsCanaries> {
  const idIn = async (url: string) => (await sala.app.inject(url)).json<{ id: string }[]>()[0]?.id ?? '';
  const around: Around = {
    async tick() {
      desk.now = new Date((Math.floor(desk.now.getTime() / TICK_MS) + 1) * TICK_MS + 5_000);
      await sala.releases.playDue(desk.now);
      await ticked?.();
    },
    founded: async () => founded?.(await idIn(api.groups())),
    async asksForPapers() {
      const secretariat = desk.work({ ...desk.moderator, grants: [grantOf('secretariat')] });
      const issueId = await idIn(api.issues());
      const { moves } = sala.problems;
      await moves.moveIssue(secretariat, issueId, { event: 'first-read', from: 'raised', isSure: true });
      return issueId;
    },
  };
  return liveAsCanaries(within(sala), { slug, clause: clauseIds[0] ?? '' }, around);
}
