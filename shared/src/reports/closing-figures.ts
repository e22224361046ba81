// The figures of a closing report from plain rows of comments: how many, of which kind, by whom as far as that may be
// told, and how long answers took. Pure, so that what must never be given away can be tried on any hall.
import type { CommentState } from '../discussions/contract.js';
import type { Disposition, RefusedBecause } from '../discussions/dispositions.js';
import { DAY_MS } from '../ground/days.js';
import type { ClosingRecord, GroupCount } from './closing-contract.js';

/** Groups of people below this are never told in numbers. */
export const GROUP_MIN = 5;
/** Stands for those who did not say. */
export const NOT_SAID = 'not-said';

/** A comment that opened a thread in the round; none of its words. */
export interface SaidRow {
  id: string;
  versionId: string;
  clauseId: string | null;
  kind: string;
  language: string;
  does: string | null;
  province: string | null;
  state: CommentState;
  isLate: boolean;
  concerned: number;
  /** The answer that counts; all null while there is none. */
  answerId: string | null;
  disposition: Disposition | null;
  reason: RefusedBecause | null;
  /** When it was first answered, whatever was corrected since. */
  firstSignedAt: Date | null;
}

/**
 * Counts of groups, largest first, without telling a small one: below five no number stands, and as long as the total
 * would give one away, further numbers are left out too. Null where even that cannot hide it.
 */
export function countGroups(codes: readonly string[]): GroupCount[] | null {
  const counted = tally(codes);
  const small = counted.filter(({ n }) => n < GROUP_MIN);
  const shown = counted.filter(({ n }) => n >= GROUP_MIN);
  const veiled: typeof shown = [];
  while (isGivenAway(small, veiled, shown.at(-1)?.n ?? Infinity)) {
    const next = shown.pop();
    if (!next) return null;
    veiled.push(next);
  }
  const without = (groups: typeof small, figure: 'few' | 'more') =>
    // By name and not by number: their order would tell which is larger.
    groups
      .map(({ code }): GroupCount => ({ code, figure, n: null }))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  return [
    ...shown.map(({ code, n }): GroupCount => ({ code, figure: 'exact', n })),
    ...without(veiled, 'more'),
    ...without(small, 'few'),
  ];
}

interface Group {
  n: number;
}

/**
 * Whether what is known of the groups without a number (their sum, that small ones are 1 to 4, and that veiled ones are
 * at least 5 and no larger than the smallest that is shown) leaves a small one no two values.
 */
function isGivenAway(small: readonly Group[], veiled: readonly Group[], cap: number): boolean {
  if (small.length === 0) return false;
  const sum = [...small, ...veiled].reduce((all, { n }) => all + n, 0);
  const others = small.length - 1;
  const most = (GROUP_MIN - 1) * others + (veiled.length > 0 ? cap * veiled.length : 0);
  const least = others + GROUP_MIN * veiled.length;
  return Math.min(GROUP_MIN - 1, sum - least) <= Math.max(1, sum - most);
}

/** How often each word stands there, the most frequent first. */
export function tally<Word extends string>(words: readonly Word[]): { code: Word; n: number }[] {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([code, n]) => ({ code, n }))
    .sort((one, other) => other.n - one.n || (one.code < other.code ? -1 : 1));
}

/** Who spoke. Of hidden and withdrawn comments only that there are some: how their speakers appear is hidden too. */
export function figuresOfSaid(rows: readonly SaidRow[]): ClosingRecord['said'] {
  const seen = rows.filter(({ state }) => state === 'visible');
  const inState = (state: CommentState) => rows.filter((row) => row.state === state).length;
  return {
    total: seen.length,
    hidden: inState('hidden'),
    withdrawn: inState('withdrawn'),
    late: seen.filter(({ isLate }) => isLate).length,
    concerned: seen.reduce((sum, { concerned }) => sum + concerned, 0),
    kinds: tally(seen.map(({ kind }) => kind)),
    languages: countGroups(seen.map(({ language }) => language)),
    speakers: countGroups(seen.map(({ does }) => does ?? NOT_SAID)),
    provinces: countGroups(seen.map(({ province }) => province ?? NOT_SAID)),
  };
}

/** Comments that need an answer: public and hidden ones, as everywhere. */
export function toBeAnswered(rows: readonly SaidRow[]): SaidRow[] {
  return rows.filter(({ state }) => state === 'visible' || state === 'hidden');
}

export function outcomesOf(rows: readonly SaidRow[]): { disposition: Disposition; n: number }[] {
  const outcomes = toBeAnswered(rows).flatMap(({ disposition }) => disposition ?? []);
  return tally(outcomes).map(({ code, n }) => ({ disposition: code, n }));
}

type Answered = Pick<ClosingRecord['answers'], 'total' | 'answered' | 'outcomes' | 'reasons' | 'days'>;

export function figuresOfAnswers(rows: readonly SaidRow[], closesAt: string): Answered {
  const asked = toBeAnswered(rows);
  const refused = asked.filter(({ disposition }) => disposition === 'not-accepted');
  return {
    total: asked.length,
    answered: asked.filter(({ answerId }) => answerId !== null).length,
    outcomes: outcomesOf(rows),
    reasons: tally(refused.flatMap(({ reason }) => reason ?? [])).map(({ code, n }) => ({ reason: code, n })),
    days: daysTaken(
      asked.flatMap(({ firstSignedAt }) => firstSignedAt ?? []),
      closesAt,
    ),
  };
}

/** Whole days from the close to the signature; what was answered before counts as none. */
function daysTaken(signed: readonly Date[], closesAt: string): Answered['days'] {
  const days = signed
    .map((at) => Math.max(0, Math.floor((at.getTime() - Date.parse(closesAt)) / DAY_MS)))
    .sort((one, other) => one - other);
  const [median, longest] = [days[Math.floor((days.length - 1) / 2)], days.at(-1)];
  return median === undefined || longest === undefined ? null : { median, longest };
}
