// The bodies that somebody wrote down: those of the register under their present name, all others by their name alone.
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { cleanNames } from '@sala/shared/accounts/names.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { Body } from '@sala/shared/instruments/contract.js';

/** Whoever is named twice is one body; a line without a name is none. */
export function acceptBodies(wishes: readonly Body[], register: readonly Organisation[]): Body[] {
  const found = new Map<string, Body>();
  for (const wish of wishes) {
    const body = acceptBody(wish, register);
    if (body) found.set(body.organisationId ?? JSON.stringify(body.name), body);
  }
  return [...found.values()];
}

export function acceptBody(wish: Body, register: readonly Organisation[]): Body | null {
  const name = cleanNames(wish.name);
  const known = wish.organisationId
    ? (register.find(({ id }) => id === wish.organisationId) ?? refuse('unknown-office', {}, 'bodies'))
    : register.find((one) => isCalled(one, name));
  if (known) return { organisationId: known.id, name: known.name };
  return name.km || name.en ? { organisationId: null, name } : null;
}

function isCalled(organisation: Organisation, name: Body['name']): boolean {
  return (['km', 'en'] as const).some(
    (language) => name[language] !== undefined && organisation.name[language] === name[language],
  );
}
