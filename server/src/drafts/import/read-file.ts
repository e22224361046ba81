// Chooses the reader for a file by what the file is, not by what its name says, and makes the law out of what was read.
// Runs in the reading process only.
import type { ParsedLaw, ParseWarning, SourceBlock } from '@sala/shared/drafts/structure/clause-tree.js';
import { isLegacyKhmer } from '@sala/shared/drafts/structure/legacy-khmer.js';
import { readStructure } from '@sala/shared/drafts/structure/read-structure.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { CLAUSE_UNITS_MAX, CLAUSES_MAX } from '@sala/shared/ground/limits.js';
import { openArchive } from './archive.js';
import { nameKind } from './file-kind.js';
import { readMarkdown } from './read-markdown.js';
import { readText } from './read-text.js';
import { readWord } from './read-word.js';

/** Share of a file from which text in an old font is no stray line. */
const LEGACY_SHARE = 0.2;

export interface ReadFile {
  blocks: SourceBlock[];
  warnings: ParseWarning[];
  title?: string;
}

function decodeText(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Old Khmer fonts are as a rule saved in the encoding of old Windows: then that is what there is to say.
    if (encoding === 'utf-8' && isLegacyKhmer(new TextDecoder('windows-1252').decode(bytes)))
      refuse('file-legacy-khmer');
    return refuse('file-unknown-encoding');
  }
}

/** Lines no person writes cost readers and browsers dearly. */
function demandLines(text: string): void {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > CLAUSE_UNITS_MAX) refuse('file-line-too-long', { limit: CLAUSE_UNITS_MAX });
    start = stop + 1;
  }
}

async function readBlocks(bytes: Buffer, name: string): Promise<ReadFile> {
  const kind = nameKind(bytes, name);
  if (kind === 'word') return readWord(await openArchive(bytes));
  const text = decodeText(bytes);
  demandLines(text);
  return kind === 'markdown' ? readMarkdown(text) : readText(text);
}

/** A file in part converted: what shows no Khmer letter is old, and more than a stray line. */
function hasLegacyPart(blocks: readonly SourceBlock[], length: number): boolean {
  const rest = blocks.filter(({ text }) => !/[\u1780-\u17FF]/u.test(text)).map(({ text }) => text);
  const words = rest.join('\n');
  return words.length > length * LEGACY_SHARE && isLegacyKhmer(words);
}

/** Reads a file into a law. Throws a Refusal for every file that cannot be one. */
export async function readLaw(bytes: Buffer, name: string): Promise<ParsedLaw> {
  const { blocks, warnings, title } = await readBlocks(bytes, name);
  const words = blocks.map(({ text }) => text).join('\n');
  if (isLegacyKhmer(words) || hasLegacyPart(blocks, words.length)) refuse('file-legacy-khmer');
  if (!/[\p{L}\p{N}]/u.test(words)) refuse('file-empty');
  if (blocks.length > CLAUSES_MAX * 4) refuse('file-too-many-clauses', { limit: CLAUSES_MAX });
  const law = readStructure(blocks, warnings, title);
  if (law.clauses.length > CLAUSES_MAX) refuse('file-too-many-clauses', { limit: CLAUSES_MAX });
  if (law.clauses.some(({ text }) => text.length > CLAUSE_UNITS_MAX))
    refuse('file-line-too-long', { limit: CLAUSE_UNITS_MAX });
  return law;
}
