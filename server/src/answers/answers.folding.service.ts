// Putting near-identical comments together, a few at a time between other work: a group never hides an original, it
// only says who stands with whom. What is not compared yet stands alone.
import { hash } from 'node:crypto';
import {
  bandsOf,
  FOLD_LIKENESS,
  likeness,
  LONG_CLUSTERS,
  SIMILAR_LIKENESS,
  type Sketch,
  sketchOf,
} from '@sala/shared/answers/likeness.js';
import type { Database } from '../infra/database.js';
import { Turns } from '../infra/pace/turns.js';
import type { Work } from '../infra/work.js';
import {
  dissolve,
  forgetWithdrawn,
  type FoldRow,
  listCandidates,
  listFirstAlike,
  listUncompared,
  type Opening,
  putFolds,
} from './answers.folding.store.js';

/** Comments compared in one go. */
const BATCH = 250;
/** How many may be looked at for suggestions. */
const CANDIDATES_MAX = 400;

interface Compared {
  opening: Opening;
  sketch: Sketch;
  scope: string;
  keyHash: string;
  bands: number[];
}

/** Long words tell by themselves that they are the same; short ones only on the same clause, as the same kind. */
function scopeOf({ roundId, clauseId, kind }: Opening, sketch: Sketch): string {
  return sketch.clusters >= LONG_CLUSTERS ? `${roundId}` : `${roundId}/${clauseId}/${kind}`;
}

function compared(opening: Opening): Compared {
  const sketch = sketchOf(opening);
  const scope = scopeOf(opening, sketch);
  const keyHash = hash('sha256', `${scope}\n${sketch.key}`);
  return { opening, sketch, scope, keyHash, bands: bandsOf(sketch, scope) };
}

export class Folding {
  /** One run a draft and process; whoever asks meanwhile waits for nothing. */
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Compares what is new, in the background. Open to whoever opens the desk; only the grouping depends on it. */
  keepUp(draftId: string): void {
    if (this.running.has(draftId)) return;
    const run = this.compareAll(draftId)
      .catch(this.onError)
      .finally(() => this.running.delete(draftId));
    this.running.set(draftId, run);
  }

  /** Resolves when all that was there has been compared. Open to the closing of a round and to tests. */
  async catchUp(draftId: string): Promise<void> {
    this.keepUp(draftId);
    await this.running.get(draftId);
  }

  private async compareAll(draftId: string): Promise<void> {
    await forgetWithdrawn(this.database.db, draftId);
    while (await this.compareSome(draftId));
  }

  /** False when nothing was left. */
  private async compareSome(draftId: string): Promise<boolean> {
    const { db } = this.database;
    const turns = new Turns();
    const fresh: Compared[] = [];
    for (const opening of await listUncompared(db, draftId, BATCH)) {
      await turns.giveWay();
      fresh.push(compared(opening));
    }
    if (fresh.length === 0) return false;
    const firsts = await this.listFirsts(draftId, fresh);
    const rows: FoldRow[] = [];
    for (const one of fresh) {
      await turns.giveWay();
      const found = bestOf(one, firsts);
      if (!found) firsts.add(one);
      rows.push({
        annotationId: one.opening.id,
        draftId,
        foldId: found?.first.opening.id ?? one.opening.id,
        revision: one.opening.revision,
        scope: one.scope,
        keyHash: one.keyHash,
        similarity: found?.similarity ?? 1,
        bands: found ? [] : one.bands,
        isFirst: !found,
      });
    }
    await this.database.transaction(async (tx) => {
      await dissolve(
        tx,
        fresh.map(({ opening }) => opening.id),
      );
      await putFolds(tx, rows);
    });
    return true;
  }

  private async listFirsts(draftId: string, fresh: readonly Compared[]): Promise<Firsts> {
    const firsts = new Firsts();
    const anew = new Set(fresh.map(({ opening }) => opening.id));
    const alike = await listFirstAlike(this.database.db, draftId, {
      bands: [...new Set(fresh.flatMap(({ bands }) => bands))],
      keyHashes: [...new Set(fresh.map(({ keyHash }) => keyHash))],
    });
    const turns = new Turns();
    for (const opening of alike) {
      await turns.giveWay();
      if (!anew.has(opening.id)) firsts.add(compared(opening));
    }
    return firsts;
  }
}

/** The first ones of groups, found by their bands. */
class Firsts {
  private readonly byBand = new Map<number, Compared[]>();
  private readonly byKey = new Map<string, Compared>();

  add(first: Compared): void {
    this.byKey.set(first.keyHash, first);
    for (const band of first.bands) {
      const sharing = this.byBand.get(band) ?? [];
      sharing.push(first);
      this.byBand.set(band, sharing);
    }
  }

  sameKey(keyHash: string): Compared | undefined {
    return this.byKey.get(keyHash);
  }

  sharing(bands: readonly number[]): Set<Compared> {
    return new Set(bands.flatMap((band) => this.byBand.get(band) ?? []));
  }
}

/** The group a comment stands in: of those like enough the most like. */
function bestOf(one: Compared, firsts: Firsts): { first: Compared; similarity: number } | null {
  const same = firsts.sameKey(one.keyHash);
  if (same) return { first: same, similarity: 1 };
  let best: { first: Compared; similarity: number } | null = null;
  for (const first of firsts.sharing(one.bands)) {
    if (first.scope !== one.scope) continue;
    const similarity = likeness(one.sketch, first.sketch);
    if (similarity >= FOLD_LIKENESS && similarity > (best?.similarity ?? 0)) best = { first, similarity };
  }
  return best;
}

/**
 * First ones of other groups that are like a comment but not near enough to stand with it, the most like first. Looks
 * at the clauses given and at what shares much with it anywhere in the draft. Open to the desk, which has asked.
 */
export async function suggestSimilar(
  work: Pick<Work, 'tx'>,
  draftId: string,
  sought: { foldId: string; clauseIds: readonly string[]; opening: Omit<Opening, 'id' | 'revision'>; limit: number },
): Promise<{ id: string; similarity: number }[]> {
  const own = compared({ ...sought.opening, id: '', revision: 0 });
  const { foldId, clauseIds } = sought;
  const near = { foldId, clauseIds, bands: own.bands, limit: CANDIDATES_MAX };
  const found: { id: string; similarity: number }[] = [];
  const turns = new Turns();
  for (const opening of await listCandidates(work.tx, draftId, near)) {
    await turns.giveWay();
    if (opening.roundId !== sought.opening.roundId) continue;
    const similarity = likeness(own.sketch, sketchOf(opening));
    if (similarity >= SIMILAR_LIKENESS) found.push({ id: opening.id, similarity });
  }
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, sought.limit);
}
