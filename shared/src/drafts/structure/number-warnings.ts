// Warns where the numbers of articles skip, which in a draft is usually a slip or an article that was not recognised.
import type { ParsedClause, ParseWarning } from './clause-tree.js';
import { asciiDigits } from './number-slug.js';

const WARNINGS_MAX = 50;

/** Adds a warning for each gap, where the articles of the document are plainly numbered 1, 2, 3. */
export function warnAboutNumbers(clauses: readonly ParsedClause[], warnings: ParseWarning[]): void {
  const articles = clauses.filter(({ kind, number }) => kind === 'article' && number !== null);
  const values = articles.map(({ number }) => /^(?:§ )?(\d+)/u.exec(asciiDigits(number ?? ''))?.[1]);
  const plain = articles.filter(({ number }) => /^(?:§ )?\d+$/u.test(asciiDigits(number ?? '')));
  if (plain.length < articles.length * 0.5) return;
  let count = 0;
  for (const [at, article] of articles.entries()) {
    const before = Number(values[at - 1]);
    const here = Number(values[at]);
    if (at === 0 || !(here > before + 1) || count >= WARNINGS_MAX) continue;
    count += 1;
    warnings.push({ code: 'number-skipped', about: article.label ?? '', clause: article.id });
  }
}
