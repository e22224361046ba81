// Finds in a version of ours the places that an annotation written elsewhere is about. An address that names a clause
// is taken at its word; words are looked for exactly, and what is not certain is refused, never guessed. Whose draft
// the address belongs to is not asked: whoever brings a comment says on which version it shall stand.
import type { Clause } from '../../drafts/contract.js';
import { exchanging } from '../../texts/reports/exchanging.js';
import { type Language, languages, type Params, type Text } from '../../texts/say.js';
import type { Segment, Target, Wording } from '../contract.js';
import { type ForeignFault, placeForeignWords, toUnits } from './foreign-annotation.js';
import type { ForeignPlace } from './foreign-places.js';

export interface OwnText {
  /** In document order. */
  clauses: readonly Clause[];
  authoritative: Language;
}

/** A place in the text: words, a whole clause, or the whole draft. */
interface Found {
  clause: Clause | null;
  language: Language;
  range: { start: number; end: number } | null;
}

/** One target for all places of an annotation: several have to be marked words of one text. */
export function targetInText(places: readonly ForeignPlace[], text: OwnText): Target | ForeignFault {
  const found: Found[] = [];
  for (const place of places) {
    const one = findPlace(place, text);
    if ('refusal' in one) return one;
    found.push(one);
  }
  const [first] = found;
  if (first && found.length === 1 && !first.range)
    return { clauseId: first.clause?.id ?? null, language: first.language, segments: [] };
  const at = new Map(text.clauses.map(({ id }, index) => [id, index]));
  const segments = found
    .flatMap(({ clause, language, range }) => (clause && range ? [segmentOf(clause, language, range)] : []))
    .sort((a, b) => (at.get(a.clauseId) ?? 0) - (at.get(b.clauseId) ?? 0) || a.start - b.start);
  const [head] = segments;
  const isOneText = found.every(({ language }) => language === first?.language);
  if (!first || !head || segments.length < found.length || !isOneText) return fault(exchanging.severalPlaces);
  return { clauseId: head.clauseId, language: first.language, segments };
}

/** What a proposed text does with the marked words: what only follows them is put behind them. */
export function wordingOn(proposed: string, { segments }: Target): Wording {
  if (proposed === '') return { mode: 'delete', proposed: '' };
  const kept = segments.at(-1)?.exact ?? '';
  const isBehind = kept !== '' && proposed.startsWith(kept) && proposed.slice(kept.length).trim() !== '';
  return isBehind ? { mode: 'insert', proposed: proposed.slice(kept.length) } : { mode: 'replace', proposed };
}

function segmentOf({ id, text }: Clause, language: Language, { start, end }: { start: number; end: number }): Segment {
  return { clauseId: id, start, end, exact: (text[language] ?? '').slice(start, end) };
}

function findPlace(place: ForeignPlace, text: OwnText): Found | ForeignFault {
  const { isOurs, path, language = text.authoritative } = readAddress(place.clauseRef, text);
  const hasWords = place.exact !== '' || place.start !== undefined;
  if (path !== null) {
    const clause = text.clauses.find((one) => one.path === path);
    if (!clause) return fault(exchanging.unknownClause, { path: path.slice(0, 100) });
    return hasWords ? findWords(place, clause, language) : { clause, language, range: null };
  }
  if (place.exact !== '') return findAnywhere(place, text);
  // Offsets in a whole page are none in a clause.
  return isOurs && !hasWords ? { clause: null, language, range: null } : fault(exchanging.unknownPlace);
}

interface Address {
  /** An address as pages of drafts have it, here or in another hall. */
  isOurs: boolean;
  /** Of the clause it names, if it names one. */
  path: string | null;
  language?: Language;
}

function readAddress(address: string, { clauses }: OwnText): Address {
  const [, before = '', fragment = ''] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(address) ?? [];
  const [, language, clause] = /\/(km|en)\/drafts\/[^/]+(?:\/clauses\/(.+))?\/?$/s.exec(before) ?? [];
  if (language === undefined) return { isOurs: false, path: null };
  const path = clause === undefined ? decoded(fragment) : decoded(clause);
  const isNamed = clause === undefined ? clauses.some((one) => one.path === path) : path !== 'whole';
  return { isOurs: true, path: isNamed ? path : null, language: language === 'km' ? 'km' : 'en' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Words in a clause that is known; of the two texts the one that has them. */
function findWords(place: ForeignPlace, clause: Clause, asked: Language): Found | ForeignFault {
  const texts = [asked, ...languages.filter((one) => one !== asked)].flatMap((language) => {
    const words = clause.text[language];
    return words === undefined ? [] : [{ language, words }];
  });
  const [only] = texts;
  // Offsets alone say nothing of the text they were counted in: the one of the address is meant.
  const read = place.exact === '' ? (only ? [only] : []) : texts;
  const hits = read.flatMap(({ language, words }) => {
    const range = placeForeignWords(words, place);
    const isWhereSaid = range !== null && place.start !== undefined && toUnits(words, place.start) === range.start;
    return range ? [{ clause, language, range, isWhereSaid }] : [];
  });
  const said = hits.length > 1 ? hits.filter(({ isWhereSaid }) => isWhereSaid) : hits;
  const [hit] = said;
  if (hit && said.length === 1) return { clause, language: hit.language, range: hit.range };
  const isThere = hits.length > 0 || texts.some(({ words }) => place.exact !== '' && words.includes(place.exact));
  return fault(isThere ? exchanging.wordsTwice : exchanging.wordsNotThere, { words: place.exact.slice(0, 100) });
}

/** Words that were quoted from the text as a whole: where they occur once, or once with what stands around them. */
function findAnywhere(place: ForeignPlace, { clauses }: OwnText): Found | ForeignFault {
  const { exact, prefix, suffix } = place;
  const withWords = clauses.flatMap((clause) =>
    languages.flatMap((language) => {
      const words = clause.text[language];
      return words?.includes(exact) ? [{ clause, language, words }] : [];
    }),
  );
  const around = `${prefix}${exact}${suffix}`;
  const likely = withWords.length > 1 ? withWords.filter(({ words }) => words.includes(around)) : withWords;
  const [one] = likely;
  const shown = { words: exact.slice(0, 100) };
  if (!one) return fault(withWords.length > 0 ? exchanging.wordsTwice : exchanging.wordsNotThere, shown);
  const range = likely.length === 1 ? placeForeignWords(one.words, { clauseRef: '', exact, prefix, suffix }) : null;
  return range ? { clause: one.clause, language: one.language, range } : fault(exchanging.wordsTwice, shown);
}

function fault(refusal: Text, params: Params = {}): ForeignFault {
  return { refusal, params };
}
