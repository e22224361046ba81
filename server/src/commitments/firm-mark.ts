// The mark by which a browser that spoke as a business is known again: a random cookie of its own, and from it a key
// for one claim alone, so that what is stored cannot be joined across commitments.
import { randomBytes } from 'node:crypto';
import { sign } from '../infra/signing.js';

const NAME = 'sala-concerned';
const YEAR_SECONDS = 31_536_000;

export interface FirmMark {
  mark: string;
  /** The line to set, for a browser that had none. */
  cookie: string | null;
}

export function firmMarkOf(header: string | undefined, isSecure: boolean): FirmMark {
  const found = new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{22})(?:;|$)`).exec(header ?? '')?.[1];
  if (found !== undefined) return { mark: found, cookie: null };
  const mark = randomBytes(16).toString('base64url');
  const secure = isSecure ? '; Secure' : '';
  return { mark, cookie: `${NAME}=${mark}; Max-Age=${YEAR_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}` };
}

export function firmKeyOf(secret: string, mark: string, commitmentId: string, claim: number): string {
  return sign(secret, 'firm', `${mark}\0${commitmentId}\0${claim}`);
}
