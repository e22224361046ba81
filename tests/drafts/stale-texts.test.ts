// Which second texts lag behind the one that counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staleTexts } from '../../shared/src/drafts/stale-texts.js';

const clause = (km: string, en?: string, id = 'a') => ({ id, heading: {}, text: { km, ...(en ? { en } : {}) } });

describe('a second text', () => {
  it('lags behind once the text that counts was changed without it, until it is changed as well', () => {
    expect(staleTexts([[clause('១', 'one')], [clause('២', 'one')]], 'km')).toEqual(new Set(['a']));
    expect(staleTexts([[clause('១', 'one')], [clause('២', 'one')], [clause('២', 'one')]], 'km')).toEqual(
      new Set(['a']),
    );
    expect(staleTexts([[clause('១', 'one')], [clause('២', 'one')], [clause('២', 'two')]], 'km')).toEqual(new Set());
  });

  it('does not where both were changed, where it alone was, and where there is none', () => {
    expect(staleTexts([[clause('១', 'one')], [clause('២', 'two')]], 'km')).toEqual(new Set());
    expect(staleTexts([[clause('១', 'one')], [clause('១', 'two')]], 'km')).toEqual(new Set());
    expect(staleTexts([[clause('១')], [clause('២')]], 'km')).toEqual(new Set());
    expect(staleTexts([[clause('១', 'one')], [clause('១', 'two')]], 'en')).toEqual(new Set(['a']));
  });

  it('is never one of a clause that is new or gone, whatever was done before', () => {
    const text = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'), fc.constantFrom('p', 'q')),
      {
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (history) => {
        const versions = history.map((rows) => [
          ...new Map(rows.map(([id, km, en]) => [id, clause(km, en, id)])).values(),
        ]);
        const last = new Set((versions.at(-1) ?? []).map(({ id }) => id));
        for (const id of staleTexts(versions, 'km')) expect(last.has(id)).toBe(true);
        expect(staleTexts(versions.slice(-1), 'km').size).toBe(0);
      }),
    );
  });
});
