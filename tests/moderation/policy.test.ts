// Who may decide about comments: moderators, and nobody who writes, signs or administers. What a decision must carry.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canHoldAll } from '../../shared/src/accounts/policy.js';
import { commentStates } from '../../shared/src/discussions/contract.js';
import { type RefusalCode, refusalSentence } from '../../shared/src/ground/errors.js';
import { type DecisionRequest, type ModerationAct, moderationActs } from '../../shared/src/moderation/contract.js';
import { canDecide, canModerate, canOpenQueue, canReport, type Judged } from '../../shared/src/moderation/policy.js';
import { hideReasonCodes, hideReasons } from '../../shared/src/discussions/hide-reasons.js';
import { type Role, type RoleGrant, roles, type Viewer, visitor } from '../../shared/src/ground/viewer.js';

const DRAFT = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const KHMER_NOTE = 'មតិនេះបង្ហាញលេខទូរស័ព្ទ និងអាសយដ្ឋានរបស់អ្នកជិតខាងម្នាក់ ដែលមិនបានយល់ព្រម សូមសរសេរម្តងទៀតដោយគ្មានវា។';
const ENGLISH_NOTE = 'It gives the telephone number and address of a neighbour who did not agree to it.';

const holding = (...grants: [Role, (string | null)?][]): Viewer => ({
  userId: 'me',
  grants: grants.map(([role, draftId = null]) => ({ role, draftId, organisationId: null })),
});
const acts = Object.keys(moderationActs) as ModerationAct[];
const decision = (act: ModerationAct, change: Partial<DecisionRequest> = {}): DecisionRequest => ({
  id: OTHER,
  act,
  expectedRevision: 1,
  ...(act === 'hide' ? { reason: 'insult' } : {}),
  ...(act === 'hide' || act === 'restore' ? { note: ENGLISH_NOTE } : {}),
  ...change,
});
const found = (act: ModerationAct, change: Partial<Judged> = {}): Judged => ({
  draftId: DRAFT,
  state: moderationActs[act].from[0],
  revision: 1,
  openReports: 0,
  hiddenBy: act === 'restore' ? 'another' : null,
  ...change,
});

describe('deciding about comments', () => {
  it.each(acts)('a moderator of the draft, or of every draft, may %s', (act) => {
    expect(canDecide(holding(['moderator', DRAFT]), found(act), decision(act))).toBe(true);
    expect(canDecide(holding(['moderator']), found(act), decision(act))).toBe(true);
    expect(canDecide(holding(['moderator', OTHER]), found(act), decision(act))).toBe('not-allowed');
  });

  const never: [Role, RefusalCode, string][] = [
    ['drafter', 'drafter-cannot-moderate', 'Whoever writes or signs a draft cannot moderate comments on it.'],
    ['drafting-lead', 'drafter-cannot-moderate', 'Whoever writes or signs a draft cannot moderate comments on it.'],
    ['signing-official', 'drafter-cannot-moderate', 'Whoever writes or signs a draft cannot moderate comments on it.'],
    ['administrator', 'administrator-decides-no-content', 'An administrator decides nothing about content.'],
    ['secretariat', 'not-allowed', 'Your role does not allow this.'],
    ['observer', 'not-allowed', 'Your role does not allow this.'],
    ['contributor', 'not-allowed', 'Your role does not allow this.'],
  ];
  it.each(never)('a %s may neither publish, hide, restore nor keep, and is told why (%s)', (role, code, sentence) => {
    for (const act of acts)
      for (const draftId of [DRAFT, null])
        expect(canDecide(holding([role, draftId]), found(act), decision(act))).toBe(code);
    expect(refusalSentence('en', code)).toContain(sentence);
    expect(refusalSentence('km', code)).toMatch(/^[\p{Script=Khmer}\s។]+$/u);
  });
  it('a visitor is asked to sign in', () => {
    for (const act of acts) expect(canDecide(visitor, found(act), decision(act))).toBe('sign-in-first');
  });
  it('nobody who writes, signs or administers gets past it by also being given the role of a moderator', () => {
    for (const role of ['drafter', 'drafting-lead', 'signing-official', 'administrator'] as const) {
      const both = holding(['moderator'], [role]);
      expect(canHoldAll(both.grants)).not.toBe(true);
      for (const act of acts) expect(canDecide(both, found(act), decision(act))).not.toBe(true);
    }
  });
  it('needs the role of a moderator, whatever else somebody holds', () => {
    const grant = fc.record({
      role: fc.constantFrom(...roles),
      draftId: fc.constantFrom(DRAFT, OTHER, null),
      organisationId: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 5 }), (grants: RoleGrant[]) => {
        const reaches = (wanted: Role[]) =>
          grants.some(({ role, draftId }) => wanted.includes(role) && draftId !== OTHER);
        const may =
          reaches(['moderator']) && !reaches(['drafter', 'drafting-lead', 'signing-official', 'administrator']);
        expect(canModerate({ userId: 'me', grants }, DRAFT) === true).toBe(may);
      }),
    );
  });
  it('who moderates nothing does not even get to ask', () => {
    expect(canOpenQueue(holding(['moderator', OTHER]))).toBe(true);
    expect(canOpenQueue(holding(['drafter']))).toBe('drafter-cannot-moderate');
    expect(canOpenQueue(holding(['administrator'], ['moderator']))).toBe('administrator-decides-no-content');
    expect(canOpenQueue(holding(['secretariat']))).toBe('not-allowed');
    expect(canOpenQueue(visitor)).toBe('sign-in-first');
  });
});

