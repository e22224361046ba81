// Dates as they are said in Khmer and English, at Phnom Penh. Browsers carry no Khmer locale data, so nothing here asks
// Intl. Phnom Penh has been seven hours ahead of UTC without summer time since 1920 (IANA tz database), so it is sums.
import { DAY_MS } from '../ground/days.js';
import type { Language } from '../texts/say.js';
import { toKhmerDigits } from './digits.js';

/** A moment: a Date, or an ISO 8601 string with its offset. */
export type Instant = Date | string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PHNOM_PENH_OFFSET = 7 * HOUR;

const months = {
  km: 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const weekdays = {
  km: 'អាទិត្យ ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

/** "ថ្ងៃសុក្រ ទី២៧ ខែមីនា ឆ្នាំ២០២៦" or "Friday 27 March 2026". */
export function formatDay(language: Language, instant: Instant): string {
  const { weekday, day, month, year } = atPhnomPenh(language, instant);
  if (language === 'en') return `${weekday} ${day} ${month} ${year}`;
  return toKhmerDigits(`ថ្ងៃ${weekday} ទី${day} ខែ${month} ឆ្នាំ${year}`);
}

/** The day and the time, with the place whose clock it is. */
export function formatDayTime(language: Language, instant: Instant): string {
  const { clock } = atPhnomPenh(language, instant);
  if (language === 'en') return `${formatDay('en', instant)}, ${clock} Phnom Penh time`;
  return `${formatDay('km', instant)} ម៉ោង ${toKhmerDigits(clock)} នៅភ្នំពេញ`;
}

/** The time of day alone: "ម៉ោង ៩:៤២" or "9:42". */
export function formatClock(language: Language, instant: Instant): string {
  const clock = atPhnomPenh(language, instant).clock.replace(/^0/, '');
  return language === 'km' ? `ម៉ោង ${toKhmerDigits(clock)}` : clock;
}

/** "២៧ មីនា" or "27 March". */
export function formatShortDay(language: Language, instant: Instant): string {
  const { day, month } = atPhnomPenh(language, instant);
  return language === 'en' ? `${day} ${month}` : toKhmerDigits(`${day} ${month}`);
}

/** "2026-03-27", for tables that are sorted; other words than a moment are left as they are. */
export function sortableDay(instant: Instant): string {
  const value = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return Number.isNaN(value) ? String(instant) : new Date(value + PHNOM_PENH_OFFSET).toISOString().slice(0, 10);
}

/**
 * How long ago: "៣ នាទីមុន", "3 minutes ago"; after a week the day itself, with its year when that is another one.
 * A moment a little ahead of `now` (two clocks) is "just now".
 */
export function formatRelative(language: Language, then: Instant, now: Instant): string {
  const past = milliseconds(now) - milliseconds(then);
  if (past < MINUTE) return language === 'km' ? 'មុននេះបន្តិច' : 'just now';
  if (past < HOUR) return ago(language, past / MINUTE, 'នាទី', 'minute');
  if (past < DAY_MS) return ago(language, past / HOUR, 'ម៉ោង', 'hour');
  if (past < 7 * DAY_MS) return ago(language, past / DAY_MS, 'ថ្ងៃ', 'day');
  const { year } = atPhnomPenh(language, then);
  const day = formatShortDay(language, then);
  if (year === atPhnomPenh(language, now).year) return day;
  return language === 'km' ? `${day} ${toKhmerDigits(String(year))}` : `${day} ${year}`;
}

/** Calendar days at Phnom Penh until the closing day: 0 on that day itself, null once it has closed. */
export function daysLeft(closesAt: Instant, now: Instant): number | null {
  if (milliseconds(now) >= milliseconds(closesAt)) return null;
  return dayNumber(closesAt) - dayNumber(now);
}

function ago(language: Language, amount: number, khmerUnit: string, englishUnit: string): string {
  const n = Math.floor(amount);
  if (language === 'km') return `${toKhmerDigits(String(n))} ${khmerUnit}មុន`;
  return `${n} ${englishUnit}${n === 1 ? '' : 's'} ago`;
}

function atPhnomPenh(language: Language, instant: Instant) {
  // The UTC fields of the shifted moment are the local ones.
  const local = new Date(milliseconds(instant) + PHNOM_PENH_OFFSET);
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    weekday: weekdays[language][local.getUTCDay()],
    day: local.getUTCDate(),
    month: months[language][local.getUTCMonth()],
    year: local.getUTCFullYear(),
    clock: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
  };
}

function dayNumber(instant: Instant): number {
  return Math.floor((milliseconds(instant) + PHNOM_PENH_OFFSET) / DAY_MS);
}

function milliseconds(instant: Instant): number {
  const value = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (Number.isNaN(value)) throw new RangeError(`not a moment in time: ${String(instant)}`);
  return value;
}
