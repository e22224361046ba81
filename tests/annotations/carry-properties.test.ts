// What must hold of every comment that is carried, whatever the law and whatever was revised in it.
import {
  type CarriedSegment,
  carryClause,
  carryTarget,
  planCarry,
  suggestPlaces,
} from '@sala/shared/annotations/carry/carry.js';
import { chooseWay } from '@sala/shared/annotations/carry/choose-way.js';
import { inferLineage } from '@sala/shared/drafts/lineage/infer-lineage.js';
import type { ComparedClause, LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import { isClusterBorder } from '@sala/shared/language/clusters.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../server/src/infra/segment.js';
import { randomFrom, revise, traced, untraced } from '../measure/carry/revise.js';
import { anyLaw, commentIn } from './carried-laws.js';

const place = fc.tuple(fc.nat(), fc.nat(), fc.nat());
const seed = fc.nat({ max: 2 ** 31 });
const stays = (law: readonly ComparedClause[]) =>
  law.map(({ id }): LineageLink => ({ from: id, to: id, source: 'editor' }));

/** From one whole word of a clause to another. */
function wordsIn(law: readonly ComparedClause[], at: number, from: number, to: number): CarriedSegment {
  const { id: clauseId, text } = law[at % law.length] as ComparedClause;
  let end = 0;
  const all = wordsOf(text).map((word) => {
    end += word.length;
    return { start: end - word.length, end, isWord: /^\p{L}/u.test(word) };
  });
  const words = all.filter(({ isWord }) => isWord);
  const [first = 0, last = 0] = [from % words.length, to % words.length].sort((a, b) => a - b);
  const segment = { clauseId, start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
  return { ...segment, exact: text.slice(segment.start, segment.end) };
}

const revision = fc.record({ law: anyLaw, at: place, seed, isRecorded: fc.boolean() }).map(({ law, at, ...made }) => {
  const { after, links } = revise(traced(law), 0.6, randomFrom(made.seed));
  const now = untraced(after);
  const lineage = made.isRecorded ? links : inferLineage(law, now, wordsOf);
  return { law, now, lineage, comment: commentIn(law, ...at) };
});

describe('a comment that is carried', () => {
  it('stands where it stood when nothing was revised', () => {
    fc.assert(
      fc.property(anyLaw, place, fc.boolean(), (law, at, isRecorded) => {
        const lineage = isRecorded ? stays(law) : inferLineage(law, law, wordsOf);
        const comment = commentIn(law, ...at);
        const found = carryTarget(planCarry(law, law, lineage, wordsOf), [comment]);
        expect(found).toEqual({ outcome: 'same', places: [comment], home: comment.clauseId, kept: 1 });
      }),
    );
  });

  it('shows words of the new text at its own offsets, on cluster borders, with a share between 0 and 1', () => {
    fc.assert(
      fc.property(revision, ({ law, now, lineage, comment }) => {
        const { places, kept, home, outcome } = carryTarget(planCarry(law, now, lineage, wordsOf), [comment]);
        const texts = new Map(now.map(({ id, text }) => [id, text]));
        for (const { clauseId, start, end, exact } of places) {
          const text = texts.get(clauseId) ?? '';
          expect(text.slice(start, end)).toBe(exact);
          expect(exact).not.toBe('');
          expect([isClusterBorder(text, start), isClusterBorder(text, end)]).toEqual([true, true]);
        }
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(1);
        expect(home === null || texts.has(home)).toBe(true);
        expect(places.length === 0).toBe(outcome === 'removed');
      }),
    );
  });

  it('has a home however much was removed, and two places that overlap are never shown', () => {
    fc.assert(
      fc.property(revision, ({ law, now, lineage, comment }) => {
        const { places, home } = carryTarget(planCarry(law, now, lineage, wordsOf), [comment]);
        if (now.length > 0) expect(home).not.toBeNull();
        for (const [at, one] of places.entries())
          for (const other of places.slice(at + 1))
            expect(one.clauseId !== other.clauseId || one.end <= other.start || other.end <= one.start).toBe(true);
      }),
    );
  });

  it('is carried the same way each time, and its target is not touched', () => {
    fc.assert(
      fc.property(revision, ({ law, now, lineage, comment }) => {
        const target = Object.freeze({ ...comment });
        const once = carryTarget(planCarry(law, now, lineage, wordsOf), [target]);
        const plan = planCarry(law, now, lineage, wordsOf);
        for (const { id } of law) carryClause(plan, id);
        expect(carryTarget(plan, [target])).toEqual(once);
        expect(target).toEqual(comment);
      }),
    );
  });

  it('keeps its words when clauses are inserted elsewhere', () => {
    fc.assert(
      fc.property(anyLaw, place, fc.nat(), (law, at, where) => {
        const comment = commentIn(law, ...at);
        const fresh = {
          id: 'fresh',
          parentId: null,
          kind: 'article',
          number: '9',
          heading: '',
          text: 'Quite new words.',
        };
        const now = law.toSpliced(where % (law.length + 1), 0, fresh);
        const found = carryTarget(planCarry(law, now, stays(law), wordsOf), [comment]);
        expect(found).toMatchObject({ outcome: 'same', places: [comment] });
      }),
    );
  });

  it('keeps its words, and takes in no new ones, when words are inserted before or behind them in their clause', () => {
    fc.assert(
      fc.property(anyLaw, place, fc.boolean(), fc.boolean(), (law, at, isBefore, isAtBorder) => {
        const comment = wordsIn(law, ...at);
        const { clauseId, start, end, exact } = comment;
        const text = law.find(({ id }) => id === clauseId)?.text ?? '';
        // At the border of the marked words, or at the border of the clause.
        const [near, far] = isBefore ? [start, 0] : [end, text.length];
        const where = isAtBorder ? near : far;
        const fresh = isBefore ? '҂҂҂ ' : ' ҂҂҂';
        const now = law.map((clause) =>
          clause.id === clauseId ? { ...clause, text: text.slice(0, where) + fresh + text.slice(where) } : clause,
        );
        const { places, kept } = carryTarget(planCarry(law, now, stays(law), wordsOf), [comment]);
        const shift = isBefore ? fresh.length : 0;
        expect({ places, kept }).toEqual({
          places: [{ clauseId, start: start + shift, end: end + shift, exact }],
          kept: 1,
        });
      }),
    );
  });

  it('loses nothing when its clause is moved and renumbered', () => {
    fc.assert(
      fc.property(anyLaw, place, fc.nat(), (law, at, where) => {
        const comment = commentIn(law, ...at);
        const [clause] = law.filter(({ id }) => id === comment.clauseId) as [ComparedClause];
        const others = law.filter(({ id }) => id !== clause.id);
        const now = others.toSpliced(where % (others.length + 1), 0, { ...clause, parentId: null, number: '77' });
        const { places, kept, outcome } = carryTarget(planCarry(law, now, stays(law), wordsOf), [comment]);
        expect({ places, kept }).toEqual({ places: [comment], kept: 1 });
        expect(['same', 'moved']).toContain(outcome);
      }),
    );
  });

  it('comes out once for each that goes in, whole clauses too', () => {
    fc.assert(
      fc.property(revision, fc.array(place, { maxLength: 20 }), ({ law, now, lineage }, places) => {
        const plan = planCarry(law, now, lineage, wordsOf);
        const found = places.map((at) => carryTarget(plan, [commentIn(law, ...at)]));
        expect(found.map(({ kept }) => kept >= 0)).toEqual(places.map(() => true));
        for (const { id } of law) {
          const { home, kept } = carryClause(plan, id);
          if (now.length > 0) expect(now.map((clause) => clause.id)).toContain(home);
          expect(kept >= 0 && kept <= 1).toBe(true);
        }
      }),
    );
  });

  it('stands where it stood when what was revised is put back: the better of both ways', () => {
    fc.assert(
      fc.property(revision, ({ law, now, lineage, comment }) => {
        const direct = carryTarget(planCarry(law, law, stays(law), wordsOf), [comment]);
        const there = carryTarget(planCarry(law, now, lineage, wordsOf), [comment]);
        const backwards = lineage.map(({ from, to, source }): LineageLink => ({ from: to, to: from, source }));
        const plan = planCarry(now, law, backwards, wordsOf);
        const back = () => carryTarget(plan, there.places);
        const found = chooseWay(direct, { ...there, isDecided: false }, back);
        expect(found).toEqual({ ...direct, followsDecision: false });
        expect(found.places).toEqual([comment]);
      }),
    );
  });
});

describe('where a person decided', () => {
  const former = revision.map(({ law, now, lineage, comment }) => ({ law, now, lineage, comment }));

  it('that words are gone, they stay gone until they stand there whole again', () => {
    fc.assert(
      fc.property(former, ({ law, now, lineage, comment }) => {
        const direct = carryTarget(planCarry(law, now, lineage, wordsOf), [comment]);
        const found = chooseWay(direct, { outcome: 'removed', kept: 0, isDecided: true }, () => {
          throw new Error('What is gone leads nowhere');
        });
        const isBack = direct.kept === 1 && !['needs-review', 'removed'].includes(direct.outcome);
        expect(found.outcome).toBe(isBack ? direct.outcome : 'removed');
        expect(found.followsDecision).toBe(!isBack);
      }),
    );
  });

  it('where words are, they stand there as long as those words do, whatever else is found', () => {
    fc.assert(
      fc.property(former, place, ({ law, now, lineage, comment }, at) => {
        const elsewhere = carryTarget(planCarry(law, now, lineage, wordsOf), [commentIn(law, ...at)]);
        const direct = carryTarget(planCarry(law, now, lineage, wordsOf), [comment]);
        const found = chooseWay(direct, { outcome: 'moved', kept: 1, isDecided: true }, () => elsewhere);
        if (elsewhere.outcome === 'removed') return;
        expect(found.places).toEqual(elsewhere.places);
        expect(found.followsDecision).toBe(elsewhere.outcome !== 'needs-review');
      }),
    );
  });
});

describe('places that are suggested', () => {
  it('are words of the new text, the likeliest first, no more than were asked for', () => {
    fc.assert(
      fc.property(revision, fc.integer({ min: 1, max: 4 }), ({ law, now, lineage, comment }, limit) => {
        const found = suggestPlaces(planCarry(law, now, lineage, wordsOf), comment, limit);
        const texts = new Map(now.map(({ id, text }) => [id, text]));
        expect(found.length).toBeLessThanOrEqual(limit);
        for (const { clauseId, start, end, exact } of found) expect(texts.get(clauseId)?.slice(start, end)).toBe(exact);
        expect(found.map(({ likeness }) => likeness)).toEqual(
          found.map(({ likeness }) => likeness).sort((one, other) => other - one),
        );
      }),
    );
  });
});
