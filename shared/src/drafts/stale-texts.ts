// Which clauses have a second text that lags behind: the text that counts was changed after the other was written.
import type { Language } from '../texts/say.js';
import type { Clause } from './contract.js';

type Worded = Pick<Clause, 'id' | 'heading' | 'text'>;

/**
 * `versions` oldest first; the last one is looked at. A clause without a second text is not stale, it is missing one.
 * Once the second text was changed too, it counts as brought up to date.
 */
export function staleTexts(versions: readonly (readonly Worded[])[], authoritative: Language): Set<string> {
  const other: Language = authoritative === 'km' ? 'en' : 'km';
  const words = (clause: Worded, language: Language) =>
    `${clause.heading[language] ?? ''}\n${clause.text[language] ?? ''}`;
  const stale = new Set<string>();
  let former = new Map<string, Worded>();
  for (const clauses of versions) {
    for (const clause of clauses) {
      const before = former.get(clause.id);
      if (before && words(before, other) !== words(clause, other)) stale.delete(clause.id);
      else if (before && words(before, authoritative) !== words(clause, authoritative)) stale.add(clause.id);
    }
    former = new Map(clauses.map((clause) => [clause.id, clause]));
  }
  const last = new Map((versions.at(-1) ?? []).map((clause) => [clause.id, clause]));
  return new Set([...stale].filter((id) => ((clause) => clause && words(clause, other).trim() !== '')(last.get(id))));
}
