// Lineage over several versions: what links each to the next, joined into links from the first to the last.
import type { LineageLink, LineageSource } from './lineage.js';

/** The less sure of two says how sure both together are. */
const sureness: readonly LineageSource[] = ['inferred', 'confirmed', 'editor'];

function weaker(one: LineageSource, other: LineageSource): LineageSource {
  return sureness.indexOf(one) < sureness.indexOf(other) ? one : other;
}

/**
 * From the first text to the third, through the second. Each pair of clauses is linked once, by the surer way; what
 * either step may mean as well is kept.
 */
export function composeLineage(first: readonly LineageLink[], second: readonly LineageLink[]): LineageLink[] {
  const onwards = new Map<string, LineageLink[]>();
  for (const link of second) onwards.set(link.from, [...(onwards.get(link.from) ?? []), link]);
  const joined = new Map<string, LineageLink>();
  for (const link of first) {
    for (const then of onwards.get(link.to) ?? []) {
      const { from } = link;
      const { to } = then;
      const known = joined.get(`${from}/${to}`);
      const source = weaker(link.source, then.source);
      const rival = then.rival ?? onwards.get(link.rival ?? '')?.[0]?.to;
      if (!known || weaker(known.source, source) === known.source)
        joined.set(`${from}/${to}`, { from, to, source, ...(rival === undefined || rival === to ? {} : { rival }) });
    }
  }
  return [...joined.values()];
}

/** Adds what was away in between: a clause that is in both texts under one identity is one clause. */
export function withReturned(
  links: readonly LineageLink[],
  before: readonly { id: string }[],
  after: readonly { id: string }[],
): LineageLink[] {
  const old = new Set(before.map(({ id }) => id));
  const linked = new Set(links.flatMap(({ from, to }) => (from === to ? [to] : [])));
  const back = after.filter(({ id }) => old.has(id) && !linked.has(id));
  return [...links, ...back.map(({ id }): LineageLink => ({ from: id, to: id, source: 'editor' }))];
}

/** The same links, read backwards. */
export function invertLineage(links: readonly LineageLink[]): LineageLink[] {
  return links.map(({ from, to, source }) => ({ from: to, to: from, source }));
}
