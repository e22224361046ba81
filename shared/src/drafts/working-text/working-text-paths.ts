// The path of every clause, made from structure: `chapter-2/article-12/point-a`. It serves as an address and may change
// with number and place; identity is the id. Unique: what repeats under one parent gets `--2`, `--3` …, and what has no
// number its place among its like, as in the ids a file is read into (structure/tree-node.ts).
import type { Clause } from '../contract.js';
import { readNumber } from '../structure/number-slug.js';

/** Kinds of which there is usually one: without a number they are named by the kind alone. */
const SINGLE: ReadonlySet<string> = new Set(['preface', 'preamble', 'signature']);

/** The clauses with their paths; those whose path is right already stay the same objects. */
export function withPaths(clauses: readonly Clause[]): Clause[] {
  const children = new Map<string | null, Clause[]>();
  for (const clause of clauses) {
    const siblings = children.get(clause.parentId);
    if (siblings) siblings.push(clause);
    else children.set(clause.parentId, [clause]);
  }
  const segments = new Map<string, string>();
  for (const siblings of children.values()) nameSiblings(siblings, segments);
  const paths = new Map<string, string>();
  return clauses.map((clause) => {
    const segment = segments.get(clause.id) ?? '';
    const path = clause.parentId === null ? segment : `${paths.get(clause.parentId)}/${segment}`;
    paths.set(clause.id, path);
    return clause.path === path ? clause : { ...clause, path };
  });
}

/**
 * The Khmer number names a clause, so that its path stays when English is added. Numbers claim their names first,
 * so that what has none cannot take the name of a number that follows.
 */
function nameSiblings(siblings: readonly Clause[], segments: Map<string, string>): void {
  const used = new Set<string>();
  const claim = (clause: Clause, segment: string) => {
    used.add(segment);
    segments.set(clause.id, segment);
  };
  for (const clause of siblings) {
    const printed = clause.number.km ?? clause.number.en;
    if (printed === undefined) continue;
    const wanted = `${clause.kind}-${readNumber(printed).slug}`;
    let segment = wanted;
    for (let times = 2; used.has(segment); times += 1) segment = `${wanted}--${times}`;
    claim(clause, segment);
  }
  const counts = new Map<string, number>();
  for (const clause of siblings) {
    if (segments.has(clause.id)) continue;
    if (SINGLE.has(clause.kind) && !used.has(clause.kind)) {
      claim(clause, clause.kind);
      continue;
    }
    let count = (counts.get(clause.kind) ?? 0) + 1;
    while (used.has(`${clause.kind}-${count}`)) count += 1;
    counts.set(clause.kind, count);
    claim(clause, `${clause.kind}-${count}`);
  }
}
