// Why the words between any two versions changed: what was said at each version on the way, under the names that its
// clauses have in the two.
import type { PlacedSources } from '@sala/shared/answers/change-causes.js';
import { lineageBetween } from '../drafts/drafts.lineage.service.js';
import type { Work } from '../infra/work.js';
import { sourcesOf } from './answers.changes.service.js';

interface Numbered {
  id: string;
  number: number;
}

/**
 * What was said of clauses at any version after `from` up to `to`. `versions` are those that the asker may know of,
 * newest first. Open to verbs that have asked.
 */
export async function sourcesBetween(
  work: Work,
  versions: readonly Numbered[],
  { from, to }: { from: Numbered; to: Numbered },
): Promise<PlacedSources[]> {
  const said: PlacedSources[] = [];
  for (const [at, version] of versions.entries()) {
    if (version.number <= from.number || version.number > to.number) continue;
    const older = versions[at + 1];
    const [sources, became, camefrom] = await Promise.all([
      sourcesOf(work, version.id),
      lineageBetween(work, version.id, to.id),
      older ? lineageBetween(work, from.id, older.id) : [],
    ]);
    // A clause is named by its id in the version that changed it; one that was taken out by its id before.
    const now = follow(became, 'from');
    const then = follow(camefrom, 'to');
    for (const one of sources)
      said.push({ sources: one, after: now.get(one.clauseId) ?? [], before: then.get(one.clauseId) ?? [] });
  }
  return said;
}

function follow(links: readonly { from: string; to: string }[], side: 'from' | 'to'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const link of links) {
    const [key, other] = side === 'from' ? [link.from, link.to] : [link.to, link.from];
    found.set(key, [...(found.get(key) ?? []), other]);
  }
  return found;
}
