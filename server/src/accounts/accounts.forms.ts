// The choices that the forms of this domain offer.
import { type OrganisationKind, organisationKinds } from '@sala/shared/accounts/contract.js';
import { organisationKindNames } from '@sala/shared/texts/accounts.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { Choice } from '../pages/forms/fields.js';

/** A text in the reader's language, else in the other one, marked as such. */
export function inEither(language: Language, text: Bilingual): string {
  return text[language] ?? text.km ?? text.en ?? '';
}

export function kindChoices(language: Language): Choice[] {
  return organisationKinds.map((kind: OrganisationKind) => {
    return { value: kind, name: say(language, organisationKindNames[kind]) };
  });
}
