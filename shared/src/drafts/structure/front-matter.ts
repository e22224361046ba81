// Finds the title and the heading block: what stands before the first labelled part of a law.
import type { SourceBlock } from './clause-tree.js';
import { findLabel, findLabelWord } from './find-label.js';
import { isAllCapitals, judgeLabel, looksLikeSentence } from './judge-label.js';
import {
  authorityOpenings,
  contentsHeadings,
  instrumentWords,
  preambleOpenings,
  stateHeadLines,
} from './words/sentence-words.js';

export interface Front {
  title: string;
  /** Index of the block that is the title alone; -1 where the title is made of lines of the heading block. */
  titleAt: number;
  /** Index of the first block after the heading block. */
  end: number;
}

const LEADING_SIGN = /^[-–—•*]\s*/u;
/** "Privacy Act 1988", "Fisheries Bill": the instrument named by its last words. */
const NAMED_LAST =
  /^\p{Lu}.{2,100}\s(?:Act|Bill|Law|Code|Ordinance|Order|Regulations|Rules)(?:,? \(?(?:19|20)\d\d\)?)?$/iu;
const TITLE_MAX = 240;
const TITLE_LINES_MAX = 4;

function startsWithAny(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.startsWith(word) && !/^\p{Ll}/u.test(lower.slice(word.length)));
}

export function opensPreamble(text: string): boolean {
  return startsWithAny(text.replace(LEADING_SIGN, ''), preambleOpenings);
}

function isStateHead(text: string): boolean {
  const lower = text.toLowerCase().replace(/[\s-]+/g, ' ');
  return stateHeadLines.some((line) => lower.startsWith(line) && lower.length < line.length + 30);
}

/** Joins the lines of a title that is set over several: from the line that names the instrument to its end. */
function joinTitle(lines: readonly SourceBlock[]): string {
  const named = lines.findIndex(({ text }) => startsWithAny(text, instrumentWords) || NAMED_LAST.test(text));
  const start = named >= 0 ? named : lines.findIndex(({ text }) => !isStateHead(text));
  const first = lines[Math.max(start, 0)];
  if (!first) return '';
  const parts = [first.text];
  for (const { text } of lines.slice(start + 1, start + TITLE_LINES_MAX)) {
    const isLong = [...parts, text].join(' ').length > TITLE_MAX;
    if (contentsHeadings.includes(text.toLowerCase())) break;
    if (isLong || opensPreamble(text) || startsWithAny(text, authorityOpenings) || /[.;:។៖]$/u.test(text)) break;
    if (isAllCapitals(first.text) !== isAllCapitals(text) && first.text.length > 60) break;
    parts.push(text);
  }
  return parts.join(' ').slice(0, TITLE_MAX);
}

/** "Subsection (6) does not apply", "Section 33B applies": a reference and no name. */
const REFERENCE = /^\S+\s+(?:\(|\d+[A-Z]*\s+\p{Ll})/u;

/** A level named without a number ("Partie législative"). */
export function isGroupWord(block: SourceBlock | null | undefined): boolean {
  if (!block || findLabelWord(block.text) === null) return false;
  // A full stop after a heading is tolerated where the file marks it as one: "Section 33B applies to …." is a sentence.
  const isCapital = isAllCapitals(/^\S+/u.exec(block.text)?.[0] ?? '');
  const isLabel = findLabel(block.text)?.isSeparated === true;
  const isMarked = block.level !== undefined || block.isStrong === true || block.isCentred === true;
  const text = isMarked || isCapital || isLabel ? block.text.replace(/\.$/u, '') : block.text;
  return !looksLikeSentence(text) && !REFERENCE.test(text);
}

/** @param firstLabelAt index of the first block that opens a labelled part (0 where there is none) */
export function readFront(blocks: readonly SourceBlock[], firstLabelAt: number): Front {
  const titleAt = blocks.findIndex(
    (block, at) =>
      (block.role === 'title' || block.level === 1) &&
      at <= Math.max(firstLabelAt, 5) &&
      !judgeLabel(block, block.text),
  );
  // The authority stands above the instrument and again above its recitals: only there it opens them.
  const named = blocks.findIndex(({ text }, at) => at < firstLabelAt && startsWithAny(text, instrumentWords));
  const opening = blocks.findIndex(({ text }, at) => at > named && at < firstLabelAt && opensPreamble(text));
  let group = firstLabelAt;
  while (group - 1 > titleAt && isGroupWord(blocks[group - 1])) group -= 1;
  const end = opening > titleAt ? opening : group;
  const title = titleAt >= 0 ? (blocks[titleAt]?.text ?? '') : joinTitle(blocks.slice(0, Math.max(end, 1)));
  return { title, titleAt, end };
}
