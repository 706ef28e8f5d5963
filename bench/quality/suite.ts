import type { DataSet } from './data-set';
import type { Figure, Measure } from './figure';
import type { LabelMap } from './label-map';
import type { Product } from './product';

/** What a suite works with. */
export interface Bench {
  readonly product: Product;
  /** The map of the folder's `label_map.json` for this set. */
  readonly labels: LabelMap;
  readonly measure: Measure;
  /** Calls `judge` for each row in order and tells the progress. */
  each<T, R>(rows: readonly T[], judge: (row: T) => Promise<R>): Promise<R[]>;
}

/** How one task is measured on a data set. */
export interface Suite<Id extends string = string> {
  readonly task: Id;
  /** Whether the set is labelled for this task. */
  fits(dataSet: DataSet, labels: LabelMap): boolean;
  run(dataSet: DataSet, bench: Bench): Promise<Figure[]>;
}
