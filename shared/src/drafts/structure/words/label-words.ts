// The words by which laws name their parts, as data: one row for each word family, in whatever language.
// A new language is new rows here and nothing else.
import type { ClauseKind } from '../clause-tree.js';

export interface LabelWords {
  kind: ClauseKind;
  /** Usual place among the levels, smallest outermost; a document's own usage overrides it. */
  rank: number;
  words: readonly string[];
  /** The word stands as a heading without any number. */
  mayStandAlone?: boolean;
}

/** Ranks of levels that hold others; an article is the last of them. */
export const ARTICLE_RANK = 100;

export const labelWords: readonly LabelWords[] = [
  {
    kind: 'part',
    rank: 10,
    words: ['part', 'partie', 'parte', 'teil', 'časť', 'část', 'część', 'phần', 'ភាគ', 'ภาค', 'ພາກ', 'bagian', 'del'],
  },
  { kind: 'book', rank: 20, words: ['book', 'livre', 'buch', 'libro', 'livro', 'kniha', 'księga', 'គន្ថី', 'quyển'] },
  {
    kind: 'title',
    rank: 30,
    words: ['title', 'titre', 'titel', 'título', 'titulo', 'titolo', 'hlava', 'tytuł', 'មាតិកា', 'ลักษณะ'],
  },
  { kind: 'subtitle', rank: 35, words: ['sous-titre', 'subtitle', 'untertitel', 'subtítulo'] },
  {
    kind: 'chapter',
    rank: 40,
    words: [
      'chapter',
      'chapitre',
      'kapitel',
      'capítulo',
      'capitulo',
      'capo',
      'diel',
      'díl',
      'kapitola',
      'rozdział',
      'chương',
      'ជំពូក',
      'หมวด',
      'ໝວດ',
      'bab',
      'hoofdstuk',
    ],
  },
  {
    kind: 'section',
    rank: 50,
    words: [
      'section',
      'abschnitt',
      'sección',
      'seccion',
      'seção',
      'secção',
      'sezione',
      'oddiel',
      'oddíl',
      'oddział',
      'mục',
      'ផ្នែក',
      'ส่วน',
      'afdeling',
      'sec.',
      'sect.',
    ],
  },
  {
    kind: 'subsection',
    rank: 60,
    words: [
      'subsection',
      'sub-section',
      'sous-section',
      'unterabschnitt',
      'subsección',
      'subseção',
      'subsecção',
      'sottosezione',
      'pododdiel',
      'tiểu mục',
      'កថាភាគ',
    ],
  },
  { kind: 'division', rank: 70, words: ['division', 'paragraphe', 'sous-paragraphe'] },
  {
    kind: 'article',
    rank: ARTICLE_RANK,
    words: [
      'article',
      'art.',
      'art',
      'artikel',
      'artículo',
      'articulo',
      'artigo',
      'articolo',
      'artykuł',
      'článok',
      'článek',
      'čl.',
      'điều',
      'មាត្រា',
      'មាត្រារ',
      'มาตรา',
      'ມາດຕາ',
      'pasal',
      '§',
    ],
  },
  {
    kind: 'annex',
    rank: 0,
    mayStandAlone: true,
    words: [
      'annex',
      'annexe',
      'appendix',
      'schedule',
      'anhang',
      'anlage',
      'príloha',
      'příloha',
      'anexo',
      'allegato',
      'załącznik',
      'phụ lục',
      'ឧបសម្ព័ន្ធ',
      'ឧបសម្ពន្ធ័',
      'lampiran',
      'bijlage',
    ],
  },
  {
    kind: 'preamble',
    rank: 0,
    mayStandAlone: true,
    words: [
      'preamble',
      'preámbulo',
      'préambule',
      'präambel',
      'preambolo',
      'preâmbulo',
      'preambula',
      'preambule',
      'preambuła',
      'foreword',
      'avant-propos',
      'បុព្វកថា',
      'អារម្ភកថា',
      'បុព្វកថ',
      'lời nói đầu',
      'คำปรารภ',
    ],
  },
];

/** Numbers written as words, in the order of their value; the first is 1. */
export const numberWords: readonly (readonly string[])[] = [
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'],
  ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième'],
  ['premier', 'second'],
  ['erster', 'zweiter', 'dritter', 'vierter', 'fünfter', 'sechster', 'siebenter', 'achter', 'neunter', 'zehnter'],
  ['erstes', 'zweites', 'drittes', 'viertes', 'fünftes', 'sechstes', 'siebentes', 'achtes', 'neuntes', 'zehntes'],
  ['erste', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebente', 'achte', 'neunte', 'zehnte', 'elfte'],
  [
    'prvá',
    'druhá',
    'tretia',
    'štvrtá',
    'piata',
    'šiesta',
    'siedma',
    'ôsma',
    'deviata',
    'desiata',
    'jedenásta',
    'dvanásta',
    'trinásta',
    'štrnásta',
    'pätnásta',
  ],
  ['prvý', 'druhý', 'tretí', 'štvrtý', 'piaty', 'šiesty', 'siedmy', 'ôsmy', 'deviaty', 'desiaty'],
  ['první', 'druhá', 'třetí', 'čtvrtá', 'pátá', 'šestá', 'sedmá', 'osmá', 'devátá', 'desátá'],
  ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava', 'novena', 'décima'],
  ['primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno', 'décimo'],
  ['primeira', 'segunda', 'terceira', 'quarta', 'quinta', 'sexta', 'sétima', 'oitava', 'nona', 'décima'],
  ['primo', 'secondo', 'terzo', 'quarto', 'quinto', 'sesto', 'settimo', 'ottavo', 'nono', 'decimo'],
  ['មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន', 'ដប់', 'ដប់មួយ', 'ដប់ពីរ', 'ដប់បី', 'ដប់បួន', 'ដប់ប្រាំ'],
];

/** Words that say "the only one" in the place of a number. */
export const soleWords: readonly string[] = ['unique', 'sole', 'único', 'única', 'unico', 'unica', 'ទោល', 'ឯក'];

/**
 * What may follow a number and belongs to it; a loose one only where nothing else follows.
 * "ថ្ម" is how scanned texts often give "ថ្មី".
 */
export const numberSuffixes: readonly { word: string; slug: string; isLoose?: boolean }[] = [
  { word: 'bis', slug: 'bis' },
  { word: 'ter', slug: 'ter' },
  { word: 'quater', slug: 'quater' },
  { word: 'quinquies', slug: 'quinquies' },
  { word: 'sexies', slug: 'sexies' },
  { word: 'septies', slug: 'septies' },
  { word: 'octies', slug: 'octies' },
  { word: 'nonies', slug: 'nonies' },
  { word: 'decies', slug: 'decies' },
  { word: 'new', slug: 'new', isLoose: true },
  { word: 'ថ្មី', slug: 'new' },
  { word: 'ថ្ម', slug: 'new', isLoose: true },
  { word: 'ចាស់', slug: 'old' },
  { word: 'ស្ទួន', slug: 'bis' },
];
