// The order that votes make: the mean of all criteria over all groups, each with one vote. How large a group is does
// not come into it; what has no vote yet stands last, in the order of its number.
import type { RankingCriterion } from '../texts/issues/lists.js';
import type { Ranking } from './record-contract.js';

type Vote = Pick<Ranking, RankingCriterion>;

export function meanOf(votes: readonly Vote[], criterion: RankingCriterion): number {
  if (votes.length === 0) return 0;
  return votes.reduce((sum, vote) => sum + vote[criterion], 0) / votes.length;
}

export function scoreOf(votes: readonly Vote[]): number {
  const criteria: RankingCriterion[] = ['breadth', 'severity', 'smallFirms', 'feasibility'];
  return criteria.reduce((sum, one) => sum + meanOf(votes, one), 0) / criteria.length;
}

export function orderOf<Ranked extends { number: number; rankings: readonly Vote[] }>(
  list: readonly Ranked[],
): Ranked[] {
  return [...list].sort((a, b) => scoreOf(b.rankings) - scoreOf(a.rankings) || a.number - b.number);
}
