// The words of a law's way: stages, what a step may be asked for, and what guards it. Which of them a kind of
// instrument goes through, in which order and by whose hand, are rows of the database (see the migration), not code.
import type { Role } from '../ground/viewer.js';

/** In the order in which a law goes through them; other kinds leave some out. */
export const pathStages = [
  'need',
  'early-consultation',
  'drafting',
  'technical-group',
  'consultation',
  'revision',
  'ministry-final',
  'inter-ministry',
  'council-of-ministers',
  'assembly',
  'senate',
  'constitutional-review',
  'promulgated',
  'in-force',
  'follow-up',
] as const;

/** Where the way is left: sent back, stopped, or ended without a decision. */
export const sideStages = ['returned', 'withdrawn', 'lapsed'] as const;

export const stages = [...pathStages, ...sideStages] as const;
export type PathStage = (typeof pathStages)[number];
export type Stage = (typeof stages)[number];

/** Where a draft stands of which no step is known yet. */
export const START = 'start';
/** What a move can start from. `paused` is derived from time and never set by hand. */
export type MoveFrom = Stage | typeof START | 'paused';

/** What a step may be asked to say. */
export const asks = [
  'reason',
  'note',
  'on',
  'number',
  'bodies',
  'meeting',
  'version',
  'effective-on',
  'review-on',
  'successor',
] as const;
export type Ask = (typeof asks)[number];

/** What must be so before a stage is entered; each has its function in guards.ts. */
export const guardCodes = [
  'plan-told',
  'questions-asked',
  'no-text-yet',
  'office-named',
  'version-published',
  'new-version',
  'round-answered',
  'sources-complete',
  'consulted-or-signed',
  'final-version-stored',
  'final-version-public',
  'comparison-ready',
  'review-planned',
  'not-ahead',
] as const;
export type GuardCode = (typeof guardCodes)[number];

export const meetings = ['technical', 'coordination', 'plenary'] as const;
export type Meeting = (typeof meetings)[number];

export const positions = ['agree', 'amend', 'object'] as const;
export type Position = (typeof positions)[number];

/** A move of the template: from where to where, by whom, under which guards, and what it says. */
export interface StageMove {
  from: MoveFrom;
  to: Stage;
  roles: readonly Role[];
  guards: readonly GuardCode[];
  /** What has to be said. */
  asks: readonly Ask[];
  /** What may be said. */
  offers: readonly Ask[];
}

export interface StagePlace {
  stage: PathStage;
  /** "Where needed": passing it by is no gap. */
  isOptional: boolean;
}

/** The way of one kind of instrument. */
export interface StageTemplate {
  path: readonly StagePlace[];
  moves: readonly StageMove[];
}
