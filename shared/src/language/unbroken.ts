// Where a sentence with a date or a time in it may break: at its blanks, but not between a number and what it counts.
// Khmer is written without blanks inside a phrase, and browsers would part "ខែ" from the name of its month.

/** What belongs to the word behind it: "ម៉ោង ១៧:០០", "13 December". */
const LEANS_FORWARD = /^(ម៉ោង|\d{1,2})$/;

/** The pieces that stay whole, in order; joined with blanks they are the sentence. */
export function unbrokenPieces(sentence: string): string[] {
  const pieces: string[] = [];
  let leaning = '';
  for (const word of sentence.split(' ')) {
    const piece = leaning ? `${leaning} ${word}` : word;
    leaning = LEANS_FORWARD.test(word) ? piece : '';
    if (!leaning) pieces.push(piece);
  }
  return leaning ? [...pieces, leaning] : pieces;
}
