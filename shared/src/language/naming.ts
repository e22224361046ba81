// What in a text points at one person: a telephone number, an address of mail, a number of an identity card, a name
// after a form of address. Issues are about rules and practices; who has a name in them could be harmed by it.
import { toAsciiDigits } from './digits.js';

const TELEPHONE = /(?<!\d)(?:\+?855|0)[\s.-]?(?:\d[\s.-]?){7,9}(?!\d)/;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/;
/** Nine digits in a row, as on the identity card, with its check digit in brackets or not. */
const IDENTITY_CARD = /(?<![\d.,])\d{9}(?:\(\d{2}\))?(?![\d.,]?\d)/;
/** "លោក…" with a name behind it; not "you", "teacher", "the head of" and other words for an office. */
const NAMED_KM =
  /(?:ឯកឧត្តម|ឧកញ៉ា|លោកជំទាវ|លោកស្រី|អ្នកស្រី|លោក)\s?(?!ជំទាវ|ស្រី|អ្នក|គ្រូ|ប្រធាន|អនុប្រធាន|មេ|តា|យាយ|សង្ឃ|នាយក|អភិបាល|មន្ត្រី|រដ្ឋ|រៀម|ទាំង|ដែល|នៅ|បាន|ឬ|និង)[\u1780-\u17A2]/;
const NAMED_EN = /\b(?:Mr|Mrs|Ms|Miss|Dr|H\.?E|Excellency|Oknha|Lok)\b\.?\s+[A-Z]\p{L}+/u;

/** The first words that point at one person, as they stand in the text; null where there are none. */
export function findPersonNamed(text: string): string | null {
  const digits = toAsciiDigits(text);
  for (const pattern of [MAIL, TELEPHONE, IDENTITY_CARD]) {
    const found = pattern.exec(digits);
    if (found) return text.slice(found.index, found.index + found[0].length).trim();
  }
  const named = NAMED_KM.exec(text) ?? NAMED_EN.exec(text);
  return named ? text.slice(named.index, named.index + named[0].length + 8).trim() : null;
}
