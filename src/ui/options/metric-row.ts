/** One measured figure of the shipped model, with its 95% interval. */
export interface MetricRow {
  readonly dataset: string;
  readonly split: string;
  readonly task: string;
  readonly metric: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}
