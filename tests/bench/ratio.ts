// Figures of the benchmarks: medians, and ratios pair by pair with their spread, since only ratios of one run hold on a
// machine whose speed drifts.

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

export interface Figure {
  name: string;
  /** One value for each round, Sala's and the baseline's. */
  sala: number[];
  bare: number[];
  /** What is to be reached: the ratio Sala / bare at most or at least. */
  goal?: { most?: number; least?: number };
}

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** A row a figure: medians, the median ratio with its least and largest, and the goal. */
export function printFigures(figures: readonly Figure[]): void {
  console.table(
    figures.map(({ name, sala, bare, goal }) => {
      const ratios = sala.map((value, round) => value / (bare[round] ?? Number.NaN));
      const ratio = median(ratios);
      const isReached =
        (goal?.most === undefined || ratio <= goal.most) && (goal?.least === undefined || ratio >= goal.least);
      const wanted =
        goal?.most !== undefined ? `at most ${goal.most}` : goal?.least !== undefined ? `at least ${goal.least}` : '';
      return {
        figure: name,
        sala: short(median(sala)),
        bare: short(median(bare)),
        ratio: short(ratio),
        spread: `${short(Math.min(...ratios))} to ${short(Math.max(...ratios))}`,
        goal: wanted,
        reached: wanted === '' ? '' : isReached ? 'yes' : 'no',
      };
    }),
  );
}
