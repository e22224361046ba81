// Recognises Khmer typed with the old fonts (Limon, ABC): letters of the Latin alphabet that only looked like Khmer.
// Such text is letters and signs no language mixes so: capitals inside words, and þ ¢ Ø § ½ Ð μ ³ in their midst.

const ODD = /[þÞ¢£¤¥§©¬®¯±²³µμ¶·¹¼½¾¿ÐØ×]/gu;
const KHMER = /[\u1780-\u17FF]/gu;
const WORD = /[\p{L}\p{M}þ¢Ø§½Ðμ³]{3,}/gu;
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
const LETTERS_NEEDED = 60;

/**
 * True for text in a legacy Khmer encoding. Measured on the share of odd signs among the visible characters and of
 * words with a capital inside: both are high in Limon text and near zero in French, German, Slovak or Vietnamese.
 */
export function isLegacyKhmer(text: string): boolean {
  const visible = text.replace(/\s/gu, '').length;
  const khmer = text.match(KHMER)?.length ?? 0;
  if (visible < LETTERS_NEEDED || khmer > visible * 0.05) return false;
  const odd = text.match(ODD)?.length ?? 0;
  const words = text.match(WORD) ?? [];
  const mixed = words.filter((word) => CAPITAL_INSIDE.test(word)).length;
  return odd > visible * 0.008 && mixed > words.length * 0.15;
}
