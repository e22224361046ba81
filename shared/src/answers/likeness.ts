// How like two comments are, whatever spelling or digits they were typed with, and how like ones are found among many.
// Likeness is the share of common runs of three clusters of the normal keys (Sørensen and Dice); finding is by MinHash
// in bands, so that a comment is compared with the few that may be like it and not with all.
import { clusters } from '../language/clusters.js';
import { normalKey } from '../language/normal-key.js';

/** From here on two comments stand together as one group. */
export const FOLD_LIKENESS = 0.85;
/** From here on one is suggested beside the other. */
export const SIMILAR_LIKENESS = 0.6;
/** Clusters from which the words alone tell a campaign, on whatever clause they are. Below, the clause counts too. */
export const LONG_CLUSTERS = 60;

const RUN = 3;
const BANDS = 16;
const ROWS = 5;

/** What of a comment is compared: what it proposes and why, or its words. */
export interface Likened {
  body: string;
  wording: { mode: string; proposed: string } | null;
}

/** A text as it is compared. `grams`: each run of three clusters with the times it occurs. */
export interface Sketch {
  key: string;
  clusters: number;
  grams: ReadonlyMap<number, number>;
  size: number;
}

/** FNV-1a over UTF-16 units, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads the bits of a number, another way for each seed (the finaliser of MurmurHash3). */
function mix(value: number, seed: number): number {
  let hash = Math.imul(value ^ seed, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function keyOf({ body, wording }: Likened): string {
  return normalKey(wording ? `${wording.mode} ${wording.proposed}\n${body}` : body);
}

export function sketchOf(comment: Likened): Sketch {
  const key = keyOf(comment);
  const parts = [...clusters(key)].map(({ text }) => text);
  const grams = new Map<number, number>();
  const count = (gram: string) => {
    const hash = hashOf(gram);
    grams.set(hash, (grams.get(hash) ?? 0) + 1);
  };
  // Shorter texts are one run, so that they are like themselves and nothing else.
  if (parts.length < RUN) count(key);
  for (let at = 0; at + RUN <= parts.length; at += 1) count(parts.slice(at, at + RUN).join(''));
  const size = Math.max(1, parts.length - RUN + 1);
  return { key, clusters: parts.length, grams, size };
}

/** 0 to 1; 1 for two spellings of one text, and only for texts with the same runs. */
export function likeness(one: Sketch, other: Sketch): number {
  if (one.key === other.key) return 1;
  const [small, large] = one.grams.size <= other.grams.size ? [one, other] : [other, one];
  let common = 0;
  for (const [gram, times] of small.grams) common += Math.min(times, large.grams.get(gram) ?? 0);
  return (2 * common) / (one.size + other.size);
}

/**
 * Sixteen numbers of 32 bits, signed as databases keep them. Texts with a likeness of 0.85 share at least one in 98 of
 * 100 cases; those with little in common hardly ever. `scope` keeps apart what must not stand together.
 */
export function bandsOf({ grams }: Sketch, scope: string): number[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const gram of grams.keys())
    for (let at = 0; at < least.length; at += 1) {
      const hash = mix(gram, Math.imul(at + 1, 0x9e3779b1));
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  const apart = hashOf(scope);
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = mix(apart, band);
    for (let row = 0; row < ROWS; row += 1) hash = mix(hash ^ (least[band * ROWS + row] ?? 0), row + 1);
    return hash | 0;
  });
}
