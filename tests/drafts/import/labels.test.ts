// Labels and numbers as laws of several countries print them.
import { findEnumerator } from '@sala/shared/drafts/structure/find-enumerator.js';
import { findLabel } from '@sala/shared/drafts/structure/find-label.js';
import { guessLanguage } from '@sala/shared/drafts/structure/guess-language.js';
import { isLegacyKhmer } from '@sala/shared/drafts/structure/legacy-khmer.js';
import { readNumber, romanValue } from '@sala/shared/drafts/structure/number-slug.js';
import { findPageMarks } from '@sala/shared/drafts/structure/page-marks.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a label', () => {
  it.each([
    ['មាត្រា ៣', 'article', '៣', '', '3'],
    ['មាត្រា១.', 'article', '១', '', '1'],
    ['មាត្រា ១១៦៨.', 'article', '១១៦៨', '', '1168'],
    ['មាត្រា ១.- គោលបំណង', 'article', '១', 'គោលបំណង', '1'],
    ['មាត្រា ១១. ថ្មី', 'article', '១១ ថ្មី', '', '11-new'],
    ['មាត្រា ៨៨. ថ្មី (ពីរ)', 'article', '៨៨ ថ្មី (ពីរ)', '', '88-new-2'],
    ['មាត្រា ៥ ស្ទួន ៖ គោលការណ៍', 'article', '៥ ស្ទួន', 'គោលការណ៍', '5-bis'],
    ['ជំពូកទី ២', 'chapter', '២', '', '2'],
    ['ជំពូក២', 'chapter', '២', '', '2'],
    ['ជំពូកទីមួយ', 'chapter', 'មួយ', '', '1'],
    ['ជំពូកទោល', 'chapter', 'ទោល', '', 'sole'],
    ['គន្ថីទី ៤ ៖ កិច្ចសន្យា', 'book', '៤', 'កិច្ចសន្យា', '4'],
    ['មាតិកាទី ១', 'title', '១', '', '1'],
    ['ផ្នែកទី ៣', 'section', '៣', '', '3'],
    ['កថាភាគទី ២', 'subsection', '២', '', '2'],
    ['Article 12A: Records', 'article', '12A', 'Records', '12a'],
    ['Article 12 bis', 'article', '12 bis', '', '12-bis'],
    ['Article 1: New', 'article', '1 New', '', '1-new'],
    ['Article L. 111-1', 'article', 'L. 111-1', '', 'l-111-1'],
    ['Article R*111-1-2', 'article', 'R*111-1-2', '', 'r-111-1-2'],
    ['Livre Ier : Dispositions', 'book', 'Ier', 'Dispositions', '1'],
    ['Chapitre unique', 'chapter', 'unique', '', 'sole'],
    ['Sous-section 2 : Peines', 'subsection', '2', 'Peines', '2'],
    ['§ 14a', 'article', '§ 14a', '', '14a'],
    ['PRVÁ ČASŤ', 'part', 'PRVÁ', '', '1'],
    ['2. Abschnitt: Begriffe', 'section', '2', 'Begriffe', '2'],
    ['Erster Teil', 'part', 'Erster', '', '1'],
    ['CHƯƠNG II', 'chapter', 'II', '', '2'],
    ['PART ONE – General', 'part', 'ONE', 'General', '1'],
    ['Annex C', 'annex', 'C', '', 'c'],
  ])('%s', (text, kind, number, rest, slug) => {
    const found = findLabel(text.normalize('NFC'));
    expect(found).toMatchObject({ kind, rest });
    expect(found?.number).toBe(number.normalize('NFC'));
    expect(readNumber(found?.number ?? '').slug).toBe(slug);
  });

  it.each(['Articles 5 and 6', 'Partie de la loi', 'Section 5.2-month', 'ផ្នែកនៃច្បាប់', 'Titled 5', 'chapter'])(
    'is not in %s',
    (text) => {
      expect(findLabel(text)).toBeNull();
    },
  );
});

