// How a group is called while moderators hide its name: by a number that follows from its id, which tells nothing, and
// at an address without the words of its name.
import type { Bilingual } from '../texts/bilingual.js';
import { unnamedGroup } from '../texts/moderation.js';
import { say } from '../texts/say.js';

/** So many digits of the id make the number: enough that hardly any two are alike, few enough to be said. */
const DIGITS = 5;

export const groupSlugWithoutName = (id: string): string => `group-${id.slice(0, 8)}`;

export function groupWithoutName(id: string): { slug: string; name: Bilingual } {
  const n = Number.parseInt(id.slice(0, DIGITS), 16);
  return {
    slug: groupSlugWithoutName(id),
    name: { km: say('km', unnamedGroup, { n }), en: say('en', unnamedGroup, { n }) },
  };
}
