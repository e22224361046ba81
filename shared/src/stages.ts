// Where a round stands by the clock. Apart from the contract of rounds, so that pages which ask it carry no schema.

/** Derived from the server's clock, never stored. */
export type RoundStage = 'announced' | 'open' | 'closed';

/** Instants as ISO 8601 in UTC; a round is closed at the very instant of closing. */
export function stageOf(round: { opensAt: string; closesAt: string }, now: Date): RoundStage {
  if (now.getTime() < Date.parse(round.opensAt)) return 'announced';
  return now.getTime() < Date.parse(round.closesAt) ? 'open' : 'closed';
}
