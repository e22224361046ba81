// `npm run measure -- carry`: how rightly comments are carried over revisions with known truth, what holds on pairs of
// real versions, and how long it takes.
import { readCompared } from './comments.js';
import { measureKnownTruth } from './known-truth.js';
import { measureLarge, measureRealPairs } from './real-pairs.js';
import { randomFrom, revise, traced, untraced } from './revise.js';

const LARGE_LAW = 'large-texts/fr-LEGITEXT000006070719.md';
const LIGHT = 0.1;
const HEAVY = 0.5;

export async function measureCarry(folder: string): Promise<void> {
  const large = await readCompared(folder, LARGE_LAW);
  measureLarge(large, untraced(revise(traced(large), HEAVY, randomFrom(11)).after));
  await measureRealPairs(folder);
  await measureKnownTruth(folder, LIGHT);
  await measureKnownTruth(folder, HEAVY);
}
