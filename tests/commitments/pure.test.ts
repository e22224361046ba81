// The pure parts of commitments: what is read from a log, what is counted, who takes over from a body that is no more,
// and a calendar that programs can read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksOf, movesOpenTo } from '../../shared/src/commitments/asks.js';
import { calendarOf, escapeWords, fold } from '../../shared/src/commitments/calendar.js';
import { type Commitment, enteredEvents } from '../../shared/src/commitments/contract.js';
import { figuresOf, isOnList, median, narrow, registerLists } from '../../shared/src/commitments/figures.js';
import { bodyOn, commitmentMoves, judgeMove } from '../../shared/src/commitments/guards.js';
import { type Logged, standingOf } from '../../shared/src/commitments/standing.js';
import { type CommitmentActor, commitmentLife } from '../../shared/src/lives/commitment-life.js';
import { commitmentActors, commitmentEvents } from '../../shared/src/texts/commitments/lists.js';

const day = fc
  .integer({ min: 0, max: 2_000 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const words = fc.string({
  unit: fc.constantFrom('ក', 'ស្ត្រី', 'a', ' ', ';', ',', '\\', '\n', '🌾', ':'),
  maxLength: 200,
});

const commitment: fc.Arbitrary<Commitment> = fc.record({
  id: fc.uuid(),
  number: fc.integer({ min: 1, max: 9_999 }),
  kind: fc.constant('procedure' as const),
  text: fc.record({ km: words }),
  measure: fc.record({ km: words }),
  owner: fc.record({
    id: fc.uuid(),
    name: fc.record({ km: words }),
    kind: fc.constant('ministry' as const),
    isPublic: fc.boolean(),
  }),
  madeBy: fc.record({ id: fc.uuid(), name: fc.constant({}) }),
  madeOn: day,
  changedAt: day.map((on) => `${on}T02:03:04.567Z`),
  office: fc.constant({}),
  firstDueFrom: fc.constant(null),
  firstDue: day,
  dueFrom: fc.constant(null),
  due: day,
  state: fc.constantFrom(...commitmentLife.states),
  since: day,
  marks: fc.subarray(['due-soon', 'overdue', 'stalled'] as const),
  slippedDays: fc.nat(500),
  lastToldOn: day,
  deliveredOn: fc.option(day),
  verifiedOn: fc.option(day),
  isClosingProposed: fc.boolean(),
  waitsFor: fc.constant(null),
  source: fc.record({ kind: fc.constant('meeting' as const), on: day, note: fc.constant({}) }),
  link: fc.constant(null),
  province: fc.constant(null),
  groupIds: fc.constant([]),
});

describe('the log', () => {
  const entry = (
    number: number,
    event: Logged['event'],
    from: Logged['from'],
    to: Logged['to'],
    told = {},
  ): Logged => ({
    ...{ number, event, from, to, told, at: `2026-03-${String(number).padStart(2, '0')}T02:00:00.000Z` },
  });
  const first = { ownerId: 'a', firstDue: '2026-06-30' };

  it('gives the owner, the day that holds, and the claim that counts', () => {
    const log = [
      entry(1, 'commitment-made', null, 'proposed'),
      entry(2, 'commitment-accepted', 'proposed', 'accepted'),
      entry(3, 'date-revised', 'accepted', 'accepted', { newDue: '2026-09-30' }),
      entry(4, 'handed-to-successor', 'accepted', 'accepted', { successorId: 'b' }),
      entry(5, 'delivery-claimed', 'accepted', 'delivered-claimed'),
      entry(6, 'raisers-reminded', 'delivered-claimed', 'delivered-claimed'),
    ];
    const standing = standingOf(first, log);
    expect(standing).toMatchObject({ ownerId: 'b', due: '2026-09-30', claim: 5, reminders: 1, since: '2026-03-05' });
    const denied = standingOf(first, [...log, entry(7, 'delivery-denied', 'delivered-claimed', 'not-verified')]);
    expect(denied).toMatchObject({ deliveredOn: null, claim: 0, state: 'not-verified', lastToldOn: '2026-03-05' });
  });

  it('never changes what was named first, whatever is in it', () => {
    const any = fc.array(
      fc.record({
        number: fc.nat(50),
        event: fc.constantFrom(...(Object.keys(commitmentEvents) as Logged['event'][])),
        from: fc.constant(null),
        to: fc.constantFrom(...commitmentLife.states),
        at: day.map((on) => `${on}T02:00:00.000Z`),
        told: fc.record({ newDue: day }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (log) => {
        const named = Object.freeze({ ...first });
        const standing = standingOf(named, log);
        expect(named).toEqual(first);
        expect(standing.state).toBe(log.at(-1)?.to ?? 'proposed');
      }),
    );
  });
});

describe('the moves', () => {
  it('ask in their forms for what their guards want, each of those that somebody can enter', () => {
    const wants: Record<string, string[]> = {
      'in-writing': ['answer'],
      'reason-told': ['reason'],
      'reason-chosen': ['because'],
      'progress-told': ['progress'],
      'proof-linked': ['proof'],
      'field-check-told': ['check'],
      'remains-told': ['remains'],
      'new-date-told': ['new-due'],
      'successor-named': ['successor'],
      'other-body-named': ['new-owner'],
    };
    for (const event of enteredEvents) {
      const asked = commitmentMoves.filter((move) => move.event === event).flatMap(({ guards }) => guards);
      expect([...asksOf[event]].sort(), event).toEqual(asked.flatMap((guard) => wants[guard] ?? []).sort());
    }
  });

  it('are offered to no hand that would be refused for being the wrong one', () => {
    const hands = fc.subarray(Object.keys(commitmentActors) as CommitmentActor[]);
    fc.assert(
      fc.property(hands, fc.constantFrom(...commitmentLife.states), (own, state) => {
        const standing = standingOf({ ownerId: 'a', firstDue: '2026-06-30' }, []);
        const facts = { standing: { ...standing, state }, today: '2026-03-02', successorIds: [] };
        const open = movesOpenTo(state, own);
        for (const event of enteredEvents) {
          const verdict = judgeMove(facts, event, own, {});
          const isWrongHand =
            typeof verdict === 'string' &&
            /official-signs|body-tells|raisers-say|secretariat-closes|secretariat-hands|commitment-not-now/.test(
              verdict,
            );
          expect(open.includes(event)).toBe(!isWrongHand);
        }
      }),
    );
  });
});

describe('bodies', () => {
  const named = { id: 'a', kind: 'ministry' as const, name: {}, province: null, focalPoint: null };
  const body = { ...named, successors: [{ id: 'b', onDay: '2026-05-01' }] };
  it('are there until the day another took over, or their last name ended', () => {
    const names = [{ name: {}, fromOn: '2020-01-01', untilOn: null }];
    expect(bodyOn({ ...body, names }, '2026-04-30')).toBe('here');
    expect(bodyOn({ ...body, names }, '2026-05-01')).toEqual({ successor: 'b' });
    const ended = [{ name: {}, fromOn: '2020-01-01', untilOn: '2026-02-01' }];
    expect(bodyOn({ ...body, successors: [], names: ended }, '2026-02-01')).toBe('dissolved');
    expect(bodyOn({ ...body, successors: [], names: ended }, '2026-01-31')).toBe('here');
  });
});

describe('the figures', () => {
  it('count each list as it opens, and put everything on exactly one list by its state', () => {
    const byState = registerLists.slice(1, 6);
    fc.assert(
      fc.property(fc.array(commitment, { maxLength: 20 }), (all) => {
        const { counts, onTime } = figuresOf(all, '2027-01-01');
        for (const list of registerLists) expect(narrow(all, { list })).toHaveLength(counts[list]);
        for (const one of all) expect(byState.filter((list) => isOnList(list, one))).toHaveLength(1);
        expect(onTime.n).toBeLessThanOrEqual(onTime.of);
      }),
    );
  });

  it('tell the middle of what slipped', () => {
    expect([median([]), median([4]), median([9, 1, 2]), median([1, 2, 4, 9])]).toEqual([null, 4, 2, 3]);
  });
});

describe('the calendar', () => {
  /** Reads a calendar as RFC 5545 says: unfolded lines, names, parameters and values. */
  function read(source: string): [string, string][] {
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const unfolded = source.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded.pop()).toBe('');
    return unfolded.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    });
  }
  const unescape = (value: string) => value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

  it('is read back with every commitment, its day and its words, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.array(commitment, { maxLength: 5 }), words, (commitments, name) => {
        const of = { language: 'km' as const, name, origin: 'https://sala.example', commitments };
        const source = calendarOf(of);
        for (const line of source.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const lines = read(source);
        const values = (wanted: string) => lines.filter(([key]) => key === wanted).map(([, value]) => value);
        expect(values('UID')).toEqual(commitments.map(({ id }) => `${id}@commitments.sala`));
        expect(values('DTSTART;VALUE=DATE')).toEqual(commitments.map(({ due }) => due.replaceAll('-', '')));
        expect(values('SUMMARY').map(unescape)).toEqual(
          commitments.map(({ owner, text }) => `${owner.name.km ?? ''}: ${text.km ?? ''}`),
        );
        for (const stamp of values('DTSTAMP')) expect(stamp).toMatch(/^\d{8}T020304Z$/);
        expect(values('BEGIN')).toHaveLength(commitments.length + 1);
        expect(calendarOf(of)).toBe(source);
      }),
    );
  });

  it('cuts no character in two and lets no control through', () => {
    expect(fold('ក'.repeat(40)).replaceAll('\r\n ', '')).toBe('ក'.repeat(40));
    expect(escapeWords('a;b,c\\d\r\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne');
  });
});
