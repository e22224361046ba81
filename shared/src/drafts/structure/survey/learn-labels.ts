// Learns from a whole document how its labels are meant: which lines open clauses, and whether what stands behind
// "Article 5" is its heading or its text. One document does it one way, so all its articles are looked at together.
import type { ParseWarning, SourceBlock } from '../clause-tree.js';
import { findBareSections, findEnactedSections } from './bare-sections.js';
import type { LabelledPlace } from './container-order.js';
import { findEnumerator } from '../find-enumerator.js';
import { findLabel, type FoundLabel } from '../find-label.js';
import { endsOpen, judgeLabel, looksLikeSentence, startsSmall } from '../judge-label.js';
import { readNumber } from '../number-slug.js';

export type JudgeBlock = (block: SourceBlock) => FoundLabel | null;

/** Share of articles marked as headings from which the mark is taken to be meant. */
const MARKED_SHARE = 0.9;
const ABOUT_MAX = 60;
/** A heading that ends with a full stop is no longer than this. */
const STOPPED_HEADING_MAX = 150;

/** Where labels stand, to learn how this document nests its levels. */
export function findPlaces(blocks: readonly SourceBlock[], judge: JudgeBlock): LabelledPlace[] {
  const places: LabelledPlace[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.role === 'row' || block.role === 'note') continue;
    const label = judge(block);
    if (label) places.push({ label, level: block.level, at });
  }
  return places;
}

function isMarked({ level, number, isStrong, isCentred }: SourceBlock): boolean {
  return level !== undefined || number !== undefined || isStrong === true || isCentred === true;
}

function isArticle({ label }: LabelledPlace): boolean {
  return label.kind === 'article';
}

function hasSign({ label }: LabelledPlace): boolean {
  return label.label.startsWith('§');
}

/** "Art. 5. § 1. … § 2. …": the sign numbers paragraphs where it begins anew under articles that carry a word. */
function usesSignForParagraphs(places: readonly LabelledPlace[]): boolean {
  const articles = places.filter(isArticle);
  const signs = articles.filter(hasSign);
  const worded = articles.filter((place) => !hasSign(place));
  if (worded.length === 0 || (signs.length === 0 && !worded.some(({ label }) => label.rest.startsWith('§'))))
    return false;
  const opened = worded.filter(({ label }) => /^§\s?1(?!\d)/u.test(label.rest)).length;
  const values = signs.map(({ label }) => readNumber((label.number ?? '').replace('§ ', '')).value ?? 0);
  const restarts = values.filter((value, at) => at > 0 && value <= (values[at - 1] ?? 0)).length;
  return opened > 0 || restarts > signs.length * 0.05;
}

/**
 * "Article 5 The King shall reign.": nothing parts number and sentence. Taken for an article where it has the very
 * number that comes next, and the words begin as a sentence does.
 */
