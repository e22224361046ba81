// Looks for marked words that stand unchanged somewhere in the new text: with what surrounded them, which is certain
// where it occurs once; else the words alone, where they occur once.
import type { CarriedSegment, Place } from './carry.js';
import type { Kinship } from './kinship.js';
import { BORDER } from './whole-text.js';

export interface Found {
  place: Place;
  /** With everything around them as far as is looked, and with that only there. */
  isSurrounded: boolean;
  /** On which sides the nearest words are the same. */
  sides: readonly ('before' | 'after')[];
}

/** Surroundings on each side, in UTF-16 units, as far as the clause has them. */
export const CONTEXT_UNITS = 32;
/** Of one side alone, so that a chance word does not count. */
const SIDE_UNITS = 12;

export function findUnchanged(kinship: Kinship, segment: CarriedSegment): Found | null {
  const { clauseId, start, end, exact } = segment;
  // Where the clause ends, the found one has to end too.
  const text = BORDER + kinship.oldText(clauseId) + BORDER;
  const before = text.slice(Math.max(0, start + 1 - CONTEXT_UNITS), start + 1);
  const after = text.slice(end + 1, end + 1 + CONTEXT_UNITS);
  const whole = kinship.wholeText().onlyPlace(before, exact, after);
  if (whole) return { place: whole, isSurrounded: true, sides: ['before', 'after'] };
  const place = kinship.wholeText().onlyPlace('', exact, '');
  if (!place) return null;
  const there = BORDER + kinship.newText(place.clauseId) + BORDER;
  const isSame = (side: string) => side.trim().length >= SIDE_UNITS;
  const [left, right] = [there.slice(0, place.start + 1), there.slice(place.end + 1)];
  return {
    place,
    isSurrounded: false,
    sides: [
      ...(isSame(before) && left.endsWith(before.slice(-SIDE_UNITS)) ? (['before'] as const) : []),
      ...(isSame(after) && right.startsWith(after.slice(0, SIDE_UNITS)) ? (['after'] as const) : []),
    ],
  };
}
