// The words before and after a change that an answer names. Where it names an article whose own words stayed, those of
// the paragraphs and points in it that changed. Pure.
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { Language } from '@sala/shared/texts/say.js';

export interface ChangedWords {
  before: string;
  after: string;
}

interface Text {
  byId: ReadonlyMap<string, Clause>;
}

export interface ComparedTexts {
  before: Text;
  after: Text;
  /** In the order of the newer text. */
  pairs: readonly { before: readonly string[]; after: readonly string[] }[];
}

export function changedWords({ before, after, pairs }: ComparedTexts, clauseId: string, language: Language) {
  const changed = pairs.flatMap((pair) => {
    const isMeant =
      pair.before.some((id) => standsIn(id, clauseId, before)) ||
      pair.after.some((id) => standsIn(id, clauseId, after));
    if (!isMeant) return [];
    const [old, fresh] = [wordsOf(pair.before, before, language), wordsOf(pair.after, after, language)];
    return old === fresh ? [] : [{ ...pair, old, fresh }];
  });
  // Of several places each is named.
  const named = (ids: readonly string[], { byId }: Text, words: string) => {
    const clause = byId.get(ids[0] ?? '');
    return changed.length > 1 && clause && words ? `${clausePlace(clause, byId, language)}\n${words}` : words;
  };
  const joined = (words: readonly string[]) => words.filter((one) => one !== '').join('\n');
  return {
    before: joined(changed.map((pair) => named(pair.before, before, pair.old))),
    after: joined(changed.map((pair) => named(pair.after, after, pair.fresh))),
  } satisfies ChangedWords;
}

/** Whether a clause is the other one, or inside it. */
function standsIn(id: string, outer: string, { byId }: Text): boolean {
  for (let at = byId.get(id); at; at = byId.get(at.parentId ?? '')) if (at.id === outer) return true;
  return false;
}

function wordsOf(ids: readonly string[], { byId }: Text, language: Language): string {
  const words = ids.flatMap((id) => {
    const { heading, text } = byId.get(id) ?? { heading: {}, text: {} };
    return [inEither(heading, language)?.text ?? '', inEither(text, language)?.text ?? ''];
  });
  return words.filter((one) => one !== '').join('\n');
}