function findFollowers(blocks: readonly SourceBlock[], judge: JudgeBlock): Map<SourceBlock, FoundLabel> {
  const followers = new Map<SourceBlock, FoundLabel>();
  let last = 0;
  for (const block of blocks) {
    if (block.role !== undefined) continue;
    const judged = judge(block);
    const label = judged ?? findLabel(block.text);
    if (label?.kind !== 'article' || label.number === null) continue;
    const { value } = readNumber(label.number.replace('§ ', ''));
    if (!judged) {
      const opens = label.isCapital && /^[«“"(]?\p{Lu}(?:\p{Ll}|\s)/u.test(label.rest) && !findEnumerator(label.rest);
      if (!opens || value !== last + 1) continue;
      followers.set(block, label);
    }
    last = value ?? last;
  }
  return followers;
}

/** Sections in the place of articles, as in "SEC. 2. Declaration of Policy. – It is the policy of the State…". */
function findSectionsWithText(blocks: readonly SourceBlock[]): JudgeBlock | null {
  const judge: JudgeBlock = (block) => judgeLabel(block, block.text, true);
  const count = (judged: JudgeBlock): number =>
    findPlaces(blocks, judged).filter(({ label }) => label.kind === 'section').length;
  const plain = count((block) => judgeLabel(block, block.text));
  return count(judge) > Math.max(plain, 1) ? judge : null;
}

/**
 * How labels are judged in this document. Where nine articles in ten are marked as headings, a line that is not marked
 * is a sentence, however it begins; where there are no articles, sections or bare numbers may stand for them.
 */
export function learnLabels(blocks: readonly SourceBlock[], warnings: ParseWarning[]): JudgeBlock {
  const strict: JudgeBlock = (block) => judgeLabel(block, block.text);
  const followers = findFollowers(blocks, strict);
  const plain: JudgeBlock = (block) => followers.get(block) ?? strict(block);
  const places = findPlaces(blocks, plain);
  const articles = places.filter(isArticle);
  if (articles.length === 0) {
    const sections = findBareSections(blocks);
    const labelled = places.filter(({ label }) => label.kind === 'section').length;
    if (sections.size > labelled) return (block) => sections.get(block) ?? plain(block);
    const enacted = labelled === 0 ? findEnactedSections(blocks) : sections;
    if (enacted.size > labelled) return (block) => enacted.get(block) ?? plain(block);
    return findSectionsWithText(blocks) ?? plain;
  }
  if (usesSignForParagraphs(places)) {
    return (block) => {
      const label = plain(block);
      return label?.label.startsWith('§') ? null : label;
    };
  }
  const found = articles.map(({ at }) => blocks[at] as SourceBlock);
  const headings = found.filter(({ level }) => level !== undefined).length;
  if (headings < found.length * MARKED_SHARE) return plain;
  const unmarked = new Set(found.filter((block) => !isMarked(block)));
  for (const { text } of unmarked) {
    warnings.push({ code: 'label-not-marked', about: text.slice(0, ABOUT_MAX), clause: null });
  }
  return (block) => (unmarked.has(block) ? null : plain(block));
}

/** What stands behind the numbers of articles, on the same line. */
export interface Rests {
  /** It is a heading; else it is the beginning of the text. */
  hasArticleHeadings: boolean;
  /** Headings end with a full stop: "Artículo 1. Objeto de la ley." */
  hasStoppedHeadings: boolean;
}

/**
 * A heading, unless half of it plainly is the text itself, or nothing else follows. Headings that end as sentences do
 * are told by this: every one of them is short, and words follow every one.
 */
export function learnRests(blocks: readonly SourceBlock[], places: readonly LabelledPlace[]): Rests {
  const titled = places.filter(({ label }) => label.kind === 'article' && label.rest !== '');
  const isText = ({ label: { rest }, at }: LabelledPlace): boolean => {
    const next = blocks[at + 1]?.text ?? '';
    return looksLikeSentence(rest) || endsOpen(rest) || (startsSmall(next) && findEnumerator(next) === null);
  };
  const texts = titled.filter(isText).length;
  const heads = new Set(places.map(({ at }) => at));
  const alone = titled.filter(({ at }) => heads.has(at + 1)).length;
  if (titled.length === 0 || (texts < titled.length * 0.5 && alone <= titled.length * 0.5)) {
    return { hasArticleHeadings: true, hasStoppedHeadings: false };
  }
  const stopped = titled.filter(({ label: { rest }, at }) => {
    const next = blocks[at + 1];
    const isShort = rest.length <= STOPPED_HEADING_MAX && /[^.]\.$/u.test(rest) && !/[.;:] \p{Lu}/u.test(rest);
    const isFollowed = next !== undefined && next.role === undefined && next.level === undefined && !heads.has(at + 1);
    return isShort && isFollowed && !startsSmall(next.text) && findEnumerator(rest) === null;
  });
  const isStopped = titled.length >= 3 && stopped.length >= titled.length * 0.9;
  return { hasArticleHeadings: isStopped, hasStoppedHeadings: isStopped };
}
