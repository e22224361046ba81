// Articles by number: as readers type it (K14), in the order of a law (K16).
import { articleSortKey, findArticle, readArticleQuery } from '@sala/shared/language/article-query.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('article 12', () => {
  test.each([
    'មាត្រា ១២',
    'មាត្រា១២',
    'មាត្រា 12',
    'មាត្រាទី១២',
    'មាត្រា\u200B ១២.-',
    'ម.១២',
    'ម. ១២',
    'ម១២',
    'Article 12',
    'ARTICLE 12.',
    'art 12',
    'Art. 12',
    '§ 12',
    ' 12 ',
    '១២',
    'មាត្រា ១២ ៖',
  ])('is asked for by %j', (typed) => {
    expect(readArticleQuery(typed)).toEqual({ kind: 'article', number: '12', mark: '' });
  });

  test.each([
    ['មាត្រា ១២ ថ្មី', 'new'],
    ['មាត្រា ១២ថ្មី', 'new'],
    ['Article 12 bis', 'bis'],
    ['Article 12bis', 'bis'],
    ['12A', 'a'],
    ['១២ ក', 'ក'],
    ['១២ ស្ទួន', 'bis'],
  ])('with what follows it, in %j', (typed, mark) => {
    expect(readArticleQuery(typed)).toEqual({ kind: 'article', number: '12', mark });
  });

  test.each(['គ្រួសារ', 'fish 12', '12 fish', 'មាត្រា', '', 'article twelve', '12 / 13', '1234567', 'ម.'])(
    'is not asked for by %j',
    (typed) => {
      expect(readArticleQuery(typed)).toBeNull();
    },
  );
});

test('compound numbers are kept', () => {
  expect(readArticleQuery('Article L. 12-2')?.number).toBe('l12-2');
  expect(readArticleQuery('R421-1')?.number).toBe('r421-1');
});

test('a search goes to the very article, else to the one with its number', () => {
  const printed = ['១១', '១២ ថ្មី', '12 bis', '១៣'];
  const find = (typed: string) => {
    const query = readArticleQuery(typed);
    return query ? findArticle(query, printed) : null;
  };
  expect(find('ម.១២')).toBe(1);
  expect(find('Article 12 bis')).toBe(2);
  expect(find('12 ter')).toBe(1);
  expect(find('13')).toBe(3);
  expect(find('99')).toBe(-1);
});

describe('the order of printed numbers', () => {
  const inOrder = (numbers: string[]) => numbers.toSorted((a, b) => (articleSortKey(a) < articleSortKey(b) ? -1 : 1));

  test('is that of a law', () => {
    const law = ['១', '2', '១០', '12', '១២ ថ្មី', '12 bis', '12 ter', '12A', '12B', '១៣', '100', 'L12-2', 'L12-10'];
    expect(inOrder(law.toReversed())).toEqual(law);
  });

  test('is that of the numbers, whatever the digits', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), fc.boolean(), (a, b, isKhmer) => {
        const [one, other] = [String(a), isKhmer ? toKhmerDigits(String(b)) : String(b)];
        expect(articleSortKey(one) < articleSortKey(other)).toBe(a < b);
      }),
    );
  });
});
