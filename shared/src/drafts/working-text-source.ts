// Which line of an uploaded file became which clause, so that tree and source can point at each other. Found by the
// words, since both keep one order: a line that was mended away belongs to the clause before it.
import type { Language } from '../texts/say.js';
import { clauseLabel } from './clause-labels.js';
import type { Clause } from './contract.js';

/** How far ahead of the last found clause the next one may be: what lies between was added here or left out there. */
const CLAUSES_AHEAD = 40;

/** For each line the id of its clause, null before the first that was found. */
export function placeLines(
  lines: readonly string[],
  clauses: readonly Clause[],
  language: Language,
): (string | null)[] {
  const spoken = clauses.map((clause) => squeeze([clause.heading[language], clause.text[language]].join('')));
  const labels = clauses.map((clause) => squeeze(clauseLabel(clause, language)));
  let at = -1;
  return lines.map((line) => {
    const letters = squeeze(line);
    const from = Math.max(0, at);
    for (let ahead = from; letters !== '' && ahead < Math.min(clauses.length, from + CLAUSES_AHEAD); ahead += 1) {
      const [words = '', label = ''] = [spoken[ahead], labels[ahead]];
      if (!isLineOf(letters, words, label)) continue;
      at = ahead;
      break;
    }
    return clauses[at]?.id ?? null;
  });
}

/** A line holds words of the clause, or its label with the heading that follows it. */
function isLineOf(letters: string, words: string, label: string): boolean {
  if (words.includes(letters)) return true;
  if (label === '' || !letters.startsWith(label)) return false;
  const rest = letters.slice(label.length).replace(/^[.:៖)\-–—]+/, '');
  return rest === '' || words.startsWith(rest);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
