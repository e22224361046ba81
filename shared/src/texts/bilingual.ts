// A text people wrote in one or both languages: titles, headings, clause texts, notices. A missing one is absent, never
// ''.
import { type Static, Type } from 'typebox';

/** One of a fixed list of words, as a schema that keeps the list's own type. */
export function oneOf<Word extends string>(words: readonly Word[]) {
  return Type.Unsafe<Word>({ type: 'string', enum: [...words] });
}

/** The wire form of a language code. */
export const LanguageCode = oneOf(['km', 'en']);

export const Bilingual = Type.Object(
  { km: Type.Optional(Type.String()), en: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
export type Bilingual = Static<typeof Bilingual>;

/** A text in both languages as it may be sent, each of so many UTF-16 units at most. */
export function bilingualOf(maxLength: number) {
  const words = () => Type.Optional(Type.String({ maxLength }));
  return Type.Object({ km: words(), en: words() }, { additionalProperties: false });
}
