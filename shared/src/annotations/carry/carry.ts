// Carries the words of a comment from one version of a law to another. Follows the lineage of its clause, compares the
// words of what went into each other, and shows what is left; searches elsewhere only for what stands there unchanged.
// Pure: the same texts and links give the same places. Never loses a comment: one whose words are gone has a home.
import { isClusterBorder, snapToClusters } from '../../language/clusters.js';
import { differsOnlyInEncoding } from '../../language/normal-key.js';
import type { SplitWords } from '../../drafts/lineage/infer-lineage.js';
import type { ComparedClause, LineageLink } from '../../drafts/lineage/lineage.js';
import { CONTEXT_UNITS, findUnchanged, type Found } from './find-unchanged.js';
import { followWords, type Followed } from './follow-words.js';
import { type Kinship, kinshipOf } from './kinship.js';

/** Of the rules below; stored with every place, so that places found by older rules are understood. */
export const CARRY_ALGORITHM = 2;

export type CarryOutcome = 'same' | 'shifted' | 'changed' | 'moved' | 'split' | 'merged' | 'removed' | 'needs-review';

/** Words of one clause: UTF-16 offsets on cluster borders. */
export interface Place {
  clauseId: string;
  start: number;
  end: number;
  exact: string;
}

export interface CarriedSegment extends Place {
  prefix?: string;
  suffix?: string;
}

export interface Carried {
  outcome: CarryOutcome;
  places: Place[];
  /** The clause under which it is shown when no words are left; null for the draft as a whole. */
  home: string | null;
  /** Share of the marked characters that are still there, 0 to 1. */
  kept: number;
}

/** Prepared once for two texts in one language; fills as comments are carried. */
export interface CarryPlan {
  kinship: Kinship;
}

/** Below this share of the characters the words are gone. */
export const KEPT_MIN = 0.5;
/** Where the lineage is only inferred, a share this near to the border may have come by chance. */
const BARELY_KEPT = 0.65;
/** Words of which more than this came from elsewhere are not the marked ones. */
const OTHERS_MAX = 0.5;
/** Shorter words are not looked for elsewhere: they stand in many places. */
const QUOTE_UNITS_MIN = 20;

export function planCarry(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  links: readonly LineageLink[],
  splitWords: SplitWords,
): CarryPlan {
  return { kinship: kinshipOf(before, after, links, splitWords) };
}

/** Marked words, over one clause or several. Throws a RangeError for a clause that is not in the old text. */
export function carryTarget(plan: CarryPlan, segments: readonly CarriedSegment[]): Carried {
  const found = segments.map((segment) => carrySegment(plan, segment));
  const [only, ...others] = found;
  if (!only) throw new RangeError('A target without words has no place to be carried from');
  return others.length === 0 ? only : together(plan, found, segments);
}

/** Several pieces: shown together, gone only when most of their characters are. */
function together(plan: CarryPlan, found: readonly Carried[], segments: readonly CarriedSegment[]): Carried {
  const lengths = segments.map(({ start, end }) => end - start);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const kept = found.reduce((sum, one, at) => sum + one.kept * (lengths[at] ?? 0), 0) / Math.max(1, whole);
  const home = found.find((one) => one.home !== null)?.home ?? null;
  if (kept < KEPT_MIN) return { outcome: 'removed', places: [], home, kept };
  const worst = worstOf(found.map(({ outcome }) => outcome));
  const outcome = worst === 'removed' ? 'changed' : worst;
  const places = joinTouching(
    found.flatMap((one) => one.places),
    plan.kinship,
  );
  return { outcome, places, home, kept };
}

const worstFirst = ['needs-review', 'removed', 'split', 'changed', 'merged', 'moved', 'shifted'] as const;

/** What is said of several pieces, or of several steps: what says most of what happened. */
export function worstOf(outcomes: readonly CarryOutcome[]): CarryOutcome {
  return worstFirst.find((outcome) => outcomes.includes(outcome)) ?? 'same';
}

/** Pieces that have come to overlap or to touch, but for blanks, are shown as one. */
function joinTouching(places: readonly Place[], kinship: Kinship): Place[] {
  const order = new Map<string, number>();
  for (const { clauseId } of places) order.set(clauseId, order.get(clauseId) ?? order.size);
  const inOrder = [...places].sort(
    (one, other) => (order.get(one.clauseId) ?? 0) - (order.get(other.clauseId) ?? 0) || one.start - other.start,
  );
  const joined: Place[] = [];
  for (const place of inOrder) {
    const last = joined.at(-1);
    const text = kinship.newText(place.clauseId);
    if (last?.clauseId === place.clauseId && text.slice(last.end, place.start).trim() === '') {
      const end = Math.max(last.end, place.end);
      joined[joined.length - 1] = { ...last, end, exact: text.slice(last.start, end) };
    } else joined.push(place);
  }
  return joined;
}

