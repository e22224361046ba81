// Five people of a group with the hours they keep, and an attacker who knows these hours to the minute: what somebody
// in a ministry who lives in the village would know.
import type { Pace } from '../../shared/src/ground/ticks.js';

const HOUR_MS = 3_600_000;
/** Phnom Penh is seven hours ahead of UTC, all year. */
const AHEAD_MS = 7 * HOUR_MS;
export const TICK_MS = 900_000;
export const NAMES = ['Sophal', 'Neang', 'Bopha', 'Dara', 'Vanna'] as const;

/** How likely somebody acts: by hour of the day (from, to, weight), and by day of the week from Sunday on. */
interface Habit {
  hours: readonly (readonly [number, number, number])[];
  days: readonly number[];
}

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];

/** Before dawn at the pond, at the market in the morning, at noon in an office, at night, after school. */
export const hoursKept: readonly Habit[] = [
  {
    hours: [
      [4, 7, 6],
      [18, 20, 1],
    ],
    days: EVERY_DAY,
  },
  {
    hours: [
      [8, 11, 6],
      [14, 16, 1],
    ],
    days: EVERY_DAY,
  },
  {
    hours: [
      [12, 13, 6],
      [19, 21, 2],
    ],
    days: EVERY_DAY,
  },
  {
    hours: [
      [21, 24, 6],
      [13, 14, 1],
    ],
    days: EVERY_DAY,
  },
  {
    hours: [
      [6, 7, 1],
      [16, 19, 6],
    ],
    days: EVERY_DAY,
  },
];

/** The same people, and the days on which they have time. */
export const daysKept: readonly Habit[] = hoursKept.map(({ hours }, member) => ({
  hours,
  days:
    [EVERY_DAY, [0.2, 1, 1, 1, 1, 1, 0.5], [3, 1, 1, 1, 1, 1, 3], [1, 1, 1, 1, 1, 3, 3], [4, 1, 1, 1, 1, 1, 4]][
      member
    ] ?? EVERY_DAY,
}));

/** Chance that comes out the same each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function weightAt({ hours, days }: Habit, moment: number): number {
  const there = new Date(moment + AHEAD_MS);
  const hour = there.getUTCHours();
  const ofHour = hours.find(([from, to]) => hour >= from && hour < to)?.[2] ?? 0.05;
  return ofHour * (days[there.getUTCDay()] ?? 1);
}

export interface Act {
  member: number;
  at: Date;
}

/** So many acts from a moment on, within so many days, in the order in which they are done. */
export function actsOf(habits: readonly Habit[], many: number, from: Date, withinDays: number, seed = 7): Act[] {
  const chance = seeded(seed);
  const acts = Array.from({ length: many }, (): Act => {
    const member = Math.floor(chance() * habits.length);
    const habit = habits[member] as Habit;
    const most = 6 * Math.max(...habit.days);
    for (;;) {
      const at = from.getTime() + Math.floor(chance() * withinDays * 24 * HOUR_MS);
      if (chance() * most < weightAt(habit, at)) return { member, at: new Date(at) };
    }
  });
  return acts.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** How much each acts in a whole week: each writes as much as every other, and what counts is when. */
const inAWeek = (habit: Habit) =>
  Array.from({ length: 7 * 24 }, (_, hour) => weightAt(habit, hour * HOUR_MS)).reduce((sum, one) => sum + one, 0);

/** Whom an attacker takes for the author who knows everybody's habits, and when the text came out. */
export function guessByHabits(habits: readonly Habit[], cameOut: Date, pace: Pace): number {
  // Habits are told by the hour: of each hour in which it may have been let out, one moment.
  const hours = pace === 'week' ? 7 * 24 : pace === 'day' ? 24 : 1;
  const moments = Array.from({ length: hours }, (_, hour) => cameOut.getTime() - TICK_MS - hour * HOUR_MS);
  const likely = habits.map((habit) => moments.reduce((sum, at) => sum + weightAt(habit, at), 0) / inAWeek(habit));
  // What differs by a rounding error is the same.
  const best = Math.max(...likely);
  return likely.findIndex((one) => one > best * (1 - 1e-9));
}

export function shareRight(acts: readonly Act[], guess: (act: Act, index: number) => number): number {
  return acts.filter((act, index) => guess(act, index) === act.member).length / acts.length;
}
