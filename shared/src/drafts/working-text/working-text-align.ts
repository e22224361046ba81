// Puts the words of a second language beside the first: articles by their number, what stands inside them by kind and
// number, and unnumbered ones in their order where both sides have as many. What finds no partner is given back, never
// guessed.
import type { Clause } from '../contract.js';
import type { ParsedClause } from '../structure/clause-tree.js';
import { readNumber } from '../structure/number-slug.js';
import type { WorkingEdit } from './working-text-contract.js';

type LanguageTexts = Extract<WorkingEdit, { type: 'set-language' }>['texts'];

export interface Alignment {
  texts: LanguageTexts;
  /** Ids of the second text's clauses to those of the first. */
  partners: ReadonlyMap<string, string>;
  /** Clauses of the second text that stand nowhere in the first, in document order. */
  unmatched: ParsedClause[];
}

/** The parts of a tree that pairing needs, the same for both sides. */
interface Place {
  id: string;
  parentId: string | null;
  kind: string;
  slug: string | null;
}

/** Pairs the clauses of a file with those of the working text. */
export function alignByStructure(clauses: readonly Clause[], parsed: readonly ParsedClause[]): Alignment {
  const known = clauses.map(({ id, parentId, kind, number }) => placed(id, parentId, kind, number.km ?? number.en));
  const read = parsed.map(({ id, parent, kind, number }) => placed(id, parent, kind, number ?? undefined));
  const partners = pairAll(read, known);
  const texts: LanguageTexts = [];
  const unmatched: ParsedClause[] = [];
  for (const clause of parsed) {
    const clauseId = partners.get(clause.id);
    if (clauseId === undefined) unmatched.push(clause);
    else texts.push({ clauseId, number: clause.number ?? '', heading: clause.heading ?? '', text: clause.text });
  }
  return { texts, partners, unmatched };
}

function placed(id: string, parentId: string | null, kind: string, number: string | undefined): Place {
  return { id, parentId, kind, slug: number === undefined ? null : slugOf(number) };
}

/** Letters of both alphabets count alike: ខ and b are the second point. */
function slugOf(number: string): string {
  const { slug, value } = readNumber(number);
  return value !== null && !/\d/.test(slug) ? `#${value}` : slug;
}

/** Ids of `read` to ids of `known`. */
function pairAll(read: readonly Place[], known: readonly Place[]): Map<string, string> {
  const partners = new Map<string, string>();
  const isArticle = (place: Place) => place.kind === 'article';
  pairBySlug(read.filter(isArticle), known.filter(isArticle), partners);
  const readInside = groupBy(read, ({ parentId }) => parentId);
  const knownInside = groupBy(known, ({ parentId }) => parentId);
  const waiting: [string | null, string | null][] = [[null, null], ...partners];
  const met = new Set<string | null>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [readParent, knownParent] = next;
    if (met.has(readParent)) continue;
    met.add(readParent);
    const left = readInside.get(readParent) ?? [];
    pairSiblings(left, knownInside.get(knownParent) ?? [], partners);
    for (const { id } of left) {
      const partner = partners.get(id);
      if (partner !== undefined) waiting.push([id, partner]);
    }
  }
  return partners;
}

function pairSiblings(read: readonly Place[], known: readonly Place[], partners: Map<string, string>): void {
  const taken = new Set(partners.values());
  for (const kind of new Set(read.map((place) => place.kind))) {
    const free = (place: Place) => place.kind === kind;
    const left = read.filter((place) => free(place) && !partners.has(place.id));
    const right = known.filter((place) => free(place) && !taken.has(place.id));
    pairBySlug(left, right, partners);
    const now = new Set(partners.values());
    // A numbered article is never paired by order alone: a missing one would shift all that follow.
    const mayFollowOrder = ({ slug }: Place) => kind !== 'article' || slug === null;
    const restLeft = left.filter((place) => mayFollowOrder(place) && !partners.has(place.id));
    const restRight = right.filter((place) => mayFollowOrder(place) && !now.has(place.id));
    if (restLeft.length !== restRight.length) continue;
    for (const [index, place] of restLeft.entries()) partners.set(place.id, restRight[index]?.id ?? '');
  }
}

/** Pairs what bears the same number, in order where it repeats, if it does so as often on both sides. */
function pairBySlug(left: readonly Place[], right: readonly Place[], partners: Map<string, string>): void {
  const rights = groupBy(right, ({ slug }) => slug);
  for (const [slug, places] of groupBy(left, (place) => place.slug)) {
    const others = rights.get(slug) ?? [];
    if (slug === null || places.length !== others.length) continue;
    for (const [index, { id }] of places.entries()) partners.set(id, others[index]?.id ?? '');
  }
}

function groupBy<Key>(places: readonly Place[], keyOf: (place: Place) => Key): Map<Key, Place[]> {
  const groups = new Map<Key, Place[]>();
  for (const place of places) {
    const group = groups.get(keyOf(place));
    if (group) group.push(place);
    else groups.set(keyOf(place), [place]);
  }
  return groups;
}
