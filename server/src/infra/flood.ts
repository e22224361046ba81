// Limits against flooding. Counts live in memory for some minutes under a key that nobody can turn back into an
// address: a hash of the coarse network under a key that is thrown away every day. Nothing is stored, nothing is
// logged.
import { hash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { refuse } from '@sala/shared/ground/errors.js';

interface Bucket {
  tokens: number;
  at: number;
}

/** The network an address belongs to: /24 for IPv4, /48 for IPv6, so that the key is not one person's. */
function coarseNetwork(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  return isIPv6(plain) ? plain.split(':').slice(0, 3).join(':') : plain.split('.').slice(0, 3).join('.');
}

const BUCKETS_MAX = 100_000;

/** A kind of act with its own allowance: `perMinute` acts, saved up to `burst`. */
export class FloodGates {
  private key = randomBytes(32).toString('base64');
  private keyDay = 0;
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: () => Date) {}

  /** Lets the act pass or refuses it with the number of seconds to wait. */
  pass(act: string, address: string, perMinute: number, burst = perMinute): void {
    const now = this.clock().getTime();
    const id = this.bucketId(act, address, now);
    const bucket = this.buckets.get(id) ?? { tokens: burst, at: now };
    const perMs = perMinute / 60_000;
    bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) * perMs);
    bucket.at = now;
    if (bucket.tokens < 1) {
      this.buckets.set(id, bucket);
      refuse('too-many-requests', { n: Math.max(1, Math.ceil((1 - bucket.tokens) / perMs / 1000)) });
    }
    bucket.tokens -= 1;
    this.buckets.set(id, bucket);
  }

  private bucketId(act: string, address: string, now: number): string {
    const day = Math.floor(now / DAY_MS);
    if (day !== this.keyDay || this.buckets.size > BUCKETS_MAX) {
      this.key = randomBytes(32).toString('base64');
      this.keyDay = day;
      this.buckets.clear();
    }
    return `${act}:${hash('sha256', `${this.key}/${coarseNetwork(address)}`, 'base64url')}`;
  }
}
