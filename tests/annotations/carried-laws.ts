// Laws for tests of carrying: a few clauses said in short, made-up laws for properties, and comments on their words.
import { type CarriedSegment, carryTarget, planCarry } from '@sala/shared/annotations/carry/carry.js';
import type { ComparedClause, LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import { clusterBorders } from '@sala/shared/language/clusters.js';
import fc from 'fast-check';
import { wordsOf } from '../../server/src/infra/segment.js';

/** Articles by id and words, numbered as they come. */
export function articles(texts: Readonly<Record<string, string>>): ComparedClause[] {
  return Object.entries(texts).map(([id, text], at) => ({
    id,
    parentId: null,
    kind: 'article',
    number: String(at + 1),
    heading: '',
    text,
  }));
}

export const recorded = (...links: readonly (readonly [from: string, to: string])[]): LineageLink[] =>
  links.map(([from, to]) => ({ from, to, source: 'editor' }));

/** A comment on the words where they first stand in the clause. */
export function commentOn(law: readonly ComparedClause[], clauseId: string, exact: string): CarriedSegment {
  const text = law.find(({ id }) => id === clauseId)?.text ?? '';
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`"${exact}" is not in ${clauseId}`);
  return { clauseId, start, end: start + exact.length, exact };
}

export function carried(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  links: readonly LineageLink[],
  comment: CarriedSegment,
) {
  return carryTarget(planCarry(before, after, links, wordsOf), [comment]);
}

const lawWords = {
  en: [
    'the',
    'minister',
    'may',
    'fish',
    'pond',
    'permit',
    'of',
    'a',
    'district',
    'fee',
    'each',
    'year',
    'shall',
    'net',
  ],
  km: ['រដ្ឋមន្ត្រី', 'អាច', 'អនុញ្ញាត', 'ត្រី', 'ស្រះ', 'ខេត្ត', 'ក្រុង', 'ឆ្នាំ', 'ត្រូវ', 'បង់', 'កម្រៃ', 'សំណាញ់', 'នៃ', 'និង'],
};

const sentence = fc.oneof(
  fc.array(fc.constantFrom(...lawWords.en), { minLength: 4, maxLength: 30 }).map((words) => `${words.join(' ')}.`),
  fc.array(fc.constantFrom(...lawWords.km), { minLength: 4, maxLength: 30 }).map((words) => `${words.join('')} ។`),
);

/** Up to five articles with up to five paragraphs each, of few words, so that much stands in several places. */
export const anyLaw: fc.Arbitrary<ComparedClause[]> = fc
  .array(fc.tuple(sentence, fc.array(sentence, { maxLength: 5 })), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.flatMap(([text, paragraphs], at) => {
      const article = { id: `a${at}`, parentId: null, kind: 'article', number: String(at + 1), heading: '', text };
      const below = paragraphs.map((words, n) => ({
        id: `a${at}-p${n}`,
        parentId: article.id,
        kind: 'paragraph',
        number: String(n + 1),
        heading: '',
        text: words,
      }));
      return [article, ...below];
    }),
  );

/** Whole words of a law, anywhere. */
export function commentIn(law: readonly ComparedClause[], at: number, from: number, to: number): CarriedSegment {
  const { id: clauseId, text } = law[at % law.length] as ComparedClause;
  const borders = clusterBorders(text);
  const [first, last] = [from % (borders.length - 1), to % (borders.length - 1)].sort((a, b) => a - b);
  const [start, end] = [borders[first ?? 0] ?? 0, borders[(last ?? 0) + 1] ?? text.length];
  return { clauseId, start, end, exact: text.slice(start, end) };
}
