// Makes revisions of a real law with known truth: every character of the new text knows which old one it is. Seeded, so
// that the same revision comes out each time.
import type { ComparedClause, LineageLink } from '../../../shared/src/drafts/lineage/lineage.js';
import { wordsOf } from '../../../server/src/infra/segment.js';
import * as edits from './edits.js';

/** A word with where it comes from: the clause and offset of its first unit, or nowhere. */
export interface TracedWord {
  text: string;
  from: { clauseId: string; start: number } | null;
}

export interface TracedClause extends Omit<ComparedClause, 'text'> {
  words: TracedWord[];
}

export interface Revision {
  after: TracedClause[];
  /** What an editor would have recorded. */
  links: LineageLink[];
}

/** A revision while it is made. */
export interface Script {
  clauses: TracedClause[];
  /** For each old clause the ones that its words went into. */
  went: Map<string, Set<string>>;
  random: () => number;
  vocabulary: readonly string[];
  /** What stands between two words of this law's script. */
  gap: string;
  fresh: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function traced(clauses: readonly ComparedClause[]): TracedClause[] {
  return clauses.map(({ text, ...clause }) => {
    let start = 0;
    const words = wordsOf(text).map((word): TracedWord => {
      const from = { clauseId: clause.id, start };
      start += word.length;
      return { text: word, from };
    });
    return { ...clause, words };
  });
}

export function untraced(clauses: readonly TracedClause[]): ComparedClause[] {
  return clauses.map(({ words, ...clause }) => ({ ...clause, text: words.map(({ text }) => text).join('') }));
}

/** How often which edit is made. */
const kinds: readonly (readonly [weight: number, edit: (script: Script, place: number) => void])[] = [
  [30, edits.replaceWords],
  [15, edits.insertWords],
  [15, edits.deleteWords],
  [8, edits.moveClause],
  [8, edits.splitClause],
  [8, edits.mergeNext],
  [6, edits.renumber],
  [5, edits.removeClause],
  [5, edits.insertNearCopy],
];

/** `share` of the clauses with words is touched, each by one to three edits of the kinds that drafters make. */
export function revise(before: readonly TracedClause[], share: number, random: () => number): Revision {
  const vocabulary = before.flatMap(({ words }) =>
    words.map(({ text }) => text).filter((text) => /^\p{L}/u.test(text)),
  );
  const script: Script = {
    clauses: before.map((clause) => ({ ...clause, words: [...clause.words] })),
    went: new Map(before.map(({ id }) => [id, new Set([id])])),
    random,
    vocabulary,
    gap: vocabulary.some((word) => /\p{Script=Khmer}/u.test(word)) ? '' : ' ',
    fresh: 0,
  };
  const touched = before.filter(({ words }) => words.length > 4 && random() < share);
  for (const { id } of touched)
    for (let n = 1 + Math.floor(random() * 3); n > 0; n -= 1) {
      const place = script.clauses.findIndex((clause) => clause.id === id);
      if (place >= 0) edits.pick(random, kinds)(script, place);
    }
  return { after: script.clauses, links: linksOf(script) };
}

function linksOf({ went, clauses }: Script): LineageLink[] {
  const there = new Set(clauses.map(({ id }) => id));
  return [...went].flatMap(([from, all]) =>
    [...all].flatMap((to): LineageLink[] => (there.has(to) ? [{ from, to, source: 'editor' }] : [])),
  );
}

/** Half of what was taken out or reworded comes back as it was; the rest stays as it was revised. */
export function restore(
  origin: readonly TracedClause[],
  { after, links }: Revision,
  random: () => number,
): TracedClause[] {
  const clauses = after.map((clause) => ({ ...clause }));
  for (const [at, clause] of origin.entries()) {
    const went = links.filter(({ from }) => from === clause.id);
    const cameIn = links.filter(({ to }) => to === clause.id);
    const isBack = random() < 0.5;
    const there = clauses.find(({ id }) => id === clause.id);
    if (!isBack || cameIn.length > 1 || went.length > 1) continue;
    if (there && went.length === 1) there.words = clause.words;
    else if (!there && went.length === 0 && clauses.some(({ id }) => id === clause.parentId)) {
      const earlier = new Set(origin.slice(0, at).map(({ id }) => id));
      const place = clauses.findLastIndex(({ id }) => earlier.has(id));
      clauses.splice(place + 1, 0, clause);
    }
  }
  return clauses;
}
