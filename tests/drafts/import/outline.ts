// The tree of a text, one line for each clause: its id, label, heading and words, so that a test can be read.
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { readLaw } from '../../../server/src/drafts/import/read-file.js';

export function outline(law: ParsedLaw): string[] {
  return law.clauses.map(({ id, label, heading, text }) => [id, label, heading, text].filter(Boolean).join(' | '));
}

/** Reads lines as a plain text file. */
export async function readLines(...lines: string[]): Promise<ParsedLaw> {
  return readLaw(Buffer.from(lines.join('\n')), 'law.txt');
}

export function warned(law: ParsedLaw): Record<string, number | undefined> {
  return Object.fromEntries(law.warnings.map(({ code, n }) => [code, n]));
}
