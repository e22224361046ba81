// What a password must be: long, and not the address itself. No rule about kinds of characters (NIST SP 800-63B).
import type { Verdict } from '../ground/errors.js';
import { PASSWORD_UNITS_MAX, PASSWORD_UNITS_MIN } from '../ground/limits.js';

const DISTINCT_MIN = 5;

export function canBePassword(password: string, email: string): Verdict {
  if (password.length < PASSWORD_UNITS_MIN) return 'password-too-short';
  if (password.length > PASSWORD_UNITS_MAX) return 'password-too-long';
  const own = email.split('@')[0] ?? '';
  const rest = own.length >= 4 ? password.toLowerCase().replaceAll(own, '') : password;
  return new Set(rest).size >= DISTINCT_MIN || 'password-too-easy';
}
