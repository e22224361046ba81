// Where a round stands by the clock. Apart from the contract, so that pages which ask it carry no schema.
import type { Round } from './contract.js';

/** Where a round stands at an instant; derived from the server's clock, never stored. */
export type RoundStage = 'announced' | 'open' | 'closed';

export function stageOf(round: Pick<Round, 'opensAt' | 'closesAt'>, now: Date): RoundStage {
  if (now.getTime() < Date.parse(round.opensAt)) return 'announced';
  return now.getTime() < Date.parse(round.closesAt) ? 'open' : 'closed';
}
