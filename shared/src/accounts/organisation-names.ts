// Which name an organisation bears on a day. Days are ISO dates at Phnom Penh; as text they sort as they follow.
import type { Bilingual } from '../texts/bilingual.js';
import type { OrganisationKind, OrganisationName } from './contract.js';

/** The name on that day: before the first one the first, so that an organisation is never nameless. */
export function nameOn(names: readonly OrganisationName[], day: string): Bilingual {
  const started = names.filter(({ fromOn }) => fromOn <= day);
  return (started.at(-1) ?? names[0])?.name ?? {};
}

/** Phnom Penh has been seven hours ahead of UTC without summer time since 1920 (IANA tz database). */
const PHNOM_PENH_MS = 7 * 3_600_000;

/** The calendar day at Phnom Penh, as an ISO date. */
export function dayAtPhnomPenh(moment: Date): string {
  return new Date(moment.getTime() + PHNOM_PENH_MS).toISOString().slice(0, 10);
}

const publicKinds: readonly OrganisationKind[] = ['ministry', 'administration', 'local-authority', 'public-agency'];

/** A body of the state, which may put drafts before the public. */
export function isPublicBody(kind: OrganisationKind): boolean {
  return publicKinds.includes(kind);
}