/** A whole clause: where it is now, or where what is left of it stands. */
export function carryClause({ kinship }: CarryPlan, clauseId: string): Carried {
  const family = kinship.familyOf(clauseId);
  const [first] = family.descendants;
  if (!first) return { outcome: 'removed', places: [], home: kinship.homeOf(clauseId), kept: 0 };
  const kept = followWords(kinship, clauseId, null).kept;
  const outcome = kinship.isMoved(clauseId)
    ? 'moved'
    : family.descendants.length > 1
      ? 'split'
      : family.ancestors.length > 1
        ? 'merged'
        : kinship.isUnchanged(clauseId)
          ? 'same'
          : 'changed';
  const home = kinship.mainDescendant(clauseId) ?? first;
  return { outcome, places: [], home, kept };
}

function carrySegment(plan: CarryPlan, segment: CarriedSegment): Carried {
  const { kinship } = plan;
  const { clauseId, start, end, exact } = segment;
  if (kinship.isUnchanged(clauseId)) return inUnchangedClause(plan, segment);
  const followed = followWords(kinship, clauseId, { start, end });
  const isKept = followed.kept >= KEPT_MIN && followed.places.length > 0;
  const isRecorded = kinship.isRecorded(clauseId);
  const isSure = isRecorded || (isIntact(plan, segment, followed) && !kinship.hasRival(clauseId));
  if (isKept && isSure) return alongLineage(plan, segment, followed);
  const rival = isRecorded ? null : besideRival(plan, segment, followed);
  if (rival) return rival;
  const unchanged = findUnchanged(kinship, segment);
  const isOurs = unchanged !== null && !isOfOthers(plan, segment, unchanged);
  if (unchanged?.isSurrounded) {
    // What nobody recorded as moved, and what stands for other words: a person says whether it is meant.
    if (isOurs) return isRecorded ? proposed(unchanged, followed) : foundElsewhere(plan, unchanged, segment);
    if (!isRecorded && isFullySurrounded(plan, segment)) return proposed(unchanged, followed);
  }
  if (isKept) return isRecorded ? alongLineage(plan, segment, followed) : inferred(plan, segment, followed);
  if (isOurs && exact.length >= QUOTE_UNITS_MIN)
    return unchanged.sides.length > 0 ? foundElsewhere(plan, unchanged, segment) : proposed(unchanged, followed);
  return { outcome: 'removed', places: [], home: kinship.homeOf(clauseId), kept: followed.kept };
}

/** Where two clauses may be what the clause became, and both say the marked words, or only the less likely one. */
function besideRival(plan: CarryPlan, segment: CarriedSegment, followed: Followed): Carried | null {
  const { kinship } = plan;
  const { clauseId, exact } = segment;
  const stretches = kinship.keptInRival(clauseId);
  if (!stretches) return null;
  const other = followWords(kinship, clauseId, segment, stretches);
  if (other.kept < KEPT_MIN) return null;
  const isWhole = ({ places }: Followed) => places.length === 1 && places[0]?.exact === exact;
  if (isWhole(followed) && !isWhole(other)) return null;
  const { places, kept } = followed.kept < KEPT_MIN ? other : followed;
  return { outcome: 'needs-review', places, home: places[0]?.clauseId ?? kinship.homeOf(clauseId), kept };
}

/** What is found came from other words, or is a copy: what surrounds it there still stands where it stood. */
function isOfOthers({ kinship }: CarryPlan, segment: CarriedSegment, { place, sides }: Found): boolean {
  if (kinship.shareOfOthers(place, segment) > OTHERS_MAX) return true;
  const { clauseId, start, end } = segment;
  if (kinship.familyOf(clauseId).descendants.includes(place.clauseId)) return false;
  const ranges = {
    before: { start: Math.max(0, start - CONTEXT_UNITS), end: start },
    after: { start: end, end: Math.min(end + CONTEXT_UNITS, kinship.oldText(clauseId).length) },
  };
  return sides.some((side) => {
    const { places, kept } = followWords(kinship, clauseId, ranges[side]);
    return places.length > 0 && kept >= KEPT_MIN;
  });
}

