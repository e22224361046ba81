// Half-written answers, kept on this device after each keystroke, one for each comment, until the server has them. Kept
// where nothing has to finish before the page goes away.
import type { AnswerDraft } from './answer-draft.js';

const keyOf = (draftId: string, annotationId: string) => `sala/answer/${draftId}/${annotationId}`;

/** A browser that forbids keeping throws; then the words live as long as the page. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export function keepAnswer(draftId: string, annotationId: string, draft: AnswerDraft): void {
  quietly(() => localStorage.setItem(keyOf(draftId, annotationId), JSON.stringify(draft)));
}

export function keptAnswer(draftId: string, annotationId: string): AnswerDraft | null {
  return quietly(() => JSON.parse(localStorage.getItem(keyOf(draftId, annotationId)) ?? 'null') as AnswerDraft | null);
}

export function dropAnswer(draftId: string, annotationId: string): void {
  quietly(() => localStorage.removeItem(keyOf(draftId, annotationId)));
}
