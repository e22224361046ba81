// What this site signs with its one secret: cookies that know a browser again, and the hidden token of its forms.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { refuse } from '@sala/shared/ground/errors.js';

/** A keyed hash for one purpose: what is made for one is worth nothing for another. */
export function sign(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url');
}

/** Compares without telling by its time where they differ. */
export function isSame(one: string, other: string): boolean {
  const first = Buffer.from(one);
  const second = Buffer.from(other);
  return first.length === second.length && timingSafeEqual(first, second);
}

/** Who the form is for: a session, or a visitor. */
export interface FormHolder {
  secret: string;
  sessionId: string | null;
  now: Date;
}

/**
 * The token of a form, beside the check of its origin: only a page of this site made for this session can know it. For
 * a visitor it merely shows that the form is not old.
 */
export function formToken(holder: FormHolder): string {
  return tokenOfDay(holder, 0);
}

/** Refuses a token that is not of today or yesterday, or not of this session. */
export function demandFormToken(holder: FormHolder, token: string): void {
  if (![0, 1].some((daysAgo) => isSame(token, tokenOfDay(holder, daysAgo)))) refuse('form-expired');
}

function tokenOfDay({ secret, sessionId, now }: FormHolder, daysAgo: number): string {
  const day = Math.floor(now.getTime() / DAY_MS) - daysAgo;
  return sign(secret, 'form', `${sessionId ?? 'visitor'}\0${day}`);
}
