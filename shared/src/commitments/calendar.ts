// Commitments as a calendar that programs subscribe to (RFC 5545): one whole day for each, under an id that never
// changes, so that a date that was put off moves the entry instead of making another.
import { pages } from '../ground/paths.js';
import type { Bilingual } from '../texts/bilingual.js';
import { commitmentCalendar } from '../texts/commitments/record.js';
import { commitmentStates } from '../texts/commitments/lists.js';
import { type Language, say } from '../texts/say.js';
import type { Commitment } from './contract.js';
import { addDays } from '../ground/days.js';

export interface CalendarOf {
  language: Language;
  name: string;
  /** Of this site, without a slash at its end. */
  origin: string;
  commitments: readonly Commitment[];
}

const CRLF = '\r\n';
const OCTETS_MAX = 75;

export function calendarOf({ language, name, origin, commitments }: CalendarOf): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sala//Commitments//KM', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escapeWords(name)}`,
    ...commitments.flatMap((one) => eventOf(one, language, origin)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + CRLF).join('');
}

/** What is only heard is tentative, what was taken back is cancelled; neither is left out, so that calendars follow. */
function eventOf(one: Commitment, language: Language, origin: string): string[] {
  const { id, number, due, firstDue, state, owner, measure, text } = one;
  const isGone = state === 'cancelled' || state === 'rejected';
  const status = isGone ? 'CANCELLED' : state === 'proposed' ? 'TENTATIVE' : 'CONFIRMED';
  const words = [
    say(language, commitmentStates[state]),
    say(language, commitmentCalendar.measure, { words: inOne(measure, language) }),
    ...(due === firstDue ? [] : [say(language, commitmentCalendar.firstDue, { day: firstDue })]),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${id}@commitments.sala`,
    `DTSTAMP:${lastChanged(one)}`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${escapeWords(`${inOne(owner.name, language)}: ${inOne(text, language)}`)}`,
    `DESCRIPTION:${escapeWords(words.join('\n'))}`,
    `URL:${origin}${pages.commitment(language, number)}`,
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The moment of its last entry, so that two readings of the same state are the same bytes. */
function lastChanged({ changedAt }: Commitment): string {
  return changedAt.replace(/[-:]|\.\d+/g, '');
}

function inOne(text: Bilingual, language: Language): string {
  return text[language] ?? text.km ?? text.en ?? '';
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** A TEXT value (RFC 5545, 3.3.11). Controls that may not stand in one are left out. */
export function escapeWords(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, '');
}

/** Lines of at most 75 octets, continued by a blank; no character is cut (RFC 5545, 3.1). */
export function fold(line: string): string {
  let octets = 0;
  let folded = '';
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > OCTETS_MAX) {
      folded += `${CRLF} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Its octets in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