describe('a number before a paragraph', () => {
  it.each([
    ['(1) text', '1', '(n)'],
    ['(12a). text', '12a', '(n)'],
    ['a) text', 'a', 'a)'],
    ['១- អត្ថបទ', '១', 'n-'],
    ['ក-អនុប្រធាន', 'ក', 'a-'],
    ['ក. អត្ថបទ', 'ក', 'a.'],
    ['១.ច្បាប់', '១', 'n.'],
    ['1° Les lois', '1', 'n°'],
    ['iv) text', 'iv', 'a)'],
    ['I. – Le conseil', 'I', 'N.–'],
    ['1.2.3 text', '1.2.3', 'n.n.n'],
    ['1.1 Scope', '1.1', 'n.n'],
  ])('%s', (text, number, style) => {
    expect(findEnumerator(text)).toMatchObject({ number, style });
  });

  it.each(['1999-2015 edition', '1.5 million', '2-month notice', 'e-mail', '1,000 riel', '2024 was', 'a partner'])(
    'is not in %s',
    (text) => {
      expect(findEnumerator(text)).toBeNull();
    },
  );

  it('is a bullet when it is a sign, and a bullet before a number belongs to its label', () => {
    expect(findEnumerator('– quatorze membres')).toMatchObject({ number: null, label: '–' });
    expect(findEnumerator('- ក-អនុប្រធាន')).toMatchObject({ number: 'ក', label: '- ក-' });
  });

  it('roman numerals have their values', () => {
    expect(['i', 'iv', 'XIV', 'xlix', 'MCMXCIII', 'iiii', 'abc'].map(romanValue)).toEqual([
      1,
      4,
      14,
      49,
      1993,
      null,
      null,
    ]);
  });

  it('a slug is always fit for an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readNumber(text).slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      }),
    );
  });
});

describe('the language of a text', () => {
  it.each([
    ['km', 'ព្រះរាជាណាចក្រកម្ពុជា ជារដ្ឋឯករាជ្យ អធិបតេយ្យ សន្តិភាព Article 5'],
    ['en', 'The board shall report to the Registrar in the form set by this Law and by the court.'],
    ['fr', 'La loi pénale est applicable aux infractions commises dans le territoire et les îles du pays.'],
    ['de', 'Der Vertrag ist nicht gültig, und die Parteien haben den Preis oder eine Leistung des Anderen zu geben.'],
    ['sk', 'Zamestnanec je povinný podľa zákona, ak sa na ktorý alebo pri tom nárok vzťahuje ods. 2.'],
    ['vi', 'Người lao động được quy định trong luật này và các văn bản của Chính phủ theo quy định, không trái luật.'],
    ['und', '12345 67890'],
  ])('%s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

describe('Khmer in an old font', () => {
  const limon =
    'RbHraCaNacRkkm<úCa Carde§kraCü GFibetyü snþiPaB GBüaRkwtü GcienRþy_ minculbkSsm<n§½ . RbeTskm<úCaCaRbeTsÉkraCü manGFibetyüPaB ';

  it('is recognised by capitals inside words and the signs between them', () => {
    expect(isLegacyKhmer(limon)).toBe(true);
  });

  it.each([
    [
      'French',
      'Les crimes et délits prévus à l’article 5° sont punis d’une peine de 10 ½ années « au plus », § 3, par décision de la Cour McDonald.',
    ],
    [
      'Vietnamese',
      'Người lao động và người sử dụng lao động được quy định trong Bộ luật này, trừ trường hợp Điều ước quốc tế có quy định khác ĐẶC BIỆT.',
    ],
    ['Khmer', 'ព្រះរាជាណាចក្រកម្ពុជា ជារដ្ឋឯករាជ្យ អធិបតេយ្យ សន្តិភាព អព្យាក្រឹត្យ អចិន្ត្រៃយ៍ មិនចូលបក្សសម្ព័ន្ធ ជារដ្ឋដែលមិនអាចបំបែកបាន'],
    [
      'English with names',
      'The McDonald and O’Neil eFiling system, iPhone and eBay accounts: © 2015 ± 3 × 4, all of it in plain English for readers of this law.',
    ],
  ])('is not seen in %s', (_, text) => {
    expect(isLegacyKhmer(text)).toBe(false);
  });
});

describe('marks of the page', () => {
  const page = (n: number): string[] => [
    ...Array.from({ length: 9 }, (_, at) => `Sentence ${at} of the page ${n}.`),
    'LAW ON FISHERIES',
    String(n),
  ];

  it('are numbers that rise through the text, and the same line beside them', () => {
    const lines = [1, 2, 3, 4].flatMap(page);
    const { marks } = findPageMarks(lines);
    expect([...marks].sort((a, b) => a - b).map((at) => lines[at])).toEqual(
      [1, 2, 3, 4].flatMap((n) => ['LAW ON FISHERIES', String(n)]),
    );
  });

  it('are not lone numbers of a law', () => {
    expect(findPageMarks(['Article', '5', 'text', 'Article', '9', 'text', '5', 'more']).marks.size).toBe(0);
  });
});
