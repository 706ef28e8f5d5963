import { describe, expect, it } from 'vitest';
import { interval, quantile } from '@/src/core/measure/bootstrap';
import { createRandom } from '@/src/core/random';

const share = (rows: readonly number[]) => rows.reduce((sum, row) => sum + row, 0) / rows.length;

describe('the bootstrap', () => {
  it('gives the same interval every time', () => {
    const rows = [0, 1, 1, 0, 1, 1, 1, 0];
    expect(interval(rows, share)).toEqual(interval(rows, share));
  });

  it('holds the value, and the normal approximation agrees', () => {
    const rows = Array.from({ length: 400 }, (_, i) => (i % 5 ? 1 : 0));
    const { low, high } = interval(rows, share);
    const halfWidth = 1.96 * Math.sqrt((0.8 * 0.2) / 400);
    expect(low).toBeCloseTo(0.8 - halfWidth, 2);
    expect(high).toBeCloseTo(0.8 + halfWidth, 2);
  });

  it('has no width where all rows are alike, and no bounds where there are none', () => {
    expect(interval([1, 1, 1], share)).toEqual({ low: 1, high: 1 });
    expect(interval([], share)).toEqual({ low: Number.NaN, high: Number.NaN });
  });

  it('draws numbers from 0 to below 1, evenly', () => {
    const random = createRandom(7);
    const drawn = Array.from({ length: 10_000 }, random);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(share(drawn)).toBeCloseTo(0.5, 1);
  });

  it('reads quantiles between two values', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([3], 0.975)).toBe(3);
  });
});
