// What the words of a statement are held against before they stand in a room and again before they leave it: nobody is
// named, other words for the draft's are whole ones, and the paper of an agreement lies with an office. Pure.
import { cleanName } from '@sala/shared/accounts/names.js';
import { acceptWording } from '@sala/shared/annotations/accept-wording.js';
import type { Wording } from '@sala/shared/annotations/contract.js';
import { paperOfWay } from '@sala/shared/groups/agreement.js';
import type { About } from '@sala/shared/groups/contract.js';
import type { AgreementRequest, RoomStatement } from '@sala/shared/groups/room-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';

/**
 * Refuses what points at a person: in words on an issue, and in a dissent wherever it stands. Words on a draft are a
 * comment's, and are looked at as comments are.
 */
export function demandNobodyNamed({ about, title, body, dissent }: Pick<RoomStatement, SaidWords>): void {
  const texts: Record<string, string> = about.kind === 'issue' ? { title, body, dissent } : { dissent };
  for (const [field, text] of Object.entries(texts)) {
    const words = findPersonNamed(text);
    if (words !== null) refuse('group-names-person', { words }, field);
  }
}
type SaidWords = 'about' | 'title' | 'body' | 'dissent';

/**
 * Other words for those of the draft, looked at as those of a single comment will be at the release. A group quotes
 * what it would change: a change of a whole clause is not seen by those who agree on it.
 */
export function acceptOtherWords(about: About, body: string, typed: Wording | null): Wording | null {
  if (typed === null) return null;
  if (about.kind !== 'draft' || about.target.segments.length === 0) return refuse('wording-incomplete', {}, 'wording');
  const wording = { ...typed, proposed: typed.proposed.normalize('NFC').replace(/\r\n?/g, '\n') };
  acceptWording({ kind: 'wording', target: about.target, body, wording });
  return wording;
}

/** With which office of the group the paper lies; '' where nothing is on paper, or nobody said. */
export function acceptKeeper({ way, keeper = '' }: AgreementRequest): string {
  const paper = paperOfWay[way];
  if (!paper) return '';
  const office = cleanName(keeper);
  if (office === '' && paper === 'demanded') refuse('keeper-missing', {}, 'keeper');
  if (office.length > NAME_UNITS_MAX) refuse('keeper-too-long', { limit: NAME_UNITS_MAX }, 'keeper');
  const words = findPersonNamed(office);
  if (words !== null) refuse('keeper-names-person', { words }, 'keeper');
  return office;
}
