// Whether a group has come to one voice, by its own quorum and by the numbers it counted, and what of it may be told
// outside: a band, never a number. Pure.
import { SMALL_COUNT } from '../ground/limits.js';
import type { Refusal } from '../ground/errors.js';
import { bandOf } from '../texts/groups/lists.js';
import type { Adoption, AdoptionWay } from './contract.js';
import type { AgreementRequest, VoteChoice } from './room-contract.js';

type Code = Refusal['code'];
/** What was counted, without what was said besides. */
export type Counted = Omit<AgreementRequest, 'dissent' | 'keeper'>;

/** Ways that leave a paper behind, and whether the room asks or demands to know with whom it lies. */
export const paperOfWay: Partial<Record<AdoptionWay, 'asked' | 'demanded'>> = {
  'show-of-hands': 'asked',
  thumbs: 'demanded',
};

/** Why this is no agreement by the group's own rule; null where it is one. */
export function whyNotAgreed(agreed: Counted, rule: { way: AdoptionWay; quorum: number }, today: string): Code | null {
  const { way, onDay, present, inFavour, against } = agreed;
  if (way !== rule.way) return 'not-the-groups-way';
  if (onDay > today) return 'day-to-come';
  if (inFavour + against > present) return 'more-votes-than-people';
  if (present < rule.quorum) return 'quorum-missed';
  if (way === 'consent' || way === 'read-aloud') return against > 0 ? 'somebody-objected' : null;
  return inFavour > against ? null : 'not-agreed';
}

/** What is told outside. In a small group nothing is: neither how many, nor whether all of them. */
export function toldOutside({ way, inFavour, against }: Counted): Adoption {
  return withoutSmallNumbers({ way, inFavour: bandOf(inFavour), isUnanimous: against === 0 });
}

/** The same of what was counted elsewhere and told as a band. */
export function withoutSmallNumbers(told: Adoption): Adoption {
  return { ...told, isUnanimous: told.isUnanimous && told.inFavour !== 'under-5' };
}

/** Votes of the room counted; null where so few voted that a count would name them. */
export function countVotes(votes: readonly VoteChoice[]): Record<VoteChoice, number> | null {
  if (votes.length < SMALL_COUNT) return null;
  const counts = { for: 0, against: 0, abstain: 0 };
  for (const choice of votes) counts[choice] += 1;
  return counts;
}
