// A proposed change of wording as four pieces, so that only the words that change are marked. Pieces are cut at spaces:
// in Khmer a space parts phrases, so a word is never halved.
import type { Wording } from './contract.js';

export interface Redline {
  before: string;
  removed: string;
  added: string;
  after: string;
}

/** `before + removed + after` is the marked text, `before + added + after` what is proposed for it. */
export function redlineOf(exact: string, wording: Wording): Redline {
  if (wording.mode === 'insert') return { before: exact, removed: '', added: wording.proposed, after: '' };
  if (wording.mode === 'delete') return { before: '', removed: exact, added: '', after: '' };
  const old = phrases(exact);
  const proposed = phrases(wording.proposed);
  const shorter = Math.min(old.length, proposed.length);
  let head = 0;
  while (head < shorter && old[head] === proposed[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === proposed.at(-1 - tail)) tail += 1;
  return {
    before: old.slice(0, head).join(''),
    removed: old.slice(head, old.length - tail).join(''),
    added: proposed.slice(head, proposed.length - tail).join(''),
    after: old.slice(old.length - tail).join(''),
  };
}

/** Phrases and the spaces between them; joined they are the text. A figure keeps its unit: "៣០ ថ្ងៃ", "30 days". */
function phrases(text: string): string[] {
  return text.match(/ +|(?:[0-9០-៩][0-9០-៩.,]* )?[^ ]+/g) ?? [];
}
