// Recognises Khmer typed with the old fonts (Limon, ABC): letters of the Latin alphabet that only looked like Khmer.
// Such text is letters and signs no language mixes so: capitals inside words, and þ ¢ Ø § ½ Ð μ ³ in their midst.

const ODD = /[þÞ¢£¤¥§©¬®¯±²³µμ¶·¹¼½¾¿ÐØ×]/gu;
const KHMER = /[\u1780-\u17FF]/gu;
const WORD = /[\p{L}\p{M}þ¢Ø§½Ðμ³]{3,}/gu;
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
const LETTERS_NEEDED = 60;

/**
 * True for text in a legacy Khmer encoding. Two printed laws in Limon show about 4 odd signs in 100 visible characters
 * and a capital inside 8 words of 10; laws in English, French, German and Slovak show next to none of either.
 */
export function isLegacyKhmer(source: string): boolean {
  // Word keeps the letters of a symbol font in a private place, each at its old code.
  const text = source.replace(/[\uF020-\uF0FF]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) & 255));
  const visible = text.replace(/\s/gu, '').length;
  const khmer = text.match(KHMER)?.length ?? 0;
  if (visible < LETTERS_NEEDED || khmer > visible * 0.05) return false;
  const odd = text.match(ODD)?.length ?? 0;
  const words = text.match(WORD) ?? [];
  const mixed = words.filter((word) => CAPITAL_INSIDE.test(word)).length;
  return odd > visible * 0.01 && mixed > words.length * 0.3;
}
