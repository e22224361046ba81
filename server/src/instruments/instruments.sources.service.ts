// What became of the clauses of a law from one version to another, and which articles changed with nothing told behind
// the change.
import { articlesWithoutSource, type MarkedPair, pairsOfLineage } from '@sala/shared/instruments/consultation-marks.js';
import { sourcesOf } from '../answers/answers.changes.service.js';
import { lineageBetween } from '../drafts/drafts.lineage.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';

/** What became of the clauses from one version to the next. Open to verbs that have asked who may read both. */
export async function pairsBetween(work: Work, from: string, to: string): Promise<MarkedPair[]> {
  const [before, after] = [await clausesOf(work.database, from), await clausesOf(work.database, to)];
  return pairsOfLineage(before.list, after.list, await lineageBetween(work, from, to));
}

type Published = { id: string; audience: string };

/**
 * How many articles changed, with nothing told behind the change, since the text that people were asked about, or where
 * nobody was, since the last public one. Each public text on the way answers for its own changes: what is told of a
 * later one does not speak for an earlier. A version for others in between hides none of what the public was not told.
 * `versions` newest first. Open to verbs that have asked.
 */
export async function countUnsourced(
  work: Work,
  versions: readonly Published[],
  consulted: string | undefined,
): Promise<number> {
  const [latest, ...older] = versions;
  if (!latest || latest.id === consulted) return 0;
  const asked = older.findIndex(({ id }) => id === consulted);
  const from = asked >= 0 ? asked : older.findIndex(({ audience }) => audience === 'public');
  if (from < 0) return 0;
  const silent = new Set<string>();
  let segment: Published[] = [latest];
  for (const version of older.slice(0, from + 1)) {
    if (version.audience === 'public') {
      for (const id of await articlesUnsourced(work, version, segment)) silent.add(id);
      segment = [];
    }
    segment.push(version);
  }
  return silent.size;
}

/** Of one public text to the next: `segment` is the later one and what lies between, newest first. */
async function articlesUnsourced(work: Work, former: Published, segment: readonly Published[]): Promise<string[]> {
  const [latest] = segment;
  if (!latest) return [];
  const pairs = await pairsBetween(work, former.id, latest.id);
  const said = await Promise.all(segment.map(({ id }) => sourcesOf(work, id)));
  const sources = said.flat();
  const sourced = new Set(
    sources
      .filter(({ reason, annotationIds }) => reason !== null || annotationIds.length > 0)
      .map((one) => one.clauseId),
  );
  const [before, after] = [await clausesOf(work.database, former.id), await clausesOf(work.database, latest.id)];
  return articlesWithoutSource(before.list, after.list, pairs, sourced);
}