describe('a decision', () => {
  const moderator = holding(['moderator']);
  it('leads only from the states it is for', () => {
    for (const act of acts)
      for (const state of commentStates) {
        const from: readonly string[] = moderationActs[act].from;
        const verdict = canDecide(moderator, found(act, { state }), decision(act));
        expect(verdict, `${act} ${state}`).toBe(from.includes(state) ? true : 'decided-meanwhile');
      }
  });
  it('is about the words that were judged', () => {
    for (const act of acts)
      expect(canDecide(moderator, found(act, { revision: 2 }), decision(act))).toBe('words-changed-meanwhile');
  });
  it('to keep is about the reports that were looked at', () => {
    const keep = decision('keep', { expectedReports: 1 });
    expect(canDecide(moderator, found('keep', { openReports: 1 }), keep)).toBe(true);
    expect(canDecide(moderator, found('keep', { openReports: 2 }), keep)).toBe('reported-meanwhile');
  });
  it('to show again is another moderator’s', () => {
    expect(canDecide(moderator, found('restore', { hiddenBy: 'me' }), decision('restore'))).toBe(
      'second-moderator-needed',
    );
  });
  it('to hide has a reason of the list', () => {
    expect(canDecide(moderator, found('hide'), decision('hide', { reason: undefined }))).toBe('rule-needed');
    expect(canDecide(moderator, found('publish'), decision('publish', { reason: 'insult' }))).toBe('rule-only-to-hide');
    expect(canDecide(moderator, found('keep'), decision('keep', { note: ENGLISH_NOTE }))).toBe('rule-only-to-hide');
  });
  it.each(['hide', 'restore'] as const)('to %s is explained in 60 Latin or 40 Khmer characters', (act) => {
    const verdict = (note: string) => canDecide(moderator, found(act), decision(act, { note }));
    expect(verdict(ENGLISH_NOTE)).toBe(true);
    expect(verdict(KHMER_NOTE)).toBe(true);
    expect(verdict('x'.repeat(59))).toBe('note-too-short');
    expect(verdict('x'.repeat(60))).toBe(true);
    expect(verdict('ក'.repeat(39))).toBe('note-too-short');
    expect(verdict('ក'.repeat(40))).toBe(true);
    expect(verdict(`a${' '.repeat(100)}b`)).toBe('note-too-short');
  });
});

describe('a report', () => {
  it('is only about what is public; everything else does not exist', () => {
    for (const state of commentStates) expect(canReport(state)).toBe(state === 'visible' ? true : 'unknown-comment');
  });
});

describe('the list of reasons', () => {
  it('is said in Khmer and English, and being off the subject is not on it', () => {
    for (const code of hideReasonCodes) {
      expect(hideReasons[code].km).toMatch(/^[\p{Script=Khmer}\s]+$/u);
      expect(hideReasons[code].en).toMatch(/^[a-z ]+$/);
    }
    expect(hideReasonCodes.join(' ')).not.toMatch(/off-topic|subject|critic/);
  });
});
