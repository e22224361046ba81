// Chance, where the order of things must tell nothing.
import { randomInt } from 'node:crypto';

/** Any order, each as likely as every other (Fisher and Yates). */
export function shuffle<T>(list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(randomInt(left.length), 1)[0] as T);
}
