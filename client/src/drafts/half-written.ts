// Words of a clause that are typed but not yet in the text. Kept on this device, field by field, until the server has
// them, so that neither a reload nor a refusal loses any.

const STEM = 'sala/half/';

const keyOf = (draftId: string, clauseId: string, field: string) => `${STEM}${draftId}/${clauseId}/${field}`;

/** A browser that forbids keeping throws; then the words live as long as the page. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export function keepHalf(draftId: string, clauseId: string, field: string, words: string): void {
  quietly(() => localStorage.setItem(keyOf(draftId, clauseId, field), words));
}

export function readHalf(draftId: string, clauseId: string, field: string): string | null {
  return quietly(() => localStorage.getItem(keyOf(draftId, clauseId, field)));
}

export function dropHalf(draftId: string, clauseId: string, field: string): void {
  quietly(() => localStorage.removeItem(keyOf(draftId, clauseId, field)));
}

/** Ids of the clauses of a draft for which words are kept. */
export function clausesWithHalf(draftId: string): Set<string> {
  const stem = `${STEM}${draftId}/`;
  const keys = quietly(() => Object.keys(localStorage)) ?? [];
  return new Set(keys.filter((key) => key.startsWith(stem)).map((key) => key.slice(stem.length).split('/')[0] ?? ''));
}
