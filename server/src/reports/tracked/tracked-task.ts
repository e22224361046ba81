// A comparison as paragraphs with tracked changes, from what can be handed to a thread: the remark on each pair is
// written beforehand.
import { diffWords } from '@sala/shared/drafts/compare/word-diff.js';
import {
  type TrackedPair,
  type TrackedParagraph,
  trackedParagraphs,
  type TrackedSource,
} from '@sala/shared/reports/tracked-paragraphs.js';
import { wordsOf } from '../../infra/segment.js';

/** `remark` is '' where nothing is said beside the pair. */
export type TrackedTask = Pick<
  TrackedSource<TrackedPair & { remark: string }>,
  'before' | 'after' | 'pairs' | 'language'
>;

export function trackHere(task: TrackedTask): TrackedParagraph[] {
  return trackedParagraphs({
    ...task,
    diff: (one, other) => diffWords(one, other, wordsOf),
    remark: ({ remark }) => (remark === '' ? undefined : remark),
  });
}
