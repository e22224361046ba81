// Who writes the closing report of a round, and who publishes it: those who answer comments write, the official who
// signs answers publishes in the office's name.
import { canAnswer, canSignAnswers } from '../answers/policy.js';
import type { Round } from '../consultations/contract.js';
import type { DraftPlace } from '../drafts/policy.js';
import type { Verdict } from '../ground/errors.js';
import { countClusters } from '../language/clusters.js';
import { ANSWER_CLUSTERS_MIN } from '../ground/limits.js';
import { isOver, stageOf } from '../ground/stages.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { Language } from '../texts/say.js';
import type { Viewer } from '../ground/viewer.js';
import type { ClosingWords } from './closing-contract.js';

export function canWriteClosing(viewer: Viewer, draft: DraftPlace): Verdict {
  return canAnswer(viewer, draft);
}

export function canPublishClosing(viewer: Viewer, draft: DraftPlace): Verdict {
  return canSignAnswers(viewer, draft);
}

export interface ToPublish {
  words: Pick<ClosingWords, 'foreword' | 'ahead'>;
  correction: Bilingual | null;
  /** Editions that stand already. */
  editions: number;
}

/** What stands in the way of publishing: the round still runs, or the authoritative language lacks words. */
export function isClosingWhole(
  round: Pick<Round, 'opensAt' | 'closesAt' | 'answered'>,
  { words, correction, editions }: ToPublish,
  authoritative: Language,
  now: Date,
): Verdict {
  if (!isOver(stageOf(round, now))) return 'closing-round-not-over';
  if (words.foreword[authoritative] === undefined) return 'closing-foreword-needed';
  if (words.ahead[authoritative] === undefined) return 'closing-ahead-needed';
  const n = countClusters((correction?.[authoritative] ?? '').trim());
  return editions === 0 || n >= ANSWER_CLUSTERS_MIN || 'closing-correction-needed';
}
