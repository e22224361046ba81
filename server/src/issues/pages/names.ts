// Words for the codes of an issue in the reader's language.
import type { Group } from '@sala/shared/groups/contract.js';
import type { Organisation } from '@sala/shared/accounts/contract.js';
import type { Language, Text } from '@sala/shared/texts/say.js';
import { plain } from '../../pages/marked-texts.js';

/** A code that this version does not know is said as nothing. */
export function nameIn(list: Record<string, Text>, language: Language, code: string): string {
  return Object.hasOwn(list, code) ? (list[code]?.[language] ?? '') : '';
}

/** Groups and bodies by their ids, for the pages that name them. */
export interface Named {
  groups: ReadonlyMap<string, Group>;
  bodies: ReadonlyMap<string, Organisation>;
}

export function bodyName({ bodies }: Named, language: Language, id: string | null): string {
  const body = id === null ? undefined : bodies.get(id);
  return body ? plain(body.name, language) : '';
}

export function groupName({ groups }: Named, language: Language, id: string | null): string {
  const group = id === null ? undefined : groups.get(id);
  return group ? plain(group.name, language) : '';
}
