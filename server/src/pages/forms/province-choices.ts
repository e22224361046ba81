// Provinces as the choices of a field, in the order of the national gazetteer.
import { provinces } from '@sala/shared/texts/provinces.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { Choice } from './fields.js';

/** All of them, or those that may be chosen. */
export function provinceChoices(
  language: Language,
  { chosen, among }: { chosen?: string | null | undefined; among?: readonly string[] } = {},
): Choice[] {
  return Object.entries(provinces)
    .filter(([code]) => among?.includes(code) ?? true)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([value, name]) => ({ value, name: say(language, name), isChosen: value === chosen }));
}
