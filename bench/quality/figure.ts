import { interval } from '../../src/core/measure/bootstrap';
import type { DataSet } from './data-set';

/** One measured number in points of 100, with its 95% interval. */
export interface Figure {
  readonly dataset: string;
  readonly split: string;
  readonly task: string;
  readonly metric: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  /** Who was measured: `gloss`, or a baseline on the same rows. */
  readonly model: string;
}

/** Measures `score` over rows: value and interval, in points of 100 with two decimals. */
export type Measure = <T>(metric: string, rows: readonly T[], score: (rows: readonly T[]) => number, model?: string) => Figure;

/** A `Measure` for one task on one data set. A baseline's metric carries its name, so that (dataset, task, metric) names one number. */
export function createMeasure({ name, split }: Pick<DataSet, 'name' | 'split'>, task: string): Measure {
  return (metric, rows, score, model = 'gloss') => {
    const { low, high } = interval(rows, score);
    return {
      dataset: name,
      split,
      task,
      metric: model === 'gloss' ? metric : `${metric} of ${model}`,
      value: points(score(rows)),
      low: points(low),
      high: points(high),
      rows: rows.length,
      model,
    };
  };
}

function points(share: number): number {
  return Math.round(share * 10_000) / 100;
}
