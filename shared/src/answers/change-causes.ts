// Why each change of a comparison was made: what answers and the drafting team said of single clauses of single
// versions, laid upon the changes between any two. Every change comes out with its causes or as one that has none.
import type { Change } from '../drafts/compare/comparison-tree.js';
import type { Clause } from '../drafts/contract.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { ChangeType } from './change-types.js';
import type { ClauseSources, FormerReason } from './contract.js';

/** What was said of one clause, with what that clause is called in the two versions that are compared. */
export interface PlacedSources {
  sources: Pick<ClauseSources, 'types' | 'reason' | 'formerReasons' | 'annotationIds'>;
  /** What it became in the newer version, and what it came from in the older one. */
  after: readonly string[];
  before: readonly string[];
}

export interface ChangeCauses {
  types: ChangeType[];
  reasons: Bilingual[];
  /** Replaced since, the latest first. */
  formerReasons: FormerReason[];
  annotationIds: string[];
}

/** Nobody has said why. */
export const noCauses: ChangeCauses = { types: [], reasons: [], formerReasons: [], annotationIds: [] };

type Parents = ReadonlyMap<string, Pick<Clause, 'parentId'>>;

/** The causes by the change. What was said of an article holds for whatever changed in it. */
export function causesOfChanges(
  changes: readonly Pick<Change, 'id' | 'before' | 'after'>[],
  said: readonly PlacedSources[],
  parents: { before: Parents; after: Parents },
): Map<string, ChangeCauses> {
  const [olds, news] = [groupBy(said, 'before'), groupBy(said, 'after')];
  return new Map(
    changes.map((change) => {
      const found = new Set<PlacedSources>();
      const look = (ids: readonly string[], groups: ReadonlyMap<string, PlacedSources[]>, byId: Parents) => {
        for (const id of withParents(ids, byId)) for (const one of groups.get(id) ?? []) found.add(one);
      };
      look(change.after, news, parents.after);
      look(change.before, olds, parents.before);
      return [change.id, gather([...found])];
    }),
  );
}

export function hasSource({ annotationIds, reasons }: ChangeCauses): boolean {
  return annotationIds.length > 0 || reasons.length > 0;
}

function gather(found: readonly PlacedSources[]): ChangeCauses {
  return {
    types: [...new Set(found.flatMap(({ sources }) => sources.types))],
    reasons: found.flatMap(({ sources }) => sources.reason ?? []),
    formerReasons: found.flatMap(({ sources }) => sources.formerReasons),
    annotationIds: [...new Set(found.flatMap(({ sources }) => sources.annotationIds))],
  };
}

function groupBy(said: readonly PlacedSources[], side: 'before' | 'after'): Map<string, PlacedSources[]> {
  const groups = new Map<string, PlacedSources[]>();
  for (const one of said) for (const id of one[side]) groups.set(id, [...(groups.get(id) ?? []), one]);
  return groups;
}

/** The clauses and everything they stand in. */
function withParents(ids: readonly string[], byId: Parents): Set<string> {
  const all = new Set<string>();
  for (const id of ids) for (let at: string | null = id; at !== null; at = byId.get(at)?.parentId ?? null) all.add(at);
  return all;
}
