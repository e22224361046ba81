// The pure parts of issues, at random: evidence, the order of priority, clocks, days, and that no guard can see how
// large a group is or whether it is registered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isDayAfter, isDayBefore } from '../../shared/src/ground/days.js';
import { guardRefusals, guards, isEvidenceEnough, isReasonIn } from '../../shared/src/issues/guards.js';
import { handsOf } from '../../shared/src/issues/policy.js';
import { orderOf, scoreOf } from '../../shared/src/issues/ranking.js';
import { issueRefusals } from '../../shared/src/issues/refusals.js';
import { asksOf, clockOf, levelsUpward, nextLevel, stepOf } from '../../shared/src/issues/standing.js';
import { issueLife } from '../../shared/src/lives/issue-life.js';
import { issueEvents, issueStates, openStates } from '../../shared/src/lives/issue-words.js';
import { eventNames, issueLevels, stateNames } from '../../shared/src/texts/issues/lists.js';
import { visitor } from '../../shared/src/ground/viewer.js';

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
const confirmation = fc.record({
  kind: fc.constantFrom('confirmation' as const, 'cost' as const),
  groupId: fc.option(fc.constantFrom('a', 'b', 'c')),
  province: fc.constantFrom('03', '04'),
  district: fc.constantFrom('', 'Batheay', 'batheay ', 'Stoung'),
});
const vote = fc.record({
  breadth: fc.integer({ min: 1, max: 5 }),
  severity: fc.integer({ min: 1, max: 5 }),
  smallFirms: fc.integer({ min: 1, max: 5 }),
  feasibility: fc.integer({ min: 1, max: 5 }),
});

describe('evidence', () => {
  it('is never less enough for more of it, and not enough for four voices or one place', () => {
    fc.assert(
      fc.property(fc.array(confirmation), confirmation, (evidence, more) => {
        if (isEvidenceEnough(evidence)) expect(isEvidenceEnough([...evidence, more])).toBe(true);
        if (evidence.filter(({ kind }) => kind === 'confirmation').length < 5)
          expect(isEvidenceEnough(evidence)).toBe(false);
        const alone = evidence.map((one) => ({ ...one, groupId: null, province: '03', district: 'Batheay' }));
        expect(isEvidenceEnough(alone)).toBe(false);
      }),
    );
  });

  it('of one group counts once, and a paper is enough by itself', () => {
    const own = { kind: 'confirmation' as const, groupId: 'a', province: '03', district: '' };
    expect(isEvidenceEnough(Array.from({ length: 40 }, () => own))).toBe(false);
    expect(isEvidenceEnough([{ ...own, kind: 'document' }])).toBe(true);
  });
});

describe('the order of priority', () => {
  it('is the same in whatever order votes and issues come, and unvoted ones stand last', () => {
    const ranked = fc.record({ number: fc.integer({ min: 1, max: 99 }), rankings: fc.array(vote, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.uniqueArray(ranked, { selector: ({ number }) => number }), (list) => {
        const order = orderOf(list).map(({ number }) => number);
        const turned = [...list].reverse().map((one) => ({ ...one, rankings: [...one.rankings].reverse() }));
        expect(orderOf(turned).map(({ number }) => number)).toEqual(order);
        const scores = orderOf(list).map(({ rankings }) => scoreOf(rankings));
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('is not moved by what a vote carries besides its four figures', () => {
    fc.assert(
      fc.property(vote, fc.constantFrom('under-5', '100-up'), (one, band) => {
        expect(scoreOf([{ ...one, ...{ band } }])).toBe(scoreOf([one]));
      }),
    );
  });
});

describe('days', () => {
  it('are summed and taken apart alike', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
        expect(isDayAfter(addDays(from, n), from)).toBe(n > 0);
        expect(isDayBefore(addDays(from, n), from)).toBe(n <= 0 && addDays(from, n) >= '1990-01-01');
      }),
    );
    expect(addMonths('2024-02-29', 24)).toBe('2026-03-01');
    for (const none of ['', 'x', '2026-02-30', '0000-01-01', '9999-12-31', '2026-1-1'])
      expect([isDayAfter(none, '2026-01-01'), isDayBefore(none, '2026-01-01')], none).toEqual([false, false]);
  });
});

describe('where an issue stands', () => {
  it('has a clock and an owner in every open state, and none at an end', () => {
    for (const state of issueStates) {
      const clock = clockOf(state, '2026-01-01', null, '2026-01-02');
      const isOpen = (openStates as readonly string[]).includes(state);
      expect(clock !== null, state).toBe(isOpen || state === 'verified' || state === 'closed-unconfirmed');
      if (clock) expect([clock.isOverdue, clock.dueOn > '2026-01-01']).toEqual([false, true]);
      expect(stepOf(state, 'discussed'), state).toBeGreaterThanOrEqual(1);
    }
    expect(clockOf('deferred', '2026-01-01', '2026-03-01', '2026-03-02')).toMatchObject({ isOverdue: true });
    expect(stepOf('declined', 'discussed')).toBe(3);
  });

  it('only ever goes up, one level after the other', () => {
    expect(levelsUpward).toEqual(Object.keys(issueLevels));
    const way: string[] = ['commune'];
    for (let next = nextLevel('commune'); next; next = nextLevel(next)) way.push(next);
    expect(way).toEqual(levelsUpward);
  });
});

describe('guards', () => {
  it('each have a sentence, and each event its words and what it asks for', () => {
    for (const code of Object.values(guardRefusals)) expect(Object.keys(issueRefusals)).toContain(code);
    expect(Object.keys(eventNames).sort()).toEqual([...issueEvents].sort());
    expect(Object.keys(stateNames).sort()).toEqual([...issueStates].sort());
    const asked = issueEvents.filter((event) => event !== 'problem-reported' && event !== 'date-reached');
    expect(Object.keys(asksOf).sort()).toEqual([...asked].sort());
  });

  it('read neither the stage of a group, nor its size, nor whether it is registered', () => {
    const source = Object.values(guards).map(String).join('\n');
    expect(source).not.toMatch(/band|register|stage|accountAge|size\b(?! >=)/);
  });

  it('let no reason pass that is shorter than a sentence', () => {
    expect([isReasonIn({ km: 'ខ្លី' }), isReasonIn({ en: 'No.' }), isReasonIn({}), isReasonIn(undefined)]).toEqual(
      Array.from({ length: 4 }, () => false),
    );
    expect(isReasonIn({ en: 'a'.repeat(60) })).toBe(true);
  });
});

describe('hands', () => {
  it('of a visitor are those of anybody, whatever the event', () => {
    for (const event of issueEvents) {
      const place = { groupId: 'g', bodyId: 'b', rankedBy: ['g', 'h', 'i'] };
      expect(handsOf(visitor, place, event, false)).toEqual(['contributor']);
    }
  });

  it('of no one person make up two that have to act together, but for who holds both offices', () => {
    const pairs = issueLife.moves.flatMap(({ by }) => by.filter((together) => together.length > 1));
    expect(pairs.length).toBeGreaterThan(5);
    const place = { groupId: 'g', bodyId: 'b', rankedBy: [] };
    for (const role of ['secretariat', 'signing-official', 'moderator', 'drafting-lead', 'contributor'] as const) {
      const viewer = { userId: 'u', grants: [{ role, draftId: null, organisationId: 'b' }] };
      const hands = handsOf(viewer, place, 'agenda-accepted', false);
      for (const together of pairs)
        expect(
          together.every((actor) => hands.includes(actor)),
          role,
        ).toBe(false);
    }
  });
});
