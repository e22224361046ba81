// Sums with calendar days at Phnom Penh, as ISO dates: they sort as they follow.

export const DAY_MS = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

export function addDays(day: string, days: number): string {
  return new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month; where it has none, the first of the next. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / DAY_MS);
}

/** A day ahead that somebody may still live to see. */
export function isDayAfter(day: string, today: string): boolean {
  return isDay(day) && day > today && day < addMonths(today, 12 * 20);
}

/** A day gone by, or today. */
export function isDayBefore(day: string, today: string): boolean {
  return isDay(day) && day <= today && day >= '1990-01-01';
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at(day)) && new Date(at(day)).toISOString().startsWith(day);
}
