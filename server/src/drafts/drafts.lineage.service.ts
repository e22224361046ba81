// What became of each clause from one published version to another. What was stored at publishing never changes, so it
// is read once and kept; over several versions it is put together.
import type { LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import { composeLineage, invertLineage, withReturned } from '@sala/shared/drafts/lineage/compose-lineage.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { getVersion, listVersions } from './drafts.service.js';
import { clausesOf } from './drafts.texts.service.js';
import { listLineage } from './drafts.versions.store.js';

const PAIRS_MAX = 100;
const kept = new WeakMap<Database, Map<string, Promise<LineageLink[]>>>();

/** The links from the clauses of one version to those of another of the same draft. Open to all. */
export function lineageBetween(work: Work, fromId: string, toId: string): Promise<LineageLink[]> {
  const pairs = kept.get(work.database) ?? new Map<string, Promise<LineageLink[]>>();
  kept.set(work.database, pairs);
  const key = `${fromId}/${toId}`;
  const known = pairs.get(key);
  if (known) return known;
  const reading = readLineage({ ...work, tx: work.database.db }, fromId, toId);
  if (pairs.size >= PAIRS_MAX) pairs.clear();
  pairs.set(key, reading);
  reading.catch(() => pairs.delete(key));
  return reading;
}

async function readLineage(work: Work, fromId: string, toId: string): Promise<LineageLink[]> {
  const [from, to] = [await getVersion(work, fromId), await getVersion(work, toId)];
  if (from.draftId !== to.draftId) refuse('unknown-version');
  if (from.number > to.number) return invertLineage(await lineageBetween(work, toId, fromId));
  const { list: before } = await clausesOf(work.database, fromId);
  if (from.number === to.number) return before.map(({ id }) => ({ from: id, to: id, source: 'editor' }));
  const { list: after } = await clausesOf(work.database, toId);
  const between = (await listVersions(work, to.draftId))
    .filter(({ number }) => number > from.number && number <= to.number)
    .reverse();
  let links: LineageLink[] | null = null;
  for (const { id } of between) {
    const step = await listLineage(work.tx, id);
    links = links === null ? step : composeLineage(links, step);
  }
  return withReturned(links ?? [], before, after);
}
