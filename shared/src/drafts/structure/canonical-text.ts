// The one form in which words are kept: so that anchors, hashes and comparisons do not hang on how a file was typed.
// Zero-width spaces are left out (screens break Khmer lines by themselves now), and so are soft hyphens.

const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000E-\u001F\u007F]/gu;

/**
 * Canonical text: NFC, one space where there was white space, none at the ends, nothing invisible.
 * Joiners (U+200C, U+200D) stay: in some scripts they change the letter that is seen. Idempotent.
 */
export function canonicalText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** The same, but line breaks that the author set stay as single "\n". */
export function canonicalLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map(canonicalText)
    .filter((line) => line !== '')
    .join('\n');
}

/** Letters a reader sees in a row: marks that sit on another letter are not counted. */
export function visibleLength(text: string): number {
  return text.replace(/[\p{M}\u200B]/gu, '').length;
}
