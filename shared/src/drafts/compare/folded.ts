// What stands in a comparison unchanged is folded: runs of neighbours, and how such a run is named.
import { comparing } from '../../texts/reading/comparing.js';
import { type Language, say } from '../../texts/say.js';
import { clauseLabel, clauseNumber, isInner } from '../clause-labels.js';
import type { Clause } from '../contract.js';
import type { ComparedNode } from './comparison-tree.js';

export interface Run {
  nodes: ComparedNode[];
  isFolded: boolean;
  /** Folded, but articles in it have another number than before. */
  isRenumbered: boolean;
}

/** Neighbours that are folded together, and those that are shown. Paragraphs of a shown article are never folded. */
export function runsOf(nodes: readonly ComparedNode[]): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const isFolded = !node.holdsChange && !isInner(node.clause);
    const last = runs.at(-1);
    if (isFolded && last?.isFolded && last.isRenumbered === node.isRenumbered) last.nodes.push(node);
    else runs.push({ nodes: [node], isFolded, isRenumbered: isFolded && node.isRenumbered });
  }
  return runs;
}

/** "Preamble, Articles 1 to 7: no change". */
export function foldedWords({ nodes, isRenumbered }: Run, language: Language): string {
  const places: string[] = [];
  let articles: Clause[] = [];
  const endRange = () => {
    const [first, last] = [articles[0], articles.at(-1)];
    if (first && last) places.push(rangeWords(first, last, language));
    articles = [];
  };
  for (const node of nodes) {
    const inside = articlesIn(node);
    if (inside.length > 0) articles.push(...inside);
    else {
      endRange();
      const label = clauseLabel(node.clause, language);
      if (places.at(-1) !== label) places.push(label);
    }
  }
  endRange();
  const said = { places: places.join(', ') };
  return say(language, isRenumbered ? comparing.onlyNumber : comparing.same, said);
}

function rangeWords(first: Clause, last: Clause, language: Language): string {
  if (first === last) return clauseLabel(first, language);
  const [from, to] = [clauseNumber(first, language), clauseNumber(last, language)];
  return say(language, comparing.articleRange, { from, to });
}

function articlesIn({ clause, children }: ComparedNode): Clause[] {
  return clause.kind === 'article' ? [clause] : children.flatMap(articlesIn);
}
