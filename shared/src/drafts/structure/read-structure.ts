// Reads paragraphs into the clause tree: headings open levels and articles, everything else finds its place under them.
// Pure, and the same blocks always give the same tree. No rule here knows a single document.
import { canonicalLines, canonicalText } from './canonical-text.js';
import type { ParsedLaw, ParseWarning, SourceBlock } from './clause-tree.js';
import { type ContainerOrder, type LabelledPlace, orderContainers } from './container-order.js';
import { readFront } from './front-matter.js';
import { guessLanguage } from './guess-language.js';
import { judgeLabel } from './judge-label.js';
import { warnAboutNumbers } from './number-warnings.js';
import { nameClauses } from './tree-node.js';
import { TreeBuilder } from './tree-builder.js';

/** A block cut to single lines where its author broke it before a label or a number; numbers are put before the words. */
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
function findPlaces(blocks: readonly SourceBlock[]): LabelledPlace[] {
  const places: LabelledPlace[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.role === 'row' || block.role === 'note') continue;
    const label = judgeLabel(block, block.text);
    if (label) places.push({ label, level: block.level, at });
  }
  return places;
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
  const places = findPlaces(prepared);
  const order: ContainerOrder = orderContainers(places);
  const builder = new TreeBuilder(order, {
    hasArticles: places.some(({ label }) => label.kind === 'article'),
    hasSections: places.some(({ label }) => label.kind === 'section'),
  });
  const front = readFront(prepared, places[0]?.at ?? 0);
  for (const [at, block] of prepared.entries()) {
    builder.place(block, prepared[at + 1] ?? null, { isFront: at < front.end, isTitle: at === front.titleAt });
  }
  const warnings: ParseWarning[] = [...found];
  const clauses = nameClauses(builder.root, warnings);
  if (!clauses.some(({ kind, number }) => (kind === 'article' || kind === 'section') && number !== null)) {
    warnings.push({ code: 'no-articles', clause: null });
  }
  warnAboutNumbers(clauses, warnings);
  const words = prepared.map(({ text }) => text).join('\n');
  const title = front.title || canonicalText(knownTitle) || (prepared[0]?.text ?? '');
  return { title, language: guessLanguage(words), clauses, warnings };
}
