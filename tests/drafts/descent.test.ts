// What clauses come from, under random edits: wherever words of a clause of the last version went, its lineage leads,
// and what a drafter says of a clause is what is kept.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { DescentLink, WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { followEdit, lineageOf } from '@sala/shared/drafts/working-text/working-text-descent.js';
import { applyEdit, applySplice } from '@sala/shared/drafts/working-text/working-text.js';
import { Refusal } from '@sala/shared/ground/errors.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTypes, editFor, editSeed, idOf, workingText } from './working-text-arbitrary.js';

interface State {
  clauses: readonly Clause[];
  descent: readonly DescentLink[];
}

/** As the service does it; null where the edit is refused. */
function make({ clauses, descent }: State, edit: WorkingEdit | null): (State & { undo: () => State }) | null {
  if (!edit) return null;
  try {
    const edited = applyEdit(clauses, edit);
    const undo = () => ({ clauses: applySplice(edited.clauses, edited.undo).clauses, descent });
    return { clauses: edited.clauses, descent: followEdit(descent, clauses, edit), undo };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Every clause with words that stand nowhere else: "c3w0 c3w1 …". */
const marked = workingText.map((clauses) =>
  clauses.map((clause, at) => ({
    ...clause,
    number: {},
    heading: {},
    text: { en: Array.from({ length: 6 }, (_, n) => `c${at}w${n}`).join(' ') },
  })),
);

const originsOf = (clause: Clause): Set<string> =>
  new Set([...(clause.text.en ?? '').matchAll(/c(\d+)w\d/g)].map(([, at]) => idOf(Number(at))));

const seeds = (types: readonly WorkingEdit['type'][]) => fc.array(editSeed(types), { minLength: 1, maxLength: 14 });

describe('the descent of clauses', () => {
  it('leads wherever words went, through splits, merges, moves and removals', () => {
    const types = ['split', 'merge', 'move', 'promote', 'demote', 'remove', 'confirm-lineage'] as const;
    fc.assert(
      fc.property(marked, seeds(types), (base, edits) => {
        let state: State = { clauses: base, descent: [] };
        for (const [fresh, seed] of edits.entries()) state = make(state, editFor(state.clauses, seed, fresh)) ?? state;
        const links = lineageOf(base, state.clauses, state.descent);
        for (const clause of state.clauses) {
          const told = new Set(links.filter(({ to }) => to === clause.id).map(({ from }) => from));
          for (const origin of originsOf(clause)) expect(told, `${origin} went into ${clause.id}`).toContain(origin);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('links clauses that there are, each pair once', () => {
    fc.assert(
      fc.property(marked, seeds(allTypes), (base, edits) => {
        let state: State = { clauses: base, descent: [] };
        for (const [fresh, seed] of edits.entries()) state = make(state, editFor(state.clauses, seed, fresh)) ?? state;
        const links = lineageOf(base, state.clauses, state.descent);
        const [old, now] = [base, state.clauses].map((list) => new Set(list.map(({ id }) => id)));
        expect(links.every(({ from, to }) => old?.has(from) && now?.has(to))).toBe(true);
        expect(new Set(links.map(({ from, to }) => `${from} ${to}`)).size).toBe(links.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is what it was once an edit is undone, and again the same once it is made again', () => {
    fc.assert(
      fc.property(marked, seeds(allTypes), (base, edits) => {
        let state: State = { clauses: base, descent: [] };
        for (const [fresh, seed] of edits.entries()) {
          const edit = editFor(state.clauses, seed, fresh);
          const made = make(state, edit);
          if (!made) continue;
          const undone = made.undo();
          expect(lineageOf(base, undone.clauses, undone.descent)).toEqual(
            lineageOf(base, state.clauses, state.descent),
          );
          const again = make(undone, edit);
          expect([again?.clauses, again?.descent]).toEqual([made.clauses, made.descent]);
          state = made;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is what a drafter says it is', () => {
    fc.assert(
      fc.property(marked, seeds(['split', 'merge', 'move']), fc.nat(), fc.array(fc.nat()), (base, edits, at, named) => {
        let state: State = { clauses: base, descent: [] };
        for (const [fresh, seed] of edits.entries()) state = make(state, editFor(state.clauses, seed, fresh)) ?? state;
        const clause = state.clauses[at % Math.max(1, state.clauses.length)];
        if (!clause) return;
        const place = state.clauses.indexOf(clause);
        const from = [...new Set(named.map((n) => base[n % base.length]?.id ?? ''))].slice(0, 50);
        const told = make(state, { type: 'set-lineage', clauseId: clause.id, from, newId: idOf(9_000) }) as State;
        const id = told.clauses[place]?.id;
        const links = lineageOf(base, told.clauses, told.descent).filter(({ to }) => to === id);
        expect(links.map((link) => link.from).sort()).toEqual([...from].sort());
        expect(links.every(({ source }) => source === 'confirmed')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
