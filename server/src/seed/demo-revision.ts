// The shape of what the demo's drafters do to a law after its first round, and of what they answer. Every clause is
// named by the numbers it had in the first version, where people spoke about it; new clauses have a name of their own.
import type { ChangeType } from '@sala/shared/answers/change-types.js';
import type { Disposition, RefusedBecause } from '@sala/shared/discussions/dispositions.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { PersonKey } from './cast.js';
import type { ClauseReference, DemoComment } from './demo-comment.js';
import type { BothLanguages } from './demo-law.js';
import type { DemoRound } from './rounds.js';

/** A clause of the first version, or one that an edit brought in under a name. */
export type RevisedReference = ClauseReference | { chapter: number } | { annex: 'sole' } | { named: string };

/** One thing a drafter did. Words change in both languages together, so that neither says what the other does not. */
export type DemoEdit =
  | { type: 'edit-text'; at: RevisedReference; text: BothLanguages }
  | { type: 'retitle'; at: RevisedReference; heading: BothLanguages }
  | { type: 'renumber'; at: RevisedReference; number: BothLanguages }
  /** `cutAfter` are the last words that stay; what follows becomes the clause `name`. */
  | { type: 'split'; at: RevisedReference; cutAfter: BothLanguages; name: string }
  /** Takes in the clause that follows. */
  | { type: 'merge'; at: RevisedReference }
  /** Stands in `into` before `before`, as the last one where that is null. */
  | { type: 'move'; at: RevisedReference; into: RevisedReference; before: RevisedReference | null }
  | {
      type: 'add';
      name: string;
      into: RevisedReference;
      before: RevisedReference | null;
      kind: 'paragraph' | 'point';
      number: BothLanguages;
      text: BothLanguages;
    }
  | { type: 'remove'; at: RevisedReference };

/** What kind of change a clause saw, and the drafters' own reason where they had one. */
export interface DemoChange {
  at: RevisedReference;
  types: ChangeType[];
  reason?: BothLanguages;
}

export interface DemoRevision {
  note: BothLanguages;
  edits: DemoEdit[];
  changes: DemoChange[];
}

/** One signed answer, to all comments that ask the same. */
export interface DemoAnswer {
  /** Places in the list of comments. */
  comments: number[];
  disposition: Disposition;
  /** Always where something is not taken up, wholly or in part, and nowhere else. */
  reason?: RefusedBecause;
  text: BothLanguages;
  /** The clauses it changed; of a comment already met, where that stands. */
  changes: RevisedReference[];
}

/** The one reply that whoever made a comment may give to its answer. */
export interface DemoAuthorReply {
  comment: number;
  language: Language;
  text: string;
}

/** What an article is for, what it should reach, and how it was tried in the field, and with whom. */
export interface DemoDraftingNote {
  at: ClauseReference;
  purpose: BothLanguages;
  reach: BothLanguages;
  triedWhere: BothLanguages;
  triedWith: BothLanguages;
}

/** What the drafters write in the report on a round: beside the record, which is computed. */
export interface DemoClosing {
  foreword: BothLanguages;
  notes: { at: ClauseReference; text: BothLanguages }[];
  ahead: BothLanguages;
}

/** All that a second version brings with it. */
export interface DemoSecondVersion {
  revision: DemoRevision;
  answers: readonly DemoAnswer[];
  authorReplies: readonly DemoAuthorReply[];
  notes: readonly DemoDraftingNote[];
  round: DemoRound;
  /** What has been said in the second round; clauses by their first numbers, words as they stand now. */
  comments: readonly DemoComment[];
  closing: DemoClosing;
  /** Signs the answers and the short period. */
  official: PersonKey;
}
