// A thousand random walks through each life: whoever tries whatever, only moves of the table are made.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movesFrom, step } from '../../shared/src/lives/machine.js';
import { type AnyLife, endsOf, lives } from './lives.js';

/** What somebody tries; with `meant` a move that is possible where it stands, by the number, and else anything. */
interface Tried {
  meant: number | null;
  event: string;
  by: string[];
  denied: string[];
}

function triesIn({ moves }: AnyLife): fc.Arbitrary<Tried[]> {
  const words = (list: string[]) => fc.constantFrom(...new Set(list));
  const actors = words(moves.flatMap(({ by }) => by.flat()));
  const guards = words(moves.flatMap((move) => move.guards));
  const one = fc.record({
    meant: fc.option(fc.nat({ max: 60 })),
    event: words(moves.map(({ event }) => event)),
    by: fc.uniqueArray(actors, { maxLength: 4 }),
    denied: fc.uniqueArray(guards, { maxLength: 3 }),
  });
  return fc.array(one, { minLength: 20, maxLength: 60 });
}

/** A try as it is made from a state: what is meant has its own event and hands. */
function from(life: AnyLife, state: string | null, { meant, ...wild }: Tried): Omit<Tried, 'meant'> {
  const possible = movesFrom(life, state);
  const move = meant === null ? undefined : possible[meant % Math.max(1, possible.length)];
  return move ? { ...wild, event: move.event, by: [...(move.by[0] ?? [])] } : wild;
}

/** Hands that make their own moves and nothing else, whatever they try. */
function reachedBy(life: AnyLife, hands: readonly string[]): Set<string> {
  const reached = new Set<string>();
  for (const { by, to } of life.moves) if (by.some((each) => each.every((one) => hands.includes(one)))) reached.add(to);
  return reached;
}

describe.each(lives)('%s', (_heading, life) => {
  const ends = endsOf(life);

  it('makes only moves of its table, by their hands, past no guard that says no, and leaves no end', () => {
    let made = 0;
    const visited = new Set<string>();
    fc.assert(
      fc.property(triesIn(life), (tries) => {
        let state: string | null = null;
        let before: string | undefined;
        for (const tried of tries) {
          const { event, by, denied } = from(life, state, tried);
          const holds = (guard: string) => !denied.includes(guard);
          const done: ReturnType<typeof step<string, string, string, string>> = step(life, state, {
            event,
            by,
            holds,
            ...(before ? { before } : {}),
          });
          if (!('to' in done)) continue;
          made += 1;
          const left: string | null = state;
          const row = life.moves.find((move) => move.event === event && move.from.includes(left));
          if (!row) throw new Error(`${event} is no move from ${left}`);
          expect(ends).not.toContain(left);
          expect(row.guards.filter((guard) => denied.includes(guard))).toEqual([]);
          expect(row.by.some((hands) => hands.every((actor) => by.includes(actor)))).toBe(true);
          expect(done.to).toBe(row.to === 'same' ? left : row.to === 'before' ? before : row.to);
          expect(life.states).toContain(done.to);
          if (done.to !== left && left !== null) before = left;
          state = done.to;
          visited.add(state);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(made).toBeGreaterThan(2_000);
    expect(visited.size).toBeGreaterThan(life.states.length / 2);
  });

  it('says why it does not move: no such move, not yours, or the guard', () => {
    for (const move of life.moves) {
      const [from = null] = move.from;
      const attempt = { event: move.event, by: move.by.flat(), holds: () => true, before: life.states[0] ?? '' };
      expect(step(life, from, attempt)).toHaveProperty('to');
      expect(step(life, from, { ...attempt, by: [] })).toEqual({ stop: 'not-yours', by: move.by });
      for (const guard of move.guards)
        expect(step(life, from, { ...attempt, holds: (one) => one !== guard })).toEqual({ stop: 'guard', guard });
    }
    for (const end of ends)
      for (const { event } of life.moves)
        expect(step(life, end, { event, by: [], holds: () => true })).toEqual({ stop: 'no-such-move' });
  });
});

describe('however long they try', () => {
  const [, , [, issue], [, commitment]] = lives as [unknown, unknown, [string, AnyLife], [string, AnyLife]];

  it('neither a public body nor a secretariat brings anything to be verified', () => {
    for (const hands of [
      ['body', 'official', 'public-chair'],
      ['secretariat', 'facilitator', 'system', 'moderator'],
      ['body', 'official', 'secretariat', 'system'],
    ])
      for (const life of [issue, commitment]) expect(reachedBy(life, hands)).not.toContain('verified');
  });

  it('a secretariat declines nothing and closes nothing as solved', () => {
    const reached = reachedBy(issue, ['secretariat', 'facilitator', 'system']);
    for (const state of ['declined', 'verified', 'committed', 'withdrawn']) expect(reached).not.toContain(state);
  });
});
