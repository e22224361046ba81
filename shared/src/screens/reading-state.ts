// What the page of a draft hands to its scripts, as JSON in the page: enough to take over without asking again.
import type { Round } from '../consultations/contract.js';
import type { RoundStage } from '../ground/stages.js';
import type { Draft, Version } from '../drafts/contract.js';
import type { Bilingual } from '../texts/bilingual.js';
import type { Language } from '../texts/say.js';

/** Which texts stand on the page: one language, or both side by side. */
export type ReadingView = 'km' | 'en' | 'both';

export interface ReadingState {
  /** Language of the interface. */
  language: Language;
  view: ReadingView;
  draft: Draft;
  version: Version;
  round: Round | null;
  stage: RoundStage | null;
  /** The server's clock when the page was made. */
  now: string;
  /** Public comments by clause id as the page shows them; '' for the whole draft. */
  counts: Record<string, number>;
}

/** What only the one who asks may know; fetched apart, so that the page itself can be cached for all. */
export interface OwnState {
  signedIn: boolean;
  name: string | null;
  /** Organisations whose name this account may speak in. */
  organisations: { id: string; name: Bilingual }[];
}
