// The session cookie as it stands in headers.
// The session cookie is better-auth's: token, a dot, the HMAC-SHA-256 of the token in base64, all percent-encoded.
import { createHmac } from 'node:crypto';
import { isSame } from '../infra/signing.js';

/** The token of a session cookie whose signature is right, else null. */
export function openSessionCookie(raw: string, secret: string): string | null {
  let value: string;
  try {
    value = decodeURIComponent(raw);
  } catch {
    return null;
  }
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  return isSame(value.slice(dot + 1), createHmac('sha256', secret).update(token).digest('base64')) ? token : null;
}
