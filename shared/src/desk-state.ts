// What the pages of the drafting desk hand to their scripts, as JSON in the page: enough to begin without asking again.
import type { Draft, Version } from './drafts/contract.js';
import type { InstrumentKind } from './drafts/instrument-kinds.js';
import type { WorkingText } from './drafts/working-text-contract.js';
import type { Bilingual } from './texts/bilingual.js';
import type { Language } from './texts/say.js';
import type { Round } from './consultations/contract.js';

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
  /** Newest first. */
  versions: Version[];
  /** Newest first. */
  rounds: Round[];
  /** Of the newest version, in document order. */
  clauses: ClauseChoice[];
}
