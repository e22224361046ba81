// Random text for property tests: well-formed Khmer (what people type, in any order of signs) and any Unicode at all.
import fc from 'fast-check';

const between = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));

const letter = fc.constantFrom(...between(0x1780, 0x17a2));
const sign = fc.oneof(
  fc.constantFrom(...between(0x17b6, 0x17d1), '\u17DD', '\u17D3'),
  letter.map((subscript) => `\u17D2${subscript}`),
  fc.constantFrom('\u200B', '\u200C', '\u200D', '\u00AD'),
);
const syllable = fc.tuple(letter, fc.array(sign, { maxLength: 5 })).map(([base, signs]) => base + signs.join(''));
const anythingElse = fc.constantFrom(' ', '\u200B', '។', '៖ ', 'ៗ', '១២', '12', 'Law', '\n', 'é', '👩‍🌾', '🇰🇭');

/** Khmer as people type it, mixed with the other things that stand in a law or a comment. */
export const khmerText = fc
  .array(fc.oneof({ weight: 4, arbitrary: syllable }, anythingElse), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** Any string without a lone half of a surrogate pair. */
export const anyText = fc.oneof(
  khmerText,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme' }),
);
