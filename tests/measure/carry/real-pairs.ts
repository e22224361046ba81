// Pairs of versions of real laws: nothing is known of the truth, so what must hold of any is counted, and the times.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CarriedSegment,
  carryTarget,
  type Place,
  planCarry,
} from '../../../shared/src/annotations/carry/carry.js';
import { compareVersions, type Comparison } from '../../../shared/src/drafts/compare/compare-versions.js';
import { inferLineage } from '../../../shared/src/drafts/lineage/infer-lineage.js';
import type { ComparedClause } from '../../../shared/src/drafts/lineage/lineage.js';
import { wordsOf } from '../../../server/src/infra/segment.js';
import { commentsOn, readCompared } from './comments.js';
import { randomFrom } from './revise.js';

const COMMENTS = 10_000;
const CONTEXT = 32;

interface Pair {
  name: string;
  before: ComparedClause[];
  after: ComparedClause[];
}

export function pairNames(folder: string): string[] {
  const all = readdirSync(join(folder, 'version-pairs'), { withFileTypes: true });
  return all
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export async function readPair(folder: string, name: string): Promise<Pair> {
  const files = readdirSync(join(folder, 'version-pairs', name));
  const read = (side: string) => {
    const file = files.find((one) => [`${side}.md`, `${side}.txt`].includes(one));
    if (!file) throw new Error(`There is no Markdown or text file of ${side} in ${name}.`);
    return readCompared(folder, join('version-pairs', name, file));
  };
  const [before, after] = await Promise.all([read('before'), read('after')]);
  return { name, before, after };
}

/** How often a clause of either side stands in no pair, or in several. */
export function notInOnePair({ before, after }: Pair, { pairs }: Comparison): number {
  const wrong = (clauses: readonly ComparedClause[], ids: readonly string[]) => {
    const times = new Map<string, number>(clauses.map(({ id }) => [id, 0]));
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
    return [...times.values()].filter((n) => n !== 1).length;
  };
  return (
    wrong(
      before,
      pairs.flatMap((one) => one.before),
    ) +
    wrong(
      after,
      pairs.flatMap((one) => one.after),
    )
  );
}

/** Clauses whose words stand once on either side, but which are not in one pair. */
export function unpaired({ before, after }: Pair, { pairs }: Comparison): string[] {
  const once = (clauses: readonly ComparedClause[]) => {
    const found = new Map<string, string | null>();
    for (const { id, text } of clauses) if (text !== '') found.set(text, found.has(text) ? null : id);
    return found;
  };
  const now = once(after);
  const pairOf = new Map(pairs.flatMap((pair) => pair.before.map((id) => [id, pair] as const)));
  return [...once(before)].flatMap(([text, id]) => {
    const twin = now.get(text);
    return id && twin && !pairOf.get(id)?.after.includes(twin) ? [id] : [];
  });
}

/** Comments whose words stand once in the new text with 32 characters on either side, but were not found there. */
export class Unchanged {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly whole: string;
  private readonly old: ReadonlyMap<string, string>;
  due = 0;

  constructor({ before, after }: Pair) {
    this.texts = new Map(after.map(({ id, text }) => [id, text]));
    this.old = new Map(before.map(({ id, text }) => [id, text]));
    this.whole = after.map(({ text }) => text).join('\0');
  }

  isMissed({ clauseId, start, end, exact }: CarriedSegment, places: readonly Place[]): boolean {
    const text = this.old.get(clauseId) ?? '';
    if (start < CONTEXT || end > text.length - CONTEXT) return false;
    const quote = text.slice(start - CONTEXT, end + CONTEXT);
    const at = this.whole.indexOf(quote);
    if (at < 0 || this.whole.includes(quote, at + 1)) return false;
    this.due += 1;
    const [place] = places;
    const there = place && this.texts.get(place.clauseId)?.slice(place.start - CONTEXT, place.end + CONTEXT);
    return !(places.length === 1 && place?.exact === exact && there === quote);
  }
}

export async function measureRealPairs(folder: string): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const name of pairNames(folder)) {
    const pair = await readPair(folder, name);
    const { before, after } = pair;
    const comments = commentsOn(before, COMMENTS, randomFrom(7));
    const started = performance.now();
    const links = inferLineage(before, after, wordsOf);
    const comparison = compareVersions(before, after, links, wordsOf);
    const compared = performance.now();
    const plan = planCarry(before, after, links, wordsOf);
    const carried = comments.map((comment) => carryTarget(plan, [comment]));
    const done = performance.now();
    const unchanged = new Unchanged(pair);
    const missed = comments.filter((comment, at) => unchanged.isMissed(comment, carried[at]?.places ?? []));
    rows[name] = {
      clauses: `${before.length} / ${after.length}`,
      ...comparison.counts,
      'not in one pair': notInOnePair(pair, comparison),
      'same words, not paired': unpaired(pair, comparison).length,
      'comments unchanged once': unchanged.due,
      'of these not found': missed.length,
      'compare ms': Math.round(compared - started),
      'carry 10,000 ms': Math.round(done - compared),
    };
  }
  console.log('\nPairs of versions of real laws');
  console.table(rows);
}

/** A law of 1,300 articles against a revision of itself: time, and how much more memory the process has at its end. */
export function measureLarge(before: readonly ComparedClause[], after: readonly ComparedClause[]): void {
  const memory = process.memoryUsage().rss;
  const [started, used] = [performance.now(), process.cpuUsage()];
  const { counts } = compareVersions(before, after, inferLineage(before, after, wordsOf), wordsOf);
  const ms = Math.round(performance.now() - started);
  const processor = Math.round(process.cpuUsage(used).user / 1000);
  const more = Math.round((process.memoryUsage().rss - memory) / 1e6);
  const articles = before.filter(({ kind }) => kind === 'article').length;
  console.log(`\nA law of ${articles} articles, ${before.length} clauses, against a revision of half of it`);
  console.table([
    {
      ...counts,
      'compare ms': ms,
      'of the processor ms': processor,
      'MB more': more,
      'MB in all': Math.round(process.memoryUsage().rss / 1e6),
    },
  ]);
}
