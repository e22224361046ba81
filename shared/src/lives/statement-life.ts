// The life of a group's statement, its position on a clause, an issue or a draft: written together, agreed by the
// group's own rule, released in the group's name. Who of the group did what stays in the group.
import type { Machine } from './machine.js';

const statementStates = ['drafting', 'read-aloud', 'adopted', 'releasing', 'published', 'withdrawn'] as const;
export type StatementState = (typeof statementStates)[number];

export type StatementEvent =
  | 'statement-begun'
  | 'statement-read-aloud'
  | 'statement-reworded'
  | 'statement-adopted'
  | 'statement-reopened'
  | 'statement-released'
  | 'release-taken-back'
  | 'release-came'
  | 'statement-dropped'
  | 'statement-withdrawn';

export type StatementActor = 'member' | 'facilitator' | 'representative' | 'system';

export type StatementGuard =
  /** The day, and how it was read. */
  | 'reading-told'
  /** The group's own quorum, or a meeting of at least five. */
  | 'quorum-reached'
  /** For, against and abstentions as numbers, or that all agreed. */
  | 'agreement-told'
  | 'mandate-in-date'
  /** As many representatives as the group's rule asks have released it. */
  | 'enough-released'
  /** Its draft or issue still takes what is said. */
  | 'still-open';

export const statementLife: Machine<StatementState, StatementEvent, StatementActor, StatementGuard> = {
  states: statementStates,
  moves: [
    { from: [null], event: 'statement-begun', to: 'drafting', by: [['member'], ['representative']], guards: [] },
    {
      from: ['drafting'],
      event: 'statement-read-aloud',
      to: 'read-aloud',
      by: [['representative'], ['facilitator']],
      guards: ['reading-told'],
    },
    {
      from: ['read-aloud'],
      event: 'statement-reworded',
      to: 'drafting',
      by: [['member'], ['representative']],
      guards: [],
    },
    {
      from: ['drafting', 'read-aloud'],
      event: 'statement-adopted',
      to: 'adopted',
      by: [['representative']],
      guards: ['quorum-reached', 'agreement-told'],
    },
    { from: ['adopted'], event: 'statement-reopened', to: 'drafting', by: [['representative']], guards: [] },
    {
      from: ['adopted'],
      event: 'statement-released',
      to: 'releasing',
      by: [['representative']],
      guards: ['mandate-in-date', 'enough-released', 'still-open'],
    },
    { from: ['releasing'], event: 'release-taken-back', to: 'adopted', by: [['representative']], guards: [] },
    { from: ['releasing'], event: 'release-came', to: 'published', by: [['system']], guards: [] },
    {
      from: ['drafting', 'read-aloud', 'adopted'],
      event: 'statement-dropped',
      to: 'withdrawn',
      by: [['representative']],
      guards: [],
    },
    {
      from: ['published'],
      event: 'statement-withdrawn',
      to: 'withdrawn',
      by: [['representative']],
      guards: ['mandate-in-date'],
    },
  ],
  duties: {
    drafting: { owner: 'representative', days: 30, next: 'statement-adopted' },
    'read-aloud': { owner: 'representative', days: 30, next: 'statement-adopted' },
    adopted: { owner: 'representative', days: 14, next: 'statement-released' },
    releasing: { owner: 'system', days: 1, next: 'release-came' },
    // It stands for good; only the group can take it back.
    published: { owner: 'representative', days: 365, next: 'statement-withdrawn' },
  },
};
