import { describe, expect, it } from 'vitest';
import { sampleRows } from '@/bench/quality/data-set';

const dataSet = { name: 'letters', split: 'test', rows: Array.from({ length: 200 }, (_, at) => ({ text: `${at}`, label: at === 150 ? 'rare' : 'usual' })) };

describe('a sample of a set', () => {
  it('draws the same rows every time, each once', () => {
    const first = sampleRows(dataSet, 20).rows;
    expect(sampleRows(dataSet, 20).rows).toEqual(first);
    expect(new Set(first.map(({ text }) => text)).size).toBe(20);
    expect(first).not.toEqual(dataSet.rows.slice(0, 20));
  });

  it('holds a row of every label, however rare', () => {
    expect(sampleRows(dataSet, 20).rows.map(({ label }) => label)).toContain('rare');
  });

  it('is the whole set where that is smaller', () => {
    expect(sampleRows(dataSet, 500)).toBe(dataSet);
  });
});
