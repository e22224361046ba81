// How the product speaks: a text is one thing with two tongues, and numbers come out in the reader's digits. Not a
// message-format library: Khmer has no plural, and English ones are written so that they need none or carry `one`.
import { toKhmerDigits } from '../language/digits.js';

/** The languages every word of the interface exists in. Khmer is the source. */
export type Language = 'km' | 'en';
export const languages: readonly Language[] = ['km', 'en'];

/** One text in both languages. `one` is the English form for exactly one, where it differs. Holes: `{name}`. */
export interface Text {
  km: string;
  en: string;
  one?: string;
}
export type Texts = Record<string, Text>;
export type Params = Record<string, string | number>;

/** Says a text: fills the holes; numbers given as numbers appear in Khmer digits in Khmer. */
export function say(language: Language, text: Text, params: Params = {}): string {
  const pattern = language === 'en' && text.one !== undefined && params.n === 1 ? text.one : text[language];
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    if (value === undefined) return hole;
    if (typeof value === 'string') return value;
    return language === 'km' ? toKhmerDigits(String(value)) : String(value);
  });
}
