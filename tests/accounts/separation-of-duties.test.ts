// The separation of duties, sentence by sentence, and as a property over all roles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canActAsModerator,
  canGrantRole,
  canHoldAll,
  canHoldTogether,
  canManagePeople,
  canRevokeRole,
  canSpeakFor,
  drafterSide,
} from '../../shared/src/accounts/policy.js';
import { type Role, type RoleGrant, roles, type Viewer, visitor } from '../../shared/src/ground/viewer.js';

const DRAFT = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const FIRM = '33333333-3333-4333-8333-333333333333';

const grant = (role: Role, draftId: string | null = null, organisationId: string | null = null): RoleGrant => {
  return { role, draftId, organisationId };
};
const person = (...grants: RoleGrant[]): Viewer => ({ userId: 'somebody', grants });
const administrator = person(grant('administrator'));

describe('a moderator', () => {
  it.each(drafterSide)('may not be %s of the same draft', (role) => {
    expect(canHoldTogether(grant('moderator', DRAFT), grant(role, DRAFT))).toBe('drafter-cannot-moderate');
  });
  it.each(drafterSide)('of all drafts may not be %s of any', (role) => {
    expect(canHoldTogether(grant('moderator'), grant(role, DRAFT))).toBe('drafter-cannot-moderate');
    expect(canHoldTogether(grant('moderator', DRAFT), grant(role))).toBe('drafter-cannot-moderate');
  });
  it('may write another draft', () => {
    expect(canHoldTogether(grant('moderator', DRAFT), grant('drafter', OTHER))).toBe(true);
  });
  it('of an organisation may not draft for another one, since their drafts may be the same', () => {
    const verdict = canHoldTogether(grant('moderator', null, FIRM), grant('drafter', DRAFT, OTHER));
    expect(verdict).toBe('drafter-cannot-moderate');
  });
});

describe('whoever writes or signs a draft', () => {
  it.each(drafterSide)('can never hide a comment on it, even where both roles were given by hand (%s)', (role) => {
    const both = person(grant('moderator', DRAFT), grant(role, DRAFT));
    expect(canActAsModerator(both, DRAFT)).toBe('drafter-cannot-moderate');
    expect(canActAsModerator(person(grant('moderator'), grant(role)), DRAFT)).toBe('drafter-cannot-moderate');
  });
  it('may moderate where they do not write', () => {
    expect(canActAsModerator(person(grant('moderator', OTHER), grant('drafter', DRAFT)), OTHER)).toBe(true);
  });
});

describe('an administrator', () => {
  it.each([...drafterSide, 'moderator', 'secretariat'] as const)('decides nothing about content as %s', (role) => {
    expect(canHoldTogether(grant('administrator'), grant(role, null))).toBe('administrator-decides-no-content');
    expect(canGrantRole(administrator, [grant(role)], grant('administrator'))).not.toBe(true);
  });
  it('cannot moderate', () => {
    expect(canActAsModerator(administrator, DRAFT)).toBe('not-allowed');
  });
  it('stays when nobody else is one', () => {
    expect(canRevokeRole(administrator, grant('administrator'), 1)).toBe('last-administrator');
    expect(canRevokeRole(administrator, grant('administrator'), 2)).toBe(true);
  });
});

describe('an observer', () => {
  it.each(roles.filter((role) => role !== 'contributor' && role !== 'observer'))('is never also %s', (role) => {
    expect(canHoldTogether(grant('observer'), grant(role))).toBe('observer-only-reads');
  });
  it('may speak like anybody', () => {
    expect(canHoldTogether(grant('observer'), grant('contributor'))).toBe(true);
  });
});

describe('giving roles', () => {
  it.each(roles.filter((role) => role !== 'administrator'))('is refused to %s', (role) => {
    expect(canGrantRole(person(grant(role)), [], grant('contributor'))).toBe('not-allowed');
    expect(canManagePeople(person(grant(role)))).toBe('not-allowed');
  });
  it('asks a visitor to sign in first', () => {
    expect(canGrantRole(visitor, [], grant('contributor'))).toBe('sign-in-first');
  });
  it.each(['administrator', 'secretariat', 'observer'] as const)('keeps %s for the whole site', (role) => {
    expect(canGrantRole(administrator, [], grant(role, DRAFT))).toBe('role-is-for-the-site');
  });
  it('refuses a role that is already held', () => {
    expect(canGrantRole(administrator, [grant('drafter', DRAFT)], grant('drafter', DRAFT))).toBe('role-already-held');
    expect(canGrantRole(administrator, [grant('drafter', DRAFT)], grant('drafter', OTHER))).toBe(true);
  });
});

describe('speaking for an organisation', () => {
  it('needs the role for that very organisation', () => {
    const speaker = person(grant('contributor', null, FIRM));
    expect(canSpeakFor(speaker, FIRM)).toBe(true);
    expect(canSpeakFor(speaker, OTHER)).toBe('not-allowed');
    expect(canSpeakFor(person(grant('drafter', null, FIRM)), FIRM)).toBe('not-allowed');
    expect(canSpeakFor(visitor, FIRM)).toBe('sign-in-first');
  });
});

describe('whatever roles are asked for, in whatever order', () => {
  const anyGrant = fc.record({
    role: fc.constantFrom(...roles),
    draftId: fc.constantFrom(null, DRAFT, OTHER),
    organisationId: fc.constantFrom(null, FIRM),
  });

  it('nobody ends up both moderating a draft and writing or signing it, nor as an administrator with a say', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 12 }), (asked) => {
        const held: RoleGrant[] = [];
        for (const wanted of asked) if (canGrantRole(administrator, held, wanted) === true) held.push(wanted);
        for (const draft of [DRAFT, OTHER]) {
          const onDraft = held.filter(({ draftId }) => draftId === null || draftId === draft).map(({ role }) => role);
          expect(onDraft.includes('moderator') && drafterSide.some((role) => onDraft.includes(role))).toBe(false);
        }
        const all = held.map(({ role }) => role);
        if (all.includes('administrator')) {
          expect(all.filter((role) => role !== 'contributor' && role !== 'administrator')).toEqual([]);
        }
      }),
    );
  });
  it('the order in which two roles are given does not matter', () => {
    fc.assert(
      fc.property(anyGrant, anyGrant, (one, other) => {
        expect(canHoldTogether(one, other)).toBe(canHoldTogether(other, one));
        expect(canHoldAll([one, other]) === true).toBe(canHoldAll([other, one]) === true);
      }),
    );
  });
});
