// Cookies as they stand in headers: their names, the lines that set them, and the one that is asked for.

/** `Secure` and the `__Host-` prefix (RFC 6265bis 4.1.3.2) go with https; browsers refuse both on plain http. */
export function cookieName(origin: string, plain: string): string {
  return origin.startsWith('https://') ? `__Host-${plain}` : plain;
}

/** The raw value of the first cookie of that name, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (!header) return null;
  for (const part of header.split(';')) {
    const sign = part.indexOf('=');
    if (sign > 0 && part.slice(0, sign).trim() === name) return part.slice(sign + 1).trim();
  }
  return null;
}

/** A `Set-Cookie` line with the flags that all our cookies have. `seconds` 0 makes the browser forget it. */
export function cookieLine(name: string, value: string, seconds: number): string {
  const secure = name.startsWith('__Host-') ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
