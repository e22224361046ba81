// What a group hands in from outside: a text signed with a key of its own. The server knows a name and a public key,
// and nothing of whoever wrote or signed it. What is signed is the text as it travels, byte for byte.
import { type Static, Type } from 'typebox';
import { Wording } from '../annotations/contract.js';
import { COMMENT_UNITS_MAX, GROUP_TEXT_UNITS_MAX, NAME_UNITS_MAX } from '../ground/limits.js';
import { LanguageCode } from '../texts/bilingual.js';
import { About, Adoption } from './contract.js';

const Id = Type.String({ format: 'uuid' });
const strict = { additionalProperties: false };

/** What the signed text holds, as JSON. */
export const SignedStatement = Type.Object(
  {
    sala: Type.Literal('statement/1'),
    /** Made by the group; a text with the same id is the same statement. */
    id: Id,
    groupId: Id,
    signedOn: Type.String({ format: 'date' }),
    about: About,
    title: Type.String({ maxLength: NAME_UNITS_MAX }),
    body: Type.String({ minLength: 1, maxLength: COMMENT_UNITS_MAX }),
    language: LanguageCode,
    adoption: Adoption,
    dissent: Type.String({ maxLength: GROUP_TEXT_UNITS_MAX }),
    /** Other words for those that `about` quotes; left out where none are proposed. */
    wording: Type.Optional(Wording),
  },
  strict,
);
export type SignedStatement = Static<typeof SignedStatement>;

export const SignedRequest = Type.Object(
  {
    text: Type.String({ maxLength: 4 * COMMENT_UNITS_MAX }),
    /** Ed25519 over the UTF-8 bytes of the text (RFC 8032), base64url. */
    signature: Type.String({
      pattern: '^[A-Za-z0-9_-]{86}$',
      examples: ['5VZ_cf3qk1nZ0q2xY7hB8sT4uW6eR9oP1aL2dF3gH4jK5mN6bV7cX8zQ9wE0rT1yU2iO3pA4sD5fG6hJ7kL8Ag'],
    }),
  },
  strict,
);
export type SignedRequest = Static<typeof SignedRequest>;

/** What is answered, and what is told when asked again: whether it waits, came out, or was refused, and why. */
export const SignedReceipt = Type.Object(
  {
    id: Id,
    state: Type.String({ examples: ['waiting', 'done', 'refused'] }),
    comesOutAt: Type.String({ format: 'date-time' }),
    refused: Type.Union([Type.String(), Type.Null()]),
  },
  strict,
);
export type SignedReceipt = Static<typeof SignedReceipt>;
