// Ids and secrets that follow from a label, so that filling in the demo again finds what is there instead of doubling
// it. Anybody can compute them: they are for the demo alone.
import { createHash } from 'node:crypto';

/** A UUID with the marks of version 4 (RFC 9562, section 5.4), the same for the same label. */
export function idFor(label: string): string {
  const hex = createHash('sha256').update(`sala-demo/${label}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const last = variant + hex.slice(17, 20);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, last, hex.slice(20, 32)].join('-');
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt's secret: 26 signs of Crockford's base 32. */
export function secretFor(label: string): string {
  const bytes = createHash('sha256').update(`sala-demo-secret/${label}`).digest();
  return Array.from(bytes.subarray(0, 26), (byte) => CROCKFORD.charAt(byte & 31)).join('');
}
