// Numbers that laws write as words, and what may follow a number and belongs to it, in whatever language.

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
  ['pierwsza', 'druga', 'trzecia', 'czwarta', 'piąta', 'szósta', 'siódma', 'ósma', 'dziewiąta', 'dziesiąta'],
  ['pierwszy', 'drugi', 'trzeci', 'czwarty', 'piąty', 'szósty', 'siódmy', 'ósmy', 'dziewiąty', 'dziesiąty'],
  ['első', 'második', 'harmadik', 'negyedik', 'ötödik', 'hatodik', 'hetedik', 'nyolcadik'],
  ['первая', 'вторая', 'третья', 'четвертая', 'пятая', 'шестая', 'седьмая'],
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
