// What can have become of a clause, in the words of the screens.
import type { ReviewedPair } from '@sala/shared/drafts/revision-contract.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import type { Text } from '@sala/shared/texts/say.js';

export type Outcome = ReviewedPair['outcome'][number];

/** In the order in which they are offered. */
export const outcomeWords: Record<Outcome, Text> = {
  split: lineageTexts.split,
  merged: lineageTexts.merged,
  moved: lineageTexts.moved,
  added: lineageTexts.added,
  removed: lineageTexts.removed,
  changed: lineageTexts.changed,
  renumbered: lineageTexts.renumbered,
  same: lineageTexts.same,
};
