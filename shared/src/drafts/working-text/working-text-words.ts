// Edits that change what a clause says: its words, heading, number and kind, and where one clause becomes two or two
// become one. Splitting and merging keep every word, in order; the first of the two keeps its identity.
import { refuse } from '../../ground/errors.js';
import { isClusterBorder } from '../../language/clusters.js';
import { CLAUSES_MAX } from '../../ground/limits.js';
import type { Bilingual } from '../../texts/bilingual.js';
import { languages } from '../../texts/say.js';
import type { Clause } from '../contract.js';
import { canonicalLines, canonicalText } from '../structure/canonical-text.js';
import { clauseKinds } from '../structure/clause-tree.js';
import type { WorkingEdit } from './working-text-contract.js';
import { clauseAt, placeOf, replaceAt, withLanguage } from './working-text-tree.js';

type EditOf<Name extends WorkingEdit['type']> = Extract<WorkingEdit, { type: Name }>;

/** Words in the one form in which they are kept; a line of a row is a cell, and stays where it is empty. */
export function canonicalWords(kind: string, words: string): string {
  if (kind !== 'row') return canonicalLines(words);
  return words.split('\n').map(canonicalText).join('\n').replace(/\n+$/, '');
}

export function demandKind(kind: string): void {
  if (!(clauseKinds as readonly string[]).includes(kind)) refuse('kind-unknown');
}

export function demandRoom(clauses: readonly Clause[]): void {
  if (clauses.length >= CLAUSES_MAX) refuse('too-many-clauses', { limit: CLAUSES_MAX });
}

export function editText(clauses: readonly Clause[], edit: EditOf<'edit-text'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  const clause = clauseAt(clauses, place);
  const words = canonicalWords(clause.kind, edit.text);
  return replaceAt(clauses, place, { ...clause, text: withLanguage(clause.text, edit.language, words) });
}

export function retitle(clauses: readonly Clause[], edit: EditOf<'retitle'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  const clause = clauseAt(clauses, place);
  const heading = withLanguage(clause.heading, edit.language, canonicalText(edit.heading));
  return replaceAt(clauses, place, { ...clause, heading });
}

export function renumber(clauses: readonly Clause[], edit: EditOf<'renumber'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  return replaceAt(clauses, place, { ...clauseAt(clauses, place), number: canonicalBoth(edit.number) });
}

export function setKind(clauses: readonly Clause[], edit: EditOf<'set-kind'>): Clause[] {
  demandKind(edit.kind);
  const place = placeOf(clauses, edit.clauseId);
  return replaceAt(clauses, place, { ...clauseAt(clauses, place), kind: edit.kind });
}

/** Both languages in canonical form on one line, empty ones left out. */
export function canonicalBoth(text: Bilingual): Bilingual {
  return inBoth(text, canonicalText);
}

/** The same for running text: line breaks stay. */
export function canonicalLinesOfBoth(text: Bilingual): Bilingual {
  return inBoth(text, canonicalLines);
}

function inBoth(text: Bilingual, canonical: (words: string) => string): Bilingual {
  return languages.reduce<Bilingual>(
    (both, language) => withLanguage(both, language, canonical(text[language] ?? '')),
    {},
  );
}

/**
 * The tail becomes the next clause, and what stood inside the first now stands inside it, as it followed those words.
 */
export function split(clauses: readonly Clause[], edit: EditOf<'split'>): Clause[] {
  demandRoom(clauses);
  if (clauses.some((clause) => clause.id === edit.newId)) refuse('clause-id-taken');
  const place = placeOf(clauses, edit.clauseId);
  const clause = clauseAt(clauses, place);
  let head = clause.text;
  let tail: Bilingual = {};
  for (const language of languages) {
    const offset = edit.at[language];
    const words = clause.text[language];
    if (offset === undefined || words === undefined) continue;
    if (!isClusterBorder(words, offset)) refuse('split-inside-sign');
    head = withLanguage(head, language, words.slice(0, offset).trim());
    tail = withLanguage(tail, language, words.slice(offset).trim());
  }
  if (Object.keys(tail).length === 0) refuse('split-needs-words');
  const first = { ...clause, text: head };
  const second: Clause = { ...clause, id: edit.newId, number: {}, heading: {}, text: tail };
  const moved = clauses.map((each) => (each.parentId === clause.id ? { ...each, parentId: second.id } : each));
  return moved.toSpliced(place, 1, first, second);
}

/** Takes in the next clause: its number and heading become words, since nothing may be lost. */
export function merge(clauses: readonly Clause[], edit: EditOf<'merge'>): Clause[] {
  const place = placeOf(clauses, edit.clauseId);
  const clause = clauseAt(clauses, place);
  const next = clauses[place + 1];
  if (!next || (next.parentId !== clause.id && next.parentId !== clause.parentId)) refuse('nothing-to-merge');
  let text = clause.text;
  for (const language of languages) {
    const parts = [text[language], next.number[language], next.heading[language], next.text[language]];
    text = withLanguage(text, language, parts.filter(Boolean).join(' '));
  }
  const rest = clauses.map((each) => (each.parentId === next.id ? { ...each, parentId: clause.id } : each));
  return rest.toSpliced(place, 2, { ...clause, text });
}

/** Words of one language for many clauses; a number, heading or text of '' leaves what is there. */
export function setLanguage(clauses: readonly Clause[], edit: EditOf<'set-language'>): Clause[] {
  const { language } = edit;
  const given = new Map(edit.texts.map((text) => [text.clauseId, text]));
  const known = new Set(clauses.map((clause) => clause.id));
  for (const id of given.keys()) if (!known.has(id)) refuse('clause-gone');
  return clauses.map((clause) => {
    const words = given.get(clause.id);
    if (!words) return clause;
    const set = (now: Bilingual, wanted: string) => (wanted === '' ? now : withLanguage(now, language, wanted));
    return {
      ...clause,
      number: set(clause.number, canonicalText(words.number)),
      heading: set(clause.heading, canonicalText(words.heading)),
      text: set(clause.text, canonicalWords(clause.kind, words.text)),
    };
  });
}
