// Which language a text is in, by its scripts, and whether it is Khmer at all that a computer can read.
import type { Language } from '../texts/say.js';

/** A quarter Khmer is Khmer: laws and comments in Khmer quote English names, hardly ever the other way round. */
const KHMER_SHARE = 0.25;
const LATIN_SHARE = 0.6;

const MANGLED_SHARE = 0.25;
const MANGLED_WORDS_MIN = 2;
const ODD_SHARE = 0.005;

/** 'km' or 'en' (any Latin script); null when there are no letters or they are of other scripts. */
export function languageOf(text: string): Language | null {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  if (count(text, /[\u1780-\u17B3]/g) / letters >= KHMER_SHARE) return 'km';
  return count(text, /\p{Script=Latin}/gu) / letters >= LATIN_SHARE ? 'en' : null;
}

/**
 * Whether a text is Khmer typed in a font of the time before Unicode (Limon, ABC): its letters are Latin codes drawn as
 * Khmer, so it reads "sþIBI sB¢aati". Told by capitals and symbols in the middle of words; no language has a quarter of
 * its words so. Meant for a paragraph or more.
 */
export function isLegacyKhmer(text: string): boolean {
  if (languageOf(text) === 'km') return false;
  const words = text.match(/\S+/g) ?? [];
  const mangled = words.filter((word) => /\p{Ll}\p{Lu}|\p{L}[¢§½¼³¤¥¦£;:]+\p{L}/u.test(word)).length;
  const odd = count(text, /[þÞ¢ØøÐ§½¼³µμ¤¥¦£]/g);
  const isMangled = mangled >= MANGLED_WORDS_MIN && mangled / words.length >= MANGLED_SHARE;
  return isMangled && odd / text.length >= ODD_SHARE;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
