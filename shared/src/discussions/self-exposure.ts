// What in a text may give its writer away: a telephone number, or a village or commune by name. Looked for on the
// writer's own device, before anything is sent; a warning, never a refusal.
import { toAsciiDigits } from '../language/digits.js';

/**
 * Nine to eleven digits as telephone numbers of Cambodia have them, however they are grouped: 012 345 678, +855 12 …
 */
const TELEPHONE = /(?<!\d)(?:\+?855|0)[\s.-]?(?:\d[\s.-]?){7,9}(?!\d)/;
const DIGITS_MAX = 12;
/** "ភូមិ…", "ឃុំ…", "សង្កាត់…" with a name behind it, up to the next space; "… village", "commune of …" in English. */
const SMALL_PLACE_KM = /(?:ភូមិ|ឃុំ|សង្កាត់)(?!ភាគ|សាស្ត្រ|នេះ|នោះ|ខ្ញុំ|យើង|ផ្សេង|ដទៃ|របស់|ដែល|និង|ឬ|ទាំង|នីមួយ|មួយ)[\u1780-\u17D3]{2,}/;
const SMALL_PLACE_EN =
  /\b(?:(?!Every|Each|Any|No|The|This|That|Our|My|Their|A )[A-Z]\p{L}+(?: [A-Z]\p{L}+)? (?:village|commune)|(?:village|commune) of [A-Z]\p{L}+)\b/u;

/** The first words that may give the writer away, as they stand in the text; null when none were found. */
export function findSelfExposure(text: string): string | null {
  const number = TELEPHONE.exec(toAsciiDigits(text));
  if (number && number[0].replace(/\D/g, '').length <= DIGITS_MAX)
    return text.slice(number.index, number.index + number[0].length).trim();
  return (SMALL_PLACE_KM.exec(text) ?? SMALL_PLACE_EN.exec(text))?.[0] ?? null;
}
