// Dates as a form holds them: the wall clock of Phnom Penh, wherever the browser is. Seven hours ahead of UTC without
// summer time since 1920 (IANA tz database).

import { DAY_MS } from '@sala/shared/ground/days.js';

const OFFSET = '+07:00';
const OFFSET_MS = 7 * 3_600_000;

/** "2026-03-27T23:59" of a form, as an instant; null while it is not complete. */
export function instantOf(wallClock: string): string | null {
  const time = Date.parse(`${wallClock}:00${OFFSET}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** An instant as a form holds it. */
export function wallClockOf(instant: string | number): string {
  return new Date(new Date(instant).getTime() + OFFSET_MS).toISOString().slice(0, 16);
}

/** So many days after an instant, at that time of day at Phnom Penh. */
export function daysLater(instant: string, days: number, timeOfDay: string): string {
  return `${wallClockOf(Date.parse(instant) + days * DAY_MS).slice(0, 10)}T${timeOfDay}`;
}
