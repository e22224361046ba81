// The cookies of this domain as they stand in headers.
// The session cookie is better-auth's: token, a dot, the HMAC-SHA-256 of the token in base64, all percent-encoded.
import { createHmac } from 'node:crypto';
import { isSame } from '../infra/signing.js';

/** The raw value of the first cookie of that name, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (!header) return null;
  for (const part of header.split(';')) {
    const sign = part.indexOf('=');
    if (sign > 0 && part.slice(0, sign).trim() === name) return part.slice(sign + 1).trim();
  }
  return null;
}

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

/** A `Set-Cookie` line with the flags that all our cookies have. `seconds` 0 makes the browser forget it. */
export function cookieLine(name: string, value: string, seconds: number): string {
  const secure = name.startsWith('__Host-') ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
