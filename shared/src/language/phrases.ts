// A clause cut into the phrases that somebody on a telephone chooses from instead of dragging over words. Khmer writes
// a blank where a phrase ends; Latin scripts are cut at sentences. What is too long is halved at commas, then before
// joining words. Cuts never fall inside a word, so a very long phrase without any of these stays whole.
import type { Language } from '../texts/say.js';
import { clusters, countClusters, isClusterBorder } from './clusters.js';

/** A phrase of a text: UTF-16 offsets, without the blanks around it. */
export interface Phrase {
  start: number;
  end: number;
}

interface Manner {
  /** In clusters: what is smaller joins a neighbour, what is larger is halved where it can be. */
  smallest: number;
  largest: number;
  /** Where every phrase ends. The pattern matches the end of a piece and the blanks after it; so do the next ones. */
  ends: RegExp;
  /** Where a phrase that is too large may be halved, the better places first. */
  halvedAt: readonly RegExp[];
}

/** What a number counts stays with it: "៤៥ ថ្ងៃ" is one word to whoever reads it. */
const unit = 'ថ្ងៃ|ខែ|ឆ្នាំ|ម៉ោង|នាទី|សប្តាហ៍|រៀល|ដុល្លារ|ភាគរយ|នាក់|ម៉ែត្រ|ហិកតា|គីឡូ|តោន|ពាន់|ម៉ឺន|លាន';

const sentenceEnds = /[។៕៖][»”"')]*\s*|[.?!;:][»”"')]*\s+|\n\s*/g;
const manners: Record<Language, Manner> = {
  km: {
    smallest: 8,
    largest: 60,
    ends: new RegExp(`(?:(?<![\\d០-៩])\\s|\\s(?!${unit}))[\\s\\u200B]*`, 'g'),
    halvedAt: [/(?<=[\u1780-\u17D3]\u200B?)(?=ដែល|ដើម្បី|ប៉ុន្តែ|ព្រមទាំង|និង|ឬក៏)/g],
  },
  en: {
    smallest: 12,
    largest: 100,
    ends: sentenceEnds,
    halvedAt: [/[,;)]\s+|\s[–—]\s+/g, /\s(?=(?:and|or|but|which|that|who|where|when|if|unless|provided|in order)\s)/g],
  },
};

/** The phrases of a text in order; between them only blanks. None when there is nothing but blanks. */
export function phrases(text: string, language: Language): Phrase[] {
  const manner = manners[language];
  const sentences = cut(text, { start: 0, end: text.length }, sentenceEnds);
  const pieces = sentences.flatMap((sentence) => joinSmall(text, cut(text, sentence, manner.ends), manner));
  return joinSmall(
    text,
    pieces.flatMap((piece) => halve(text, piece, manner)),
    manner,
  );
}

/** A piece that is too large as two or more, cut as near to the middle as its better places allow. */
function halve(text: string, piece: Phrase, manner: Manner): Phrase[] {
  const size = sizeOf(text, piece);
  if (size <= manner.largest) return [piece];
  for (const places of manner.halvedAt) {
    const heads = cut(text, piece, places).slice(0, -1);
    const far = ({ end }: Phrase) => Math.abs(end - (piece.start + piece.end) / 2);
    const [head] = heads.sort((a, b) => far(a) - far(b));
    if (!head) continue;
    const halves = trimmed(text, piece.start, head.end).concat(trimmed(text, head.end, piece.end));
    if (halves.some((half) => sizeOf(text, half) < manner.smallest)) continue;
    return halves.flatMap((half) => halve(text, half, manner));
  }
  return [piece];
}

/** The pieces of a range between the places a pattern matches, trimmed; empty ones left out. */
function cut(text: string, range: Phrase, ends: RegExp): Phrase[] {
  const pieces: Phrase[] = [];
  let start = range.start;
  const within = text.slice(range.start, range.end);
  for (const match of within.matchAll(ends)) {
    const end = range.start + match.index + match[0].length;
    if (!isClusterBorder(text, end)) continue;
    pieces.push(...trimmed(text, start, end));
    start = end;
  }
  return pieces.concat(trimmed(text, start, range.end));
}

/** The range without the blanks at its ends; none when there is nothing else. */
function trimmed(text: string, start: number, end: number): Phrase[] {
  let first = -1;
  let last = start;
  for (const cluster of clusters(text.slice(start, end))) {
    if (/^[\s\u200B\u2060\uFEFF]+$/.test(cluster.text)) continue;
    if (first < 0) first = start + cluster.start;
    last = start + cluster.end;
  }
  return first < 0 ? [] : [{ start: first, end: last }];
}

/** Pieces below the smallest size joined to the one after ("និង" belongs to what follows), or to the one before when
 * they come last, as long as the whole stays within the largest size and one line. */
function joinSmall(text: string, pieces: readonly Phrase[], manner: Manner): Phrase[] {
  const isSmall = (phrase: Phrase) => sizeOf(text, phrase) < manner.smallest;
  const mayJoin = (one: Phrase, next: Phrase) =>
    !text.slice(one.end, next.start).includes('\n') &&
    sizeOf(text, { start: one.start, end: next.end }) <= manner.largest;
  const joined: Phrase[] = [];
  let current: Phrase | undefined;
  const close = (phrase: Phrase) => {
    const before = joined.at(-1);
    if (before && isSmall(phrase) && mayJoin(before, phrase)) before.end = phrase.end;
    else joined.push(phrase);
  };
  for (const piece of pieces) {
    if (current && isSmall(current) && mayJoin(current, piece)) current.end = piece.end;
    else {
      if (current) close(current);
      current = { ...piece };
    }
  }
  if (current) close(current);
  return joined;
}

function sizeOf(text: string, range: Phrase): number {
  return countClusters(text.slice(range.start, range.end));
}
