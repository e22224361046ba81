// Puts the tracked changes of two versions together without holding up the server: small ones at once, large ones in a
// thread, in turn with other comparisons.
import type { TrackedParagraph } from '@sala/shared/reports/tracked-paragraphs.js';
import { isSmallComparison } from '@sala/shared/drafts/compare/compared-law.js';
import { inTurn } from '../../infra/thread.js';
import { trackHere, type TrackedTask } from './tracked-task.js';

const program = new URL('./tracking-thread', import.meta.url);

export function trackAside(task: TrackedTask): Promise<TrackedParagraph[]> {
  return isSmallComparison(task) ? Promise.resolve(trackHere(task)) : inTurn(program, task);
}
