// Links clauses with the same words and heading. The same words several times are told apart by where they stand.
import type { ComparedClause } from './lineage.js';
import type { TiedTexts } from './tied-texts.js';

export function linkEqual(texts: TiedTexts): void {
  const now = byWords(texts.now.clauses);
  for (const [key, old] of byWords(texts.old.clauses)) {
    const twins = now.get(key) ?? [];
    const [first, twin] = [old[0], twins[0]];
    if (first && twin && old.length === 1 && twins.length === 1) texts.link(first.id, twin.id, 1);
    else if (twins.length > 0) linkTwins(texts, old, twins);
  }
}

function byWords(clauses: readonly ComparedClause[]): Map<string, ComparedClause[]> {
  const found = new Map<string, ComparedClause[]>();
  for (const clause of clauses) {
    if (clause.text === '' && clause.heading === '') continue;
    const key = `${clause.kind}\n${clause.heading}\n${clause.text}`;
    found.set(key, [...(found.get(key) ?? []), clause]);
  }
  return found;
}

/** By number and parent first, else in order where there are as many of them. */
function linkTwins(texts: TiedTexts, old: readonly ComparedClause[], now: readonly ComparedClause[]): void {
  const free = new Set(now);
  const wait: ComparedClause[] = [];
  for (const clause of old) {
    const twin = [...free].find((one) => one.number === clause.number && texts.isUnderSameParent(clause, one));
    if (twin) {
      texts.link(clause.id, twin.id, 1);
      free.delete(twin);
    } else wait.push(clause);
  }
  const rest = [...free];
  if (rest.length !== wait.length) return;
  for (const [at, clause] of wait.entries()) {
    const twin = rest[at];
    if (twin) texts.link(clause.id, twin.id, 0.8);
  }
}
