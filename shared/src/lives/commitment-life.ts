// The life of a commitment: what a public or private body promised, by when, and what those who raised the matter say
// of it afterwards. The first date is never overwritten; a later one stands beside it with its reason.
import type { Machine } from './machine.js';

const openStates = ['accepted', 'in-progress', 'partly-verified', 'not-verified'] as const;
const commitmentStates = [
  'proposed',
  ...openStates,
  'delivered-claimed',
  'verified',
  'closed-unconfirmed',
  'closed',
  'rejected',
  'cancelled',
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export type CommitmentEvent =
  | 'commitment-made'
  | 'commitment-accepted'
  | 'commitment-rejected'
  | 'work-started'
  | 'delivery-claimed'
  | 'delivery-confirmed'
  | 'delivery-partly-confirmed'
  | 'delivery-denied'
  | 'raisers-silent'
  | 'raisers-objected'
  | 'date-revised'
  | 'handed-to-successor'
  | 'handed-to-new-mandate'
  | 'commitment-cancelled'
  | 'nothing-left-open'
  | 'let-rest';

/** `body` is the focal point of the body that owns it, `official` whoever signs in that body's name. */
export type CommitmentActor =
  | 'contributor'
  | 'intake'
  | 'representative'
  | 'affected-firms'
  | 'secretariat'
  | 'body'
  | 'official'
  | 'system';

export type CommitmentGuard =
  /** Text, owner, a first date or a range of dates, and how one will know that it is done. */
  | 'commitment-whole'
  | 'in-writing'
  | 'reason-told'
  /** One of the public list of reasons. */
  | 'reason-chosen'
  | 'progress-told'
  | 'proof-linked'
  /** Day and place of the look that was taken. */
  | 'field-check-told'
  /** What still happens, and where. */
  | 'remains-told'
  | 'sixty-days-silent'
  | 'reminded-twice'
  /** Later than the one before; not in the past. */
  | 'new-date-told'
  | 'successor-named'
  /** A body that is there and is not the one that owns it. */
  | 'other-body-named'
  /** Nobody objected in two years. */
  | 'no-objection';

const raisers = [['representative'], ['affected-firms']] as const;

export const commitmentLife: Machine<CommitmentState, CommitmentEvent, CommitmentActor, CommitmentGuard> = {
  states: commitmentStates,
  moves: [
    {
      from: [null],
      event: 'commitment-made',
      to: 'proposed',
      by: [['official'], ['secretariat'], ['representative'], ['intake']],
      guards: ['commitment-whole'],
    },
    { from: ['proposed'], event: 'commitment-accepted', to: 'accepted', by: [['official']], guards: ['in-writing'] },
    {
      from: ['proposed'],
      event: 'commitment-rejected',
      to: 'rejected',
      by: [['official']],
      guards: ['in-writing', 'reason-chosen', 'reason-told'],
    },
    {
      from: ['accepted', 'partly-verified', 'not-verified'],
      event: 'work-started',
      to: 'in-progress',
      by: [['body']],
      guards: ['progress-told'],
    },
    {
      from: ['accepted', 'in-progress'],
      event: 'delivery-claimed',
      to: 'delivered-claimed',
      by: [['body']],
      guards: ['proof-linked'],
    },
    {
      from: ['delivered-claimed'],
      event: 'delivery-confirmed',
      to: 'verified',
      by: raisers,
      guards: ['field-check-told'],
    },
    {
      from: ['delivered-claimed'],
      event: 'delivery-partly-confirmed',
      to: 'partly-verified',
      by: raisers,
      guards: ['field-check-told', 'remains-told'],
    },
    {
      from: ['delivered-claimed'],
      event: 'delivery-denied',
      to: 'not-verified',
      by: raisers,
      guards: ['remains-told'],
    },
    {
      from: ['delivered-claimed'],
      event: 'raisers-silent',
      to: 'closed-unconfirmed',
      by: [['system', 'secretariat']],
      guards: ['sixty-days-silent', 'reminded-twice'],
    },
    {
      from: ['closed-unconfirmed'],
      event: 'raisers-objected',
      to: 'not-verified',
      by: [['representative'], ['contributor'], ['intake']],
      guards: ['remains-told'],
    },
    {
      from: openStates,
      event: 'date-revised',
      to: 'same',
      by: [['official']],
      guards: ['new-date-told', 'reason-chosen', 'reason-told'],
    },
    {
      from: openStates,
      event: 'handed-to-successor',
      to: 'same',
      by: [['official']],
      guards: ['successor-named'],
    },
    // Where the owner is no more and nobody took over, or the matter has become another body's.
    {
      from: ['proposed', ...openStates],
      event: 'handed-to-new-mandate',
      to: 'same',
      by: [['secretariat']],
      guards: ['other-body-named', 'reason-told'],
    },
    {
      from: ['proposed', ...openStates],
      event: 'commitment-cancelled',
      to: 'cancelled',
      by: [['official']],
      guards: ['reason-chosen', 'reason-told'],
    },
    {
      from: ['verified', 'closed-unconfirmed'],
      event: 'nothing-left-open',
      to: 'closed',
      by: [['system']],
      guards: ['no-objection'],
    },
    // Nobody else can say that what was not kept is over.
    { from: ['partly-verified', 'not-verified'], event: 'let-rest', to: 'closed', by: raisers, guards: [] },
  ],
  duties: {
    proposed: { owner: 'official', days: 30, next: 'commitment-accepted' },
    accepted: { owner: 'body', days: 90, next: 'work-started' },
    'in-progress': { owner: 'body', days: 90, next: 'delivery-claimed' },
    'delivered-claimed': { owner: 'representative', days: 60, next: 'delivery-confirmed' },
    'partly-verified': { owner: 'body', days: 30, next: 'work-started' },
    'not-verified': { owner: 'body', days: 30, next: 'work-started' },
    verified: { owner: 'system', days: 730, next: 'nothing-left-open' },
    'closed-unconfirmed': { owner: 'representative', days: 730, next: 'raisers-objected' },
  },
};
