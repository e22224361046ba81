// Which clauses have another place: another parent than what their parent became, or another order among those that
// stayed beside them. As few as possible are called moved; insertions and removals move nothing.
import type { ComparedClause, LineageLink } from '../lineage/lineage.js';
import { longestRising } from './common-runs.js';

/** Ids of clauses of the old text. */
export function findMoved(
  before: readonly ComparedClause[],
  after: readonly ComparedClause[],
  links: readonly LineageLink[],
): Set<string> {
  const place = new Map(after.map(({ id }, at) => [id, at]));
  const parentNow = new Map(after.map(({ id, parentId }) => [id, parentId]));
  const targets = new Map<string, string[]>();
  for (const { from, to } of links) targets.set(from, [...(targets.get(from) ?? []), to]);
  const moved = new Set<string>();
  const siblings = new Map<string, string[]>();
  for (const { id, parentId } of before) {
    const mine = targets.get(id);
    if (!mine) continue;
    // A clause stays where any part of it stands in what any part of its parent became.
    const parents: (string | null)[] = parentId === null ? [null] : (targets.get(parentId) ?? []);
    // What its parent itself became holds its words still.
    const stays = mine.filter((to) => parents.includes(parentNow.get(to) ?? null) || parents.includes(to));
    if (stays.length === 0) {
      // Its parent is gone: then standing where that stood is no move.
      if (parentId === null || parents.length > 0) moved.add(id);
      continue;
    }
    const key = parentNow.get(stays[0] ?? '') ?? '';
    siblings.set(key, [...(siblings.get(key) ?? []), id]);
  }
  for (const ids of siblings.values()) {
    const order = ids.map((id) => Math.min(...(targets.get(id) ?? []).map((to) => place.get(to) ?? 0)));
    // Two that were merged into one stand at the same place, which is no disorder.
    const keeps = new Set(longestRising(order.map((at, n) => at * (ids.length + 1) + n)));
    for (const [at, id] of ids.entries()) if (!keeps.has(at)) moved.add(id);
  }
  return moved;
}
