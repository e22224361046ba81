// Which name an organisation bears on a day. Days are ISO dates at Phnom Penh; as text they sort as they follow.
import type { Bilingual } from '../texts/bilingual.js';
import type { OrganisationKind, OrganisationName } from './contract.js';

/** The name on that day: before the first one the first, so that an organisation is never nameless. */
export function nameOn(names: readonly OrganisationName[], day: string): Bilingual {
  const started = names.filter(({ fromOn }) => fromOn <= day);
  return (started.at(-1) ?? names[0])?.name ?? {};
}

const publicKinds: readonly OrganisationKind[] = ['ministry', 'administration', 'local-authority', 'public-agency'];

/** A body of the state, which may put drafts before the public. */
export function isPublicBody(kind: OrganisationKind): boolean {
  return publicKinds.includes(kind);
}
