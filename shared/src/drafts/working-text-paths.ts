// The path of every clause, made from structure: `chapter-2/article-12/point-a`. It serves as an address and may change
// with number and place; identity is the id. Unique within the text: a repeated one gets `.2`, `.3` …
import type { Clause } from './contract.js';
import { letterValue, readNumber } from './structure/number-slug.js';

/** The clauses with their paths; those whose path is right already stay the same objects. */
export function withPaths(clauses: readonly Clause[]): Clause[] {
  const paths = new Map<string, string>();
  const used = new Set<string>();
  const unnumbered = new Map<string, number>();
  return clauses.map((clause) => {
    const parentPath = clause.parentId === null ? '' : `${paths.get(clause.parentId) ?? ''}/`;
    const stem =
      parentPath +
      segmentOf(clause, () => {
        const key = `${clause.parentId} ${clause.kind}`;
        const count = (unnumbered.get(key) ?? 0) + 1;
        unnumbered.set(key, count);
        return count;
      });
    let path = stem;
    for (let copy = 2; used.has(path); copy += 1) path = `${stem}.${copy}`;
    used.add(path);
    paths.set(clause.id, path);
    return clause.path === path ? clause : { ...clause, path };
  });
}

/** The English number names it where there is one, so that addresses stay in Latin letters. */
function segmentOf(clause: Clause, nextUnnumbered: () => number): string {
  const printed = clause.number.en ?? clause.number.km;
  if (printed !== undefined) return `${clause.kind}-${latinSlug(readNumber(printed).slug)}`;
  const count = nextUnnumbered();
  return count === 1 ? clause.kind : `${clause.kind}-${count}`;
}

/** A Khmer letter becomes the Latin one that counts the same; other letters are kept as they are. */
function latinSlug(slug: string): string {
  if (/^[a-z0-9-]+$/.test(slug)) return slug;
  return slug
    .split('-')
    .map((part) => {
      const value = /^[a-z0-9]+$/.test(part) ? null : letterValue(part);
      if (value === null) return part;
      return value <= 26 ? String.fromCharCode(96 + value) : String(value);
    })
    .join('-');
}
