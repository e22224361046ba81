// Numbering articles on from where they stand, after one was split, added or taken out. Only numbers that are plain
// digits follow each other; "12A" or "១២ ថ្មី" was given by hand and stays.
import { refuse } from '../../ground/errors.js';
import { toAsciiDigits, toKhmerDigits } from '../../language/digits.js';
import type { Bilingual } from '../../texts/bilingual.js';
import { type Language, languages } from '../../texts/say.js';
import type { Clause } from '../contract.js';
import type { WorkingEdit } from './working-text-contract.js';
import { clauseAt, isSameText, placeOf } from './working-text-tree.js';

type RenumberFollowing = Extract<WorkingEdit, { type: 'renumber-following' }>;

const isArticle = ({ kind }: Pick<Clause, 'kind'>) => kind === 'article';
const isPlain = (number: string) => /^(?:[0-9]+|[០-៩]+)$/.test(number);

/** The value of a number that is plain digits in each language it is printed in; null for any other. */
function plainValue(number: Bilingual): number | null {
  const printed = languages.flatMap((language) => number[language] ?? []);
  const [first] = printed;
  if (first === undefined || !printed.every(isPlain)) return null;
  return Number(toAsciiDigits(first));
}

/**
 * The article takes the number after the last plain one before it, 1 where there is none, and the articles behind it
 * follow. Refuses what is no article, or bears a number that was given by hand.
 */
export function renumberFollowing(clauses: readonly Clause[], edit: RenumberFollowing): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  const first = clauseAt(clauses, place);
  if (!isArticle(first) || !mayCount(first)) refuse('not-a-plain-number');
  const before = clauses.findLast((one, at) => at < place && isArticle(one) && plainValue(one.number) !== null);
  const printed = languagesOf(before) ?? languagesOf(clauses.find((one) => plainValue(one.number) !== null));
  let value = before ? (plainValue(before.number) ?? 0) : 0;
  return clauses.map((clause, at) => {
    if (at < place || !isArticle(clause) || !mayCount(clause)) return clause;
    value += 1;
    const number = numberAs(value, clause.number, languagesOf(clause) ?? printed ?? languages);
    return isSameText(number, clause.number) ? clause : { ...clause, number };
  });
}

/** Plain, or not numbered yet: the second half of a split. */
function mayCount({ number }: Clause): boolean {
  return Object.keys(number).length === 0 || plainValue(number) !== null;
}

/** The languages in which a clause bears a number; null where it bears none. */
function languagesOf(clause: Clause | undefined): readonly Language[] | null {
  const printed = languages.filter((language) => clause?.number[language] !== undefined);
  return printed.length > 0 ? printed : null;
}

/** Khmer in Khmer digits, English in Latin ones; what was printed in the other digits keeps them. */
function numberAs(value: number, former: Bilingual, printed: readonly Language[]): Bilingual {
  return Object.fromEntries(
    printed.map((language) => {
      const isLatin = former[language] === undefined ? language === 'en' : /[0-9]/.test(former[language]);
      return [language, isLatin ? String(value) : toKhmerDigits(String(value))];
    }),
  );
}
