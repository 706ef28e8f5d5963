import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWindows } from '@/src/encoder/windows';

const tokenCounts = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 400 });
const sum = (counts: readonly number[], from: number, to: number) => counts.slice(from, to).reduce((total, count) => total + count, 0);

describe('cutting a passage into windows', () => {
  it('tiles the words with cores, keeps every window within the limit and its core within the window', () => {
    fc.assert(
      fc.property(tokenCounts, (counts) => {
        let next = 0;
        for (const { from, to, coreFrom, coreTo } of cutWindows(counts, 190, 24)) {
          expect(coreFrom).toBe(next);
          expect(coreTo).toBeGreaterThan(coreFrom);
          expect(from).toBeLessThanOrEqual(coreFrom);
          expect(to).toBeGreaterThanOrEqual(coreTo);
          expect(sum(counts, from, to)).toBeLessThanOrEqual(190);
          next = coreTo;
        }
        expect(next).toBe(counts.length);
      }),
    );
  });

  it('reads a passage that fits in one go', () => {
    expect(cutWindows([1, 2, 3], 190, 24)).toEqual([{ from: 0, to: 3, coreFrom: 0, coreTo: 3 }]);
  });

  it('gives every core context on both sides', () => {
    const windows = cutWindows(new Array(1000).fill(1), 190, 24);
    expect(windows[1]).toMatchObject({ from: windows[1]!.coreFrom - 24, to: windows[1]!.coreTo + 24 });
  });

  it('reads what begins and what ends a passage with context on one side alone', () => {
    const windows = cutWindows(new Array(190 + 166 - 24).fill(1), 190, 24);
    expect(windows.map(({ coreFrom, coreTo }) => [coreFrom, coreTo])).toEqual([
      [0, 166],
      [166, 332],
    ]);
  });

  it('has nothing to read in an empty passage', () => {
    expect(cutWindows([], 190, 24)).toEqual([]);
  });
});
