// Follows marked words along the lineage of their clause: which of their letters are still there, and the stretches of
// the new text that hold them.
import { snapToClusters } from '../../language/clusters.js';
import type { Place } from './carry.js';
import type { Kinship } from './kinship.js';
import type { KeptStretch } from './pair-words.js';

export interface Followed {
  /** In the order of the new text; several where the words were parted. */
  places: Place[];
  /** Share of the marked characters that are still there, 0 to 1; blanks do not count. */
  kept: number;
}

/** What is left of the marked words in one piece of the new text. */
interface Piece {
  clauseId: string;
  start: number;
  end: number;
  /** Characters of it that were marked, without blanks. */
  weight: number;
  /** Where it stood. */
  was: { start: number; end: number };
}

/** New words between marked ones are shown as marked while they are so small a share of them. */
const NEW_WORDS_SHARE = 0.25;
/** What stands for marked words that were replaced counts less: it is the same passage still. */
const REPLACED = 0.65;
/** Share of the marked characters below which a piece in another clause than most of them is chance. */
const PIECE_MIN = 0.1;

const weigh = (text: string) => text.replace(/\s+/g, '').length;

/** The words between two offsets of an old clause; null means all. Along its lineage, if nothing else is said. */
export function followWords(
  kinship: Kinship,
  clauseId: string,
  range: { start: number; end: number } | null,
  stretches: readonly KeptStretch[] = kinship.keptOf(clauseId),
): Followed {
  const text = kinship.oldText(clauseId);
  const { start, end } = range ?? { start: 0, end: text.length };
  const whole = weigh(text.slice(start, end));
  const cut = stretches.flatMap((stretch) => clip(stretch, start, end) ?? []);
  if (whole === 0) return blanks(kinship, cut);
  const pieces = cut.flatMap(({ to, newStart, newEnd, ...old }): Piece[] => {
    const weight = weigh(text.slice(old.start, old.end));
    return [{ clauseId: to, start: newStart, end: newEnd, weight, was: old }];
  });
  const left = pieces.reduce((sum, { weight }) => sum + weight, 0);
  const places = joinPieces(withoutStrays(pieces, whole), kinship, text);
  return { places: places.flatMap((piece) => placeOf(kinship, piece) ?? []), kept: Math.min(1, left / whole) };
}

/** The part of a stretch that was marked. Words that differ in encoding have no letters to match: then the whole. */
function clip(stretch: KeptStretch, start: number, end: number): KeptStretch | null {
  const [from, to] = [Math.max(start, stretch.start), Math.min(end, stretch.end)];
  if (from >= to) return null;
  const hasSameLetters = stretch.end - stretch.start === stretch.newEnd - stretch.newStart;
  if (!hasSameLetters) return { ...stretch, start: from, end: to };
  const newStart = stretch.newStart + from - stretch.start;
  return { ...stretch, start: from, end: to, newStart, newEnd: newStart + to - from };
}

/** Only blanks or signs without width were marked. */
function blanks(kinship: Kinship, cut: readonly KeptStretch[]): Followed {
  const [first] = cut;
  const place = first && placeOf(kinship, { clauseId: first.to, start: first.newStart, end: first.newEnd });
  return { places: place ? [place] : [], kept: place ? 1 : 0 };
}

function withoutStrays(pieces: readonly Piece[], whole: number): Piece[] {
  const byClause = new Map<string, number>();
  for (const { clauseId, weight } of pieces) byClause.set(clauseId, (byClause.get(clauseId) ?? 0) + weight);
  const most = Math.max(0, ...byClause.values());
  return pieces.filter(({ clauseId }) => {
    const weight = byClause.get(clauseId) ?? 0;
    return weight === most || weight >= whole * PIECE_MIN;
  });
}

/** Joins pieces of one clause over the smallest gaps first, while the new words in them stay few beside the marked. */
function joinPieces(pieces: readonly Piece[], kinship: Kinship, old: string): Piece[] {
  const order = new Map<string, number>();
  for (const { clauseId } of pieces) order.set(clauseId, order.get(clauseId) ?? order.size);
  const inOrder = [...pieces].sort(
    (one, other) => (order.get(one.clauseId) ?? 0) - (order.get(other.clauseId) ?? 0) || one.start - other.start,
  );
  const gaps = inOrder
    .flatMap((piece, at) => {
      const next = inOrder[at + 1];
      if (next?.clauseId !== piece.clauseId) return [];
      const size = weigh(kinship.newText(piece.clauseId).slice(piece.end, next.start));
      const isReplaced = weigh(old.slice(piece.was.end, next.was.start)) > 0;
      return [{ at, size: isReplaced ? size * REPLACED : size }];
    })
    .sort((one, other) => one.size - other.size);
  let room = inOrder.reduce((sum, { weight }) => sum + weight, 0) * NEW_WORDS_SHARE;
  const joined = new Set<number>();
  for (const { at, size } of gaps) {
    if (size > room) break;
    room -= size;
    joined.add(at);
  }
  return inOrder
    .reduce<Piece[]>((all, piece, at) => {
      const last = all.at(-1);
      if (last && joined.has(at - 1))
        all[all.length - 1] = { ...last, end: piece.end, weight: last.weight + piece.weight, was: piece.was };
      else all.push(piece);
      return all;
    }, [])
    .filter(({ weight }) => weight > 0);
}

function placeOf(kinship: Kinship, { clauseId, start, end }: Omit<Place, 'exact'>): Place | null {
  const text = kinship.newText(clauseId);
  const range = snapToClusters(text, start, end);
  const exact = text.slice(range.start, range.end);
  return exact === '' ? null : { clauseId, ...range, exact };
}
