// Laws whose sections carry a number and nothing else ("7 Interpretation", "7. Interpretation"): found by numbers that
// rise through the whole text before short headings. Looked for only where a document has no labelled articles.
import type { SourceBlock } from '../clause-tree.js';
import type { FoundLabel } from '../find-label.js';
import { opensPreamble } from '../front-matter.js';

const HEADED = /^(\d{1,4}[A-Z]{0,3})(\.?)\s+(\p{Lu}.{1,140})$/u;
const SECTION_RANK = 50;
const CHAIN_MIN = 3;
const STEP_MAX = 5;

interface Candidate {
  block: SourceBlock;
  label: FoundLabel;
  value: number;
  suffix: string;
  length: number;
  before: Candidate | null;
}

function readCandidate(block: SourceBlock, next: SourceBlock | undefined): Candidate | null {
  const match = HEADED.exec(block.text);
  if (!match || block.role !== undefined || /[.;:,]$/u.test(block.text)) return null;
  // Headings in a row are a table of contents.
  if (!next || (HEADED.test(next.text) && !/[.;:,—–]$/u.test(next.text) && next.text.length < 60)) return null;
  const [, number = '', dot = '', rest = ''] = match;
  const label: FoundLabel = {
    kind: 'section',
    rank: SECTION_RANK,
    label: number + dot,
    number,
    rest,
    isSeparated: true,
    isCapital: true,
  };
  return {
    block,
    label,
    value: Number.parseInt(number, 10),
    suffix: number.replace(/\d/g, ''),
    length: 1,
    before: null,
  };
}

/** "7A" may follow "7", and "8" either; a number never comes again. */
function mayFollow(before: Candidate, after: Candidate): boolean {
  const step = after.value - before.value;
  return step === 0 ? after.suffix > before.suffix : step > 0 && step <= STEP_MAX;
}

/** "1. (1) This Act may be cited", "2. Definitions.—In this Act": a number and at once the words. */
const STARTED = /^(\d{1,4}[A-Z]{0,2})\.\s*((?:\(1\)|[\p{Lu}“"'‘[]).+)$/u;

/**
 * Sections whose numbers stand before whole sentences, as in many Acts: counted one by one from the enacting words on,
 * because a list of anything would look the same.
 */
export function findEnactedSections(blocks: readonly SourceBlock[]): Map<SourceBlock, FoundLabel> {
  const sections = new Map<SourceBlock, FoundLabel>();
  const enacted = blocks.findIndex(({ text }) => opensPreamble(text));
  let last = 0;
  for (const block of enacted < 0 ? [] : blocks.slice(enacted + 1)) {
    const match = STARTED.exec(block.text);
    if (!match || block.role !== undefined || block.level !== undefined) continue;
    const [, number = '', rest = ''] = match;
    const value = Number.parseInt(number, 10);
    const isNext = /[A-Z]$/u.test(number) ? value === last : value === last + 1;
    if (!isNext) continue;
    last = value;
    sections.set(block, {
      kind: 'section',
      rank: SECTION_RANK,
      label: `${number}.`,
      number,
      rest,
      isSeparated: true,
      isCapital: true,
    });
  }
  return sections.size < CHAIN_MIN ? new Map<SourceBlock, FoundLabel>() : sections;
}

/** Section labels by block: the longest chain of rising numbers, empty where there is none to speak of. */
export function findBareSections(blocks: readonly SourceBlock[]): Map<SourceBlock, FoundLabel> {
  const endings = new Map<number, Candidate>();
  let longest: Candidate | null = null;
  for (const [at, block] of blocks.entries()) {
    const candidate = readCandidate(block, blocks[at + 1]);
    if (!candidate) continue;
    for (let step = 0; step <= STEP_MAX; step += 1) {
      const before = endings.get(candidate.value - step);
      if (!before || before.length < candidate.length || !mayFollow(before, candidate)) continue;
      candidate.before = before;
      candidate.length = before.length + 1;
    }
    if (candidate.length >= (endings.get(candidate.value)?.length ?? 0)) endings.set(candidate.value, candidate);
    if (!longest || candidate.length > longest.length) longest = candidate;
  }
  const sections = new Map<SourceBlock, FoundLabel>();
  // A bold heading is one even where it is the only one.
  if (!longest || (longest.length < CHAIN_MIN && !longest.block.isStrong)) return sections;
  for (let link: Candidate | null = longest; link; link = link.before) sections.set(link.block, link.label);
  return sections;
}
