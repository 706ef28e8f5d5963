import { describe, expect, it } from 'vitest';
import { accuracy, calibrationError, countSpans, countWords, f1Of, macroF1, macroRecall, precision, recall, spanF1, spanF2 } from '@/src/core/measure/scoring';

const judged = (...pairs: [string, string][]) => pairs.map(([gold, predicted]) => ({ gold, predicted }));
const span = (start: number, end: number, label: string) => ({ start, end, label });

describe('scores of classes', () => {
  const rows = judged(['pos', 'pos'], ['pos', 'neg'], ['pos', 'pos'], ['neg', 'neg']);

  it('counts the share of right texts', () => {
    expect(accuracy(rows)).toBe(0.75);
  });

  it('gives every true class the same weight in macro recall', () => {
    expect(macroRecall(rows)).toBeCloseTo((2 / 3 + 1) / 2);
  });

  it('balances precision and recall of one class in F1', () => {
    expect(f1Of('neg')(rows)).toBeCloseTo(2 / 3);
    expect(f1Of('pos')(rows)).toBeCloseTo(4 / 5);
    expect(macroF1(['pos', 'neg'])(rows)).toBeCloseTo((2 / 3 + 4 / 5) / 2);
  });

  it('gives a class that is neither there nor predicted no credit', () => {
    expect(f1Of('absent')(rows)).toBe(0);
  });
});

describe('scores of spans', () => {
  it('takes a span for right only with the same ends and the same label', () => {
    const wanted = [span(0, 2, 'PER'), span(3, 4, 'ORG'), span(6, 8, 'LOC')];
    const found = [span(0, 2, 'PER'), span(3, 4, 'LOC'), span(6, 7, 'LOC')];
    expect(countSpans(wanted, found)).toEqual({ right: 1, found: 3, wanted: 3 });
  });

  it('never pairs one wanted span with two found ones', () => {
    expect(countSpans([span(0, 2, 'PER')], [span(0, 2, 'PER'), span(0, 2, 'PER')])).toEqual({ right: 1, found: 2, wanted: 1 });
  });

  it('sums over all rows before it divides', () => {
    const rows = [
      { right: 1, found: 1, wanted: 2 },
      { right: 0, found: 2, wanted: 0 },
    ];
    expect(precision(rows)).toBeCloseTo(1 / 3);
    expect(recall(rows)).toBe(0.5);
    expect(spanF1(rows)).toBeCloseTo(0.4);
  });

  it('counts words whatever the label, and weighs a miss as four false alarms', () => {
    const row = countWords('Ask Ada Lovelace of 12 Elm Street.', [span(4, 16, 'PER'), span(20, 33, 'ADDRESS')], [span(4, 7, 'ORG'), span(17, 33, 'ADDRESS')]);
    expect(row).toEqual({ right: 4, found: 5, wanted: 5 });
    expect(spanF2([{ right: 4, found: 8, wanted: 5 }])).toBeCloseTo((5 * 0.5 * 0.8) / (4 * 0.5 + 0.8));
  });

  it('scores nothing where nothing was found and nothing wanted', () => {
    expect([precision([]), recall([]), spanF1([])]).toEqual([0, 0, 0]);
  });
});

describe('the calibration error', () => {
  it('is zero where confidence is the share that is right', () => {
    const claims = [true, true, true, false].map((isRight) => ({ confidence: 0.75, isRight }));
    expect(calibrationError(claims)).toBeCloseTo(0);
  });

  it('is the gap where confidence promises too much', () => {
    const claims = [true, false].map((isRight) => ({ confidence: 1, isRight }));
    expect(calibrationError(claims)).toBeCloseTo(0.5);
  });

  it('does not let bins that promise too much make up for those that promise too little', () => {
    const claims = [
      { confidence: 0.9, isRight: false },
      { confidence: 0.1, isRight: true },
    ];
    expect(calibrationError(claims)).toBeCloseTo(0.9);
  });
});
