// A group's life, from a first meeting in somebody's yard to a registered association, and back where people wish it.
// Nothing a group may do depends on where it stands here. Federations and alliances are relations, not states.
import type { Machine } from './machine.js';

const activeStates = ['starting', 'interest-group', 'working-group', 'formalising', 'registered'] as const;
const groupStates = [...activeStates, 'dormant', 'merged', 'dissolved'] as const;
export type GroupState = (typeof groupStates)[number];

export type GroupEvent =
  | 'meeting-recorded'
  | 'problems-listed'
  | 'regular-meetings-decided'
  | 'registration-asked'
  | 'registration-obtained'
  | 'registration-stopped'
  | 'registration-ended'
  | 'silent-for-a-year'
  | 'joined-another'
  | 'group-dissolved';

/** `other-representative` is one of the group that is joined. */
export type GroupActor =
  | 'contributor'
  | 'intake'
  | 'facilitator'
  | 'representative'
  | 'other-representative'
  | 'secretariat'
  | 'system';

export type GroupGuard =
  /** Place, sector, day and a band of attendance; no names. */
  | 'meeting-told'
  /** At least one list of problems from a meeting. */
  | 'problem-listed'
  /** The day, how many were there, how many in favour. */
  | 'decision-recorded'
  | 'other-decision-recorded'
  | 'schedule-set'
  | 'two-meetings-held'
  /** Said in so many words: it is the members' own decision. */
  | 'own-decision'
  | 'legal-form-chosen'
  /** Authority, number, day, and the hash of the document. */
  | 'registration-documented'
  /** A document, or the representative's word. */
  | 'end-told'
  | 'no-meeting-for-a-year'
  /** The facilitator asked the representative first. */
  | 'representative-asked';

const meetingByWhom = [['facilitator'], ['intake']] as const;

export const groupLife: Machine<GroupState, GroupEvent, GroupActor, GroupGuard> = {
  states: groupStates,
  moves: [
    {
      from: [null],
      event: 'meeting-recorded',
      to: 'starting',
      by: [...meetingByWhom, ['contributor']],
      guards: ['meeting-told'],
    },
    {
      from: ['starting'],
      event: 'problems-listed',
      to: 'interest-group',
      by: [['facilitator'], ['representative']],
      guards: ['problem-listed'],
    },
    {
      from: ['interest-group'],
      event: 'regular-meetings-decided',
      to: 'working-group',
      by: [['representative', 'facilitator']],
      guards: ['decision-recorded', 'schedule-set', 'two-meetings-held', 'own-decision'],
    },
    {
      from: ['working-group'],
      event: 'registration-asked',
      to: 'formalising',
      by: [['representative']],
      guards: ['decision-recorded', 'legal-form-chosen'],
    },
    {
      from: ['formalising'],
      event: 'registration-obtained',
      to: 'registered',
      by: [['representative', 'secretariat']],
      guards: ['registration-documented'],
    },
    { from: ['formalising'], event: 'registration-stopped', to: 'working-group', by: [['representative']], guards: [] },
    {
      from: ['registered'],
      event: 'registration-ended',
      to: 'working-group',
      by: [['representative'], ['secretariat']],
      guards: ['end-told'],
    },
    {
      from: activeStates,
      event: 'silent-for-a-year',
      to: 'dormant',
      by: [['system', 'facilitator']],
      guards: ['no-meeting-for-a-year', 'representative-asked'],
    },
    {
      from: ['dormant'],
      event: 'meeting-recorded',
      to: 'before',
      by: [['representative'], ...meetingByWhom],
      guards: ['meeting-told'],
    },
    {
      from: [...activeStates, 'dormant'],
      event: 'joined-another',
      to: 'merged',
      by: [['representative', 'other-representative']],
      guards: ['decision-recorded', 'other-decision-recorded'],
    },
    {
      from: [...activeStates, 'dormant'],
      event: 'group-dissolved',
      to: 'dissolved',
      by: [['representative']],
      guards: ['decision-recorded'],
    },
  ],
  // Nobody is nagged to register: from a working group on, only silence is asked about.
  duties: {
    starting: { owner: 'facilitator', days: 90, next: 'problems-listed' },
    'interest-group': { owner: 'representative', days: 180, next: 'regular-meetings-decided' },
    'working-group': { owner: 'facilitator', days: 365, next: 'silent-for-a-year' },
    formalising: { owner: 'representative', days: 365, next: 'registration-obtained' },
    registered: { owner: 'facilitator', days: 365, next: 'silent-for-a-year' },
    dormant: { owner: 'facilitator', days: 365, next: 'meeting-recorded' },
  },
};

/** Joined with another, or dissolved: it speaks no more. */
export function isGroupOver(state: GroupState): boolean {
  return groupLife.duties[state] === undefined;
}
