// How a change is named: "12 (2)" in a list, and the words for what happened to it.
import { comparing } from '../../texts/reading/comparing.js';
import type { Language, Text } from '../../texts/say.js';
import type { IconName } from '../../ui/icon.template.js';
import { clauseLabel, clauseNumber, isInner } from '../clause-labels.js';
import type { Clause } from '../contract.js';
import type { ChangeSign } from './comparison-tree.js';

/** What stands in the margin beside a change: + − ± ⇅, drawn, since not every font has them. */
export const signGlyphs: Record<ChangeSign, IconName> = {
  added: 'plus',
  removed: 'minus',
  changed: 'changed',
  moved: 'moved',
};

export const signWords: Record<ChangeSign, Text> = {
  added: comparing.signAdded,
  removed: comparing.signRemoved,
  changed: comparing.signChanged,
  moved: comparing.signMoved,
};

/** "12 (2)", "១២ (២)"; "Ch. 3" for a part; the word alone for what has no number. */
export function shortPlace(clause: Clause, byId: ReadonlyMap<string, Clause>, language: Language): string {
  const parts: string[] = [];
  for (let at: Clause | undefined = clause; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    const number = clauseNumber(at, language);
    if (isInner(at)) parts.unshift(number === '' ? clauseLabel(at, language) : `(${bare(number)})`);
    else {
      parts.unshift(at.kind === 'article' && number !== '' ? number : clauseLabel(at, language, 'short'));
      break;
    }
  }
  return parts.join(' ');
}

/** A number without what it is printed between. */
function bare(number: string): string {
  return number.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
