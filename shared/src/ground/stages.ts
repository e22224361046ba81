// Where a round stands by the clock. Apart from the contract of rounds, so that pages which ask it carry no schema.

import { DAY_MS } from './days.js';

/** Derived from the server's clock and the office's signature, never stored. */
export type RoundStage = 'announced' | 'open' | 'closed' | 'answered';

/**
 * Instants as ISO 8601 in UTC; a round is closed at the very instant of closing, and answered from the signature on
 * that closes it for good.
 */
export function stageOf(round: { opensAt: string; closesAt: string; answered?: unknown }, now: Date): RoundStage {
  if (round.answered) return 'answered';
  if (now.getTime() < Date.parse(round.opensAt)) return 'announced';
  return now.getTime() < Date.parse(round.closesAt) ? 'open' : 'closed';
}

/** For how many days one may speak, or might: the hours of the first and the last day make no further one. */
export function daysOpen({ opensAt, closesAt }: { opensAt: string; closesAt: string }): number {
  return Math.max(1, Math.round((Date.parse(closesAt) - Date.parse(opensAt)) / DAY_MS));
}

/** Nobody can speak for good: closed, or closed and answered. */
export function isOver(stage: RoundStage): boolean {
  return stage === 'closed' || stage === 'answered';
}
