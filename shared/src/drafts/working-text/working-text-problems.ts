// What a drafter should look at before publishing: texts that one language lacks, empty clauses, numbers that repeat or
// skip. Found anew from the text each time, so that a problem is gone as soon as it is mended.
import type { Bilingual } from '../../texts/bilingual.js';
import { type Language, languages } from '../../texts/say.js';
import type { Clause } from '../contract.js';
import { readNumber } from '../structure/number-slug.js';

export type ClausePart = 'heading' | 'text';

/** A clause that says something in one language only. */
export interface MissingText {
  clauseId: string;
  language: Language;
  parts: ClausePart[];
}

export interface TextProblem {
  code: 'clause-empty' | 'number-repeated' | 'number-skipped';
  clauseId: string;
}

const parts: readonly ClausePart[] = ['heading', 'text'];

/** Every clause that has words in one language and lacks them in the other, in document order. */
export function missingLanguages(clauses: readonly Clause[]): MissingText[] {
  return clauses.flatMap((clause) =>
    languages.flatMap((language) => {
      const missing = parts.filter((part) => hasWords(clause[part]) && clause[part][language] === undefined);
      return missing.length > 0 ? [{ clauseId: clause.id, language, parts: missing }] : [];
    }),
  );
}

function hasWords(text: Bilingual): boolean {
  return text.km !== undefined || text.en !== undefined;
}

export function findProblems(clauses: readonly Clause[]): TextProblem[] {
  return [...findEmpty(clauses), ...findNumberProblems(clauses)];
}

/** Nothing to read: no heading, no text, and nothing inside. */
function findEmpty(clauses: readonly Clause[]): TextProblem[] {
  const parents = new Set(clauses.map((clause) => clause.parentId));
  return clauses
    .filter((clause) => !hasWords(clause.heading) && !hasWords(clause.text) && !parents.has(clause.id))
    .map((clause) => ({ code: 'clause-empty', clauseId: clause.id }));
}

/** Articles are numbered through the whole law, everything else among its siblings of the same kind. */
function findNumberProblems(clauses: readonly Clause[]): TextProblem[] {
  const seen = new Map<string, { slugs: Set<string>; value: number | null }>();
  const problems: TextProblem[] = [];
  for (const clause of clauses) {
    const printed = clause.number.km ?? clause.number.en;
    if (printed === undefined) continue;
    const row = clause.kind === 'article' ? 'article' : `${clause.parentId} ${clause.kind}`;
    const before = seen.get(row) ?? { slugs: new Set<string>(), value: null };
    const { slug, value } = readNumber(printed);
    if (before.slugs.has(slug)) problems.push({ code: 'number-repeated', clauseId: clause.id });
    else if (before.value !== null && value !== null && value > before.value + 1)
      problems.push({ code: 'number-skipped', clauseId: clause.id });
    before.slugs.add(slug);
    before.value = value ?? before.value;
    seen.set(row, before);
  }
  return problems;
}
