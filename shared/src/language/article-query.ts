// Finding an article by its number: as readers type it ("មាត្រា ១២", "ម.១២", "art 12", "12"), as the law prints it
// ("១២ ថ្មី", "12 bis", "12A", "L12-2"), and the order of such numbers.
import { normalKey } from './normal-key.js';

/** A search that asks for an article. `number` in ASCII digits ("12", "l12-2"); `mark` is what follows it, if anything:
 * "new" for ថ្មី, "bis", "ter" …, or a letter. */
export interface ArticleQuery {
  kind: 'article';
  number: string;
  mark: string;
}

/** Words after a number, in the order in which such articles follow the plain one. */
const marks: readonly (readonly [string, readonly string[]])[] = [
  ['new', ['ថ្មី', 'new']],
  ['bis', ['ស្ទួន', 'bis']],
  ['ter', ['ter']],
  ['quater', ['quater']],
  ['quinquies', ['quinquies']],
  ['sexies', ['sexies']],
  ['septies', ['septies']],
  ['octies', ['octies']],
];
const markWords = marks.flatMap(([, words]) => words.map(normalKey)).join('|');
const names = ['មាត្រាទី', 'មាត្រា', 'ម', 'articles', 'article', 'art', '§'].map(normalKey).join('|');
const NUMBER = '((?:[lrda][\\s.-]{0,2})?\\d{1,6}(?:[.-]\\d{1,6})*)';
const LABEL = new RegExp(`^(?:${names})?[\\s.:៖]*${NUMBER}(?:[\\s.-]*(${markWords}|[a-zក-អ]))?[\\s.:៖។-]*$`);
const MARK = new RegExp(`[\\s.-]*(${markWords})(?=$|[\\s.])`);

/** The article that a search asks for; null when it asks for words. Takes the printed number of a clause as well. */
export function readArticleQuery(typed: string): ArticleQuery | null {
  const [, number, mark] = LABEL.exec(normalKey(typed)) ?? [];
  if (number === undefined) return null;
  const known = marks.find(([, words]) => words.some((word) => normalKey(word) === mark));
  return { kind: 'article', number: number.replace(/^([a-z])[\s.-]+/, '$1'), mark: known?.[0] ?? mark ?? '' };
}

/**
 * Which of the printed numbers the search means: the one with the same number and mark, else the first with the same
 * number, for readers seldom type ថ្មី; -1 when there is none.
 */
export function findArticle(query: ArticleQuery, printedNumbers: readonly string[]): number {
  const labels = printedNumbers.map(readArticleQuery);
  const exact = labels.findIndex((label) => label?.number === query.number && label.mark === query.mark);
  return exact >= 0 ? exact : labels.findIndex((label) => label?.number === query.number);
}

/** A key by whose code-unit order printed numbers of either digit set stand as in a law: 2, 10, 12, 12 ថ្មី, 12 bis,
 * 12A, 13. */
export function articleSortKey(printedNumber: string): string {
  return normalKey(printedNumber)
    .replace(/\d+/g, (digits) => digits.padStart(6, '0'))
    .replace(MARK, (_, word: string) => ` ${marks.findIndex(([, words]) => words.some((w) => normalKey(w) === word))}`);
}
