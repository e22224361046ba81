// The lives as the product runs them are those of docs/machines.md, move by move.
import { describe, expect, it } from 'vitest';
import { stepOfIssue } from '../../shared/src/lives/issue-words.js';
import { movesFrom } from '../../shared/src/lives/machine.js';
import { endsOf, lives } from './lives.js';
import { readLife } from './read-tables.js';

describe.each(lives)('%s', (heading, life) => {
  const told = readLife(heading);

  it('has the moves of its table, by the same hands and under the same guards, and no others', () => {
    expect(told.rows.length).toBeGreaterThan(5);
    const moves = life.moves.map(({ from, ...move }) => ({ from: from.map((state) => state ?? '—'), ...move }));
    expect(moves).toEqual(told.rows);
  });

  it('names in its table every state, and ends where the table says', () => {
    const named = new Set(told.rows.flatMap(({ from, to }) => [...from, to]));
    for (const word of ['—', 'same', 'before']) named.delete(word);
    expect([...named].sort()).toEqual([...life.states].sort());
    expect(endsOf(life).sort()).toEqual([...told.ends].sort());
  });

  it('has no dead end: whatever is no end waits for somebody who can do what comes next', () => {
    expect(life.duties).toEqual(told.duties);
    const ends = endsOf(life);
    for (const state of life.states.filter((one) => !ends.includes(one))) {
      const duty = life.duties[state];
      expect(duty?.days, state).toBeGreaterThan(0);
      const next = movesFrom(life, state).find(({ event }) => event === duty?.next);
      expect(next?.by.flat(), state).toContain(duty?.owner);
    }
  });

  it('reaches every state, and from each an end or its own rest', () => {
    const reached = new Set<string>();
    const queue = movesFrom(life, null).map(({ to }) => to);
    for (const state of queue) {
      if (reached.has(state) || state === 'same' || state === 'before') continue;
      reached.add(state);
      queue.push(...movesFrom(life, state).map(({ to }) => to));
    }
    expect([...reached].sort()).toEqual([...life.states].sort());
  });
});

describe('who may say it', () => {
  const byWhom = (heading: string, to: string) => {
    const life = lives.find(([name]) => name === heading)?.[1];
    return new Set(life?.moves.filter((move) => move.to === to).flatMap(({ by }) => by.flat()));
  };

  it('that an issue is solved: those who raised it or are affected, never the body, never the secretariat', () => {
    expect(byWhom('An issue', 'verified')).toEqual(new Set(['representative', 'affected-firms']));
    expect(byWhom('A commitment', 'verified')).toEqual(new Set(['representative', 'affected-firms']));
  });

  it('that a body refuses or promises: whoever signs in its name, alone', () => {
    for (const to of ['declined', 'committed']) expect(byWhom('An issue', to)).toEqual(new Set(['official']));
    for (const to of ['accepted', 'rejected', 'cancelled'])
      expect(byWhom('A commitment', to), to).toEqual(new Set(['official']));
  });

  it('that a group is registered: never without its own representative', () => {
    const [, group] = lives[0] ?? [];
    for (const { to, by } of group?.moves ?? [])
      if (['registered', 'merged', 'dissolved'].includes(to))
        for (const hands of by) expect(hands, to).toContain('representative');
  });
});

it('every issue on its way counts with one of the five steps of a reform', () => {
  const aside = new Set(['deferred', 'declined', 'referred', 'merged', 'withdrawn', 'diverted']);
  const [, issue] = lives[2] ?? [];
  for (const state of issue?.states ?? [])
    expect(stepOfIssue[state as keyof typeof stepOfIssue] !== undefined, state).toBe(!aside.has(state));
});
