// A text people wrote in one or both languages: titles, headings, clause texts, notices. A missing one is absent, never ''.
import { type Static, Type } from 'typebox';

/** The wire form of a language code. */
export const LanguageCode = Type.Union([Type.Literal('km'), Type.Literal('en')]);

export const Bilingual = Type.Object(
  { km: Type.Optional(Type.String()), en: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
export type Bilingual = Static<typeof Bilingual>;
