// Guesses the language of a law from its script, or from the small words that only one language uses. Says "und" where
// the words give no sure sign; the drafter chooses the language anyway.

const SMALL_WORDS: Record<string, readonly string[]> = {
  en: ['the', 'of', 'and', 'shall', 'to', 'in', 'or', 'by', 'be', 'this'],
  fr: ['le', 'la', 'les', 'des', 'du', 'est', 'et', 'une', 'dans', 'aux'],
  de: ['der', 'die', 'das', 'und', 'des', 'den', 'nicht', 'ist', 'oder', 'eine'],
  es: ['el', 'los', 'las', 'del', 'y', 'que', 'por', 'una', 'con', 'se'],
  pt: ['os', 'das', 'dos', 'não', 'uma', 'ou', 'pelo', 'pela', 'ao', 'e'],
  it: ['il', 'gli', 'della', 'del', 'che', 'di', 'nel', 'sono', 'per', 'una'],
  sk: ['sa', 'podľa', 'alebo', 'na', 'ktorý', 'ak', 'pri', 'je', 'zákona', 'ods'],
  cs: ['se', 'podle', 'nebo', 'který', 'pokud', 'při', 'není', 'jsou', 'zákona', 'odst'],
  vi: ['của', 'và', 'các', 'được', 'theo', 'quy', 'định', 'trong', 'này', 'không'],
  nl: ['het', 'een', 'van', 'de', 'wordt', 'zijn', 'voor', 'niet', 'bij', 'lid'],
  pl: ['się', 'nie', 'jest', 'lub', 'oraz', 'na', 'przez', 'ustawy', 'art', 'przepisy'],
  sv: ['och', 'att', 'det', 'som', 'för', 'ska', 'av', 'eller', 'denna', 'inte'],
  hu: ['az', 'és', 'vagy', 'nem', 'hogy', 'kell', 'törvény', 'szerint', 'ha', 'egy'],
  ru: ['и', 'в', 'на', 'или', 'не', 'по', 'статья', 'закона', 'настоящего', 'настоящим'],
  uk: ['та', 'що', 'або', 'цього', 'не', 'і', 'стаття', 'закону', 'у', 'від'],
  id: ['yang', 'dan', 'dengan', 'atau', 'dalam', 'untuk', 'dari', 'ini', 'pada', 'ayat'],
};

const SCRIPTS: readonly [string, RegExp][] = [
  ['km', /[\u1780-\u17FF]/gu],
  ['th', /[\u0E01-\u0E5B]/gu],
  ['lo', /[\u0E81-\u0EDF]/gu],
];

const SAMPLE = 40_000;
const WORDS_NEEDED = 3;

/** Two-letter code of the language of a text, or "und". Looks at the first 40,000 characters. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.3) return language;
  }
  const counts = new Map<string, number>();
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = { language: 'und', score: WORDS_NEEDED };
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    // Each word counts for its share, damped, so that one very common word cannot decide alone.
    const score = words.reduce((sum, word) => sum + Math.log2(1 + (counts.get(word) ?? 0)), 0);
    if (score > best.score) best = { language, score };
  }
  return best.language;
}
