// The clauses that a block of a file can open: one with a label, a group under a heading without one, a note.
import { canonicalText } from './canonical-text.js';
import type { ClauseKind, SourceBlock } from './clause-tree.js';
import { enumeratorOf } from './find-enumerator.js';
import type { FoundLabel } from './find-label.js';
import { makeNode, type TreeNode } from './tree-node.js';

export function makeLabelled({ kind, number, label, rank }: FoundLabel, { level, text }: SourceBlock): TreeNode {
  // "Annex: Definitions" is all heading: a word alone is no label to be called by.
  const named = number === null ? { heading: text, label: null } : { label };
  return makeNode(kind, { number, level, rank, ...named });
}

/** @param word the row of a level's word that the heading begins with, if it does */
export function makeGroup(
  block: SourceBlock,
  word: { kind: ClauseKind; rank: number } | null,
  fallback: ClauseKind,
): TreeNode {
  const found = enumeratorOf(block);
  const isNumbered = found !== null && found.number !== null && found.rest !== '';
  return makeNode(word?.kind ?? fallback, {
    number: isNumbered ? found.number : null,
    label: isNumbered ? found.label : null,
    heading: isNumbered ? found.rest : block.text,
    level: block.level,
    rank: word?.rank,
    isUnlabelled: true,
  });
}

export function makeNote({ number, text }: SourceBlock): TreeNode {
  const isMarked = number !== undefined && text.startsWith(number);
  const words = canonicalText(isMarked ? text.slice(number.length) : text);
  return makeNode('note', { number: number ?? null, label: number ?? null, text: words });
}
