// Says whether a comment was carried rightly, by what is known of every character: right is at least 0.7 overlap with
// the words that survived, or shown as removed where less than half of its characters did.
import type { CarriedSegment, CarryOutcome, Place } from '../../../shared/src/annotations/carry/carry.js';
import type { TracedClause } from './revise.js';

export type Verdict = 'right' | 'wrong place' | 'falsely removed' | 'kept though gone' | 'needs a person';

export interface Answer {
  outcome: CarryOutcome;
  places: readonly Place[];
}

/** Where each old unit stands in the new text. */
export class Truth {
  private readonly places = new Map<string, string[]>();

  constructor(after: readonly TracedClause[]) {
    for (const { id, words } of after) {
      let at = 0;
      for (const { text, from } of words) {
        if (from)
          for (let unit = 0; unit < text.length; unit += 1) {
            const key = `${from.clauseId} ${from.start + unit}`;
            this.places.set(key, [...(this.places.get(key) ?? []), `${id} ${at + unit}`]);
          }
        at += text.length;
      }
    }
  }

  judge({ clauseId, start, exact }: CarriedSegment, { outcome, places }: Answer): Verdict {
    const units = [...exact].length === 0 ? [] : Array.from({ length: exact.length }, (_, at) => at);
    const said = units.filter((at) => exact[at]?.trim() !== '');
    const left = said.flatMap((at) => this.places.get(`${clauseId} ${start + at}`) ?? []);
    const isGone = left.length < said.length / 2;
    if (outcome === 'needs-review') return 'needs a person';
    if (places.length === 0) return isGone ? 'right' : 'falsely removed';
    const shown = new Set(
      places.flatMap((place) =>
        Array.from(place.exact, () => '').flatMap((_, at) =>
          place.exact[at]?.trim() === '' ? [] : [`${place.clauseId} ${place.start + at}`],
        ),
      ),
    );
    const both = left.filter((key) => shown.has(key)).length;
    const overlap = both / Math.max(1, shown.size + left.length - both);
    if (overlap >= 0.7) return 'right';
    if (isGone) return 'kept though gone';
    return 'wrong place';
  }
}
