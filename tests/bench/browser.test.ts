import { describe, expect, it } from 'vitest';
import { formatMeasurements, median, summarise } from '@/bench/browser/measurement';
import { writeProse, writeWords } from '@/bench/browser/prose';

describe('prose of our own', () => {
  it('is as long as it was asked to be and the same for the same seed', () => {
    expect(writeProse(10_000, 3)).toHaveLength(10_000);
    expect(writeProse(500, 3)).toBe(writeProse(500, 3));
    expect(writeProse(500, 3)).not.toBe(writeProse(500, 4));
  });

  it('fills every slot', () => {
    expect(writeProse(50_000, 1)).not.toMatch(/[{}]|undefined/);
  });

  it('counts words', () => {
    expect(writeWords(44, 9).split(/\s+/)).toHaveLength(44);
  });
});

describe('summarising times', () => {
  it('takes the median and says whether it meets the target', () => {
    expect(summarise('warm', [3, 1, 2], 2)).toMatchObject({ value: 2, runs: 3, isMet: true });
    expect(summarise('warm', [3, 1, 2], 1.5)).toMatchObject({ isMet: false });
    expect(summarise('warm', [3, 1, 2])).not.toHaveProperty('target');
  });

  it('takes the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('shows a miss as one', () => {
    expect(formatMeasurements([summarise('warm', [30], 25)])).toMatch(/warm\s+30\.0 ms.*MISSES 25 ms/);
  });
});
