// What the pages of the drafting desk hand to their scripts, as JSON in the page: enough to begin without asking again.
import type { Draft, Version } from '../drafts/contract.js';
import type { DaysOff } from '../consultations/instrument-periods.js';
import type { InstrumentKind } from '../drafts/instrument-kinds.js';
import type { LineageReview } from '../drafts/revision-contract.js';
import type { WorkingText } from '../drafts/working-text/working-text-contract.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { Language } from '../texts/say.js';
import type { Round } from '../consultations/contract.js';

/** What the viewer may do with this draft, as the policies answered when the page was made. */
export interface DeskRights {
  canEdit: boolean;
  canPublish: boolean;
  /** Short periods and errata. */
  canSign: boolean;
}

interface Common {
  language: Language;
  /** The server's clock when the page was made. */
  now: string;
}

export interface StartState extends Common {
  screen: 'start';
  offices: { id: string; name: Bilingual }[];
  kinds: InstrumentKind[];
}

export interface WorkingState extends Common {
  screen: 'working';
  working: WorkingText;
  rights: DeskRights;
  /** Number of the last published version, 0 before the first. */
  lastVersion: number;
}

export interface LineageState extends Common {
  screen: 'lineage';
  working: WorkingText;
  rights: DeskRights;
  review: LineageReview;
}

export interface PublishState extends Common {
  screen: 'publish';
  working: WorkingText;
  rights: DeskRights;
  /** Numbers of the last version and of the last public one, 0 before the first. */
  lastVersion: number;
  lastPublic: number;
  /** Comments on words. */
  comments: number;
}

/** A clause as a choice in a list. */
export interface ClauseChoice {
  id: string;
  label: string;
}

export interface RoundState extends Common {
  screen: 'round';
  draft: Draft;
  rights: DeskRights;
  kind: InstrumentKind;
  /** Public ones, newest first. */
  versions: Version[];
  /** Newest first. */
  rounds: Round[];
  /** What the official has to give a reason for before another round. */
  before: { isUnanswered: boolean; unsourced: number };
  /** Of the newest version, in document order. */
  clauses: ClauseChoice[];
  /** Days that do not count in a round. */
  daysOff: DaysOff[];
}

export interface AnswerDeskState extends Common {
  screen: 'answers';
  draft: Draft;
  rights: {
    /** Signs in the office's name, and closes a round as answered. */
    canSign: boolean;
    canAssign: boolean;
  };
  /** Newest first. */
  versions: Version[];
  /** The one asked for, else the latest; null where there was none. */
  round: Round | null;
  /** Others that are over and not closed as answered. */
  open: { id: string; number: number }[];
}
