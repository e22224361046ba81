// Names as people type them, made fit to be shown: composed, in one line, without marks that are not seen or that turn
// the direction of what follows. Names of people and of organisations alike.
import type { Bilingual } from '../texts/bilingual.js';

/** Controls, bidi controls (UAX 9), zero-width marks, byte order mark, tags and other invisible format characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

/** '' when nothing that can be seen is left. */
export function cleanName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
}

/** Cleans both and drops what is empty. */
export function cleanNames(names: Bilingual): Bilingual {
  const km = cleanName(names.km ?? '');
  const en = cleanName(names.en ?? '');
  return { ...(km ? { km } : {}), ...(en ? { en } : {}) };
}

/** Lower case and composed: one address, one account. */
export function cleanEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** What can be an address at all: no spaces or controls, one @, a dot in the domain (a subset of RFC 5321). */
export function isEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(email);
}
