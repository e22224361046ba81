// Reads paragraphs into the clause tree: headings open levels and articles, everything else finds its place under them.
// Pure, and the same blocks always give the same tree. No rule here knows a single document.
import { canonicalLines, canonicalText } from './canonical-text.js';
import type { ParsedLaw, ParseWarning, SourceBlock } from './clause-tree.js';
import { orderContainers } from './survey/container-order.js';
import { findContents } from './survey/contents-list.js';
import { enumeratorOf } from './find-enumerator.js';
import { readFront } from './front-matter.js';
import { guessLanguage } from './guess-language.js';
import { judgeLabel } from './judge-label.js';
import { findPlaces, learnLabels, learnRests } from './survey/learn-labels.js';
import type { ComingNumbers } from './list-placer.js';
import { warnAboutNumbers } from './number-warnings.js';
import { nameClauses } from './tree-node.js';
import { type DocumentTraits, TreeBuilder } from './tree-builder.js';

/** Blocks cut where their author broke the line at a label; automatic numbers are put before the words. */
function prepareBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const prepared: SourceBlock[] = [];
  for (const block of blocks) {
    const isWhole = block.role === 'row' || block.role === 'note';
    const lines = isWhole ? [canonicalText(block.text)] : canonicalLines(block.text).split('\n');
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
        // The line after a label is no heading of its own, whatever the style of the paragraph that holds both.
        if (open !== null && isLabelOnly(open) && judgeLabel({ text }, text) === null) delete fresh.level;
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

/** Without the table of contents, if there is one; counted with those the reader of the file has left out already. */
function leaveOutContents(blocks: SourceBlock[], warnings: ParseWarning[]): SourceBlock[] {
  const contents = findContents(blocks);
  if (contents.size === 0) return blocks;
  const known = warnings.findIndex(({ code }) => code === 'contents-left-out');
  const n = contents.size + (warnings[known]?.n ?? 0);
  warnings.splice(known < 0 ? warnings.length : known, 1, { code: 'contents-left-out', n, clause: null });
  return blocks.filter((_, at) => !contents.has(at));
}

/** For each block, what numbers the blocks after it up to the next label or heading. */
function findFollowing(blocks: readonly SourceBlock[], judge: DocumentTraits['judge']): (ComingNumbers | null)[] {
  const following: (ComingNumbers | null)[] = [];
  let next: ComingNumbers | null = null;
  for (const [at, block] of [...blocks.entries()].reverse()) {
    following[at] = next;
    const found = enumeratorOf(block);
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
  const warnings: ParseWarning[] = [...found];
  const prepared = leaveOutContents(prepareBlocks(blocks), warnings);
  const judge = learnLabels(prepared, warnings);
  const places = findPlaces(prepared, judge);
  const builder = new TreeBuilder(orderContainers(places), {
    judge,
    ...learnRests(prepared, places),
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
