// Two versions of a law as the desk makes the second from the first, edit by edit, with the lineage it records: for
// tests of what is shown of the difference.
import { compareLaws } from '@sala/shared/drafts/compare/compared-law.js';
import { layOutComparison } from '@sala/shared/drafts/compare/comparison-tree.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { applyEdit } from '@sala/shared/drafts/working-text/working-text.js';
import type { DescentLink, WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { followEdit, lineageOf } from '@sala/shared/drafts/working-text/working-text-descent.js';
import type { Language } from '@sala/shared/texts/say.js';
import fc from 'fast-check';
import { type EditSeed, editFor, editSeed, workingText } from '../working-text-arbitrary.js';

/** Words and blanks: enough for texts with blanks between words. */
export const splitAtBlanks = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

export type EditMaker = (clauses: readonly Clause[]) => WorkingEdit | null;

export interface EditedLaw {
  before: Clause[];
  after: Clause[];
  descent: readonly DescentLink[];
}

export function edited(before: Clause[], edits: readonly EditMaker[]): EditedLaw {
  let [after, descent]: [Clause[], readonly DescentLink[]] = [before, []];
  for (const make of edits) {
    const edit = make(after);
    if (!edit) continue;
    try {
      const next = applyEdit(after, edit).clauses;
      descent = followEdit(descent, after, edit);
      after = next;
    } catch {
      // What the desk refuses is not done.
    }
  }
  return { before, after, descent };
}

export function compared({ before, after, descent }: EditedLaw, authoritative: Language = 'km') {
  const links = lineageOf(before, after, descent);
  const pairs = compareLaws({ before, after, links, authoritative }, splitAtBlanks);
  return { pairs, ...layOutComparison({ before, after, pairs }) };
}

const types = ['edit-text', 'retitle', 'renumber', 'split', 'merge', 'move', 'add', 'remove'] as const;

/** Any law and anything a drafter may do to it. */
export const editedLaw: fc.Arbitrary<EditedLaw> = fc
  .tuple(workingText, fc.array(editSeed(types), { maxLength: 10 }))
  .map(([before, seeds]) =>
    edited(
      before,
      seeds.map((seed: EditSeed, at) => (clauses: readonly Clause[]) => editFor(clauses, seed, at)),
    ),
  );
