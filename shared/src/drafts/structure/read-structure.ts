// Reads paragraphs into the clause tree: headings open levels and articles, everything else finds its place under them.
// Pure, and the same blocks always give the same tree. No rule here knows a single document.
import { canonicalLines, canonicalText } from './canonical-text.js';
import type { ParsedLaw, ParseWarning, SourceBlock } from './clause-tree.js';
import { findBareSections } from './bare-sections.js';
import { type LabelledPlace, orderContainers } from './container-order.js';
import { findEnumerator } from './find-enumerator.js';
import { readFront } from './front-matter.js';
import { guessLanguage } from './guess-language.js';
import { endsOpen, judgeLabel, looksLikeSentence, startsSmall } from './judge-label.js';
import type { ComingNumbers } from './list-placer.js';
import { warnAboutNumbers } from './number-warnings.js';
import { nameClauses } from './tree-node.js';
import { type DocumentTraits, TreeBuilder } from './tree-builder.js';

/** Share of articles marked as headings from which the mark is taken to be meant. */
const MARKED_SHARE = 0.9;
const ABOUT_MAX = 60;

/** Blocks cut where their author broke the line at a label; automatic numbers are put before the words. */
function prepareBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const prepared: SourceBlock[] = [];
  for (const block of blocks) {
    const lines = canonicalLines(block.text).split('\n');
    const number = canonicalText(block.number ?? '');
    let open: SourceBlock | null = null;
    for (const [index, line] of lines.entries()) {
      const hasNumber = index === 0 && number !== '';
      const text = hasNumber ? `${number} ${line}`.trim() : line;
      if (text === '') continue;
      const { number: _, ...hints } = block;
      const fresh: SourceBlock = hasNumber ? { ...hints, text, number } : { ...hints, text };
      const isBreak = open === null || judgeLabel({ text }, text) !== null || isLabelOnly(open);
      if (open && !isBreak) open.text = `${open.text} ${text}`;
      else {
        open = fresh;
        prepared.push(open);
      }
    }
  }
  return prepared;
}

function isLabelOnly(block: SourceBlock): boolean {
  return judgeLabel(block, block.text)?.rest === '';
}

/** Where labels stand, to learn how this document nests its levels. */
function findPlaces(blocks: readonly SourceBlock[], judge: DocumentTraits['judge']): LabelledPlace[] {
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

/**
 * How labels are judged in this document. Where nine articles in ten are marked as headings, a line that is not marked
 * is a sentence, however it begins; where there are no labels at all, bare numbers may be them.
 */
function learnLabels(blocks: readonly SourceBlock[], warnings: ParseWarning[]): DocumentTraits['judge'] {
  const plain: DocumentTraits['judge'] = (block) => judgeLabel(block, block.text);
  const places = findPlaces(blocks, plain);
  const isLeaf = ({ label }: LabelledPlace): boolean => label.kind === 'article' || label.kind === 'section';
  if (!places.some(isLeaf)) {
    const sections = findBareSections(blocks);
    return (block) => sections.get(block) ?? plain(block);
  }
  const articles = places.filter(({ label }) => label.kind === 'article').map(({ at }) => blocks[at] as SourceBlock);
  const headings = articles.filter(({ level }) => level !== undefined).length;
  if (headings < articles.length * MARKED_SHARE) return plain;
  const unmarked = new Set(articles.filter((block) => !isMarked(block)));
  for (const { text } of unmarked) {
    warnings.push({ code: 'label-not-marked', about: text.slice(0, ABOUT_MAX), clause: null });
  }
  return (block) => (unmarked.has(block) ? null : plain(block));
}

/** Whether what follows "Article 5" on its line is a heading: not where half of it plainly is the text itself. */
function showsArticleHeadings(blocks: readonly SourceBlock[], places: readonly LabelledPlace[]): boolean {
  const titled = places.filter(({ label }) => label.kind === 'article' && label.rest !== '');
  const sentences = titled.filter(({ label: { rest }, at }) => {
    const next = blocks[at + 1]?.text ?? '';
    return looksLikeSentence(rest) || endsOpen(rest) || (startsSmall(next) && findEnumerator(next) === null);
  });
  return sentences.length < titled.length * 0.5 || titled.length === 0;
}

/** For each block, what numbers the blocks after it up to the next label or heading. */
function findFollowing(blocks: readonly SourceBlock[], judge: DocumentTraits['judge']): (ComingNumbers | null)[] {
  const following: (ComingNumbers | null)[] = [];
  let next: ComingNumbers | null = null;
  for (const [at, block] of [...blocks.entries()].reverse()) {
    following[at] = next;
    const found = findEnumerator(block.text);
    const ends = block.level !== undefined || judge(block) !== null;
    if (ends) next = null;
    else if (found) next = { found, next };
  }
  return following;
}

/**
 * Reads the blocks of a file into a law.
 * @param knownTitle a title given outside the text (front matter), used where the text shows none
 */
export function readStructure(
  blocks: readonly SourceBlock[],
  found: readonly ParseWarning[],
  knownTitle = '',
): ParsedLaw {
  const prepared = prepareBlocks(blocks);
  const warnings: ParseWarning[] = [...found];
  const judge = learnLabels(prepared, warnings);
  const places = findPlaces(prepared, judge);
  const builder = new TreeBuilder(orderContainers(places), {
    judge,
    hasArticleHeadings: showsArticleHeadings(prepared, places),
    hasArticles: places.some(({ label }) => label.kind === 'article'),
    hasBareNumbers: places.some(({ label }) => /^\d/u.test(label.label) && label.label === label.number),
  });
  const front = readFront(prepared, places[0]?.at ?? 0);
  const following = findFollowing(prepared, judge);
  for (const [at, block] of prepared.entries()) {
    const place = { isFront: at < front.end, isTitle: at === front.titleAt, following: following[at] ?? null };
    builder.place(block, prepared[at + 1] ?? null, place);
  }
  const clauses = nameClauses(builder.root, warnings);
  if (!clauses.some(({ kind, number }) => (kind === 'article' || kind === 'section') && number !== null)) {
    warnings.push({ code: 'no-articles', clause: null });
  }
  warnAboutNumbers(clauses, warnings);
  const words = prepared.map(({ text }) => text).join('\n');
  const title = front.title || canonicalText(knownTitle) || (prepared[0]?.text ?? '');
  const lines = blocks.map(({ number, text }) => (number === undefined ? text : `${number} ${text}`));
  return { title, language: guessLanguage(words), clauses, warnings, lines };
}
