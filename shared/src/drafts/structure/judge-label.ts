// Judges whether a line that begins with a label is a heading, or a sentence that happens to begin like one
// ("Article 5 shall apply to…", "ជំពូកទី ២ នៃច្បាប់នេះ…"). What the file's format says about headings is believed.
import type { SourceBlock } from './clause-tree.js';
import { findAnnexName, findLabel, findMarkedLabel, type FoundLabel } from './find-label.js';
import { annexConnectors, ARTICLE_RANK } from './words/label-words.js';
import { khmerContinuations, openEndings, openKhmerEndings } from './words/sentence-words.js';

const HEADING_LENGTH_MAX = 200;
const BRACKETED_MAX = 120;
const ANNEX_NAME_MAX = 60;
/** Ends of lines are looked at no further back, so that an endless word costs no more than another. */
const WORD_LENGTH_MAX = 60;
const ENDS_SENTENCE = /[.;:!?។៕៖,]["”»)]*$/u;

/** A line that ends as a sentence, or runs longer than headings do. */
export function looksLikeSentence(text: string): boolean {
  return text.length > HEADING_LENGTH_MAX || (ENDS_SENTENCE.test(text) && !isAllCapitals(text));
}

export function isAllCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The line starts in the middle of a sentence: a small letter of a script that has capitals. */
export function startsSmall(text: string): boolean {
  return /^[«“"'(]*\p{Ll}/u.test(text);
}

const OPEN_ENDINGS = new Set(openEndings);

/** The line cannot be the end of a sentence: its last word calls for another. */
export function endsOpen(text: string): boolean {
  if (/,$/u.test(text)) return true;
  const last = /[\p{L}\p{M}.]+$/u.exec(text.slice(-WORD_LENGTH_MAX))?.[0] ?? '';
  return OPEN_ENDINGS.has(last) || openKhmerEndings.some((ending) => last.endsWith(ending));
}

function continuesSentence(rest: string): boolean {
  return startsSmall(rest) || /^[,;)។៕]/u.test(rest) || khmerContinuations.some((word) => rest.startsWith(word));
}

/** "ឧបសម្ព័ន្ធ ១ នៃអនុក្រឹត្យលេខ ៨៧": a short line that says what the annex belongs to. */
function isAnnexOf(text: string, rest: string): boolean {
  if (text.length > ANNEX_NAME_MAX || ENDS_SENTENCE.test(text) || endsOpen(text) || text.includes(',')) return false;
  return annexConnectors.some((word) => rest.startsWith(/^[\u1780-\u17FF]/u.test(word) ? word : `${word} `));
}

/**
 * The label of a block if it opens a clause, else null.
 * @param holdsText sections stand in the place of articles: sentences follow their numbers
 */
export function judgeLabel(block: SourceBlock, text: string, holdsText = false): FoundLabel | null {
  const found = findLabel(text);
  if (!found) {
    const isMarked = block.level !== undefined || block.isStrong === true || block.isCentred === true;
    if (isMarked && text.length <= HEADING_LENGTH_MAX) return findMarkedLabel(text);
    return endsOpen(text) ? null : findAnnexName(text);
  }
  if (block.level !== undefined || block.number !== undefined) return found;
  if (!found.isCapital) return null;
  if (found.rest === '') return found;
  // "(repealed)", "[weggefallen]", "(zu § 5)": all that is said of it stands in brackets.
  if (found.rest.length <= BRACKETED_MAX && /^[([][^()]{4,}[)\]]\.?$/u.test(found.rest)) return found;
  const isArticle = found.rank === ARTICLE_RANK || (holdsText && found.kind === 'section');
  if (found.isSeparated) {
    if (found.rank === 0 && found.number === null) return looksLikeSentence(found.rest) ? null : found;
    if (/^[។៕]/u.test(found.rest)) return null;
    if (!isArticle && (found.rest.length > HEADING_LENGTH_MAX || /[.។] /u.test(found.rest))) return null;
    return startsSmall(found.rest) && !/[:៖]\s/u.test(text.slice(0, text.length - found.rest.length)) ? null : found;
  }
  if (found.kind === 'annex' && isAnnexOf(text, found.rest)) return found;
  if (continuesSentence(found.rest)) return null;
  if (isArticle && /[\u1780-\u17FF]/u.test(found.rest)) return found;
  return looksLikeSentence(found.rest) ? null : found;
}
