import { createRandom } from '../random';

/** How an interval is drawn. */
export interface Bootstrap {
  readonly seed: number;
  readonly rounds: number;
}

/** Enough rounds for a bound that is steady to a tenth of a point. */
export const usualBootstrap: Bootstrap = { seed: 20, rounds: 1000 };

/** The 95% percentile interval of `score` over rows drawn with replacement (Efron). Empty rows give no interval (NaN). */
export function interval<T>(rows: readonly T[], score: (rows: readonly T[]) => number, { seed, rounds } = usualBootstrap): { low: number; high: number } {
  if (rows.length === 0) return { low: Number.NaN, high: Number.NaN };
  const random = createRandom(seed);
  const draw = new Array<T>(rows.length);
  const scores = new Float64Array(rounds);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < draw.length; i++) draw[i] = rows[Math.floor(random() * rows.length)]!;
    scores[round] = score(draw);
  }
  scores.sort();
  return { low: quantile(scores, 0.025), high: quantile(scores, 0.975) };
}

/** The quantile of sorted values, linear between two. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}
