// Counts how comments fared by each way of carrying them.
import type { Verdict } from './judge.js';

const verdicts: readonly Verdict[] = ['right', 'wrong place', 'falsely removed', 'kept though gone', 'needs a person'];

export class Tally {
  private readonly ways = new Map<string, Map<Verdict | 'lost', number>>();

  add(way: string, verdict: Verdict | 'lost'): void {
    const counts = this.ways.get(way) ?? new Map<Verdict | 'lost', number>();
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    this.ways.set(way, counts);
  }

  /** One row a way, in percent of its comments. */
  print(): void {
    const rows = [...this.ways].map(([way, counts]) => {
      const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
      const shares = verdicts.map((verdict): [string, string] => [
        verdict,
        ((100 * (counts.get(verdict) ?? 0)) / all).toFixed(2),
      ]);
      const row = new Map<string, string | number>(shares);
      row.set('lost', counts.get('lost') ?? 0).set('comments', all);
      return [way, Object.fromEntries(row)] as const;
    });
    console.table(Object.fromEntries(rows));
  }
}
