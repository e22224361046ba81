// The door of a room: which key a browser brings, and what it opens. Answered from memory for three seconds, as the
// rights of accounts are; what is kept there is the hash of the key, never the key.
import { hash } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { RoomMember } from '@sala/shared/groups/room-contract.js';
import type { Membership } from '@sala/shared/ground/viewer.js';
import { ROOM_KEY_DAYS } from '@sala/shared/ground/limits.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { cookieLine, cookieName, readCookie } from '../infra/cookies.js';
import type { Database } from '../infra/database.js';
import { findMemberByKey } from './groups.room.store.js';
import { listJoinedInto } from './groups.store.js';
import type { RoomAsk } from './room-work.js';

export type { RoomAsk };

const FRESH_MS = 3_000;
const KNOWN_MAX = 10_000;
const DAY_SECONDS = 86_400;
const NONE: readonly Membership[] = [];

/** Whom a key belongs to, and the groups that have joined theirs. */
interface Found {
  member: RoomMember | null;
  joined: readonly string[];
}
const NOBODY: Found = { member: null, joined: [] };

export const hashKey = (key: string): string => hash('sha256', `room/${key}`);

export class Door {
  private readonly known = new Map<string, { until: number; found: Found }>();
  /** Counts how often something was forgotten: what was asked before is not kept afterwards. */
  private forgotten = 0;
  private readonly cookie: string;

  constructor(
    private readonly database: Database,
    origin: string,
    private readonly tickMs: number,
    private readonly clock: () => Date,
  ) {
    this.cookie = cookieName(origin, 'sala_room');
  }

  /** The group whose room the browser has a key to; no name, no id of a member. Open to `app.ts`. */
  async membershipsOf(cookieHeader: string | undefined): Promise<readonly Membership[]> {
    if (!cookieHeader?.includes(this.cookie)) return NONE;
    const key = readCookie(cookieHeader, this.cookie);
    const { member, joined } = key === null ? NOBODY : await this.look(hashKey(key));
    return member ? [{ groupId: member.groupId, isRepresentative: member.speaksUntil !== null, joined }] : NONE;
  }

  /** Who stands at the door; refused without a key. */
  askOf(cookieHeader: string | undefined): RoomAsk {
    const key = readCookie(cookieHeader, this.cookie) ?? refuse('no-key-to-room');
    return { database: this.database, now: this.clock(), keyHash: hashKey(key), tickMs: this.tickMs };
  }

  /** Asked before a key is put into the browser. Open to whoever brings one. */
  async opens(keyHash: string): Promise<boolean> {
    return (await this.look(keyHash)).member !== null;
  }

  keep(key: string): string {
    return cookieLine(this.cookie, key, ROOM_KEY_DAYS * DAY_SECONDS);
  }

  forget(): string {
    return cookieLine(this.cookie, '', 0);
  }

  /** Something happened in this room: somebody may have left it. Open to the live stream. */
  forgetKeys(groupId: string): void {
    this.forgotten += 1;
    for (const [keyHash, { found }] of this.known) if (found.member?.groupId === groupId) this.known.delete(keyHash);
  }

  private async look(keyHash: string): Promise<Found> {
    const now = this.clock();
    const known = this.known.get(keyHash);
    if (known && known.until > now.getTime()) return known.found;
    const { forgotten } = this;
    const found = await this.database.room(async (tx) => {
      const member = await findMemberByKey(tx, keyHash, dayAtPhnomPenh(now));
      return member ? { member, joined: await listJoinedInto(tx, member.groupId) } : NOBODY;
    });
    if (this.forgotten !== forgotten) return found;
    if (this.known.size >= KNOWN_MAX) this.known.clear();
    this.known.set(keyHash, { until: now.getTime() + FRESH_MS, found });
    return found;
  }
}
