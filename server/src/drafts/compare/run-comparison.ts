// Compares two versions without holding up the server: small ones at once, since that takes less time than a thread
// takes to begin; large ones in a thread of their own, one after the other.
import {
  type ComparedPair,
  compareLaws,
  isSmallComparison,
  type LawsToCompare,
} from '@sala/shared/drafts/compare/compared-law.js';
import { wordsOf } from '../../infra/segment.js';
import { inTurn } from '../../infra/thread.js';

const program = new URL('./comparing-thread', import.meta.url);

export function runComparison(laws: LawsToCompare): Promise<ComparedPair[]> {
  return isSmallComparison(laws) ? Promise.resolve(compareLaws(laws, wordsOf)) : inTurn(program, laws);
}
