// The edits that drafters make, on clauses whose every word knows where it comes from. Words go with the blanks beside
// them, as they do when a person edits.
import type { Script, TracedClause, TracedWord } from './revise.js';

/** One of a list, by weight. */
export function pick<T>(random: () => number, list: readonly (readonly [weight: number, T])[]): T {
  let at = random() * list.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, one] of list) {
    at -= weight;
    if (at < 0) return one;
  }
  return (list.at(-1) as readonly [number, T])[1];
}

const some = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const isBlank = ({ text }: TracedWord) => text.trim() === '';

/** One to eight words, with blanks between them where the script has any. */
function newWords({ random, vocabulary, gap }: Script): TracedWord[] {
  const words: TracedWord[] = [];
  for (let n = 1 + Math.floor(random() * 8); n > 0; n -= 1) {
    if (words.length > 0 && gap !== '') words.push({ text: gap, from: null });
    words.push({ text: some(random, vocabulary), from: null });
  }
  return words;
}

/** Up to sixteen words in a row, but never more than half of the clause: from the first to behind the last. */
function stretch({ random }: Script, { words }: TracedClause): [from: number, to: number] | null {
  const full = words.flatMap((word, at) => (isBlank(word) ? [] : [at]));
  if (full.length < 4) return null;
  const n = 1 + Math.floor(random() * Math.min(16, full.length / 2));
  const first = Math.floor(random() * (full.length - n + 1));
  return [full[first] as number, (full[first + n - 1] as number) + 1];
}

function clauseAt({ clauses }: Script, place: number): TracedClause {
  return clauses[place] as TracedClause;
}

export function replaceWords(script: Script, place: number): void {
  const clause = clauseAt(script, place);
  const found = stretch(script, clause);
  if (found) clause.words.splice(found[0], found[1] - found[0], ...newWords(script));
}

export function insertWords(script: Script, place: number): void {
  const clause = clauseAt(script, place);
  const found = stretch(script, clause);
  const gap = script.gap === '' ? [] : [{ text: script.gap, from: null }];
  if (found) clause.words.splice(found[0], 0, ...newWords(script), ...gap);
}

export function deleteWords(script: Script, place: number): void {
  const { words } = clauseAt(script, place);
  const found = stretch(script, clauseAt(script, place));
  if (!found) return;
  const [from, to] = found;
  const behind = words[to];
  words.splice(from, to - from + (behind && isBlank(behind) ? 1 : 0));
}

/** A clause without anything in it goes to another place under any parent. */
export function moveClause({ clauses, random }: Script, place: number): void {
  const clause = clauses[place];
  if (!clause || clauses.some(({ parentId }) => parentId === clause.id)) return;
  clauses.splice(place, 1);
  const target = Math.floor(random() * clauses.length);
  clauses.splice(target, 0, { ...clause, parentId: clauses[target]?.parentId ?? clause.parentId });
}

function passOn({ went }: Script, from: string, to: string): void {
  for (const targets of went.values()) if (targets.has(from)) targets.add(to);
}

/** In two, at a blank. */
export function splitClause(script: Script, place: number): void {
  const clause = clauseAt(script, place);
  const blanks = clause.words.flatMap((word, at) =>
    isBlank(word) && at > 1 && at < clause.words.length - 2 ? [at] : [],
  );
  if (blanks.length === 0) return;
  const cut = some(script.random, blanks);
  script.fresh += 1;
  const id = `${clause.id}~${script.fresh}`;
  const second = { ...clause, id, heading: '', number: `${clause.number}a`, words: clause.words.slice(cut + 1) };
  clause.words = clause.words.slice(0, cut);
  script.clauses.splice(place + 1, 0, second);
  passOn(script, clause.id, id);
}

/** With the one behind it. */
export function mergeNext(script: Script, place: number): void {
  const [clause, next] = [script.clauses[place], script.clauses[place + 1]];
  if (!clause || !next || next.parentId !== clause.parentId) return;
  if (script.clauses.some(({ parentId }) => parentId === next.id)) return;
  clause.words.push({ text: ' ', from: null }, ...next.words);
  script.clauses.splice(place + 1, 1);
  passOn(script, next.id, clause.id);
}

export function renumber(script: Script, place: number): void {
  const clause = clauseAt(script, place);
  clause.number = `${clause.number}${1 + Math.floor(script.random() * 9)}`;
}

/** With everything in it. */
export function removeClause({ clauses }: Script, place: number): void {
  const gone = new Set([clauses[place]?.id]);
  for (const { id, parentId } of clauses) if (parentId !== null && gone.has(parentId)) gone.add(id);
  clauses.splice(0, clauses.length, ...clauses.filter(({ id }) => !gone.has(id)));
}

/** The same words again with some of them changed, under a new number: nothing of it is the old clause. */
export function insertNearCopy(script: Script, place: number): void {
  const clause = clauseAt(script, place);
  script.fresh += 1;
  const words = clause.words.map(({ text }): TracedWord => ({ text, from: null }));
  const copy = { ...clause, id: `${clause.id}~${script.fresh}`, number: `${clause.number}bis`, words };
  const side = script.random() < 0.5 ? 0 : 1;
  script.clauses.splice(place + side, 0, copy);
  replaceWords(script, place + side);
}
