// Who may speak, and when. The same functions disable a button with its reason and answer a request with its refusal.
// No rule here reads an organisation's size or registration or an account's age: all voices are equal.
import type { IdentityLevel } from '../discussions/contract.js';
import type { Verdict } from '../errors.js';

/** What may be said on a draft now: the round under way, if any. Stages say when, policies say who. */
export interface Floor {
  draftId: string;
  versionId: string;
  roundId: string;
  opensAt: string;
  closesAt: string;
  levels: readonly IdentityLevel[];
  moderation: 'pre' | 'post';
}

/**
 * Anybody may annotate the version under consultation once the round has opened. After the close it is still taken, and
 * marked late: nothing is rejected silently.
 */
export function canAnnotate(floor: Floor | null, versionId: string, level: IdentityLevel, now: Date): Verdict {
  if (!floor) return 'no-round';
  if (now.getTime() < Date.parse(floor.opensAt)) return 'round-not-open-yet';
  if (floor.versionId !== versionId) return 'other-version';
  return floor.levels.includes(level) ? true : 'level-not-offered';
}

/** A reply needs a public thread besides. */
export function canReply(
  floor: Floor | null,
  opening: { state: string; versionId: string },
  level: IdentityLevel,
  now: Date,
): Verdict {
  if (opening.state !== 'visible') return 'thread-not-public';
  return canAnnotate(floor, opening.versionId, level, now);
}

export function isLate(floor: Floor, now: Date): boolean {
  return now.getTime() >= Date.parse(floor.closesAt);
}
