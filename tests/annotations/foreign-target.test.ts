// Where a comment from elsewhere stands in a version of ours: by its address, by its words, or nowhere for certain.
import { fromWebAnnotation } from '@sala/shared/annotations/foreign/foreign-annotation.js';
import { type OwnText, targetInText, wordingOn } from '@sala/shared/annotations/foreign/foreign-target.js';
import { checkAnchor } from '@sala/shared/annotations/anchor.js';
import { toWebAnnotation } from '@sala/shared/annotations/web-annotation.js';
import { exchanging } from '@sala/shared/texts/reports/exchanging.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotation, clause, every, place } from './web-annotation-samples.js';

const other = {
  ...clause,
  id: '00000000-0000-4000-8000-000000000077',
  path: 'chapter-3/article-13',
  text: { km: 'មាត្រានេះចូលជាធរមានក្នុងរយៈពេល ៦០ ថ្ងៃ។', en: 'Fish 🐟 may be sold within 60 days.' },
};
const text: OwnText = { clauses: [clause, other], authoritative: 'km' };

const page = 'https://elsewhere.example/en/drafts/fish';
const onClause = `${page}/clauses/${clause.path}?version=3`;
const quote = (exact: string, prefix = '', suffix = '') => ({ type: 'TextQuoteSelector', exact, prefix, suffix });
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });

function find(source: string, ...selector: object[]) {
  const read = fromWebAnnotation({ type: 'Annotation', bodyValue: 'x', target: { source, selector } });
  if (!Array.isArray(read)) throw new Error('not read');
  return targetInText(read, text);
}
const wordsAt = (found: ReturnType<typeof find>) =>
  'refusal' in found ? found.refusal : [found.clauseId, found.language, found.segments.map(({ exact }) => exact)];

describe('an address', () => {
  it.each([
    ['of a clause', onClause, [clause.id, 'en', []]],
    ['of a clause in Khmer', onClause.replace('/en/', '/km/'), [clause.id, 'km', []]],
    ['of a clause on the page of the draft', `${page}#chapter-3/article-13`, [other.id, 'en', []]],
    ['of a clause with a comment', `${onClause}#a-77`, [clause.id, 'en', []]],
    ['of the draft', `${page}?version=2`, [null, 'en', []]],
    ['of the draft as a whole', `${page}/clauses/whole`, [null, 'en', []]],
    ['of a clause there is none of', `${page}/clauses/article-99`, exchanging.unknownClause],
    ['that cannot be decoded', `${page}/clauses/%E0%A4%A`, exchanging.unknownClause],
    ['of something else', 'https://news.example/today', exchanging.unknownPlace],
    ['that is none', 'urn:x:1', exchanging.unknownPlace],
  ])('%s', (_, source, expected) => {
    expect(wordsAt(find(source))).toEqual(expected);
  });
});

describe('words', () => {
  it.each([
    ['in a clause', onClause, [quote('on receipt')], [clause.id, 'en', ['on receipt']]],
    ['in the other language', onClause, [quote('ចុះបញ្ជី')], [clause.id, 'km', ['ចុះបញ្ជី']]],
    ['told apart by what follows', onClause, [quote('30 days', '', ' begin')], [clause.id, 'en', ['30 days']]],
    ['told apart by nothing', onClause, [quote('30 days')], exchanging.wordsTwice],
    ['that are not there', onClause, [quote('90 days')], exchanging.wordsNotThere],
    ['by code points alone', onClause, [position(5, 6)], [clause.id, 'en', ['🐟']]],
    ['quoted from the whole page', page, [quote('may be sold')], [other.id, 'en', ['may be sold']]],
    ['quoted from a page elsewhere', 'https://news.example/', [quote('៦០ ថ្ងៃ')], [other.id, 'km', ['៦០ ថ្ងៃ']]],
    ['in several clauses', page, [quote('Fish 🐟')], exchanging.wordsTwice],
    ['in several clauses, with what follows', page, [quote('Fish 🐟', '', ' may')], [other.id, 'en', ['Fish 🐟']]],
    ['by code points of a whole page', page, [position(5, 6)], exchanging.unknownPlace],
  ])('%s', (_, source, selectors, expected) => {
    expect(wordsAt(find(source, ...selectors))).toEqual(expected);
  });

  it('of several places are one comment, if all of them are quoted and in one language', () => {
    const at = (...sources: [string, ...object[]][]) => {
      const target = sources.map(([source, ...selector]) => ({ source, selector }));
      const read = fromWebAnnotation({ type: 'Annotation', bodyValue: 'x', target });
      return wordsAt(targetInText(Array.isArray(read) ? read : [], text));
    };
    const sold = [page, quote('may be sold')] as [string, object];
    expect(at(sold, [onClause, quote('on receipt')])).toEqual([clause.id, 'en', ['on receipt', 'may be sold']]);
    expect(at(sold, [onClause])).toBe(exchanging.severalPlaces);
    expect(at(sold, [onClause, quote('ចុះបញ្ជី')])).toBe(exchanging.severalPlaces);
  });
});

it('what left from here finds its place again', () => {
  for (const one of every) {
    const web = toWebAnnotation(one, {
      ...place,
      clauseAddress: (each) => `${page}${each ? `/clauses/${each.path}` : ''}`,
    });
    const read = fromWebAnnotation(web);
    if (!Array.isArray(read) || !read[0]) throw new Error('not read');
    const target = targetInText(read, text);
    if ('refusal' in target) throw new Error(target.refusal.en);
    const { clauseId, segments } = one.target;
    expect({ clauseId: target.clauseId, segments: target.segments }).toEqual({ clauseId, segments });
    if (one.wording) expect(wordingOn(read[0].wording ?? '', target)).toEqual(one.wording);
  }
});

it('whatever words it finds are the ones that were quoted', () => {
  const words = clause.text.en ?? '';
  const border = fc.integer({ min: 0, max: words.length });
  fc.assert(
    fc.property(border, border, fc.boolean(), (one, two, isInClause) => {
      const exact = words.slice(Math.min(one, two), Math.max(one, two));
      const found = exact === '' ? null : find(isInClause ? onClause : page, quote(exact));
      if (!found || 'refusal' in found) return;
      for (const segment of found.segments) {
        expect(segment.exact).toBe(exact);
        const own = text.clauses.find(({ id }) => id === segment.clauseId)?.text[found.language] ?? '';
        expect(checkAnchor(own, segment)).toBe(true);
      }
    }),
  );
});

it('a proposal that keeps the words and goes on is put behind them', () => {
  const { target } = annotation();
  expect(wordingOn('30 days of work', target)).toEqual({ mode: 'insert', proposed: ' of work' });
  expect(wordingOn('30 days', target)).toEqual({ mode: 'replace', proposed: '30 days' });
  expect(wordingOn('', target)).toEqual({ mode: 'delete', proposed: '' });
});
