// What this domain is handed of groups, which stand beside it, and of issues, which stand above.
import type { IssueState } from '@sala/shared/lives/issue-words.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { Work } from '../infra/work.js';

export interface KnownGroup {
  id: string;
  slug: string;
  name: Bilingual;
}

/** A problem addressed to a body; where it stands in a code of `stateNames`. */
export interface AskedIssue {
  number: number;
  title: Bilingual;
  state: IssueState;
  sinceOn: string;
  /** The day on which the body's own next step was due, once that has passed. */
  overdueSince: string | null;
}

/** What of issues waits for a body's own step, of that what is past its day, and how many it has answered. */
export interface IssueFigures {
  waiting: number;
  overdue: number;
  answered: number;
}

export interface Neighbours {
  /** Every group, or those of these that there are. */
  knownGroups(work: Work, ids?: readonly string[]): Promise<KnownGroup[]>;
  /** Whether there is such an issue, and its page; left out while nobody keeps any. */
  hasIssue?(work: Work, id: string): Promise<boolean>;
  /** What is asked of a body: problems that wait for its answer, and those it declined. */
  issuesAskedOf?(work: Work, bodyId: string): Promise<readonly AskedIssue[]>;
  /** By body; those of which nothing is asked are left out. */
  issueFigures?(work: Work): Promise<ReadonlyMap<string, IssueFigures>>;
  issuePage?(work: Work, language: Language, id: string): Promise<string | null>;
}
