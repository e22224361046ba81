// Comments on a real law, made by chance that is the same every run: 1 to 30 words, anywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparedLaw } from '../../../server/src/cli/cli-compare.js';
import { readLaw } from '../../../server/src/drafts/import/read-file.js';
import { wordsOf } from '../../../server/src/infra/segment.js';
import type { CarriedSegment } from '../../../shared/src/annotations/carry/carry.js';
import type { ComparedClause } from '../../../shared/src/drafts/lineage/lineage.js';
import { snapToClusters } from '../../../shared/src/language/clusters.js';

export async function readCompared(folder: string, file: string): Promise<ComparedClause[]> {
  return comparedLaw(await readLaw(readFileSync(join(folder, file)), file));
}

export function commentsOn(clauses: readonly ComparedClause[], n: number, random: () => number): CarriedSegment[] {
  const spoken = clauses
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text }) => ({ id, text, words: wordsOf(text) }));
  const comments: CarriedSegment[] = [];
  while (comments.length < n && spoken.length > 0) {
    const { id: clauseId, text, words } = spoken[Math.floor(random() * spoken.length)] as (typeof spoken)[number];
    const from = Math.floor(random() * words.length);
    const to = Math.min(words.length, from + 1 + Math.floor(random() * 30));
    const length = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length, 0);
    const start = length(words.slice(0, from));
    const range = snapToClusters(text, start, start + length(words.slice(from, to)));
    const exact = text.slice(range.start, range.end);
    if (exact.trim() !== '') comments.push({ clauseId, ...range, exact });
  }
  return comments;
}