/** There were words on both sides of it, as many as are looked at. */
function isFullySurrounded({ kinship }: CarryPlan, { clauseId, start, end }: CarriedSegment): boolean {
  return start >= CONTEXT_UNITS && kinship.oldText(clauseId).length - end >= CONTEXT_UNITS;
}

/** The clause says what it said: the words stand where they stood in it. */
function inUnchangedClause({ kinship }: CarryPlan, { clauseId, start, end }: CarriedSegment): Carried {
  const home = kinship.mainDescendant(clauseId) ?? clauseId;
  const exact = kinship.newText(home).slice(start, end);
  const outcome = kinship.isMoved(clauseId) ? 'moved' : 'same';
  return { outcome, places: [{ clauseId: home, start, end, exact }], home, kept: 1 };
}

/** Found along the lineage with the same words around them. */
function isIntact(
  { kinship }: CarryPlan,
  { clauseId, start, end, exact }: CarriedSegment,
  { places }: Followed,
): boolean {
  const [place, ...others] = places;
  if (!place || others.length > 0 || place.exact !== exact) return false;
  const [old, now] = [kinship.oldText(clauseId), kinship.newText(place.clauseId)];
  const around = (text: string, from: number, to: number) =>
    [text.slice(Math.max(0, from - CONTEXT_UNITS), from), text.slice(to, to + CONTEXT_UNITS)].join('\0');
  return around(old, start, end) === around(now, place.start, place.end);
}

function alongLineage({ kinship }: CarryPlan, segment: CarriedSegment, { places, kept }: Followed): Carried {
  const family = kinship.familyOf(segment.clauseId);
  const [first] = places;
  const isExact =
    first !== undefined && places.length === 1 && kept === 1 && differsOnlyInEncoding(first.exact, segment.exact);
  const home = first?.clauseId ?? kinship.homeOf(segment.clauseId);
  const outcome = (): CarryOutcome => {
    if (places.some(({ clauseId }) => clauseId !== first?.clauseId)) return 'split';
    if (!isExact) return 'changed';
    if (kinship.isMoved(segment.clauseId)) return 'moved';
    if (family.ancestors.length > 1) return 'merged';
    return first.start === segment.start && kinship.isUnchanged(segment.clauseId) ? 'same' : 'shifted';
  };
  return { outcome: outcome(), places, home, kept };
}

/** Of what follows from inference alone, what turns out wrong most often is left to a person. */
function inferred(plan: CarryPlan, segment: CarriedSegment, followed: Followed): Carried {
  const carried = alongLineage(plan, segment, followed);
  const isDoubtful = carried.outcome === 'split' || carried.kept < BARELY_KEPT;
  return isDoubtful ? { ...carried, outcome: 'needs-review' } : carried;
}

function foundElsewhere({ kinship }: CarryPlan, { place }: Found, segment: CarriedSegment): Carried {
  const isHere = kinship.familyOf(segment.clauseId).descendants.includes(place.clauseId);
  return { outcome: isHere ? 'shifted' : 'moved', places: [place], home: place.clauseId, kept: 1 };
}

/** Only a person can say whether these are the words. */
function proposed({ place }: Found, { kept }: Followed): Carried {
  return { outcome: 'needs-review', places: [place], home: place.clauseId, kept };
}

/** The better of two ways to the same text: what is found, then what keeps more, then what is in fewer pieces. */
export function betterOf(one: Carried, other: Carried): Carried {
  const lowly: readonly CarryOutcome[] = ['removed', 'needs-review'];
  // Words that stand as they stood are found before all that only came back.
  const rank = ({ outcome }: Carried) =>
    outcome === 'same' ? 3 : lowly.includes(outcome) ? lowly.indexOf(outcome) : 2;
  if (rank(one) !== rank(other)) return rank(one) > rank(other) ? one : other;
  if (other.kept !== one.kept) return other.kept > one.kept ? other : one;
  return other.places.length < one.places.length ? other : one;
}

/**
 * Places that a person may choose among, the likeliest first: stretches of the new text that share words with the
 * marked ones. Only ever shown, never taken.
 */
export function suggestPlaces(
  { kinship }: CarryPlan,
  segment: CarriedSegment,
  limit: number,
): (Place & { likeness: number })[] {
  return kinship
    .likelyStretches(segment.exact, limit)
    .map(({ clauseId, start, end, likeness }) => {
      const text = kinship.newText(clauseId);
      const range = snapToClusters(text, start, end);
      return { clauseId, ...range, exact: text.slice(range.start, range.end), likeness };
    })
    .filter(({ clauseId, start, end }) => start < end && isClusterBorder(kinship.newText(clauseId), start));
}
