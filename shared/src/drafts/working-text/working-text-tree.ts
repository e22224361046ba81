// A clause tree as one flat list in document order: parents before their children, children together behind them.
// Everything that changes the working text is a new list; clauses that stay the same stay the same objects.
import { refuse } from '../../ground/errors.js';
import type { Bilingual } from '../../texts/bilingual.js';
import type { Clause } from '../contract.js';

/** Kinds from the outermost to the innermost: what a clause becomes when it goes one level in. */
const levels = [
  'book',
  'part',
  'title',
  'subtitle',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'paragraph',
  'point',
  'subpoint',
];

/** The kind a clause takes one level in; kinds outside the order of levels keep theirs. */
export function kindInside(kind: string): string {
  const level = levels.indexOf(kind);
  return level < 0 ? kind : (levels[level + 1] ?? kind);
}

/** Whether the kind has a place among the levels: a table or a signature has none. */
export function isLevel(kind: string): boolean {
  return levels.includes(kind);
}

/** Kinds outside the order of levels that hold clauses of the levels, as a text of their own. */
const texts = ['preface', 'preamble', 'annex'];

/**
 * Whether the order of levels lets a clause of `kind` stand in one of kind `host` (null: in the text itself). What
 * stands inside articles is not at home outside of them, a row only in a table.
 */
export function canHold(host: string | null, kind: string): boolean {
  const [own, article] = [kind, 'article'].map((one) => levels.indexOf(one)) as [number, number];
  if (kind === 'row') return host === 'table';
  if (host === null) return own <= article;
  if (own < 0 && kind !== 'table' && kind !== 'note') return false;
  if (texts.includes(host)) return true;
  const level = levels.indexOf(host);
  if (level < 0) return false;
  return own < 0 || (level < own && (own <= article || level >= article));
}

/** Where the clause stands in the list. Refuses an id that is not there: somebody may have removed it. */
export function placeOf(clauses: readonly Clause[], id: string): number {
  const place = clauses.findIndex((clause) => clause.id === id);
  if (place < 0) refuse('clause-gone');
  return place;
}

export function clauseAt(clauses: readonly Clause[], place: number): Clause {
  const clause = clauses[place];
  if (!clause) throw new RangeError(`no clause at ${place}`);
  return clause;
}

/** The place behind the last clause inside the one at `place`. */
export function endOf(clauses: readonly Clause[], place: number): number {
  const inside = new Set([clauseAt(clauses, place).id]);
  let end = place + 1;
  for (; end < clauses.length; end += 1) {
    const { id, parentId } = clauseAt(clauses, end);
    if (parentId === null || !inside.has(parentId)) break;
    inside.add(id);
  }
  return end;
}

/** The sibling right before the clause, undefined for the first one. */
export function siblingBefore(clauses: readonly Clause[], place: number): Clause | undefined {
  const { parentId } = clauseAt(clauses, place);
  for (let at = place - 1; at >= 0; at -= 1) {
    const clause = clauseAt(clauses, at);
    if (clause.parentId === parentId) return clause;
    if (clause.id === parentId) return undefined;
  }
  return undefined;
}

/**
 * The place where a clause goes in to stand in `parentId` before `before`. Refuses a `before` that stands elsewhere.
 */
export function placeFor(clauses: readonly Clause[], parentId: string | null, before: string | null): number {
  const parentPlace = parentId === null ? -1 : placeOf(clauses, parentId);
  if (before === null) return parentPlace < 0 ? clauses.length : endOf(clauses, parentPlace);
  const place = placeOf(clauses, before);
  if (clauseAt(clauses, place).parentId !== parentId) refuse('clause-gone');
  return place;
}

/** The list with the clause at `place` replaced. */
export function replaceAt(clauses: readonly Clause[], place: number, clause: Clause): Clause[] {
  return clauses.with(place, clause);
}

/** The text with one language set; '' takes it away, so that a missing text is absent and never ''. */
export function withLanguage(text: Bilingual, language: 'km' | 'en', words: string): Bilingual {
  const { [language]: _, ...rest } = text;
  return words === '' ? rest : { ...rest, [language]: words };
}

export function isSameText(a: Bilingual, b: Bilingual): boolean {
  return a.km === b.km && a.en === b.en;
}
