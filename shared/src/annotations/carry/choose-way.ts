// Two ways lead to a version: straight from the one that a comment was made on, and through the place that it has in
// the version before. Says which of them counts. Pure; the product, its measurement and its property tests ask here.
import { betterOf, type Carried, type CarryOutcome, KEPT_MIN, worstOf } from './carry.js';

/** What is known of the place in the version before. */
export interface Former {
  outcome: CarryOutcome;
  kept: number;
  /** A person said that it stands there, or that the words are gone. */
  isDecided: boolean;
}

/** Where it stands, and whether what a person decided in a version before led there. */
export type Chosen = Carried & { followsDecision: boolean };

/**
 * The better of both ways. What was gone in the version before, or was asked and never answered, leads nowhere: only
 * the straight way counts, which finds words that came back. What a person decided goes before what is found, until the
 * words stand there again whole and beyond doubt.
 */
export function chooseWay(direct: Carried, former: Former, onward: () => Carried): Chosen {
  const { outcome, isDecided } = former;
  const leadsOn = outcome !== 'removed' && outcome !== 'needs-review';
  const through = leadsOn ? joined(former, onward()) : null;
  if (!isDecided) return { ...(through ? betterOf(direct, through) : direct), followsDecision: false };
  // Where it is in doubt what became of the words that a person chose, a person is asked again.
  if (through && through.outcome !== 'removed')
    return { ...through, followsDecision: through.outcome !== 'needs-review' };
  if (isWhole(direct)) return { ...direct, followsDecision: false };
  return { outcome: 'removed', places: [], home: through?.home ?? direct.home, kept: 0, followsDecision: true };
}

/** Both steps as one: no better than the worse of them, and gone where too little is left of what was left. */
function joined(former: Former, onward: Carried): Carried {
  const kept = onward.kept * former.kept;
  const isGone = onward.places.length > 0 && kept < KEPT_MIN && !former.isDecided;
  return isGone
    ? { ...onward, outcome: 'removed', places: [], kept }
    : { ...onward, outcome: worstOf([former.outcome, onward.outcome]), kept };
}

function isWhole({ outcome, kept }: Carried): boolean {
  return kept === 1 && outcome !== 'needs-review' && outcome !== 'removed';
}
